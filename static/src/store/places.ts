// Where a note goes: twin of boards/places.py (RULES.md P1-P6), held to it by golden vectors, so
// that a predicted place is the place that is given.

import {
  AREA_HEADER,
  AREA_PADDING,
  type AreaView,
  NOTE_GAP,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  type NoteView,
  ORDER_GAP,
  PITCH_X,
  PITCH_Y,
} from "../protocol/generated.ts";

export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Slot {
  readonly column: number;
  readonly row: number;
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

/** The slots that any of the notes overlaps, as row * columns + column. */
function coveredSlots(area: AreaView, notes: Iterable<Point>): Set<number> {
  const origin = slotPlace(area, { column: 0, row: 0 });
  const width = columns(area);
  const covered = new Set<number>();
  for (const note of notes) {
    const [left, right] = span(note.x - origin.x, NOTE_WIDTH, PITCH_X);
    const [top, bottom] = span(note.y - origin.y, NOTE_HEIGHT, PITCH_Y);
    for (let column = Math.max(0, left); column <= Math.min(width - 1, right); column += 1) {
      for (let row = Math.max(0, top); row <= bottom; row += 1) covered.add(row * width + column);
    }
  }
  return covered;
}

/** First and last slot along one axis whose note-sized box overlaps one at `offset`. */
function span(offset: number, size: number, pitch: number): [number, number] {
  return [Math.floor((offset - size) / pitch) + 1, -Math.floor((-offset - size) / pitch) - 1];
}

export function overlap(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < NOTE_WIDTH && Math.abs(one.y - other.y) < NOTE_HEIGHT;
}

/** The first slot, row by row, that no note of the area overlaps (P1). */
export function freeSlot(area: AreaView, notes: Iterable<Point>): Slot {
  const covered = coveredSlots(area, notes);
  const width = columns(area);
  let index = 0;
  while (covered.has(index)) index += 1;
  return { column: index % width, row: Math.floor(index / width) };
}

/** The `count` free slots that are closest to `anchor` one after the other: where notes join a
 * cluster (P3). One look at the area's notes; one by one, 200 of 5,000 freeze a phone.
 *
 * The area has one row below all its notes to offer, and one more once that is used. */
export function nearestFreeSlots(
  area: AreaView,
  notes: Iterable<Point>,
  anchor: Point,
  count: number,
): Slot[] {
  const covered = coveredSlots(area, notes);
  const width = columns(area);
  let last = 0;
  for (const index of covered) last = Math.max(last, Math.floor(index / width));
  last += 1;
  const free: { slot: Slot; distance: number }[] = [];
  for (let index = 0; index < (last + count) * width; index += 1) {
    if (covered.has(index)) continue;
    const slot = { column: index % width, row: Math.floor(index / width) };
    const place = slotPlace(area, slot);
    const distance = Math.abs(place.x - anchor.x) + Math.abs(place.y - anchor.y);
    free.push({ slot, distance });
  }
  // Sorting is stable: of two slots equally far away the first one in reading order wins.
  free.sort((one, other) => one.distance - other.distance);
  const taken: Slot[] = [];
  for (let seat = 0; seat < count; seat += 1) {
    const at = free.findIndex(({ slot }) => slot.row <= last);
    for (const { slot } of free.splice(at, 1)) {
      taken.push(slot);
      last = Math.max(last, slot.row + 1);
    }
  }
  return taken;
}

/** The height that the area needs to hold `slot`, never less than it has (P2). */
export function heightFor(area: AreaView, slot: Slot): number {
  return Math.max(area.h, slotPlace(area, slot).y + NOTE_HEIGHT + AREA_PADDING - area.y);
}

/** The area under the middle of a note at `point`; 0 for none. Areas may overlap, as one grows: the
 * first one by (order, id), in whatever order they come (P4). */
export function areaAt(areas: Iterable<AreaView>, point: Point): number {
  const x = point.x + Math.floor(NOTE_WIDTH / 2);
  const y = point.y + Math.floor(NOTE_HEIGHT / 2);
  let first: AreaView | undefined;
  for (const area of areas) {
    const inside = area.x <= x && x < area.x + area.w && area.y <= y && y < area.y + area.h;
    if (inside && (!first || byOrder(area, first) < 0)) first = area;
  }
  return first?.id ?? 0;
}

/** Sorts areas of a board, and their lists. */
export function byOrder(one: AreaView, other: AreaView): number {
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
 * note stands between them with half a key, which is never sent. */
export function orderAt(notes: Iterable<NoteView>, point: Point): number {
  const all = [...notes];
  let low: number | undefined;
  for (const note of all) {
    if (readsFirst(note, point)) low = Math.max(low ?? note.order, note.order);
  }
  const floor = low ?? 0;
  let high = Number.POSITIVE_INFINITY;
  for (const note of all) if (note.order > floor) high = Math.min(high, note.order);
  if (high === Number.POSITIVE_INFINITY) return floor + ORDER_GAP;
  return high - floor > 1 ? Math.floor((floor + high) / 2) : floor + 0.5;
}

/** The order key behind all the notes (P5). */
export function lastOrder(notes: Iterable<NoteView>): number {
  let last: number | undefined;
  for (const note of notes) last = Math.max(last ?? note.order, note.order);
  return (last ?? 0) + ORDER_GAP;
}
