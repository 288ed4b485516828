/** Taking notes away: one from its menu, or all that are chosen. */
import type { JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { NoteView } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useRoom } from "../../workshop/room.ts";
import { HideForm } from "./hide-form.tsx";
import "../../styles/safety.css";

interface HideProps {
  readonly notes: readonly NoteView[];
  readonly onDone: () => void;
}

export default function Hide(props: HideProps): JSX.Element {
  const room = useRoom();
  const count = () => props.notes.length;
  const close = () => room.setOpen(undefined);
  const done = () => {
    // Before the dialog is gone, and with it what it was opened for.
    props.onDone();
    close();
  };
  return (
    <Dialog
      title={count() > 1 ? t("hide-notes-title", { count: count() }) : t("hide-title")}
      onClose={close}
    >
      <p class="quote" dir="auto">
        {count() > 1 ? t("notes-count", { count: count() }) : (props.notes[0]?.text ?? t("erased"))}
      </p>
      <HideForm notes={props.notes.map((note) => note.id)} onDone={done} onCancel={close} />
    </Dialog>
  );
}
