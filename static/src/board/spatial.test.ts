import { expect, test } from "vitest";
import { NOTE_HEIGHT, NOTE_WIDTH, type NoteView } from "../protocol/generated.ts";
import { boxOf } from "./boxes.ts";
import { type Box, overlaps } from "./camera.ts";
import { NoteGrid } from "./spatial.ts";

function note(id: number, x: number, y: number): NoteView {
  return { kind: "n", id, x, y, size: 0 } as unknown as NoteView;
}

function idsIn(grid: NoteGrid, box: Box): number[] {
  return grid
    .within(box)
    .map((one) => one.id)
    .sort((one, other) => one - other);
}

test("a note is found by any corner that reaches into the box", () => {
  const grid = new NoteGrid();
  grid.load([note(1, 500, 500)]);
  for (const [x, y] of [
    [500, 500],
    [500 + NOTE_WIDTH - 1, 500],
    [500, 500 + NOTE_HEIGHT - 1],
    [500 + NOTE_WIDTH - 1, 500 + NOTE_HEIGHT - 1],
  ] as const) {
    expect(grid.at({ x, y })?.id).toBe(1);
  }
  expect(grid.at({ x: 499, y: 499 })).toBeUndefined();
  expect(grid.at({ x: 500 + NOTE_WIDTH, y: 500 })).toBeUndefined();
});

test("a note that moved or went is not found where it was", () => {
  const grid = new NoteGrid();
  grid.load([note(1, 0, 0), note(2, 10, 10)]);
  grid.move(note(1, 0, 0), note(1, -9_000, 4_000));
  grid.move(note(2, 10, 10), undefined);
  expect(idsIn(grid, { x: -50, y: -50, w: 400, h: 400 })).toEqual([]);
  expect(grid.at({ x: -9_000, y: 4_000 })?.id).toBe(1);
});

test("after any moves a box holds exactly the notes that overlap it", () => {
  const grid = new NoteGrid();
  const held = new Map<number, NoteView>();
  let seed = 11;
  const chance = (most: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  for (let step = 0; step < 2_000; step += 1) {
    const id = 1 + chance(300);
    const after = note(id, chance(12_000) - 6_000, chance(9_000) - 4_500);
    grid.move(held.get(id), after);
    held.set(id, after);
  }
  for (let trial = 0; trial < 200; trial += 1) {
    const box = {
      x: chance(14_000) - 7_000,
      y: chance(12_000) - 6_000,
      w: 1 + chance(9_000),
      h: 1 + chance(9_000),
    };
    const expected = [...held.values()].filter((one) => overlaps(boxOf(one), box));
    expect(idsIn(grid, box)).toEqual(expected.map((one) => one.id).sort((a, b) => a - b));
  }
});
