/** How a vote stays secret, in plain language (RULES.md Q5, Q6, Q9). */
import { For, type JSX } from "solid-js";
import { language, t } from "../i18n/index.ts";
import { Dialog } from "../ui/dialog.tsx";

const PARTS = ["open", "closed", "code", "limits"];

export function Secrecy(props: { readonly onClose: () => void }): JSX.Element {
  return (
    <Dialog title={t("secrecy-title")} onClose={() => props.onClose()}>
      {/* Reading begins at the top, and not at the link below. */}
      <div class="stack vote-begin" tabindex="-1" data-first>
        <For each={PARTS}>
          {(part) => (
            <section>
              <h3>{t(`secrecy-${part}`)}</h3>
              <p>{t(`secrecy-${part}-text`)}</p>
            </section>
          )}
        </For>
      </div>
      {/* A tab of its own: a ballot that is being filled in stays. It is read without a script too. */}
      <a
        class="button"
        href={`/plain/secrecy?lang=${language()}`}
        target="_blank"
        rel="noopener noreferrer"
      >
        {t("secrecy-page")}
      </a>
    </Dialog>
  );
}
