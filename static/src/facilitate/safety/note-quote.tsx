/** The words of a note in a list of the panel; a press goes there. */
import { type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { useRoom } from "../../workshop/room.ts";

export function NoteQuote(props: { readonly note: number }): JSX.Element {
  const room = useRoom();
  const note = () => room.live.get("n", props.note);
  // Held back, taken away or deleted: of those only the words are there.
  const away = () => room.live.get("k", props.note) ?? room.live.get("t", props.note);
  return (
    <Show
      when={note()}
      fallback={
        <p class="quote" dir="auto">
          {away()?.text ?? t("erased")} <span class="chip">{t("flags-away")}</span>
        </p>
      }
    >
      {(there) => (
        <button
          type="button"
          class="safety-note"
          dir="auto"
          onClick={() => {
            room.setOpen(undefined);
            room.visit(there());
          }}
        >
          {room.labelOf(there())}
        </button>
      )}
    </Show>
  );
}
