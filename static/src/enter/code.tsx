/** The start page: type the code on the screen in the hall. */
import { createSignal, type JSX, onMount } from "solid-js";
import { Page } from "../app/page.tsx";
import { go, Link } from "../app/router.tsx";
import { setWorkshopLanguage, t } from "../i18n/index.ts";
import { Field } from "../ui/field.tsx";

export const CODE_LENGTH = 6;

/** The code as the server reads it: blanks, hyphens and small letters are how people write. */
export function tidyCode(typed: string): string {
  return typed.replace(/[\s\-–—_.]/g, "").toUpperCase();
}

export function EnterCode(): JSX.Element {
  onMount(() => setWorkshopLanguage(undefined));
  return (
    <Page title={t("enter-title")}>
      <p class="lead">{t("enter-text")}</p>
      <CodeForm />
      <p class="aside">
        <Link href="/workshops">{t("to-sign-in")}</Link>
      </p>
    </Page>
  );
}

/** The field for a code, also offered where an old code was met. */
export function CodeForm(): JSX.Element {
  const [code, setCode] = createSignal("");
  const [error, setError] = createSignal<string>();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const tidy = tidyCode(code());
    if (tidy.length === CODE_LENGTH) go(`/j/${encodeURIComponent(tidy)}`);
    else setError(t("enter-length", { count: tidy.length, wanted: CODE_LENGTH }));
  };
  return (
    <form class="stack" onSubmit={submit}>
      <Field label={t("enter-code")} error={error()}>
        {(parts) => (
          <input
            id={parts.id}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            class="input input-code"
            dir="ltr"
            autocomplete="off"
            autocapitalize="characters"
            spellcheck={false}
            maxLength={20}
            value={code()}
            onInput={(event) => {
              setCode(event.currentTarget.value);
              setError(undefined);
            }}
          />
        )}
      </Field>
      <button type="submit" class="button button-main button-large">
        {t("enter-go")}
      </button>
    </form>
  );
}
