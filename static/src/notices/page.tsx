/** Privacy notice and accessibility statement: what the operator wrote, as the server gives it. */
import { createEffect, createSignal, type JSX, on, Show } from "solid-js";
import { ask } from "../app/api.ts";
import { createSending } from "../app/form.ts";
import { Page } from "../app/page.tsx";
import { directionOf, LANGUAGE_NAMES, type Language, language, t } from "../i18n/index.ts";
import { FormFailure } from "../ui/field.tsx";
import "../styles/notices.css";

interface Notice {
  readonly title: string;
  /** Made by the server from Markdown: without HTML of its own, scripts or pictures. */
  readonly html: string;
  readonly language: Language;
  readonly finished: boolean;
}

export default function NoticePage(props: {
  readonly name: "privacy" | "accessibility";
}): JSX.Element {
  const [notice, setNotice] = createSignal<Notice>();
  const fetching = createSending();
  const look = () =>
    fetching.run(async () => {
      setNotice(await ask<Notice>(`/api/pages/${props.name}`));
    });
  createEffect(on([language, () => props.name], look));
  return (
    <Page title={notice()?.title || t(props.name === "privacy" ? "privacy" : "accessibility")}>
      <FormFailure message={fetching.failure()?.message} />
      <Show when={fetching.failure()}>
        <button type="button" class="button" onClick={look}>
          {t("try-again")}
        </button>
      </Show>
      <Show when={notice()} keyed>
        {(found) => (
          <>
            <Show when={found.language !== language()}>
              <p class="notice">
                {t("notice-elsewhere", {
                  wanted: LANGUAGE_NAMES[language()],
                  shown: LANGUAGE_NAMES[found.language],
                })}
              </p>
            </Show>
            <Show when={!found.finished}>
              <p class="notice notice-bad">{t("notice-unfinished")}</p>
            </Show>
            <div
              class="prose"
              lang={found.language}
              dir={directionOf(found.language)}
              innerHTML={found.html}
            />
          </>
        )}
      </Show>
    </Page>
  );
}
