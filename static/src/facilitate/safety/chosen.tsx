/** What is done at once with all that is ticked among the notes that wait. */
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { useRoom } from "../../workshop/room.ts";
import { HideForm } from "./hide-form.tsx";
import type { Chosen } from "./ticked.ts";

interface ChosenProps {
  readonly chosen: Chosen;
  readonly approve: (ids: readonly number[]) => void;
  /** The lines are about to go, and the keyboard was here. */
  readonly leave: () => void;
}

/** At the foot of the list, for as long as something is ticked. */
export function ChosenActs(props: ChosenProps): JSX.Element {
  return (
    <Show when={props.chosen.ids().length > 0}>
      <Acts chosen={props.chosen} approve={props.approve} leave={props.leave} />
    </Show>
  );
}

function Acts(props: ChosenProps): JSX.Element {
  const room = useRoom();
  const [hiding, setHiding] = createSignal(false);
  const count = () => props.chosen.ids().length;
  const isClosed = () => room.live.workshop?.life === "closed";
  return (
    <section class="safety-chosen" aria-label={t("chosen-title")}>
      <Show
        when={hiding()}
        fallback={
          <div class="row">
            <button
              type="button"
              class="button button-main"
              disabled={isClosed()}
              onClick={() => props.approve(props.chosen.ids())}
            >
              {t("approve-chosen", { count: count() })}
            </button>
            <button
              type="button"
              class="button"
              disabled={isClosed()}
              onClick={() => setHiding(true)}
            >
              {t("hide-chosen", { count: count() })}
            </button>
          </div>
        }
      >
        <h5>{t("hide-chosen", { count: count() })}</h5>
        <HideForm
          notes={props.chosen.ids()}
          onDone={() => {
            props.leave();
            setHiding(false);
          }}
          onCancel={() => setHiding(false)}
        />
      </Show>
    </section>
  );
}
