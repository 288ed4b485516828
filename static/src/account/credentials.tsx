/** Name, e-mail and password, as browsers and password managers expect them. */
import type { JSX } from "solid-js";
import { t } from "../i18n/index.ts";
import { Field } from "../ui/field.tsx";

interface CredentialProps {
  readonly value: string;
  readonly error?: string | undefined;
  readonly onInput: (typed: string) => void;
}

export function NameField(props: CredentialProps): JSX.Element {
  return (
    <Field label={t("your-name")} hint={t("your-name-hint")} error={props.error}>
      {(parts) => (
        <input
          id={parts.id}
          aria-describedby={parts.describedBy}
          aria-invalid={parts.invalid}
          class="input"
          dir="auto"
          autocomplete="name"
          required
          value={props.value}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}

type EmailProps =
  | CredentialProps
  /** Told, not asked: a password manager has to know for which account the password is. */
  | { readonly fixed: true; readonly value: string };

export function EmailField(props: EmailProps): JSX.Element {
  const asked = () => ("fixed" in props ? undefined : props);
  return (
    <Field label={t("email")} error={asked()?.error}>
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
          readOnly={"fixed" in props}
          value={props.value}
          onInput={(event) => asked()?.onInput(event.currentTarget.value)}
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
