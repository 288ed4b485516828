/** A new password, by the link that an administrator gave. */
import { createSignal, type JSX, onMount, Show } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { go } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { EmailField, PasswordField } from "./credentials.tsx";
import { look, tokenOf } from "./ticket.ts";

export default function Reset(): JSX.Element {
  const token = tokenOf();
  const [email, setEmail] = createSignal<string>();
  const [password, setPassword] = createSignal("");
  const looking = createSending();
  const sending = createSending();
  const again = () =>
    looking.run(async () => {
      const ticket = await look(token);
      if (ticket.kind === "password") setEmail(ticket.email);
    });
  onMount(() => {
    if (token) again();
  });
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      await ask("/api/ticket/password", { token, password: password() });
      go("/workshops", { replace: true });
    });
  };
  const elsewhere = () => (sending.at("password") ? undefined : sending.failure()?.message);
  return (
    <Page title={t("reset-title")}>
      <Show when={!token}>
        <p class="notice notice-bad">{t("ticket-no-token")}</p>
      </Show>
      <FormFailure message={looking.failure()?.message} />
      <Show when={looking.failure()}>
        <button type="button" class="button" onClick={again}>
          {t("try-again")}
        </button>
      </Show>
      <Show when={email()}>
        {(whose) => (
          <>
            <p class="lead">{t("reset-text")}</p>
            <form class="stack" onSubmit={submit}>
              <EmailField fixed value={whose()} />
              <PasswordField
                fresh
                value={password()}
                error={sending.at("password")}
                onInput={setPassword}
              />
              <FormFailure message={elsewhere()} />
              <button
                type="submit"
                class="button button-main button-large"
                disabled={sending.busy()}
              >
                {t("reset-go")}
              </button>
            </form>
          </>
        )}
      </Show>
    </Page>
  );
}
