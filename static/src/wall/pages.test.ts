import { expect, test } from "vitest";
import type { AreaView, NoteView } from "../protocol/generated.ts";
import { outline } from "../workshop/outline.ts";
import { indexAt, isReadable, partsOf, placeOf } from "./pages.ts";
import { blocksOf } from "./sizes.ts";

const AREAS = [1, 2, 3].map(
  (id) => ({ kind: "a", id, order: id, x: 0, y: 0, w: 900, h: 600 }) as AreaView,
);
const GROUP = { id: 900, title: "Gator" };

/** So many notes, each of so many words, going round the areas; every fifth is in a group. */
function board(count: number, words: number): NoteView[] {
  return Array.from({ length: count }, (_, index) => {
    const text = "cykelväg ".repeat(words).trim();
    const place = {
      kind: "n" as const,
      x: 0,
      y: 0,
      size: 0,
      order: index,
    };
    const cluster = index % 5 ? 0 : GROUP.id;
    return { ...place, id: 10 + index, area: 1 + (index % 3), cluster, text } as NoteView;
  });
}

function parts(notes: readonly NoteView[]) {
  return partsOf(outline(AREAS, [GROUP as never], notes), { w: 1412, h: 800 }, 27);
}

function pages(notes: readonly NoteView[]) {
  return parts(notes).pages;
}

test("every note is in one part, none has more columns than there is room for", () => {
  for (const count of [0, 1, 20, 60, 224, 400]) {
    for (const words of [1, 6, 20, 200]) {
      const { pages: all, columns } = parts(board(count, words));
      const lines = all.flat().flatMap((column) => column.lines);
      expect(lines.map(({ note }) => note.id).sort()).toEqual(
        board(count, words)
          .map(({ id }) => id)
          .sort(),
      );
      expect(Math.max(...all.map((page) => page.length))).toBeLessThanOrEqual(columns);
    }
  }
});

test("a few notes are one part with all areas; of many each part shows what stands together", () => {
  expect(pages(board(6, 3)).map((page) => page.map(({ area }) => area?.id))).toEqual([[1, 2, 3]]);
  const two = pages(board(60, 12).filter(({ area }) => area !== 2));
  expect(two.flat().map(({ area }) => area?.id)).not.toContain(2);
  const many = pages(board(224, 12));
  expect(many.length).toBeGreaterThan(9);
  const alone = many.filter((page) => new Set(page.map(({ area }) => area?.id)).size === 1);
  expect(alone.length).toBeGreaterThanOrEqual(many.length - AREAS.length);
});

test("a column that comes to a group says its name, once", () => {
  for (const column of pages(board(224, 12)).flat()) {
    const inGroup = column.lines.filter(({ note }) => note.cluster !== 0);
    expect(column.lines.filter(({ group }) => group).length).toBe(inGroup.length ? 1 : 0);
    expect(inGroup[0]?.group ?? GROUP.title).toBe(GROUP.title);
  }
});

test("a reader stays in her area when notes come elsewhere, or what she read is gone", () => {
  const before = pages(board(200, 12));
  const at = before.findIndex((page) => page[0]?.area?.id === 2) + 1;
  const place = placeOf(before, at);
  expect(place).toEqual({ area: 2, part: 1 });
  expect(indexAt(before, place)).toBe(at);
  const more = pages([...board(200, 12), ...board(600, 12).filter(({ area }) => area === 1)]);
  expect(more[indexAt(more, place)]?.[0]?.area?.id).toBe(2);
  const few = pages(board(6, 3));
  expect(indexAt(few, place)).toBe(0);
  expect(indexAt([], place)).toBe(0);
  const outside = [...before, ...pages(board(3, 2).map((note) => ({ ...note, area: 0 })))];
  expect(indexAt(outside, { area: -1, part: 0 })).toBe(0);
});

test("notes that would be drawn too small are not shown whole; one long one does not count", () => {
  const readable = (notes: readonly NoteView[], scale: number) =>
    isReadable(blocksOf(AREAS, notes), scale, 27);
  expect(readable(board(224, 12), 0.28)).toBe(false);
  expect(readable(board(20, 2), 1)).toBe(true);
  expect(readable([...board(20, 2), ...board(1, 200)], 1)).toBe(true);
  expect(readable([], 0)).toBe(true);
});
