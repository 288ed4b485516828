/** A calm line under what is being written: it looks like personal data. It never blocks (Z8). */
import { createEffect, createMemo, type JSX, on, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import "../styles/hints.css";
import { Icon } from "../ui/icon.tsx";
import { say } from "../ui/speak.tsx";
import { setWarning } from "../workshop/caution.tsx";
import { kindsIn, type Personal } from "./hints.ts";

/** From now on who writes is warned. To be called when the texts are there. */
export function warn(): void {
  setWarning(() => Warning);
}

function Warning(props: { readonly text: string }): JSX.Element {
  // One value while the kinds are the same: what is typed beside a number draws and says nothing.
  const words = createMemo(() => {
    const kinds = kindsIn(props.text);
    return kinds.length > 0 ? t("hint", { what: namesOf(kinds) }) : "";
  });
  createEffect(on(words, (now) => now && say(now)));
  return (
    <Show when={words()}>
      <div class="caution" dir="auto">
        <Icon name="alert" />
        <p>
          {words()} <span class="caution-more">{t("hint-advice")}</span>
        </p>
      </div>
    </Show>
  );
}

/** In words, for a sentence. */
export function namesOf(kinds: readonly Personal[]): string {
  return kinds.map((kind) => t(`hint-${kind}`)).join(", ");
}
