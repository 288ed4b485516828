/**
 * A form for texts that others may be changing too: says when they did, and keeps the words.
 * Titles, prompts, hints: what facilitators write about the workshop.
 */
import { batch, createSignal, For, type JSX, onMount, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { Field, type FieldParts } from "../ui/field.tsx";

export interface WordsField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** Code points. */
  readonly limit: number;
  /** More than one line; without it the field is one line and must not be empty. */
  readonly rows?: number;
}

export type Words = Readonly<Record<string, string>>;

interface WordsFormProps {
  /** Names the form for those who do not see what it stands in. */
  readonly label: string;
  readonly fields: readonly WordsField[];
  /** What is there now, and its version. */
  readonly now: () => Words;
  readonly version: () => number;
  readonly action?: string;
  readonly onSave: (base: number, words: Words) => void;
  readonly onCancel: () => void;
}

export function WordsForm(props: WordsFormProps): JSX.Element {
  const [words, setWords] = createSignal<Words>(props.now());
  const [base, setBase] = createSignal(props.version());
  const [tried, setTried] = createSignal(false);
  let form!: HTMLFormElement;
  onMount(() => form.querySelector<HTMLElement>("input, textarea")?.focus());
  const isStale = () => props.version() !== base();
  const problem = (field: WordsField) => problemOf(field, words()[field.name] ?? "");
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    setTried(true);
    if (isStale() || props.fields.some(problem)) return;
    const trimmed = Object.entries(words()).map(([name, text]) => [name, text.trim()]);
    // What is saved and the end of the form at once: what this form saves is nobody else's change.
    batch(() => props.onSave(base(), Object.fromEntries(trimmed) as Words));
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    // Closes the form, not the dialog that it stands in.
    event.stopPropagation();
    props.onCancel();
  };
  const control = (field: WordsField, parts: FieldParts) => {
    const typed = (event: { currentTarget: { value: string } }) => {
      const { value } = event.currentTarget;
      setWords((before) => ({ ...before, [field.name]: value }));
    };
    const value = () => words()[field.name] ?? "";
    // Written out twice: a spread would bring 2 kB of the framework to everybody.
    return field.rows ? (
      <textarea
        id={parts.id}
        class="input"
        dir="auto"
        rows={field.rows}
        aria-describedby={parts.describedBy}
        aria-invalid={parts.invalid}
        value={value()}
        onInput={typed}
      />
    ) : (
      <input
        id={parts.id}
        class="input"
        dir="auto"
        aria-describedby={parts.describedBy}
        aria-invalid={parts.invalid}
        value={value()}
        onInput={typed}
      />
    );
  };
  return (
    <form
      class="stack words"
      aria-label={props.label}
      ref={form}
      onSubmit={submit}
      on:keydown={keys}
    >
      <For each={props.fields}>
        {(field) => (
          <Field label={field.label} hint={field.hint} error={tried() ? problem(field) : undefined}>
            {(parts) => control(field, parts)}
          </Field>
        )}
      </For>
      <Show when={isStale()}>
        <Stale
          fields={props.fields}
          now={props.now()}
          onMine={() => setBase(props.version())}
          onTheirs={() => {
            setWords(props.now());
            setBase(props.version());
          }}
        />
      </Show>
      <div class="row">
        <button type="submit" class="button button-main" disabled={isStale()}>
          {props.action ?? t("save")}
        </button>
        <button type="button" class="button" onClick={() => props.onCancel()}>
          {t("cancel")}
        </button>
      </div>
    </form>
  );
}

function problemOf(field: WordsField, text: string): string | undefined {
  const count = [...text.trim()].length;
  if (count > field.limit) return t("words-too-long", { count, most: field.limit });
  return count === 0 && !field.rows ? t("words-empty") : undefined;
}

interface StaleProps {
  readonly fields: readonly WordsField[];
  readonly now: Words;
  readonly onMine: () => void;
  readonly onTheirs: () => void;
}

/** Somebody else, or oneself at another screen, saved other words meanwhile. */
function Stale(props: StaleProps): JSX.Element {
  return (
    <div class="notice notice-warn stack" role="alert">
      <p>{t("words-stale")}</p>
      <dl class="words-now">
        <For each={props.fields}>
          {(field) => (
            <div>
              <dt>{field.label}</dt>
              <dd dir="auto">{props.now[field.name] || t("words-nothing")}</dd>
            </div>
          )}
        </For>
      </dl>
      <div class="row">
        <button type="button" class="button" onClick={() => props.onMine()}>
          {t("words-mine")}
        </button>
        <button type="button" class="button" onClick={() => props.onTheirs()}>
          {t("words-theirs")}
        </button>
      </div>
    </div>
  );
}
