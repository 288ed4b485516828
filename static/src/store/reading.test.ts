import { expect, test } from "vitest";
import type { NoteView } from "../protocol/generated.ts";
import { byOrder, Reading } from "./reading.ts";

function note(id: number, { area = 1, order = id, board = 1, text = "" } = {}): NoteView {
  return { kind: "n", id, board, area, order, text } as NoteView;
}

function idsIn(reading: Reading, area: number, board = 1): number[] {
  return reading.inArea(board, area).map((one) => one.id);
}

test("notes are kept by area, in the order of their keys", () => {
  const reading = new Reading();
  reading.load([note(3), note(1), note(2, { area: 2 }), note(9, { board: 2 })]);
  expect(idsIn(reading, 1)).toEqual([1, 3]);
  expect(idsIn(reading, 2)).toEqual([2]);
  expect(reading.areasOf(1)).toEqual([1, 2]);
  expect(idsIn(reading, 1, 2)).toEqual([9]);
});

test("what was handed out stays as it was, and is the same as long as nothing changes", () => {
  const reading = new Reading();
  reading.load([note(1), note(2)]);
  const before = reading.inArea(1, 1);
  expect(reading.inArea(1, 1)).toBe(before);
  reading.move(note(1), note(1, { text: "new" }));
  expect(before.map((one) => one.text)).toEqual(["", ""]);
  expect(reading.inArea(1, 1).map((one) => one.text)).toEqual(["new", ""]);
});

test("an area without notes is not among the areas any more", () => {
  const reading = new Reading();
  reading.load([note(1)]);
  reading.move(note(1), undefined);
  expect(reading.areasOf(1)).toEqual([]);
  expect(reading.inArea(1, 1)).toEqual([]);
});

test("after any changes the order is that of a sort from scratch", () => {
  const reading = new Reading();
  const held = new Map<number, NoteView>();
  reading.load([]);
  let seed = 7;
  const chance = (most: number) => {
    seed = (seed * 48271) % 2147483647;
    return seed % most;
  };
  for (let step = 0; step < 3_000; step += 1) {
    const id = 1 + chance(120);
    const before = held.get(id);
    const after =
      chance(5) === 0 && before ? undefined : note(id, { area: chance(4), order: chance(50) });
    reading.move(before, after);
    if (after) held.set(id, after);
    else held.delete(id);
  }
  for (let area = 0; area < 4; area += 1) {
    const sorted = [...held.values()].filter((one) => one.area === area).sort(byOrder);
    expect(reading.inArea(1, area)).toEqual(sorted);
  }
});
