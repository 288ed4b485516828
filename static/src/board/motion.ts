/** What is being moved or made larger and is not a command yet: shown by transforms over the places. */
import {
  type Accessor,
  batch,
  createMemo,
  createSelector,
  createSignal,
  onCleanup,
} from "solid-js";
import { t } from "../i18n/index.ts";
import type { AreaView, NoteView } from "../protocol/generated.ts";
import { areaAt } from "../store/places.ts";
import { say } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import type { Box, Point } from "./camera.ts";
import type { Carry } from "./gestures.ts";
import { carryOut } from "./steps.ts";

/** How far these notes are from their places; board units. */
export interface Shift {
  readonly notes: ReadonlySet<number>;
  readonly dx: number;
  readonly dy: number;
}

export interface Motion {
  readonly shift: Accessor<Shift | undefined>;
  /** The shift of one note, heard by those that move and nobody else. */
  shiftOf(note: number): Shift | undefined;
  setShift(shift: Shift | undefined): void;
  /** The area that would take what is carried; 0: none, or nothing is carried. */
  readonly target: Accessor<number>;
  /** A size that a note would get if it were let go. */
  readonly sizing: Accessor<{ readonly note: number; readonly size: number } | undefined>;
  setSizing(sizing: { readonly note: number; readonly size: number } | undefined): void;
  /** The frame that is being drawn over the board. */
  readonly frame: Accessor<Box | undefined>;
  setFrame(frame: Box | undefined): void;
  /** Notes in the hand; the first is the one that was taken hold of. */
  carry(notes: readonly NoteView[]): Carry;
  /** Moves by keyboard: shown at once, one command when the keys rest. */
  nudge(notes: readonly NoteView[], dx: number, dy: number): void;
}

/** Keys pressed in a row become one command: 30 a second would be above the rate. */
const NUDGE_REST_MS = 450;

/** Must be called inside an owner. */
export function createMotion(room: Room, areas: Accessor<readonly AreaView[]>): Motion {
  const [shift, setShift] = createSignal<Shift>();
  const [lead, setLead] = createSignal<NoteView>();
  const [sizing, setSizing] = createSignal<{ note: number; size: number }>();
  const [frame, setFrame] = createSignal<Box>();
  const isMoving = createSelector(shift, (note: number, now) => now?.notes.has(note) ?? false);
  const target = createMemo(() => {
    const now = shift();
    const first = lead();
    if (!now || !first) return 0;
    const to = { x: Math.round(first.x + now.dx), y: Math.round(first.y + now.dy) };
    return areaAt(areas(), to, first.size);
  });
  const settle = ({ notes }: Held, by: Point) =>
    batch(() => {
      setShift(undefined);
      setLead(undefined);
      if (Math.round(by.x) === 0 && Math.round(by.y) === 0) return;
      const ids = notes.map((note) => note.id);
      carryOut(room, { does: "move", moves: movesOf(room, ids, by) });
      tellWhere(room, ids);
    });
  const show = ({ notes, ids }: Held, by: Point) =>
    batch(() => {
      setLead(notes[0]);
      setShift({ notes: ids, dx: by.x, dy: by.y });
    });
  return {
    shift,
    shiftOf: (note) => (isMoving(note) ? shift() : undefined),
    setShift,
    target,
    sizing,
    setSizing,
    frame,
    setFrame,
    carry: (notes) => {
      const held = hold(notes);
      return {
        move: (by) => show(held, by),
        drop: (by) => settle(held, by),
        cancel: () => settle(held, { x: 0, y: 0 }),
      };
    },
    nudge: createNudge(show, settle),
  };
}

/** What is in the hand; the set is the same for as long as it is. */
interface Held {
  readonly notes: readonly NoteView[];
  readonly ids: ReadonlySet<number>;
}

function hold(notes: readonly NoteView[]): Held {
  return { notes, ids: new Set(notes.map((note) => note.id)) };
}

/** From where the notes are now: others may have moved them while they were in the hand. */
function movesOf(room: Room, ids: readonly number[], by: Point) {
  return ids
    .map((id) => room.live.get("n", id))
    .filter((note): note is NoteView => note !== undefined)
    .map((note) => [note.id, Math.round(note.x + by.x), Math.round(note.y + by.y)] as const);
}

/** For those who do not see it: where the notes are now. */
function tellWhere(room: Room, ids: readonly number[]): void {
  const note = room.live.get("n", ids[0] ?? 0);
  if (!note) return;
  const area = room.live.get("a", note.area)?.title ?? t("area-none");
  say(t("notes-moved", { count: ids.length, area }));
}

function createNudge(
  show: (held: Held, by: Point) => void,
  settle: (held: Held, by: Point) => void,
): Motion["nudge"] {
  let held: (Held & { readonly by: Point }) | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    const now = held;
    held = undefined;
    if (now) settle(now, now.by);
  };
  onCleanup(rest);
  return (notes, dx, dy) => {
    if (held && !sameNotes(held.notes, notes)) rest();
    clearTimeout(timer);
    const from = held?.by ?? { x: 0, y: 0 };
    held = { ...(held ?? hold(notes)), by: { x: from.x + dx, y: from.y + dy } };
    show(held, held.by);
    timer = setTimeout(rest, NUDGE_REST_MS);
  };
}

function sameNotes(one: readonly NoteView[], other: readonly NoteView[]): boolean {
  return one.length === other.length && one.every((note, at) => note.id === other[at]?.id);
}
