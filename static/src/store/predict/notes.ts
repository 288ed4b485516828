// Writing notes: what everybody does from the first minute. See moves.ts (twins of
// boards/decide/notes.py; RULES.md N1-N7, P7).

import {
  type AreaView,
  type BoardView,
  COLOURS,
  NOTES_MAX,
  type NoteAdd,
  type NoteColour,
  type NoteEdit,
  type NoteView,
  TEXT_MAX,
} from "../../protocol/generated.ts";
import * as places from "../places.ts";
import { corner, type Desk, found, mustBeOnBoard, Refused } from "./desk.ts";

export function add(desk: Desk, [, id, board, area, x, y, colour, text]: NoteAdd): void {
  desk.mustWrite();
  const stands = asOf(desk, desk.board(board));
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
    together: false,
    origin: 0,
    ...stands,
  });
}

/** Who sees a new note of that board, and as whose (H1, H9). Her first number only the server draws. */
export function asOf(
  desk: Desk,
  { id, mode, authors }: BoardView,
): Pick<NoteView, "kept" | "alias"> {
  const own = () =>
    [...desk.view.all("n")].find(
      (note) => note.alias > 0 && note.board === id && note.author === desk.me.member,
    );
  return {
    kept: mode === "private" ? mode : "",
    alias: authors === "alias" ? (own()?.alias ?? 0) : authors === "hidden" ? -1 : 0,
  };
}

type Place = Pick<NoteView, "area" | "order" | "x" | "y">;

/** A place somebody pointed at. */
export function spot(desk: Desk, board: number, point: places.Point, moving?: NoteView): Place {
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
export function takeFreeSlot(desk: Desk, area: AreaView, moving?: NoteView): places.Point {
  const slot = places.freeSlot(area, desk.notesOf(area.id, moving?.id), moving?.size);
  desk.patch(area, { h: places.heightFor(area, slot, moving?.size) });
  return corner(area, slot);
}

export function edit(desk: Desk, [, id, base, text, told]: NoteEdit): void {
  desk.mustWrite();
  const note = desk.note(id);
  desk.mustBeWriter(note);
  // H12; a page of an older release left it out.
  if (told && told !== note.kept) throw new Refused("more_seen");
  if (base !== note.version) throw new Refused("stale_text", note.version);
  const kept = desk.text(text, TEXT_MAX);
  desk.patch(note, { text: kept, version: note.version + 1, edited: desk.now });
}

export function colour(desk: Desk, [, id, number]: NoteColour): void {
  desk.mustWrite();
  const note = desk.note(id);
  desk.mustBeAuthor(note, true);
  mustBeColour(number);
  desk.patch(note, { colour: number });
}

export function mustBeColour(number: number): void {
  if (!(number >= 0 && number < COLOURS)) throw new Refused("bad_value");
}
