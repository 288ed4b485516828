import { expect, test } from "vitest";
import { NOTE_HEIGHT, NOTE_WIDTH } from "../protocol/generated.ts";
import { type Block, GAP, layOut, lettersFor } from "./sizes.ts";

const NOTE = { w: NOTE_WIDTH, h: NOTE_HEIGHT };

function blocks(count: number, w: number, h: number): Block[] {
  const box = { x: 0, y: 0, w, h };
  return Array.from({ length: count }, () => ({ area: undefined, notes: [], box }));
}

test("four wide areas stand two by two on a wide wall", () => {
  expect(layOut(blocks(4, 1800, 660), { w: 1600, h: 850 }).columns).toBe(2);
});

test("all of the board fits, however many areas it has", () => {
  for (let count = 1; count <= 40; count += 1) {
    const room = { w: 1500, h: 800 };
    const { scale, columns } = layOut(blocks(count, 1000, 500), room);
    const rows = Math.ceil(count / columns);
    expect((columns * 1000 + (columns - 1) * GAP) * scale).toBeLessThanOrEqual(room.w + 0.01);
    expect((rows * 500 + (rows - 1) * GAP) * scale).toBeLessThanOrEqual(room.h + 0.01);
    expect(scale).toBeGreaterThan(0);
  }
});

test("a board without anything, and a wall without a size, are no trouble", () => {
  expect(layOut([], { w: 100, h: 100 }).scale).toBe(0);
  expect(layOut(blocks(2, 100, 100), { w: 0, h: 0 }).scale).toBe(0);
});

test("few words are large, many are small, none are larger on less room", () => {
  const sizes = [
    "En bänk",
    "En bänk i skuggan",
    "En bänk i skuggan ".repeat(6),
    "ord ".repeat(400),
  ];
  const found = sizes.map((text) => lettersFor(text, NOTE));
  expect(found).toEqual([...found].sort((one, other) => other - one));
  expect(found[0]).toBeGreaterThan(2 * (found[3] ?? 0));
  expect(lettersFor("En bänk i skuggan", { w: 432, h: 368 })).toBeGreaterThan(found[1] ?? 0);
});
