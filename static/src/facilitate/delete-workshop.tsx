/** The end of a workshop: asks for its title, since nothing brings it back. */
import { createSignal, type JSX } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { t } from "../i18n/index.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field, FormFailure } from "../ui/field.tsx";
import { say } from "../ui/speak.tsx";

interface DeleteProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
  readonly onDeleted: () => void;
}

export function DeleteWorkshop(props: DeleteProps): JSX.Element {
  const [typed, setTyped] = createSignal("");
  const sending = createSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      await ask(`/api/workshops/${encodeURIComponent(props.id)}/delete`, { title: typed() });
      say(t("deleted-workshop", { title: props.title }));
      props.onDeleted();
    });
  };
  const elsewhere = () => (sending.at("title") ? undefined : sending.failure()?.message);
  return (
    <Dialog title={t("delete-workshop-title")} onClose={props.onClose}>
      <p>{t("delete-workshop-text")}</p>
      <p class="quote" dir="auto">
        {props.title}
      </p>
      <form class="stack" onSubmit={submit}>
        <Field
          label={t("delete-workshop-type")}
          hint={t("delete-workshop-hint")}
          error={sending.at("title")}
        >
          {(parts) => (
            <input
              id={parts.id}
              aria-describedby={parts.describedBy}
              aria-invalid={parts.invalid}
              class="input"
              dir="auto"
              autocomplete="off"
              required
              data-first
              value={typed()}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <FormFailure message={elsewhere()} />
        <div class="row row-end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {t("cancel")}
          </button>
          <button type="submit" class="button button-bad" disabled={sending.busy()}>
            {t("delete-workshop-go")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
