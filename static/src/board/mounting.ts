/** Which notes are in the DOM: those in view, as far as the budget goes, a few more each frame. Pure. */
import type { NoteView } from "../protocol/generated.ts";
import { boxOf } from "./boxes.ts";
import { type Box, overlaps } from "./camera.ts";
import type { NoteGrid } from "./spatial.ts";

/** Of the view's size, on each side: room to pan before an unmounted note would show. */
const MARGIN = 0.25;
/** Removing is cheaper than mounting, but 150 at once are a dropped frame too. */
const GONE_PER_FRAME = 48;
/** Notes in the DOM. With more a slow phone drops frames while it zooms (measured). */
export const BUDGET = 150;
/** From this scale on the words can be read, so a large screen gets all of them. */
const READ_FROM = 0.5;
const BUDGET_READABLE = 400;
/** The overview ends where it is clear that it is not needed, or it would flicker while panning. */
const BACK_BELOW = 0.8;

/** The view with its margin. */
export function wide(view: Box): Box {
  const [dx, dy] = [view.w * MARGIN, view.h * MARGIN];
  return { x: view.x - dx, y: view.y - dy, w: view.w + 2 * dx, h: view.h + 2 * dy };
}

export interface Situation {
  readonly grid: NoteGrid;
  readonly view: Box;
  readonly zoom: number;
  /** By id, what is in the DOM now. */
  readonly mounted: ReadonlyMap<number, NoteView>;
  /** Notes that stay whatever is in view: in focus, being written, being moved. */
  readonly pinned: readonly NoteView[];
  /** Whether the overview is on now. */
  readonly overview: boolean;
  /** Notes that may be mounted now; undefined: what is in the DOM stays as it is (see pace.ts). */
  readonly most: number | undefined;
}

export interface Choice {
  readonly notes: ReadonlyMap<number, NoteView>;
  /** There are more notes in view than the DOM should hold: they are drawn instead. */
  readonly overview: boolean;
  /** There is more to mount or to remove in the next frame. */
  readonly more: boolean;
}

/** What is in the DOM next: what is there and still wanted, and the nearest of the others. */
export function choose(now: Situation): Choice {
  const { most } = now;
  return most === undefined ? asItIs(now) : chosen(now, most);
}

function asItIs(now: Situation): Choice {
  const notes = new Map(now.mounted);
  for (const note of now.pinned) notes.set(note.id, note);
  return { notes, overview: now.overview, more: true };
}

function chosen(now: Situation, most: number): Choice {
  const near = now.grid.within(wide(now.view));
  const budget = now.zoom >= READ_FROM ? BUDGET_READABLE : BUDGET;
  const inView = count(near, now.view);
  const overview = now.zoom < READ_FROM && inView > (now.overview ? BACK_BELOW * budget : budget);
  const room = Math.min(budget, Math.max(BUDGET, inView));
  const wanted = overview ? [] : nearest(near, now.view, room);
  const notes = new Map<number, NoteView>();
  for (const note of now.pinned) notes.set(note.id, note);
  const missing: NoteView[] = [];
  for (const note of wanted) {
    if (now.mounted.has(note.id)) notes.set(note.id, note);
    else if (!notes.has(note.id)) missing.push(note);
  }
  for (const note of missing.slice(0, most)) notes.set(note.id, note);
  const kept = keepSome(now.mounted, near, notes);
  return { notes, overview, more: missing.length > most || kept };
}

function count(notes: readonly NoteView[], view: Box): number {
  let found = 0;
  for (const note of notes) if (overlaps(boxOf(note), view)) found += 1;
  return found;
}

/** At most `room` of the notes, those nearest to the middle of the view first. */
function nearest(notes: readonly NoteView[], view: Box, room: number): readonly NoteView[] {
  const [x, y] = [view.x + view.w / 2, view.y + view.h / 2];
  const ranked = notes.map((note) => {
    const box = boxOf(note);
    // In units of the view: its corners are as near as its sides.
    const dx = Math.abs(box.x + box.w / 2 - x) / view.w;
    const dy = Math.abs(box.y + box.h / 2 - y) / view.h;
    return { note, distance: Math.max(dx, dy) };
  });
  ranked.sort((one, other) => one.distance - other.distance);
  return ranked.slice(0, room).map(({ note }) => note);
}

/** Of the notes that may go, those in view wait when there are too many. True: some did. */
function keepSome(
  mounted: ReadonlyMap<number, unknown>,
  near: readonly NoteView[],
  notes: Map<number, NoteView>,
): boolean {
  let gone = 0;
  for (const id of mounted.keys()) gone += notes.has(id) ? 0 : 1;
  let over = gone - GONE_PER_FRAME;
  if (over <= 0) return false;
  const before = notes.size;
  for (const note of near) {
    if (over === 0) break;
    if (!mounted.has(note.id) || notes.has(note.id)) continue;
    notes.set(note.id, note);
    over -= 1;
  }
  return notes.size > before;
}
