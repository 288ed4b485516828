// Commands on notes (twin of boards/decide/notes.py; RULES.md N1-N7, P7).

import {
  type AreaView,
  COLOURS,
  NOTES_MAX,
  type NoteAdd,
  type NoteColour,
  type NoteDelete,
  type NoteEdit,
  type NoteMove,
  type NotePlace,
  type NoteRestore,
  type NoteSize,
  type NoteSwap,
  type NoteView,
  TEXT_MAX,
} from "../../protocol/generated.ts";
import * as places from "../places.ts";
import { leaveCluster } from "./clusters.ts";
import { type Desk, found, mustBeOnBoard, Refused } from "./desk.ts";
import { bury, mayRestore, putBack } from "./trash.ts";

export function add(desk: Desk, [, id, board, area, x, y, colour, text]: NoteAdd): void {
  desk.mustWrite();
  desk.board(board);
  desk.mustBeFree(id);
  if (desk.view.count("n") >= NOTES_MAX) throw new Refused("too_many_notes", NOTES_MAX);
  mustBeColour(colour);
  const at = x !== null && y !== null ? spot(desk, board, { x, y }) : lastOf(desk, board, area);
  desk.put({
    kind: "n",
    id,
    board,
    cluster: 0,
    ...at,
    colour,
    text: desk.text(text, TEXT_MAX),
    version: 1,
    author: desk.me.member,
    created: desk.now,
    edited: desk.now,
    size: 0,
  });
}

type Place = Pick<NoteView, "area" | "order" | "x" | "y">;

/** A place somebody pointed at. */
function spot(desk: Desk, board: number, point: places.Point, moving?: NoteView): Place {
  mustBeOnBoard(point);
  const areas = [...desk.view.all("a")].filter((area) => area.board === board);
  const area = places.areaAt(areas, point, moving?.size);
  const others = desk.notesOf(area, moving?.id).filter((note) => note.board === board);
  return { area, order: places.orderAt(others, point), x: point.x, y: point.y };
}

/** The end of the named area of that board, or of the board's first. */
function lastOf(desk: Desk, board: number, areaId: number): Place {
  const area = areaFor(desk, board, areaId);
  const point = takeFreeSlot(desk, area);
  return { area: area.id, order: places.lastOrder(desk.notesOf(area.id)), ...point };
}

/** The named area of that board, or the board's first. */
export function areaFor(desk: Desk, board: number, area: number): AreaView {
  const named = area ? desk.area(area) : firstArea(desk, board);
  if (named.board !== board) throw new Refused("unknown_target");
  return named;
}

function firstArea(desk: Desk, board: number): AreaView {
  const areas = [...desk.view.all("a")].filter((area) => area.board === board);
  return found(areas.sort(places.byOrder)[0]);
}

/** A free slot of the area; the area grows when it was full (P1, P2). */
function takeFreeSlot(desk: Desk, area: AreaView, moving?: NoteView): places.Point {
  const slot = places.freeSlot(area, desk.notesOf(area.id, moving?.id), moving?.size);
  desk.patch(area, { h: places.heightFor(area, slot, moving?.size) });
  return places.slotPlace(area, slot);
}

export function edit(desk: Desk, [, id, base, text]: NoteEdit): void {
  desk.mustWrite();
  const note = desk.note(id);
  desk.mustBeAuthor(note, false);
  if (base !== note.version) throw new Refused("stale_text", note.version);
  const kept = desk.text(text, TEXT_MAX);
  desk.patch(note, { text: kept, version: note.version + 1, edited: desk.now });
}

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
  desk.patch(note, { order: other.order, x: other.x, y: other.y });
  desk.patch(other, { order: note.order, x: note.x, y: note.y });
}

export function colour(desk: Desk, [, id, number]: NoteColour): void {
  desk.mustWrite();
  const note = desk.note(id);
  desk.mustBeAuthor(note, true);
  mustBeColour(number);
  desk.patch(note, { colour: number });
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
  const [slot] = places.nearestFreeSlots(area, others, note, [size]) as [places.Slot];
  desk.patch(area, { h: places.heightFor(area, slot, size) });
  const point = places.slotPlace(area, slot);
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

export function mustBeColour(number: number): void {
  if (!(number >= 0 && number < COLOURS)) throw new Refused("bad_value");
}
