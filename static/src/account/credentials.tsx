/** E-mail and password, as password managers expect them. */
import type { JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import { Field } from "../ui/field.tsx";

interface CredentialProps {
  readonly value: string;
  readonly error?: string | undefined;
  readonly onInput: (typed: string) => void;
}

export function EmailField(props: CredentialProps): JSX.Element {
  return (
    <Field label={t("email")} error={props.error}>
      {(parts) => (
        <input
          id={parts.id}
          aria-describedby={parts.describedBy}
          aria-invalid={parts.invalid}
          class="input"
          type="email"
          dir="ltr"
          autocomplete="username"
          required
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

export function PasswordField(props: CredentialProps & { readonly fresh?: boolean }): JSX.Element {
  return (
    <Field
      label={t("password")}
      hint={props.fresh ? t("password-hint") : undefined}
      error={props.error}
    >
      {(parts) => (
        <input
          id={parts.id}
          aria-describedby={parts.describedBy}
          aria-invalid={parts.invalid}
          class="input"
          type="password"
          dir="ltr"
          autocomplete={props.fresh ? "new-password" : "current-password"}
          required
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
