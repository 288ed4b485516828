/** At the door: she has asked to come in, and the page goes on by itself (RULES.md M8). */
import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { asFailure, type Failure } from "../app/api.ts";
import { t } from "../i18n/index.ts";

/** The answer to a join: inside, or asked. */
export interface Answer {
  readonly workshop?: string;
  readonly waiting?: boolean;
}

interface WaitingProps {
  readonly alias: string;
  /** Asks again, with the same name. */
  readonly ask: () => Promise<Answer>;
  readonly onInside: (workshop: string) => void;
}

const EVERY_MS = 4_000;
/** So that a hall that came at once does not ask at once for ever. */
const SPREAD_MS = 1_500;

/** What another try may change, without anybody doing anything here. */
const PASSING = ["unreachable", "storage_unavailable", "draining", "slow_down", "unknown"];

export default function Waiting(props: WaitingProps): JSX.Element {
  const [failure, setFailure] = createSignal<Failure>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const later = () => {
    timer = setTimeout(() => void look(), EVERY_MS + Math.random() * SPREAD_MS);
  };
  const look = async () => {
    try {
      const answer = await props.ask();
      if (isGone) return;
      if (answer.workshop) props.onInside(answer.workshop);
      else later();
    } catch (thrown) {
      if (isGone) return;
      const found = asFailure(thrown);
      if (PASSING.includes(found.code)) later();
      else setFailure(found);
    }
  };
  const again = () => {
    setFailure(undefined);
    void look();
  };
  onMount(later);
  onCleanup(() => {
    isGone = true;
    clearTimeout(timer);
  });
  return (
    <div class="stack" role="status">
      <Show
        when={failure()}
        fallback={
          <>
            <h2>{t("waiting-title")}</h2>
            <p class="lead">{t("waiting-text")}</p>
            <p>{t("waiting-name", { alias: props.alias })}</p>
          </>
        }
      >
        {(found) => (
          <>
            <p class="notice">{found().message}</p>
            <button type="button" class="button" onClick={again}>
              {t("try-again")}
            </button>
          </>
        )}
      </Show>
    </div>
  );
}
