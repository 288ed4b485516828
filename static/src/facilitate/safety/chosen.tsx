/** What is ticked among the notes that wait, and what is done with all of it at once. */
import { type Accessor, createEffect, createSignal, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { BATCH_MAX } from "../../protocol/generated.ts";
import { toast } from "../../ui/speak.tsx";
import { useRoom } from "../../workshop/room.ts";
import { HideForm } from "./hide-form.tsx";

export interface Chosen {
  /** Those that still wait, in the order in which they were ticked. */
  readonly ids: Accessor<readonly number[]>;
  has(id: number): boolean;
  choose(id: number, on: boolean): void;
}

/** Must be made inside an owner. `there`: what can be ticked. */
export function createChosen(there: Accessor<readonly number[]>): Chosen {
  const [ids, setIds] = createSignal<readonly number[]>([]);
  // One that comes back may have other words, which nobody has read: it is not ticked any more.
  createEffect(() => {
    const all = new Set(there());
    setIds((before) =>
      before.every((id) => all.has(id)) ? before : before.filter((id) => all.has(id)),
    );
  });
  return {
    ids,
    has: (id) => ids().includes(id),
    choose: (id, on) => {
      const others = ids().filter((other) => other !== id);
      const next = on ? [...others, id] : others;
      if (next.length > BATCH_MAX) toast(t("choose-most", { most: BATCH_MAX }));
      setIds(next.slice(0, BATCH_MAX));
    },
  };
}

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
