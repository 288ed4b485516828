/** Joining as staff: the token stands in the fragment, which no server log ever sees. */
import { createSignal, type JSX, lazy, Show } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { go, Link } from "../app/router.tsx";
import { t, withTexts } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import { Part } from "../ui/part.tsx";
import { AliasField, mayUseAlias } from "./alias.tsx";
import type { Answer } from "./waiting.tsx";

const Waiting = lazy(() => withTexts("more", import("./waiting.tsx")));

export default function StaffJoin(): JSX.Element {
  const token = location.hash.slice(1);
  const [alias, setAlias] = createSignal("");
  const joining = createSending();
  const [waiting, setWaiting] = createSignal(false);
  const knock = () => ask<Answer>("/api/join/staff", { token, alias: alias().trim() });
  const inside = (workshop: string) => go(`/w/${workshop}`, { replace: true });
  const join = (event: SubmitEvent) => {
    event.preventDefault();
    joining.run(async () => {
      const { workshop } = await knock();
      if (workshop) inside(workshop);
      else setWaiting(true);
    });
  };
  return (
    <Page title={t("staff-title")}>
      <Show when={token} fallback={<p class="notice notice-bad">{t("staff-no-token")}</p>}>
        <Show
          when={!waiting()}
          fallback={
            <Part>
              <Waiting alias={alias().trim()} ask={knock} onInside={inside} />
            </Part>
          }
        >
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
      </Show>
    </Page>
  );
}
