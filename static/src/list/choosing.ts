/** Choosing several notes in the list, for one action on all of them. */
import { type Accessor, createMemo, createSelector, createSignal } from "solid-js";
import { t } from "../i18n/index.ts";
import { BATCH_MAX, type NoteView } from "../protocol/generated.ts";
import { toast } from "../ui/speak.tsx";
import type { Live } from "../workshop/live.ts";
import { sameNumbers } from "../workshop/order.ts";

export interface Choosing {
  /** Whether the list has boxes to tick. */
  readonly on: Accessor<boolean>;
  /** Ending it forgets what was chosen. */
  turn(on: boolean): void;
  has(note: number): boolean;
  choose(notes: readonly number[], on: boolean): void;
  /** The chosen notes that are still on the board, in the order in which they were chosen. */
  readonly notes: Accessor<readonly NoteView[]>;
}

/** Must be made inside an owner. What is chosen on one board is not chosen on another. */
export function createChoosing(live: Live, board: Accessor<number>): Choosing {
  const [on, setOn] = createSignal(false);
  const [wanted, setWanted] = createSignal<readonly number[]>([]);
  const isHere = (id: number) => live.get("n", id)?.board === board();
  const ids = createMemo(() => wanted().filter(isHere), undefined, { equals: sameNumbers });
  const chosen = createMemo(() => new Set(ids()));
  const isChosen = createSelector(chosen, (note: number, now) => now.has(note));
  const choose = (notes: readonly number[], add: boolean) => {
    const others = ids().filter((id) => !notes.includes(id));
    const next = add ? [...others, ...notes] : others;
    // What one action can take; more is told at once, not after the action.
    if (next.length > BATCH_MAX) toast(t("choose-most", { most: BATCH_MAX }));
    setWanted(next.slice(0, BATCH_MAX));
  };
  return {
    on,
    turn: (to) => {
      setOn(to);
      setWanted([]);
    },
    has: isChosen,
    choose,
    notes: () =>
      ids()
        .map((id) => live.get("n", id))
        .filter((note) => note !== undefined),
  };
}
