/** The first account of a new server, by the link that it printed. */
import { type JSX, Show } from "solid-js";
import { ask } from "../app/api.ts";
import { Page } from "../app/page.tsx";
import { go } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { NewAccount } from "./new-account.tsx";

export default function SetUp(): JSX.Element {
  const token = location.hash.slice(1);
  return (
    <Page title={t("setup-title")}>
      <Show when={token} fallback={<p class="notice notice-bad">{t("setup-no-token")}</p>}>
        <p class="lead">{t("setup-text")}</p>
        <NewAccount
          make={(account) => ask("/api/setup", { token, ...account })}
          onMade={() => go("/workshops", { replace: true })}
        />
      </Show>
    </Page>
  );
}
