import { expect, test } from "vitest";
import { NOTE_GAP, NOTE_HEIGHT, NOTE_WIDTH, PITCH_X, PITCH_Y } from "../protocol/generated.ts";
import { ALIGNMENTS, type Alignment, align, inReadingOrder, type Piece } from "./align.ts";
import { overlaps } from "./camera.ts";

function piece(id: number, x: number, y: number, columns = 1, rows = 1): Piece {
  return { id, x, y, w: columns * PITCH_X - NOTE_GAP, h: rows * PITCH_Y - NOTE_GAP };
}

function moved(pieces: readonly Piece[], how: Alignment): readonly Piece[] {
  const moves = new Map(align(pieces, how).map(([id, x, y]) => [id, { x, y }]));
  return pieces.map((one) => ({ ...one, ...moves.get(one.id) }));
}

const LOOSE = [piece(1, 40, 0), piece(2, 0, 300), piece(3, 90, 620)];

test("left, right and centre share an edge or an axis, and keep their heights", () => {
  expect(moved(LOOSE, "left").map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [0, 300],
    [0, 620],
  ]);
  expect(moved(LOOSE, "right").map(({ x }) => x)).toEqual([90, 90, 90]);
  expect(moved(LOOSE, "centre").map(({ x }) => x)).toEqual([45, 45, 45]);
});

test("a wide note is centred on the same axis as a narrow one", () => {
  const [narrow, wide] = moved([piece(1, 0, 0), piece(2, 0, 300, 3)], "centre");
  expect((narrow?.x ?? 0) + (narrow?.w ?? 0) / 2).toBe((wide?.x ?? 0) + (wide?.w ?? 0) / 2);
});

test("what stands right already is not moved: no command for nothing", () => {
  expect(align([piece(1, 0, 0), piece(2, 0, 300)], "left")).toEqual([]);
  expect(align([], "tidy")).toEqual([]);
});

test("notes side by side aligned to the left become a column, not a pile", () => {
  const column = moved([piece(1, 0, 0), piece(2, 300, 10), piece(3, 600, 20)], "left");
  expect(column.map(({ y }) => y)).toEqual([0, PITCH_Y, 2 * PITCH_Y]);
});

test("spreading makes the gaps equal between the first and the last", () => {
  const row = moved([piece(1, 0, 0), piece(2, 230, 40), piece(3, 1000, 0)], "across");
  expect(row.map(({ x }) => x)).toEqual([0, 500, 1000]);
  expect(row.map(({ y }) => y)).toEqual([0, 40, 0]);
});

test("spreading makes room where there is none", () => {
  const row = moved([piece(1, 0, 0), piece(2, 10, 0), piece(3, 20, 0)], "across");
  expect(row.map(({ x }) => x)).toEqual([0, PITCH_X, 2 * PITCH_X]);
});

test("tidying keeps the order of reading and the slots of the area", () => {
  const mess = [piece(1, 210, 30), piece(2, 5, 3), piece(3, 30, 240), piece(4, 240, 260)];
  const moves = align(mess, "tidy", { others: [], origin: { x: 24, y: 88 } });
  expect(moves).toEqual([
    [2, 24, 88],
    [1, 24 + PITCH_X, 88],
    [3, 24, 88 + PITCH_Y],
    [4, 24 + PITCH_X, 88 + PITCH_Y],
  ]);
});

test("tidying passes over slots that other notes have", () => {
  const other = { x: PITCH_X, y: 0, w: NOTE_WIDTH, h: NOTE_HEIGHT };
  const mess = [piece(1, 0, 0), piece(2, 230, 20)];
  const moves = align(mess, "tidy", { others: [other], origin: { x: 0, y: 0 } });
  expect(moves).toEqual([[2, 0, PITCH_Y]]);
});

test("whatever is asked, no two notes end on top of each other", () => {
  const pile = Array.from({ length: 24 }, (_, at) =>
    piece(at + 1, (at * 37) % 400, (at * 53) % 500, 1 + (at % 3), 1 + (at % 2)),
  );
  for (const how of ALIGNMENTS) {
    if (how === "across" || how === "down") continue;
    const placed = moved(pile, how);
    for (const [at, one] of placed.entries()) {
      for (const other of placed.slice(at + 1)) expect(overlaps(one, other), how).toBe(false);
    }
  }
});

test("reading goes row by row, also where a row is not quite level", () => {
  const read = inReadingOrder([piece(1, 500, 0), piece(2, 0, 60), piece(3, 250, 20)]);
  expect(read.map(({ id }) => id)).toEqual([2, 3, 1]);
});
