// Commands on boards and areas (twin of boards/decide/boards.py; RULES.md B1-B5, P8, U6).

import {
  AREA_GAP,
  AREA_HEADER,
  AREA_PADDING,
  AREA_SIDE_MAX,
  AREAS_MAX,
  type AreaAdd,
  type AreaEdit,
  type AreaOrder,
  type AreaPlace,
  type AreaRemove,
  type AreaView,
  BOARDS_MAX,
  type BoardAdd,
  type BoardEdit,
  type BoardMode,
  type BoardOrder,
  type BoardRemove,
  type BoardView,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  TEXT_MAX,
  TITLE_MAX,
  type WorkshopEdit,
  type WorkshopHold,
} from "../../protocol/generated.ts";
import { byOrder, heightOf, widthOf } from "../places.ts";
import { type Desk, mustBeOnBoard, Refused } from "./desk.ts";

const WIDTH_MIN = NOTE_WIDTH + 2 * AREA_PADDING;
const HEIGHT_MIN = AREA_HEADER + NOTE_HEIGHT + AREA_PADDING;

export function editWorkshop(desk: Desk, command: WorkshopEdit): void {
  const [, base, title, challenge, children] = command;
  desk.mustArrange();
  const workshop = desk.workshop;
  if (base !== workshop.version) throw new Refused("stale_text", workshop.version);
  desk.patch(workshop, {
    title: desk.text(title, TITLE_MAX),
    challenge: desk.text(challenge, TEXT_MAX, true),
    children: desk.text(children, TEXT_MAX, true),
    version: workshop.version + 1,
  });
}

export function add(desk: Desk, [, id, stage, title, prompt, areas]: BoardAdd): void {
  desk.mustArrange();
  desk.mustBeFree(id);
  if (desk.view.count("b") >= BOARDS_MAX) throw new Refused("too_many_boards", BOARDS_MAX);
  if (desk.view.count("a") + areas.length > AREAS_MAX) {
    throw new Refused("too_many_areas", AREAS_MAX);
  }
  const ids = new Set([id, ...areas.map(([area]) => area)]);
  if (ids.size <= areas.length) throw new Refused("id_taken");
  for (const each of ids) desk.mustBeFree(each);
  if (areas.length === 0) throw new Refused("last_area");
  for (const [, , , x, y, w, h] of areas) mustBeARectangle({ x, y, w, h });
  const order = 1 + Math.max(-1, ...[...desk.view.all("b")].map((board) => board.order));
  const kept = { title: desk.text(title, TITLE_MAX), prompt: desk.text(prompt, TEXT_MAX, true) };
  const now = { mode: "open", authors: "named", counts: false, table: 0 } as const;
  const unseen = { waiting: 0, gone: 0 };
  desk.put({ kind: "b", id, stage, order, ...kept, version: 1, ...now, ...unseen });
  for (const [nth, [area, name, hint, x, y, w, h]] of areas.entries()) {
    const words = { title: desk.text(name, TITLE_MAX), hint: desk.text(hint, TITLE_MAX, true) };
    const place = { board: id, order: nth, x, y, w, h };
    desk.put({ kind: "a", id: area, ...place, ...words, version: 1, waiting: 0, origin: 0 });
  }
}

export function edit(desk: Desk, [, id, base, title, prompt]: BoardEdit): void {
  desk.mustArrange();
  const board = desk.board(id);
  if (base !== board.version) throw new Refused("stale_text", board.version);
  desk.patch(board, {
    title: desk.text(title, TITLE_MAX),
    prompt: desk.text(prompt, TEXT_MAX, true),
    version: board.version + 1,
  });
}

export function mode(desk: Desk, [, id, ...wished]: BoardMode): void {
  desk.mustArrange();
  const board = desk.board(id);
  const mode = wished[0] ?? board.mode;
  const authors = wished[1] ?? board.authors;
  const counts = wished[2] ?? board.counts;
  if (board.mode === mode && board.authors === authors && board.counts === counts) {
    throw new Refused("already");
  }
  turn(desk, board, { mode, authors, counts });
}

/** Authors that were hidden once are forgotten when the workshop is closed (H10). */
export function turn(
  desk: Desk,
  board: BoardView,
  to: Pick<BoardView, "mode" | "authors"> & Partial<BoardView>,
): void {
  desk.patch(board, to);
  if (to.authors === "hidden") desk.patch(desk.workshop, { promised: true });
}

export function hold(desk: Desk, [, to]: WorkshopHold): void {
  desk.mustArrange();
  if (desk.workshop.hold === to) throw new Refused("already");
  desk.patch(desk.workshop, { hold: to });
}

export function order(desk: Desk, [, id, before, given]: BoardOrder): void {
  desk.mustArrange();
  const board = desk.board(id);
  const row = [...desk.view.all("b")].filter((other) => other.stage === board.stage);
  putBefore(desk, row, board, { before, given });
}

export function remove(desk: Desk, [, id, given]: BoardRemove): void {
  desk.mustArrange();
  const board = desk.board(id);
  if (desk.view.count("b") === 1) throw new Refused("last_board");
  for (const note of desk.view.all("n")) if (note.board === id) throw new Refused("not_empty");
  const areas = areasOf(desk, id).sort((one, other) => one.id - other.id);
  mustBeAsGiven(given, [board.version, ...areas.map(({ version }) => version)]);
  for (const area of areas) desk.drop("a", area.id);
  desk.drop("b", board.id);
}

export function addArea(desk: Desk, [, id, boardId, title, hint, w, h]: AreaAdd): void {
  desk.mustArrange();
  const board = desk.board(boardId);
  desk.mustBeFree(id);
  if (desk.view.count("a") >= AREAS_MAX) throw new Refused("too_many_areas", AREAS_MAX);
  const areas = areasOf(desk, board.id);
  const [first] = areas;
  const x = first ? Math.max(...areas.map((area) => area.x + area.w + AREA_GAP)) : 0;
  const y = first ? Math.min(...areas.map((area) => area.y)) : 0;
  mustBeARectangle({ x, y, w, h });
  desk.put({
    kind: "a",
    id,
    board: board.id,
    order: 1 + Math.max(-1, ...areas.map((area) => area.order)),
    title: desk.text(title, TITLE_MAX),
    hint: desk.text(hint, TITLE_MAX, true),
    x,
    y,
    w,
    h,
    version: 1,
    waiting: 0,
    origin: 0,
  });
}

export function editArea(desk: Desk, [, id, base, title, hint]: AreaEdit): void {
  desk.mustArrange();
  const area = desk.area(id);
  if (base !== area.version) throw new Refused("stale_text", area.version);
  desk.patch(area, {
    title: desk.text(title, TITLE_MAX),
    hint: desk.text(hint, TITLE_MAX, true),
    version: area.version + 1,
  });
}

export function placeArea(desk: Desk, [, id, x, y, w, h, given]: AreaPlace): void {
  desk.mustArrange();
  const area = desk.area(id);
  mustBeARectangle({ x, y, w, h });
  mustBeAsGiven(given, [area.x, area.y, area.w, area.h]);
  const [dx, dy] = [x - area.x, y - area.y];
  let [right, bottom] = [area.x, area.y];
  for (const note of desk.view.notesInArea(id)) {
    const to = { x: note.x + dx, y: note.y + dy };
    mustBeOnBoard(to);
    desk.patch(note, to);
    right = Math.max(right, note.x + widthOf(note.size));
    bottom = Math.max(bottom, note.y + heightOf(note.size));
  }
  // Notes may hang over the edge by less than a half: what it has is enough for those.
  const least = {
    w: Math.min(area.w, right + AREA_PADDING - area.x),
    h: Math.min(area.h, bottom + AREA_PADDING - area.y),
  };
  desk.patch(area, { x, y, w: Math.max(w, least.w), h: Math.max(h, least.h) });
}

export function orderArea(desk: Desk, [, id, before, given]: AreaOrder): void {
  desk.mustArrange();
  const area = desk.area(id);
  putBefore(desk, areasOf(desk, area.board), area, { before, given });
}

export function removeArea(desk: Desk, [, id, given]: AreaRemove): void {
  desk.mustArrange();
  const area = desk.area(id);
  if (areasOf(desk, area.board).length === 1) throw new Refused("last_area");
  for (const _ of desk.view.notesInArea(id)) throw new Refused("not_empty");
  mustBeAsGiven(given, [area.version]);
  desk.drop("a", area.id);
}

function areasOf(desk: Desk, board: number): AreaView[] {
  return [...desk.view.all("a")].filter((area) => area.board === board);
}

/** The places of the row stay the same; who stands on which changes (B3). */
function putBefore<R extends BoardView | AreaView>(
  desk: Desk,
  row: readonly R[],
  moved: R,
  { before, given }: { before: number; given: readonly number[] },
): void {
  const old = [...row].sort(byOrder);
  const others = old.filter((each) => each.id !== moved.id);
  const at = before ? others.findIndex((each) => each.id === before) : others.length;
  if (at < 0) throw new Refused("unknown_target");
  const behind = old[old.findIndex((each) => each.id === moved.id) + 1];
  mustBeAsGiven(given, [behind?.id ?? 0]);
  const next = [...others.slice(0, at), moved, ...others.slice(at)];
  if (next.every((each, index) => each.id === old[index]?.id)) throw new Refused("already");
  const places: number[] = [];
  for (const { order } of old) {
    const last = places[places.length - 1];
    places.push(last === undefined ? order : Math.max(order, last + 1));
  }
  for (const [index, each] of next.entries()) {
    desk.patch<BoardView | AreaView>(each, { order: places[index] as number });
  }
}

/** A command of undo says what it must find. */
function mustBeAsGiven(given: readonly number[], now: readonly number[]): void {
  if (given.length === 0) return;
  if (given.length !== now.length || given.some((value, index) => value !== now[index])) {
    throw new Refused("stale_step");
  }
}

function mustBeARectangle(area: { x: number; y: number; w: number; h: number }): void {
  mustBeOnBoard(area);
  if (area.w < WIDTH_MIN || area.h < HEIGHT_MIN) throw new Refused("bad_value");
  if (area.w > AREA_SIDE_MAX || area.h > AREA_SIDE_MAX) {
    throw new Refused("out_of_bounds", AREA_SIDE_MAX);
  }
}
