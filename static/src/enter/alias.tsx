/** The field for the name one is seen under. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { Field } from "../ui/field.tsx";

/** Code points of an alias; the server has the last word. */
const ALIAS_MAX = 40;

interface AliasFieldProps {
  readonly value: string;
  readonly error?: string | undefined;
  /** Instead of the words for somebody who was offered a name. */
  readonly hint?: string;
  readonly onInput: (alias: string) => void;
  /** Offers another one. */
  readonly onAnother?: () => void;
  readonly busy?: boolean;
}

export function AliasField(props: AliasFieldProps): JSX.Element {
  return (
    <Field
      label={t("alias")}
      hint={props.hint ?? t("alias-hint")}
      error={props.error ?? lengthError(props.value)}
    >
      {(parts) => (
        <div class="beside">
          <input
            id={parts.id}
            aria-describedby={parts.describedBy}
            aria-invalid={parts.invalid}
            class="input"
            dir="auto"
            autocomplete="off"
            spellcheck={false}
            data-first
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <Show when={props.onAnother}>
            {(another) => (
              <button
                type="button"
                class="button"
                disabled={props.busy === true}
                onClick={() => another()()}
              >
                {t("alias-another")}
              </button>
            )}
          </Show>
        </div>
      )}
    </Field>
  );
}

function lengthError(alias: string): string | undefined {
  const count = [...alias.trim()].length;
  return count > ALIAS_MAX ? t("alias-long", { count, most: ALIAS_MAX }) : undefined;
}

/** Whether it is worth asking the server. */
export function mayUseAlias(alias: string): boolean {
  const count = [...alias.trim()].length;
  return count > 0 && count <= ALIAS_MAX;
}
