/** Deleted notes, newest first, each to be taken back. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { timeOf } from "../i18n/times.ts";
import { asking } from "../workshop/asked.ts";
import { Mark } from "../workshop/colours.tsx";
import { useRoom } from "../workshop/room.ts";

export function Trash(): JSX.Element {
  const room = useRoom();
  const trashed = () => [...room.live.all("t")].sort((one, other) => other.at - one.at);
  const restore = (id: number) => room.actions.restore(id, asking(room.live, t("restored")));
  return (
    <details class="steer-part">
      <summary>
        <h4>{t("trash-count", { count: trashed().length })}</h4>
      </summary>
      <Show when={trashed().length === 0}>
        <p class="hint">{t("trash-empty")}</p>
      </Show>
      <ul class="trash">
        <For each={trashed()}>
          {(note) => (
            <li class={`trashed tint-${note.colour}`}>
              <Mark colour={note.colour} />
              <div>
                <p dir="auto">{note.text ?? t("erased")}</p>
                <p class="hint">
                  {t("trash-by", { alias: room.nameOf(note.by), time: timeOf(note.at) })}
                </p>
                <Show when={!room.live.get("b", note.board)}>
                  <p class="hint">{t("trash-no-board")}</p>
                </Show>
              </div>
              <button
                type="button"
                class="button"
                disabled={room.rights.write() !== undefined || !room.live.get("b", note.board)}
                onClick={() => restore(note.id)}
              >
                {t("restore")}
              </button>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}
