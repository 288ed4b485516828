/** A new workshop: title, the challenge in a sentence, language, consequences for children. */
import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { LANGUAGE_NAMES, language, t, WORKSHOP_LANGUAGES } from "../i18n/index.ts";
import { type Language, TITLE_MAX } from "../protocol/generated.ts";
import { Field, FormFailure } from "../ui/field.tsx";

interface CreateProps {
  /** There is no workshop yet: the page explains itself and nothing is to be cancelled. */
  readonly first: boolean;
  readonly onCancel: () => void;
  readonly onCreated: (id: string) => void;
}

/** The language of the screen, where a workshop can be in it. */
function likely(): Language {
  const shown = language();
  return WORKSHOP_LANGUAGES.find((one) => one === shown) ?? "sv";
}

const FIELDS = ["title", "challenge", "language", "children"];

export function CreateWorkshop(props: CreateProps): JSX.Element {
  const [title, setTitle] = createSignal("");
  const [challenge, setChallenge] = createSignal("");
  const [spoken, setSpoken] = createSignal<Language>(likely());
  const [children, setChildren] = createSignal("");
  const sending = createSending();
  let form!: HTMLFormElement;
  onMount(() => {
    if (!props.first) form.querySelector<HTMLElement>("input")?.focus();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      const made = await ask<{ id: string }>("/api/workshops", {
        title: title().trim(),
        challenge: challenge().trim(),
        language: spoken(),
        children: children().trim(),
      });
      props.onCreated(made.id);
    });
  };
  const elsewhere = () => {
    const failure = sending.failure();
    return failure && !FIELDS.includes(failure.where ?? "") ? failure.message : undefined;
  };
  return (
    <form class="stack panel" ref={form} onSubmit={submit}>
      <h2>{t("create-title")}</h2>
      <Show when={props.first}>
        <p class="hint">{t("create-first")}</p>
      </Show>
      <Field label={t("create-name")} error={sending.at("title")}>
        {(parts) => (
          <input
            id={parts.id}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            class="input"
            dir="auto"
            required
            maxLength={TITLE_MAX}
            value={title()}
            onInput={(event) => setTitle(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("challenge")} hint={t("challenge-hint")} error={sending.at("challenge")}>
        {(parts) => (
          <textarea
            id={parts.id}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            class="input"
            dir="auto"
            rows="2"
            value={challenge()}
            onInput={(event) => setChallenge(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("children")} hint={t("children-hint")} error={sending.at("children")}>
        {(parts) => (
          <textarea
            id={parts.id}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            class="input"
            dir="auto"
            rows="3"
            value={children()}
            onInput={(event) => setChildren(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={t("create-language")} error={sending.at("language")}>
        {(parts) => (
          <select
            id={parts.id}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            class="input"
            onChange={(event) => setSpoken(event.currentTarget.value as Language)}
          >
            <For each={WORKSHOP_LANGUAGES}>
              {(code) => (
                <option value={code} selected={code === spoken()}>
                  {LANGUAGE_NAMES[code]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <FormFailure message={elsewhere()} />
      <div class="row">
        <button type="submit" class="button button-main" disabled={sending.busy()}>
          {t("create-go")}
        </button>
        <Show when={!props.first}>
          <button type="button" class="button" onClick={() => props.onCancel()}>
            {t("cancel")}
          </button>
        </Show>
      </div>
    </form>
  );
}
