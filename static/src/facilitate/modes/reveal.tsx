/** Showing what was written unseen: all of it, an area at a time, or one after the other. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { BoardView, NotesReveal } from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";

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
  const waiting = () => areas().reduce((sum, area) => sum + area.waiting, 0);
  const reveal = (area: number, count: number, shown: number) => {
    const command: NotesReveal = ["notes.reveal", props.board.id, area, count];
    askAndSay(room.live, command, t("revealed", { count: shown }));
  };
  return (
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
              onClick={() => reveal(0, 0, count())}
            >
              {t("reveal-all")}
            </button>
            <button
              type="button"
              class="button"
              disabled={props.disabled}
              onClick={() => reveal(0, 1, 1)}
            >
              {t("reveal-one")}
            </button>
            <Show when={areas().length > 1}>
              <For each={areas()}>
                {(area) => (
                  <button
                    type="button"
                    class="button"
                    disabled={props.disabled}
                    onClick={() => reveal(area.id, 0, area.waiting)}
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
  );
}
