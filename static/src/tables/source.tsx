/** The notes of the main board, to read beside the work at one's own table. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { Dialog } from "../ui/dialog.tsx";
import { useRoom } from "../workshop/room.ts";
import { notesByArea } from "./seats.ts";

interface SourceProps {
  readonly board: number;
  readonly onClose: () => void;
}

export function Source(props: SourceProps): JSX.Element {
  const room = useRoom();
  const title = () => t("table-source", { count: room.live.notesOf(props.board).length });
  return (
    <Dialog drawer title={title()} onClose={props.onClose}>
      <p class="hint">{t("table-source-hint")}</p>
      <For each={notesByArea(room, props.board)}>
        {(each) => (
          <section class="source-area">
            <Show when={each.title}>
              <h3 dir="auto">{each.title}</h3>
            </Show>
            <ul class="source-notes">
              <For each={each.notes}>
                {(note) => (
                  <li>
                    <p class="quote prewrap" dir="auto">
                      {note.text ?? t("erased")}
                    </p>
                    <button
                      type="button"
                      class="button"
                      aria-label={t("table-source-go-of", { note: room.labelOf(note) })}
                      onClick={() => {
                        props.onClose();
                        room.visit(note);
                      }}
                    >
                      {t("table-source-go")}
                    </button>
                  </li>
                )}
              </For>
            </ul>
          </section>
        )}
      </For>
    </Dialog>
  );
}
