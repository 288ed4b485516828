/** What is ticked among the notes that wait. */
import { type Accessor, createEffect, createSignal } from "solid-js";
import { t } from "../../i18n/index.ts";
import { BATCH_MAX } from "../../protocol/generated.ts";
import { toast } from "../../ui/speak.tsx";

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
