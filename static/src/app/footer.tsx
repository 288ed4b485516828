/** The foot of every page: the language, the display, and a notice that belongs to what is shown. */
import { For, type JSX, Show } from "solid-js";
import { LANGUAGE_NAMES, LANGUAGES, language, pickLanguage, t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { setDisplayOpen } from "./display.ts";

export function Footer(props: { readonly notice?: string | undefined }): JSX.Element {
  return (
    <footer class="foot">
      <Show when={props.notice}>
        <p class="foot-notice" dir="auto">
          {props.notice}
        </p>
      </Show>
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
