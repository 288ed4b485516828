/** The first account of a new server, by the link that it printed. */
import { createSignal, type JSX, Show } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { go } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { EmailField, NameField, PasswordField } from "./credentials.tsx";

const FIELDS = ["email", "name", "password"];

export default function SetUp(): JSX.Element {
  const token = location.hash.slice(1);
  const [email, setEmail] = createSignal("");
  const [name, setName] = createSignal("");
  const [password, setPassword] = createSignal("");
  const sending = createSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      await ask("/api/setup", { token, email: email(), name: name(), password: password() });
      go("/workshops", { replace: true });
    });
  };
  const elsewhere = () => {
    const failure = sending.failure();
    return failure && !FIELDS.includes(failure.where ?? "") ? failure.message : undefined;
  };
  return (
    <Page title={t("setup-title")}>
      <Show when={token} fallback={<p class="notice notice-bad">{t("setup-no-token")}</p>}>
        <p class="lead">{t("setup-text")}</p>
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
      </Show>
    </Page>
  );
}
