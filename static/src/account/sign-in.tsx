/** Signing in, for facilitators. */
import { createSignal, type JSX } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { go, Link, place } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { EmailField, PasswordField } from "./credentials.tsx";

export default function SignIn(): JSX.Element {
  const [email, setEmail] = createSignal("");
  const [password, setPassword] = createSignal("");
  const sending = createSending();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    sending.run(async () => {
      await ask("/api/sign-in", { email: email(), password: password() });
      go(inside(place().query.get("to")), { replace: true });
    });
  };
  return (
    <Page title={t("sign-in-title")}>
      <p class="lead">{t("sign-in-text")}</p>
      <form class="stack" onSubmit={submit}>
        <EmailField value={email()} onInput={setEmail} />
        <PasswordField value={password()} onInput={setPassword} />
        <FormFailure message={sending.failure()?.message} />
        <button type="submit" class="button button-main button-large" disabled={sending.busy()}>
          {t("sign-in-go")}
        </button>
      </form>
      <p class="hint">{t("sign-in-forgot")}</p>
      <p class="aside">
        <Link href="/">{t("to-code")}</Link>
      </p>
    </Page>
  );
}

/** Only ever to a path of this site: a link must not send people elsewhere after signing in. */
function inside(to: string | null): string {
  return to && /^\/[\w-]/.test(to) ? to : "/workshops";
}
