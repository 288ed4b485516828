// Where a note goes: twin of boards/places.py (RULES.md P1-P8), held to it by golden vectors, so
// that a predicted place is the place that is given.

import {
  AREA_HEADER,
  AREA_PADDING,
  type AreaView,
  NOTE_GAP,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  ORDER_GAP,
  PITCH_X,
  PITCH_Y,
  SPAN_MAX,
} from "../protocol/generated.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** What stands somewhere: a note, or as much of one as its box takes. */
export interface Sized extends Point {
  readonly size: number;
}

/** A note as far as its order key goes. */
export interface Keyed extends Point {
  readonly order: number;
}

interface Ordered {
  readonly id: number;
  readonly order: number;
}

export interface Slot {
  readonly column: number;
  readonly row: number;
}

export const SIZES = SPAN_MAX * SPAN_MAX;

/** Columns and rows that a note of this size covers; of one that is none, a single slot. */
export function spanOf(size: number): { readonly across: number; readonly down: number } {
  if (!(size >= 0 && size < SIZES)) return { across: 1, down: 1 };
  return { across: (size % SPAN_MAX) + 1, down: Math.floor(size / SPAN_MAX) + 1 };
}

/** The size that covers so many columns and rows. */
export function sizeOf(across: number, down: number): number {
  return across - 1 + SPAN_MAX * (down - 1);
}

/** Board units from left to right (P7). */
export function widthOf(size: number): number {
  return spanOf(size).across * PITCH_X - NOTE_GAP;
}

/** Board units from top to bottom (P7). */
export function heightOf(size: number): number {
  return spanOf(size).down * PITCH_Y - NOTE_GAP;
}

export function columns(area: AreaView): number {
  return Math.max(1, Math.floor((area.w - 2 * AREA_PADDING + NOTE_GAP) / PITCH_X));
}

export function slotPlace(area: AreaView, slot: Slot): Point {
  return {
    x: area.x + AREA_PADDING + slot.column * PITCH_X,
    y: area.y + AREA_HEADER + slot.row * PITCH_Y,
  };
}

/** A row of keys: a broad note may cover slots beside the area. */
export function strideOf(width: number): number {
  return width + SPAN_MAX - 1;
}

/** The slots that any of the notes overlaps, by key: row * stride + column. */
export function coveredSlots(area: AreaView, notes: Iterable<Sized>): Set<number> {
  const origin = slotPlace(area, { column: 0, row: 0 });
  const stride = strideOf(columns(area));
  const covered = new Set<number>();
  for (const note of notes) {
    const [left, right] = range(note.x - origin.x, widthOf(note.size), NOTE_WIDTH, PITCH_X);
    const [top, bottom] = range(note.y - origin.y, heightOf(note.size), NOTE_HEIGHT, PITCH_Y);
    for (let column = Math.max(0, left); column <= Math.min(stride - 1, right); column += 1) {
      for (let row = Math.max(0, top); row <= bottom; row += 1) covered.add(row * stride + column);
    }
  }
  return covered;
}

/** First and last slot along one axis that a box of length `long` at `offset` overlaps. */
function range(offset: number, long: number, slot: number, pitch: number): [number, number] {
  return [Math.floor((offset - slot) / pitch) + 1, -Math.floor((-offset - long) / pitch) - 1];
}

export function overlap(one: Sized, other: Sized): boolean {
  const [left, right] = one.x <= other.x ? [one, other] : [other, one];
  const [upper, lower] = one.y <= other.y ? [one, other] : [other, one];
  return right.x - left.x < widthOf(left.size) && lower.y - upper.y < heightOf(upper.size);
}

/** Whether any of the note lies in the area. */
export function touches(area: AreaView, note: Sized): boolean {
  const beside = note.x >= area.x + area.w || note.x + widthOf(note.size) <= area.x;
  return !beside && area.y < note.y + heightOf(note.size) && note.y < area.y + area.h;
}

/** The keys of the slots under a note of this size whose first one is `slot`. */
export function block(slot: Slot, size: number, width: number): number[] {
  const { across, down } = spanOf(size);
  const keys: number[] = [];
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      keys.push((slot.row + row) * strideOf(width) + slot.column + column);
    }
  }
  return keys;
}

/** Free, and within the area; a note broader than the area begins at its edge. */
export function fits(
  slot: Slot,
  size: number,
  width: number,
  covered: ReadonlySet<number>,
): boolean {
  if (slot.column && slot.column + spanOf(size).across > width) return false;
  if (!size) return !covered.has(slot.row * strideOf(width) + slot.column);
  return block(slot, size, width).every((key) => !covered.has(key));
}

function slotAt(index: number, width: number): Slot {
  return { column: index % width, row: Math.floor(index / width) };
}

/** The first slot, row by row, where a note of `size` overlaps no note of the area (P1). */
export function freeSlot(area: AreaView, notes: Iterable<Sized>, size = 0): Slot {
  return freeSlots(area, notes, [size])[0] as Slot;
}

/** A slot for each note, one after the other, for one look at the area's notes (P1). */
export function freeSlots(
  area: AreaView,
  notes: Iterable<Sized>,
  sizes: readonly number[],
): Slot[] {
  const covered = coveredSlots(area, notes);
  const width = columns(area);
  // What is full for one size stays full for it: many notes are seated in one walk.
  const starts = new Map<number, number>();
  return sizes.map((size) => {
    let index = starts.get(size) ?? 0;
    while (!fits(slotAt(index, width), size, width, covered)) index += 1;
    starts.set(size, index);
    const slot = slotAt(index, width);
    for (const key of block(slot, size, width)) covered.add(key);
    return slot;
  });
}

/** The height that the area needs to hold `slot`, never less than it has (P2). */
export function heightFor(area: AreaView, slot: Slot, size = 0): number {
  return Math.max(area.h, slotPlace(area, slot).y + heightOf(size) + AREA_PADDING - area.y);
}

/** The area under the middle of a note at `point`; 0 for none. Areas may overlap, as one grows: the
 * first one by (order, id), in whatever order they come (P4). */
export function areaAt(areas: Iterable<AreaView>, point: Point, size = 0): number {
  const x = point.x + Math.floor(widthOf(size) / 2);
  const y = point.y + Math.floor(heightOf(size) / 2);
  let first: AreaView | undefined;
  for (const area of areas) {
    const inside = area.x <= x && x < area.x + area.w && area.y <= y && y < area.y + area.h;
    if (inside && (!first || byOrder(area, first) < 0)) first = area;
  }
  return first?.id ?? 0;
}

/** Sorts areas of a board, boards, and their lists. */
export function byOrder(one: Ordered, other: Ordered): number {
  return one.order - other.order || one.id - other.id;
}

/** Whether one reads a note at `one` before or with a note at `other` (P5). */
function readsFirst(one: Point, other: Point): boolean {
  const height = Math.floor(NOTE_HEIGHT / 2);
  const [row, otherRow] = [Math.floor(one.y / height), Math.floor(other.y / height)];
  return row < otherRow || (row === otherRow && one.x <= other.x);
}

/** The order key of a note put at `point` among the area's other notes (P5).
 *
 * Where there is no room between two keys the server renumbers the area; until its answer comes the
 * note stands between them with a fraction of a key, which is never sent. */
export function orderAt(notes: Iterable<Keyed>, point: Point): number {
  const all = [...notes];
  let low: number | undefined;
  for (const note of all) {
    if (readsFirst(note, point)) low = Math.max(low ?? note.order, note.order);
  }
  const floor = low ?? 0;
  let high = Number.POSITIVE_INFINITY;
  for (const note of all) if (note.order > floor) high = Math.min(high, note.order);
  if (high === Number.POSITIVE_INFINITY) return floor + ORDER_GAP;
  return high - floor > 1 ? Math.floor((floor + high) / 2) : (floor + high) / 2;
}

/** The order key behind all the notes (P5). */
export function lastOrder(notes: Iterable<Keyed>): number {
  let last: number | undefined;
  for (const note of notes) last = Math.max(last ?? note.order, note.order);
  return (last ?? 0) + ORDER_GAP;
}
