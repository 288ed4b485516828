/** The notes that one person worked on, each with what she did and what becomes of it. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { type Room, useRoom } from "../../workshop/room.ts";
import type { Done } from "./asking.ts";

export function DoneList(props: { readonly notes: readonly Done[] }): JSX.Element {
  const room = useRoom();
  const verbs = (done: Done) => done.verbs.map((verb) => t(`verb-${verb}`)).join(" · ");
  return (
    <details class="did-details">
      <summary>{t("undo-person-list")}</summary>
      <ul class="did-notes">
        <For each={props.notes}>
          {(done) => (
            <li>
              <p dir="auto" class="did-words">
                {wordsOf(room, done.id)}
              </p>
              <p class="hint">
                {verbs(done)}
                <Show when={done.stays}>{` · ${t("undo-person-kept")}`}</Show>
              </p>
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}

/** The words of a note, also of one in the trash or one that waits; else what it is. */
function wordsOf(room: Room, id: number): string {
  const { live } = room;
  const note = live.get("n", id);
  if (note) return room.labelOf(note);
  const away = live.get("t", id)?.text ?? live.get("k", id)?.text;
  if (away) return away;
  const group = live.get("c", id);
  if (group) return t("undo-person-group", { title: group.title ?? "" });
  if (live.get("l", id)) return t("undo-person-link");
  return t("undo-person-gone");
}
