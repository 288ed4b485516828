/** Showing what was written unseen: all of it, an area at a time, or one after the other. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { BoardView, NotesReveal } from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { type Room, useRoom } from "../../workshop/room.ts";
import { waitingOn } from "../../workshop/unseen.ts";

interface RevealProps {
  readonly board: BoardView;
  readonly disabled: boolean;
}

export function Reveal(props: RevealProps): JSX.Element {
  const room = useRoom();
  const areas = () =>
    room.live
      .all("a")
      .filter((area) => area.board === props.board.id && area.waiting > 0)
      .sort(byOrder);
  const waiting = () => waitingOn(room.live, props.board);
  const reveal = (area: number, count: number) => {
    const { id } = props.board;
    const before = new Set(heldOn(room, id));
    const command: NotesReveal = ["notes.reveal", id, area, count];
    askAndSay(room.live, command, (figure) => {
      const shown = t("revealed", { count: figure });
      // The answer tells how many are shown; the others wait among those that are held by now.
      const held = heldOn(room, id).filter((note) => !before.has(note)).length;
      return held ? t("revealed-but", { shown, count: held }) : shown;
    });
  };
  return (
    <>
      <Show when={waiting()}>
        {(count) => (
          <div class="reveal">
            <p>
              <strong>{t("reveal-waiting", { count: count() })}</strong>
            </p>
            <div class="reveal-ways">
              <button
                type="button"
                class="button button-main"
                disabled={props.disabled}
                onClick={() => reveal(0, 0)}
              >
                {t("reveal-all")}
              </button>
              <button
                type="button"
                class="button"
                disabled={props.disabled}
                onClick={() => reveal(0, 1)}
              >
                {t("reveal-one")}
              </button>
              <Show when={areas().length > 1 || (areas().length && props.board.waiting)}>
                <For each={areas()}>
                  {(area) => (
                    <button
                      type="button"
                      class="button"
                      disabled={props.disabled}
                      onClick={() => reveal(area.id, 0)}
                    >
                      {t("reveal-area", {
                        area: area.title ?? t("area-untitled"),
                        count: area.waiting,
                      })}
                    </button>
                  )}
                </For>
              </Show>
            </div>
            <Show when={props.board.authors !== "named"}>
              <p class="hint">{t("reveal-hint")}</p>
            </Show>
          </div>
        )}
      </Show>
      <Show when={props.board.gone}>
        {(count) => <p class="hint">{t("reveal-gone", { count: count() })}</p>}
      </Show>
    </>
  );
}

/** The notes of a board that wait for a facilitator. */
function heldOn(room: Room, board: number): readonly number[] {
  const held = room.live.all("k").filter((kept) => kept.board === board && kept.why === "held");
  return held.map((kept) => kept.id);
}
