/** Which notes of the board are selected: each note asks for itself, and only hears of itself. */
import {
  type Accessor,
  createEffect,
  createMemo,
  createSelector,
  createSignal,
  on,
  onCleanup,
} from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { say } from "../ui/speak.tsx";
import type { Live } from "../workshop/live.ts";

export interface Selection {
  /** Those that are still on the board. */
  readonly ids: Accessor<ReadonlySet<number>>;
  /** In the order in which they are read, for commands. */
  notes(): readonly NoteView[];
  has(note: number): boolean;
  set(notes: Iterable<number>): void;
  add(notes: Iterable<number>): void;
  toggle(note: number): void;
  clear(): void;
  /** Pressing selects, dragging on the ground draws a frame: for those without a Shift key. */
  readonly several: Accessor<boolean>;
  setSeveral(on: boolean): void;
}

/** A frame that is being drawn catches many, one after the other. */
const TELL_MS = 400;

/** Must be called inside an owner. */
export function createSelection(live: Live, board: Accessor<number>): Selection {
  const [wanted, set] = createSignal<ReadonlySet<number>>(new Set());
  const [several, setSeveral] = createSignal(false);
  const ids = createMemo(
    (): ReadonlySet<number> => new Set([...wanted()].filter((id) => onBoard(live, id, board()))),
    undefined,
    { equals: sameSets },
  );
  announce(ids);
  const isSelected = createSelector(ids, (note: number, now) => now.has(note));
  return {
    ids,
    notes: () =>
      [...ids()]
        .map((id) => live.get("n", id))
        .filter((note): note is NoteView => note !== undefined)
        .sort(byPlace),
    has: isSelected,
    set: (notes) => set(new Set(notes)),
    add: (notes) => set(new Set([...ids(), ...notes])),
    toggle: (note) => {
      const now = new Set(ids());
      if (!now.delete(note)) now.add(note);
      set(now);
    },
    clear: () => set(new Set<number>()),
    several,
    setSeveral,
  };
}

/** How many, once it rests. One note that is pressed is not worth a word. */
function announce(ids: Accessor<ReadonlySet<number>>): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let told = 0;
  createEffect(
    on(
      () => ids().size,
      (count) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          if (count > 1 || told > 1) say(t("selected", { count }));
          told = count;
        }, TELL_MS);
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
}

function onBoard(live: Live, id: number, board: number): boolean {
  return live.get("n", id)?.board === board;
}

function sameSets(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  return one.size === other.size && [...one].every((id) => other.has(id));
}

/** From the top, then from the left: the order in which they are pasted and joined elsewhere. */
function byPlace(one: NoteView, other: NoteView): number {
  return one.y - other.y || one.x - other.x || one.id - other.id;
}
