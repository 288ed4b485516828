/** Where the notes come from: a file, or lines that are pasted. */
import { createSignal, type JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { Field, FormFailure } from "../../ui/field.tsx";

/** Above this a browser of a tablet may give up; it is many times what a workshop can hold. */
const FILE_MAX = 64 * 1024 * 1024;

export type Source =
  | { readonly kind: "file"; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: "pasted"; readonly text: string };

interface SourceProps {
  /** The pasted lines. */
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly onPick: (source: Source) => void;
  readonly onCancel: () => void;
}

export function PickSource(props: SourceProps): JSX.Element {
  const [failure, setFailure] = createSignal<string>();
  const [reading, setReading] = createSignal(false);
  const read = async (file: File | undefined) => {
    setFailure(undefined);
    if (!file) return;
    if (file.size === 0) return void setFailure(t("import-file-empty"));
    if (file.size > FILE_MAX) return void setFailure(t("import-file-large"));
    setReading(true);
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      props.onPick({ kind: "file", name: file.name, bytes });
    } catch {
      // Taken away meanwhile, or on a drive that is gone.
      setFailure(t("import-file-unread"));
    } finally {
      setReading(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (props.text.trim()) props.onPick({ kind: "pasted", text: props.text });
    else setFailure(t("import-nothing"));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Field label={t("import-file")} hint={t("import-file-hint")}>
        {(parts) => (
          <input
            id={parts.id}
            aria-describedby={parts.describedBy}
            class="input"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/plain,text/tab-separated-values"
            data-first
            disabled={reading()}
            onChange={(event) => void read(event.currentTarget.files?.[0])}
          />
        )}
      </Field>
      <Field label={t("import-paste")} hint={t("import-paste-hint")}>
        {(parts) => (
          <textarea
            id={parts.id}
            aria-describedby={parts.describedBy}
            class="input"
            dir="auto"
            rows="7"
            value={props.text}
            onInput={(event) => props.onText(event.currentTarget.value)}
          />
        )}
      </Field>
      <FormFailure message={failure()} />
      <div class="row row-end">
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t("cancel")}
        </button>
        <button type="submit" class="button button-main" disabled={reading()}>
          {t("import-go-on")}
        </button>
      </div>
    </form>
  );
}
