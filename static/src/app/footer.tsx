/** The foot of every page: about this site, language, display, and a notice of what is shown. */
import { For, type JSX, Show } from "solid-js";
import { LANGUAGE_NAMES, LANGUAGES, language, pickLanguage, t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { setDisplayOpen } from "./display.ts";
import { Link } from "./router.tsx";

export function Footer(props: { readonly notice?: string | undefined }): JSX.Element {
  return (
    <footer class="foot">
      <Show when={props.notice}>
        <p class="foot-notice" dir="auto">
          {props.notice}
        </p>
      </Show>
      <nav class="foot-links" aria-label={t("foot-about")}>
        <Link href="/privacy">{t("privacy")}</Link>
        <Link href="/accessibility">{t("accessibility")}</Link>
      </nav>
      <nav class="languages" aria-label={t("language")}>
        <For each={LANGUAGES}>
          {(code) => (
            <button
              type="button"
              class="button-quiet"
              lang={code}
              aria-pressed={language() === code}
              onClick={() => void pickLanguage(code)}
            >
              {LANGUAGE_NAMES[code]}
            </button>
          )}
        </For>
        <button type="button" class="button-quiet" onClick={() => setDisplayOpen(true)}>
          <Icon name="display" />
          {t("display")}
        </button>
      </nav>
    </footer>
  );
}
