/** Joining as staff: the token stands in the fragment, which no server log ever sees. */
import { createSignal, type JSX, Show } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { go, Link } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { AliasField, mayUseAlias } from "./alias.tsx";

export default function StaffJoin(): JSX.Element {
  const token = location.hash.slice(1);
  const [alias, setAlias] = createSignal("");
  const joining = createSending();
  const join = (event: SubmitEvent) => {
    event.preventDefault();
    joining.run(async () => {
      const seat = await ask<{ workshop: string }>("/api/join/staff", {
        token,
        alias: alias().trim(),
      });
      go(`/w/${seat.workshop}`, { replace: true });
    });
  };
  return (
    <Page title={t("staff-title")}>
      <Show when={token} fallback={<p class="notice notice-bad">{t("staff-no-token")}</p>}>
        <p class="lead">{t("staff-text")}</p>
        <form class="stack" onSubmit={join}>
          <p class="hint">
            {t("privacy-before")} <Link href="/privacy">{t("privacy-read")}</Link>
          </p>
          <AliasField
            value={alias()}
            hint={t("staff-alias-hint")}
            error={joining.at("alias")}
            onInput={setAlias}
          />
          <FormFailure message={joining.at("alias") ? undefined : joining.failure()?.message} />
          <button
            type="submit"
            class="button button-main button-large"
            disabled={joining.busy() || !mayUseAlias(alias())}
          >
            {t("join-go")}
          </button>
        </form>
      </Show>
    </Page>
  );
}
