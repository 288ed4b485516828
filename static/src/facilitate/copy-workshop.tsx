/** A new workshop with the boards of an old one: asks what it is called. */
import { createSignal, type JSX } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { go } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { TITLE_MAX } from "../protocol/generated.ts";
import { Dialog } from "../ui/dialog.tsx";
import { Field, FormFailure } from "../ui/field.tsx";

interface CopyProps {
  readonly id: string;
  readonly title: string;
  readonly onClose: () => void;
}

export function CopyWorkshop(props: CopyProps): JSX.Element {
  const [title, setTitle] = createSignal(t("copy-of", { title: props.title }));
  const sending = createSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      const path = `/api/workshops/${encodeURIComponent(props.id)}/copy`;
      const made = await ask<{ id: string }>(path, { title: title().trim() });
      props.onClose();
      go(`/w/${made.id}`);
    });
  };
  const elsewhere = () => (sending.at("title") ? undefined : sending.failure()?.message);
  return (
    <Dialog title={t("copy-workshop-title")} onClose={props.onClose}>
      <p>{t("copy-workshop-text")}</p>
      <form class="stack" onSubmit={submit}>
        <Field label={t("copy-workshop-name")} error={sending.at("title")}>
          {(parts) => (
            <input
              id={parts.id}
              aria-describedby={parts.describedBy}
              aria-invalid={parts.invalid}
              class="input"
              dir="auto"
              required
              maxLength={TITLE_MAX}
              data-first
              value={title()}
              onInput={(event) => setTitle(event.currentTarget.value)}
            />
          )}
        </Field>
        <FormFailure message={elsewhere()} />
        <div class="row row-end">
          <button type="button" class="button" onClick={() => props.onClose()}>
            {t("cancel")}
          </button>
          <button type="submit" class="button button-main" disabled={sending.busy()}>
            {t("copy-workshop-go")}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
