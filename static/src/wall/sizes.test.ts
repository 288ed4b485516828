import { expect, test } from "vitest";
import { type AreaView, NOTE_HEIGHT, NOTE_WIDTH, type NoteView } from "../protocol/generated.ts";
import { type Block, blocksOf, GAP, layOut, lettersFor, litOf } from "./sizes.ts";

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

test("a spotlight leaves an area, a group or a note, and of what is not there all", () => {
  const area = { kind: "a", id: 1, x: 0, y: 0, w: 900, h: 600 } as AreaView;
  const note = (id: number, cluster: number) =>
    ({ kind: "n", id, area: 1, cluster, x: 240 * id, y: 100, size: 0 }) as NoteView;
  const whole = blocksOf([area], [note(11, 0), note(12, 5), note(13, 5)]);
  const lit = (id: number) => litOf(whole, id)?.notes.map(({ note }) => note.id);
  expect([lit(1), lit(12), lit(5), lit(99), lit(0)]).toEqual([
    [11, 12, 13],
    [12],
    [12, 13],
    undefined,
    undefined,
  ]);
});

test("notes strewn outside all areas are gathered, and stand as they are where they are close", () => {
  const area = { kind: "a", id: 1, x: 0, y: 0, w: 900, h: 600 } as AreaView;
  const at = (x: number) =>
    ({ kind: "n", id: x, area: 0, cluster: 0, x, y: 700, size: 0 }) as NoteView;
  const strewn = blocksOf([area], [at(0), at(4_000), at(9_000)])[1];
  expect(strewn?.box.w).toBeLessThanOrEqual(900);
  const close = blocksOf([area], [at(0), at(500)])[1];
  expect(close?.notes.map(({ box }) => box.x)).toEqual([0, 500]);
});
