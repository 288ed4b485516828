/** What a facilitator does about a note in a list of the panel: holds it back, or takes it away. */
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { askAndSay } from "../../workshop/asked.ts";
import { useRoom } from "../../workshop/room.ts";
import { HideForm } from "./hide-form.tsx";

interface ActionsProps {
  readonly note: number;
  /** The line changes or goes, and the keyboard was in it. */
  readonly leave: () => void;
}

/** Nothing for a note that others do not see. */
export function NoteActions(props: ActionsProps): JSX.Element {
  const room = useRoom();
  const [hiding, setHiding] = createSignal(false);
  const note = () => room.live.get("n", props.note);
  const hold = () => {
    const { note: id } = props;
    props.leave();
    askAndSay(room.live, ["notes.hold", [id]], t("held-said"));
  };
  return (
    <Show when={note()}>
      <Show
        when={hiding()}
        fallback={
          <div class="row">
            <button
              type="button"
              class="button"
              disabled={room.rights.write() !== undefined}
              onClick={hold}
            >
              {t("hold")}
            </button>
            <button
              type="button"
              class="button"
              disabled={room.rights.write() !== undefined}
              onClick={() => setHiding(true)}
            >
              {t("hide")}
            </button>
          </div>
        }
      >
        <HideForm
          notes={[props.note]}
          onDone={() => props.leave()}
          onCancel={() => setHiding(false)}
        />
      </Show>
    </Show>
  );
}
