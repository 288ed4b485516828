/** What may hurt somebody: what was flagged, what looks like personal data, words that hold. */
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import "../../styles/safety.css";
import { Icon } from "../../ui/icon.tsx";
import { TEXT } from "../../ui/icons.ts";
import { useRoom } from "../../workshop/room.ts";
import { Dial } from "./dial.tsx";
import { Flags } from "./flags.tsx";
import { Held } from "./held.tsx";
import { PersonalData } from "./personal.tsx";
import { WordList } from "./word-list.tsx";

export function Safety(): JSX.Element {
  const room = useRoom();
  const [asking, setAsking] = createSignal(false);
  return (
    <>
      <Held />
      <Dial />
      <Flags />
      <PersonalData />
      <section class="steer-part">
        <button
          type="button"
          class="button"
          disabled={room.live.workshop?.life === "closed"}
          onClick={() => setAsking(true)}
        >
          <Icon name={TEXT} />
          {t("word-list-open")}
        </button>
        <p class="hint">{t("word-list-hint")}</p>
      </section>
      <Show when={asking()}>
        <WordList onClose={() => setAsking(false)} />
      </Show>
    </>
  );
}
