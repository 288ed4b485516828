import { expect, test } from "vitest";
import { NOTE_HEIGHT, NOTE_WIDTH, PITCH_X, PITCH_Y } from "../protocol/generated.ts";
import { around, type Box, overlaps } from "./camera.ts";
import { freeShift } from "./freeplace.ts";
import { caught, frameOf } from "./lasso.ts";

function note(column: number, row: number, id = 0): Box & { id: number } {
  return { id, x: column * PITCH_X, y: row * PITCH_Y, w: NOTE_WIDTH, h: NOTE_HEIGHT };
}

test("a frame is the same in whatever direction it was drawn", () => {
  const [low, high] = [
    { x: 10, y: 20 },
    { x: 110, y: 60 },
  ];
  expect(frameOf(low, high)).toEqual({ x: 10, y: 20, w: 100, h: 40 });
  expect(frameOf(high, low)).toEqual(frameOf(low, high));
});

test("a frame catches what it touches and nothing beside it", () => {
  const notes = [note(0, 0, 1), note(1, 0, 2), note(0, 1, 3)];
  const frame = frameOf({ x: 100, y: 100 }, { x: PITCH_X + 1, y: 110 });
  expect([...caught(notes, frame)]).toEqual([1, 2]);
  expect(caught(notes, frameOf({ x: -50, y: 0 }, { x: 0, y: 500 })).size).toBe(0);
});

test("what is put on an empty place goes just there", () => {
  expect(freeShift([note(0, 0)], [note(3, 3)], { x: 7, y: 9 })).toEqual({ x: 7, y: 9 });
});

test("what would cover a note goes to the nearest free place, in one piece", () => {
  const others = [note(0, 0), note(1, 0), note(0, 1)];
  const pair = [note(0, 0), note(0, 1)];
  const by = freeShift(pair, others, { x: 0, y: 0 });
  const placed = pair.map((box) => ({ ...box, x: box.x + by.x, y: box.y + by.y }));
  for (const box of placed) expect(others.some((other) => overlaps(box, other))).toBe(false);
  expect(Math.hypot(by.x, by.y)).toBeLessThan(3 * PITCH_X);
  expect(around(placed)).toMatchObject({ w: NOTE_WIDTH, h: PITCH_Y + NOTE_HEIGHT });
});

test("in the midst of a full board the wish is granted all the same", () => {
  const full = Array.from({ length: 900 }, (_, at) =>
    note((at % 30) - 15, Math.floor(at / 30) - 15),
  );
  expect(freeShift([note(0, 0)], full, { x: 4, y: 4 })).toEqual({ x: 4, y: 4 });
});
