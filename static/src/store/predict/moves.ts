// Moving, deleting and restoring notes (twin of boards/decide/notes.py; RULES.md N1-N7, P7).

import {
  NOTES_MAX,
  type NoteDelete,
  type NoteMove,
  type NotePlace,
  type NoteRestore,
  type NoteSize,
  type NoteSwap,
  type NoteView,
} from "../../protocol/generated.ts";
import { nearestFreeSlots } from "../nearest.ts";
import * as places from "../places.ts";
import { leaveCluster } from "./clusters.ts";
import { corner, type Desk, found, Refused } from "./desk.ts";
import { spot, takeFreeSlot } from "./notes.ts";
import { bury, mayRestore, putBack } from "./trash.ts";

export function move(desk: Desk, [, id, x, y]: NoteMove): void {
  desk.mustWrite();
  const note = desk.note(id);
  const place = spot(desk, note.board, { x, y }, note);
  const cluster = place.area === note.area ? note.cluster : 0;
  if (!cluster) leaveCluster(desk, note);
  desk.patch(note, { ...place, cluster });
}

export function place(desk: Desk, [, id, areaId]: NotePlace): void {
  desk.mustWrite();
  const note = desk.note(id);
  const area = desk.area(areaId);
  if (note.area === area.id) throw new Refused("already");
  leaveCluster(desk, note);
  const point = takeFreeSlot(desk, area, note);
  const order = places.lastOrder(desk.notesOf(area.id, note.id));
  desk.patch(note, { board: area.board, area: area.id, order, ...point, cluster: 0 });
}

export function swap(desk: Desk, [, id, otherId]: NoteSwap): void {
  desk.mustWrite();
  const note = desk.note(id);
  const other = desk.note(otherId);
  if (note.id === other.id) throw new Refused("already");
  if (note.area !== other.area || note.board !== other.board) throw new Refused("unknown_target");
  const swapped = [
    { ...note, order: other.order, x: other.x, y: other.y },
    { ...other, order: note.order, x: note.x, y: note.y },
  ];
  const placed = note.size === other.size ? swapped : apart(desk, swapped);
  for (const one of placed) {
    desk.patch(one.id === note.id ? note : other, { order: one.order, x: one.x, y: one.y });
  }
}

/** One that would cover another note takes the nearest place where it does not (P1, P7). */
function apart(desk: Desk, swapped: readonly NoteView[]): readonly NoteView[] {
  const area = desk.view.get("a", swapped[0]?.area ?? 0);
  if (!area) return swapped;
  const moving = new Set(swapped.map((note) => note.id));
  const beside = desk.notesOf(area.id).filter((note) => !moving.has(note.id));
  let h = area.h;
  const placed: NoteView[] = [];
  for (const note of swapped) {
    let one = note;
    if (beside.some((other) => places.overlap(note, other))) {
      const [slot] = nearestFreeSlots(area, beside, note, [note.size]) as [places.Slot];
      h = Math.max(h, places.heightFor(area, slot, note.size));
      one = { ...note, ...corner(area, slot) };
    }
    placed.push(one);
    beside.push(one);
  }
  desk.patch(area, { h });
  return placed;
}

/** Stays where it is, unless it would cover another note of its area then (P7). */
export function resize(desk: Desk, [, id, size]: NoteSize): void {
  desk.mustWrite();
  const note = desk.note(id);
  if (!(size >= 0 && size < places.SIZES)) throw new Refused("bad_value");
  const area = desk.view.get("a", note.area);
  const others = desk.notesOf(note.area, id).filter((other) => other.board === note.board);
  if (!area || !others.some((other) => places.overlap({ ...note, size }, other))) {
    desk.patch(note, { size });
    return;
  }
  const [slot] = nearestFreeSlots(area, others, note, [size]) as [places.Slot];
  desk.patch(area, { h: places.heightFor(area, slot, size) });
  const point = corner(area, slot);
  desk.patch(note, { size, ...point, order: places.orderAt(others, point) });
}

export function remove(desk: Desk, [, id]: NoteDelete): void {
  desk.mustWrite();
  const note = desk.note(id);
  desk.mustBeAuthor(note, true);
  bury(desk, [note]);
}

export function restore(desk: Desk, [, id]: NoteRestore): void {
  desk.mustWrite();
  const trashed = found(desk.view.get("t", id));
  if (!mayRestore(desk, trashed)) throw new Refused("unknown_target");
  if (desk.view.count("n") >= NOTES_MAX) throw new Refused("too_many_notes", NOTES_MAX);
  putBack(desk, [trashed]);
}
