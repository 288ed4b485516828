/** Taking a note away, from its menu. */
import type { JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { useRoom } from "../../workshop/room.ts";
import { HideForm } from "./hide-form.tsx";
import "../../styles/safety.css";

export default function Hide(props: { readonly note: number }): JSX.Element {
  const room = useRoom();
  const note = () => room.live.get("n", props.note);
  const close = () => room.setOpen(undefined);
  return (
    <Dialog title={t("hide-title")} onClose={close}>
      <p class="quote" dir="auto">
        {note()?.text ?? t("erased")}
      </p>
      <HideForm notes={[props.note]} onDone={close} onCancel={close} />
    </Dialog>
  );
}
