/** The form for an account of one's own: the first of a server, or by a link. */
import { createSignal, type JSX } from "solid-js";
import { createSending } from "../app/form.ts";
import { t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { EmailField, NameField, PasswordField } from "./credentials.tsx";

export interface NewAccountWords {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

interface NewAccountProps {
  /** A name to begin with. */
  readonly name?: string;
  /** Throws Failure. */
  readonly make: (account: NewAccountWords) => Promise<unknown>;
  readonly onMade: () => void;
}

const FIELDS = ["email", "name", "password"];

export function NewAccount(props: NewAccountProps): JSX.Element {
  const [email, setEmail] = createSignal("");
  const [name, setName] = createSignal(props.name ?? "");
  const [password, setPassword] = createSignal("");
  const sending = createSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      await props.make({ email: email(), name: name(), password: password() });
      props.onMade();
    });
  };
  const elsewhere = () => {
    const failure = sending.failure();
    return failure && !FIELDS.includes(failure.where ?? "") ? failure.message : undefined;
  };
  return (
    <form class="stack" onSubmit={submit}>
      <NameField value={name()} error={sending.at("name")} onInput={setName} />
      <EmailField value={email()} error={sending.at("email")} onInput={setEmail} />
      <PasswordField
        fresh
        value={password()}
        error={sending.at("password")}
        onInput={setPassword}
      />
      <FormFailure message={elsewhere()} />
      <button type="submit" class="button button-main button-large" disabled={sending.busy()}>
        {t("setup-go")}
      </button>
    </form>
  );
}
