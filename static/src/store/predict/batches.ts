// Commands on several notes (twin of boards/decide/batches.py; RULES.md G1-G5).

import {
  type AreaView,
  BATCH_MAX,
  NOTES_MAX,
  type NotesAdd,
  type NotesColour,
  type NotesDelete,
  type NotesMove,
  type NotesPlace,
  type NotesRestore,
  type NoteView,
  TEXT_MAX,
} from "../../protocol/generated.ts";
import * as places from "../places.ts";
import { endEmptiedClusters } from "./clusters.ts";
import { corner, type Desk, mustBeOnBoard, Refused } from "./desk.ts";
import { areaFor, asOf, mustBeColour } from "./notes.ts";
import { Shelves } from "./shelves.ts";
import { bury, mayRestore, putBack } from "./trash.ts";

export function add(desk: Desk, [, boardId, areaId, news]: NotesAdd): void {
  desk.mustWrite();
  mustBeAGesture(news);
  const board = desk.board(boardId);
  const stands = asOf(desk, board);
  if (news.length === 0) throw new Refused("unknown_target");
  if (desk.view.count("n") + news.length > NOTES_MAX) {
    throw new Refused("too_many_notes", NOTES_MAX);
  }
  if (new Set(news.map(([id]) => id)).size < news.length) throw new Refused("id_taken");
  for (const [id] of news) desk.mustBeFree(id);
  const shelves = new Shelves(desk, board.id, []);
  const there: places.Sized[] = [];
  for (const [id, x, y] of news) {
    if (x === null || y === null) continue;
    mustBeOnBoard({ x, y });
    shelves.put(id, { x, y });
    there.push({ x, y, size: 0 });
  }
  const loose = news.filter(([, x, y]) => x === null || y === null);
  if (loose.length > 0) {
    const area = areaFor(desk, board.id, areaId);
    const sized = loose.map(([id]) => ({ id, size: 0 }));
    seat(desk, shelves, area, sized, there);
  }
  for (const [id, , , colour, text] of news) {
    mustBeColour(colour);
    desk.put({
      kind: "n",
      id,
      board: board.id,
      cluster: 0,
      ...shelves.placeOf(id),
      colour,
      text: desk.text(text, TEXT_MAX),
      version: 1,
      author: desk.me.member,
      created: desk.now,
      edited: desk.now,
      size: 0,
      together: false,
      origin: 0,
      ...stands,
    });
  }
}

export function move(desk: Desk, [, moves]: NotesMove): void {
  desk.mustWrite();
  mustBeAGesture(moves);
  const to = new Map(moves.map(([id, x, y]) => [id, { x, y }]));
  const notes = there(desk, [...to.keys()]);
  for (const point of to.values()) mustBeOnBoard(point);
  const shelves = new Map<number, Shelves>();
  for (const { board } of notes) {
    if (!shelves.has(board)) shelves.set(board, new Shelves(desk, board, notes));
  }
  const shelfOf = (note: NoteView) => shelves.get(note.board) as Shelves;
  for (const note of notes) {
    shelfOf(note).put(note.id, to.get(note.id) as places.Point, note.size);
  }
  const leaving = notes.filter((note) => shelfOf(note).placeOf(note.id).area !== note.area);
  endEmptiedClusters(desk, leaving);
  for (const note of notes) {
    const cluster = leaving.includes(note) ? 0 : note.cluster;
    desk.patch(note, { ...shelfOf(note).placeOf(note.id), cluster });
  }
}

export function place(desk: Desk, [, ids, areaId]: NotesPlace): void {
  desk.mustWrite();
  mustBeAGesture(ids);
  const area = desk.area(areaId);
  const moving = there(desk, ids).filter((note) => note.area !== area.id);
  if (moving.length === 0) throw new Refused("already");
  endEmptiedClusters(desk, moving);
  const shelves = new Shelves(desk, area.board, moving);
  seat(desk, shelves, area, moving, []);
  for (const note of moving) {
    desk.patch(note, { board: area.board, ...shelves.placeOf(note.id), cluster: 0 });
  }
}

/** Free slots of the area for each; it grows where it was full (P1, P2). */
function seat(
  desk: Desk,
  shelves: Shelves,
  area: AreaView,
  notes: readonly { readonly id: number; readonly size: number }[],
  coming: readonly places.Sized[],
): void {
  const sizes = notes.map((note) => note.size);
  const slots = places.freeSlots(area, [...desk.notesOf(area.id), ...coming], sizes);
  let h = area.h;
  for (const [index, { id, size }] of notes.entries()) {
    const slot = slots[index] as (typeof slots)[number];
    h = Math.max(h, places.heightFor(area, slot, size));
    shelves.putLast(id, corner(area, slot), area.id);
  }
  desk.patch(area, { h });
}

export function colour(desk: Desk, [, ids, number]: NotesColour): void {
  const notes = own(desk, ids);
  mustBeColour(number);
  for (const note of notes) desk.patch(note, { colour: number });
}

export function remove(desk: Desk, [, ids]: NotesDelete): void {
  bury(desk, own(desk, ids));
}

/** The notes that are there; each must be one's own, or one a facilitator (G2). */
function own(desk: Desk, ids: readonly number[]): NoteView[] {
  desk.mustWrite();
  mustBeAGesture(ids);
  const notes = there(desk, ids);
  for (const note of notes) desk.mustBeAuthor(note, true);
  return notes;
}

export function restore(desk: Desk, [, ids, over]: NotesRestore): void {
  desk.mustWrite();
  mustBeAGesture(ids);
  const trashed = [...new Set(ids)]
    .map((id) => desk.view.get("t", id))
    .filter((each) => each !== undefined)
    .filter((each) => mayRestore(desk, each));
  if (trashed.length === 0) throw new Refused("unknown_target");
  if (desk.view.count("n") + trashed.length > NOTES_MAX) {
    throw new Refused("too_many_notes", NOTES_MAX);
  }
  putBack(desk, trashed, over);
}

/** No more than one gesture may have (L7). */
export function mustBeAGesture(things: readonly unknown[]): void {
  if (things.length > BATCH_MAX) throw new Refused("too_many_at_once", BATCH_MAX);
}

/** Those that there are, each once (G1). */
function there(desk: Desk, ids: Iterable<number>): NoteView[] {
  const notes = [...new Set(ids)]
    .map((id) => desk.view.get("n", id))
    .filter((note) => note !== undefined);
  if (notes.length === 0) throw new Refused("unknown_target");
  return notes;
}
