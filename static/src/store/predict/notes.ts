// Commands on notes (twin of boards/decide/notes.py; RULES.md N1-N7).

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
  type NoteSwap,
  type NoteView,
  TEXT_MAX,
  TRASH_MAX,
  type TrashedView,
} from "../../protocol/generated.ts";
import * as places from "../places.ts";
import { hasRoom, leaveCluster } from "./clusters.ts";
import { type Desk, found, mustBeOnBoard, Refused, Unpredictable } from "./desk.ts";

export function add(desk: Desk, [, id, board, area, x, y, colour, text]: NoteAdd): void {
  desk.mustWrite();
  found(desk.view.get("b", board));
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
  });
}

type Place = Pick<NoteView, "area" | "order" | "x" | "y">;

/** A place somebody pointed at. */
function spot(desk: Desk, board: number, point: places.Point, moving = 0): Place {
  mustBeOnBoard(point);
  const areas = [...desk.view.all("a")].filter((area) => area.board === board);
  const area = places.areaAt(areas, point);
  const others = desk.notesOf(area, moving).filter((note) => note.board === board);
  return { area, order: places.orderAt(others, point), x: point.x, y: point.y };
}

/** The end of the named area of that board, or of the board's first. */
function lastOf(desk: Desk, board: number, areaId: number): Place {
  const area = areaId ? desk.area(areaId) : firstArea(desk, board);
  if (area.board !== board) throw new Refused("unknown_target");
  const point = takeFreeSlot(desk, area);
  return { area: area.id, order: places.lastOrder(desk.notesOf(area.id)), ...point };
}

function firstArea(desk: Desk, board: number): AreaView {
  const areas = [...desk.view.all("a")].filter((area) => area.board === board);
  return found(areas.sort(places.byOrder)[0]);
}

/** A free slot of the area; the area grows when it was full (P1, P2). */
function takeFreeSlot(desk: Desk, area: AreaView, without = 0): places.Point {
  const slot = places.freeSlot(area, desk.notesOf(area.id, without));
  desk.patch(area, { h: places.heightFor(area, slot) });
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
  const place = spot(desk, note.board, { x, y }, note.id);
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
  const point = takeFreeSlot(desk, area, note.id);
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

export function remove(desk: Desk, [, id]: NoteDelete): void {
  desk.mustWrite();
  const note = desk.note(id);
  desk.mustBeAuthor(note, true);
  leaveCluster(desk, note);
  desk.drop("n", id);
  desk.burials.push(note);
  const { board, text, author } = note;
  const trash = [...desk.view.all("t")];
  desk.put({
    kind: "t",
    id,
    board,
    text,
    colour: note.colour,
    author,
    by: desk.me.member,
    at: desk.now,
  });
  // Others see a part of the trash only, and cannot tell when it is full.
  if (desk.isFacilitator && trash.length >= TRASH_MAX) desk.drop("t", oldest(trash).id);
}

function oldest(trash: readonly TrashedView[]): TrashedView {
  return trash.reduce((one, other) =>
    other.at < one.at || (other.at === one.at && other.id < one.id) ? other : one,
  );
}

export function restore(desk: Desk, [, id]: NoteRestore): void {
  desk.mustWrite();
  const trashed = found(desk.view.get("t", id));
  if (!desk.isFacilitator && trashed.by !== desk.me.member) throw new Refused("unknown_target");
  if (desk.view.count("n") >= NOTES_MAX) throw new Refused("too_many_notes", NOTES_MAX);
  const note = desk.view.buried(id);
  if (!note) throw new Unpredictable();
  const point = placeAgain(desk, note);
  desk.drop("t", id);
  const cluster = clusterAgain(desk, note);
  desk.put({ ...note, ...point, cluster, order: orderAgain(desk, note, point) });
}

/** Its old cluster; 0 when that is gone, or another one by now, or full (L7). */
function clusterAgain(desk: Desk, note: NoteView): number {
  const cluster = desk.view.get("c", note.cluster);
  return cluster?.board === note.board && hasRoom(desk, cluster.id) ? cluster.id : 0;
}

/** Its old order key, unless another note has it by now (P5). */
function orderAgain(desk: Desk, note: NoteView, point: places.Point): number {
  const others = desk.notesOf(note.area).filter((other) => other.board === note.board);
  const taken = others.some((other) => other.order === note.order);
  return taken ? places.orderAt(others, point) : note.order;
}

/** Where it was, unless another note stands there by now (P1). */
function placeAgain(desk: Desk, note: NoteView): places.Point {
  const area = desk.view.get("a", note.area);
  const taken = area && desk.notesOf(note.area).some((other) => places.overlap(note, other));
  return taken ? takeFreeSlot(desk, area) : { x: note.x, y: note.y };
}

function mustBeColour(number: number): void {
  if (!(number >= 0 && number < COLOURS)) throw new Refused("bad_value");
}
