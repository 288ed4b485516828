import { expect, test } from "vitest";
import type { AreaView, ClusterView, NoteView } from "../protocol/generated.ts";
import { aNote, anArea } from "../store/testing/records.ts";
import { indexIn, neighbour, outline, slice } from "./outline.ts";

function area(id: number, order: number): AreaView {
  const box = { x: 0, y: 0, w: 9, h: 9 };
  return anArea({ id, board: 1, order, title: `A${id}`, ...box });
}

function cluster(id: number): ClusterView {
  return { kind: "c", id, board: 1, area: 10, title: "C", version: 1, created: 0 };
}

function note(
  id: number,
  order: number,
  where: { area?: number; cluster?: number } = {},
): NoteView {
  const at = { area: where.area ?? 10, cluster: where.cluster ?? 0, order };
  return aNote({ id, board: 1, ...at, text: "t", author: 1 });
}

const AREAS = [area(20, 2), area(10, 1)];
const NOTES = [
  note(1, 30),
  note(2, 10),
  note(3, 20, { cluster: 7 }),
  note(4, 40, { cluster: 7 }),
  note(5, 5, { area: 20 }),
];

function first() {
  const [section] = outline(AREAS, [cluster(7)], NOTES);
  if (!section) throw new Error("no section");
  return section;
}

test("areas by order, groups before the notes that are in none, all by order key", () => {
  const sections = outline(AREAS, [cluster(7)], NOTES);
  expect(sections.map((one) => [one.area?.id, one.count])).toEqual([
    [10, 4],
    [20, 1],
  ]);
  const runs = first().runs.map((run) => [run.cluster?.id, run.notes.map((one) => one.id)]);
  expect(runs).toEqual([
    [7, [3, 4]],
    [undefined, [2, 1]],
  ]);
});

test("notes outside all areas come last, and only if there are any", () => {
  const sections = outline(AREAS, [], [note(9, 1, { area: 0 }), note(8, 2, { area: 99 })]);
  expect(sections.map((one) => one.area?.id)).toEqual([10, 20, undefined]);
  expect(sections[2]?.runs[0]?.notes.map((one) => one.id)).toEqual([9, 8]);
});

test("a note whose group is not known stands with those in none", () => {
  const [section] = outline(AREAS, [], NOTES);
  expect(section?.runs.map((run) => run.cluster)).toEqual([undefined]);
});

test("a page is cut across groups without losing or repeating a note", () => {
  const pages = [slice(first(), 0, 3), slice(first(), 3, 6)];
  const ids = pages.map((runs) => runs.flatMap((run) => run.notes.map((one) => one.id)));
  expect(ids).toEqual([[3, 4, 2], [1]]);
  expect(indexIn(first(), 1)).toBe(3);
  expect(indexIn(first(), 5)).toBe(-1);
});

test("the focus goes on to the next note, from the last to the one before, from the only one to none", () => {
  expect(neighbour(first(), 4)).toBe(2);
  expect(neighbour(first(), 1)).toBe(2);
  const [alone] = outline(AREAS, [], [note(1, 1)]);
  expect(alone && neighbour(alone, 1)).toBeUndefined();
});
