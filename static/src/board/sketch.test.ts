import { expect, test } from "vitest";
import type { NoteView } from "../protocol/generated.ts";
import { linesOf, sizeOf, sketchOf } from "./sketch.ts";

const BOX = { w: 208, h: 176 };

function sketch(text: string | null) {
  return sketchOf({ text } as NoteView, BOX);
}

test("no words, no lines", () => {
  expect(sketch(null).lines).toEqual([]);
  expect(sketch("").lines).toEqual([]);
});

test("a longer text has more lines, and never more than the note has room for", () => {
  const counts = [10, 60, 140, 400, 2_000].map((length) => sketch("a".repeat(length)).lines.length);
  expect(counts).toEqual([...counts].sort((one, other) => one - other));
  const { lines, setting } = sketch("a".repeat(2_000));
  expect(lines.length * setting.line).toBeLessThan(BOX.h);
});

test("no line is longer than the note, and each paragraph begins a new one", () => {
  for (const part of sketch("a".repeat(500)).lines) expect(part).toBeLessThanOrEqual(1);
  expect(sketch("Buss\nTåg\nCykel").lines.length).toBe(3);
});

test("words that run from the right are drawn from the right", () => {
  expect(sketch("… مرحبا").mirrored).toBe(true);
  expect(sketch("Ett torg, مرحبا").mirrored).toBe(false);
});

test("few words on a large note are read from the back of the hall, many keep their letters", () => {
  expect(sizeOf("Torget", 4)).toBe("huge");
  expect(sizeOf("Torget", 0)).toBe("large");
  expect(sizeOf("a".repeat(400), 4)).toBe("middle");
  expect(linesOf("a".repeat(400), 4)).toBeGreaterThan(linesOf("a".repeat(100), 0));
});
