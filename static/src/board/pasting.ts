/** Pasted and doubled notes on their way to the board: one command, one offer to take it back. */
import { t } from "../i18n/index.ts";
import { BATCH_MAX, COORDINATE_MAX, NOTE_HEIGHT, NOTE_WIDTH } from "../protocol/generated.ts";
import { heightOf, widthOf } from "../store/places.ts";
import type { Pasted } from "../workshop/all-actions.ts";
import type { Room } from "../workshop/room.ts";
import { boxOf } from "./boxes.ts";
import { around, type Box, type Point } from "./camera.ts";
import type { Copied } from "./clipboard.ts";
import { freeShift } from "./freeplace.ts";
import type { Table } from "./table.ts";

/** Round the wanted place, other notes that may be in the way; in board units. */
const NEIGHBOURHOOD = 3_000;

const ONE = { w: NOTE_WIDTH, h: NOTE_HEIGHT };

export interface Goal {
  readonly room: Room;
  readonly table: Table;
  readonly board: number;
}

/** Notes with their places among each other, near `at` and upon no other note. */
export function putNotes(goal: Goal, notes: readonly Copied[], at: Point): void {
  const boxes = notes.slice(0, BATCH_MAX).map(boxOfCopied);
  const whole = around(boxes);
  if (!whole) return;
  const wanted = { x: at.x - whole.x, y: at.y - whole.y };
  const others = goal.table.indexes.grid.within(surroundings(whole, wanted)).map(boxOf);
  const by = freeShift(boxes, others, wanted);
  const pasted = notes.slice(0, BATCH_MAX).map(({ text, colour, x, y }): Pasted => {
    return { text, colour, place: { x: within(x + by.x), y: within(y + by.y) } };
  });
  add(goal, 0, pasted, (ids) => resize(goal, ids, notes));
}

function surroundings(whole: Box, by: Point): Box {
  return {
    x: whole.x + by.x - NEIGHBOURHOOD,
    y: whole.y + by.y - NEIGHBOURHOOD,
    w: whole.w + 2 * NEIGHBOURHOOD,
    h: whole.h + 2 * NEIGHBOURHOOD,
  };
}

function boxOfCopied({ x, y, size }: Copied): Box {
  return { x, y, w: widthOf(size), h: heightOf(size) };
}

function within(coordinate: number): number {
  return Math.round(Math.min(COORDINATE_MAX, Math.max(-COORDINATE_MAX, coordinate)));
}

/** `notes.add` knows no sizes; the few that are larger get theirs behind it. */
function resize({ room }: Goal, ids: readonly number[], notes: readonly Copied[]): void {
  ids.forEach((id, at) => {
    const note = room.live.get("n", id);
    const size = notes[at]?.size ?? 0;
    if (note && size !== 0) room.actions.size(note, size);
  });
}

/** The free place for one new note that is closest to the middle of the view. */
export function freePoint({ camera, indexes }: Table): Point {
  const { x, y, w, h } = camera.view;
  const box = { x: x + w / 2 - NOTE_WIDTH / 2, y: y + h / 2 - NOTE_HEIGHT / 2, ...ONE };
  const others = indexes.grid.within(surroundings(box, { x: 0, y: 0 })).map(boxOf);
  const by = freeShift([box], others, { x: 0, y: 0 });
  return { x: box.x + by.x, y: box.y + by.y };
}

/** Texts into free slots of an area. */
export function putTexts(goal: Goal, area: number, texts: readonly string[], colour = 0): void {
  const pasted = texts.slice(0, BATCH_MAX).map((text): Pasted => ({ text, colour }));
  add(goal, area, pasted);
}

function add(
  { room, table, board }: Goal,
  area: number,
  notes: readonly Pasted[],
  andThen?: (ids: readonly number[]) => void,
): void {
  let ids: readonly number[] = [];
  const deed = room.actions.gesture("add", () => {
    ids = room.actions.addNotes(board, area, notes);
    andThen?.(ids);
  });
  table.selection.set(ids);
  room.show(ids[0] ?? 0, { focus: true });
  room.actions.offer(t("pasted", { count: ids.length }), deed, () => {
    table.selection.clear();
    room.actions.takeBack(deed);
    room.show(0, { focus: true });
  });
}
