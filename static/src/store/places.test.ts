// Costs that golden vectors do not show (RULES.md P3, L7); the places themselves are in the vectors.

import { expect, it } from "vitest";
import {
  type AreaView,
  CLUSTER_NOTES_MAX,
  NOTES_MAX,
  type NoteView,
  type ViewRecord,
} from "../protocol/generated.ts";
import { nearestFreeSlots } from "./nearest.ts";
import { areaAt, columns, slotPlace } from "./places.ts";
import { type Before, predict } from "./predict/index.ts";
import "./predict/later.ts";
import { aMember, aNote, anArea, aWorkshop } from "./testing/records.ts";
import type { RecordOf } from "./view.ts";

const BOARD = 2;
const ME = 10;

const areaOf = (id: number, order: number, x: number): AreaView => {
  const box = { x, y: 0, w: 496, h: 304 };
  return anArea({ id, board: BOARD, order, ...box });
};

const AREA = areaOf(20, 0, 0);

/** A full workshop: all notes in one area, every second slot of it taken. */
function crowd(read: () => void): NoteView[] {
  return Array.from({ length: NOTES_MAX }, (_, index): NoteView => {
    const row = Math.floor((2 * index) / columns(AREA));
    const place = slotPlace(AREA, { column: index % 2, row });
    const ids = { id: 1_000 + index, board: BOARD, area: AREA.id, cluster: 0, order: index + 1 };
    return {
      ...aNote({ ...ids, author: ME }),
      get x() {
        read();
        return place.x;
      },
      y: place.y,
    };
  });
}

/** What a prediction sees, without a store: nothing copies the notes, so each look is counted. */
function viewOf(records: readonly ViewRecord[], notes: readonly NoteView[]): Before {
  const byId = new Map([...records, ...notes].map((record) => [record.kind + record.id, record]));
  return {
    get: (kind, id) => byId.get(kind + id) as RecordOf<typeof kind> | undefined,
    all: (kind) => [...byId.values()].filter((r): r is RecordOf<typeof kind> => r.kind === kind),
    count: () => notes.length,
    notesInArea: () => notes,
    notesInCluster: (cluster) => notes.filter((note) => note.cluster === cluster),
    buried: () => undefined,
  };
}

it("P3 L7 two hundred notes are seated with one look at the five thousand of the area", () => {
  let reads = 0;
  const notes = crowd(() => {
    reads += 1;
  });
  const view = viewOf([aWorkshop({}), aMember({ id: ME }), AREA], notes);
  const ids = notes.slice(-CLUSTER_NOTES_MAX).map((note) => note.id);
  const me = { member: ME, role: "resident" } as const;
  const { code, writes } = predict(view, ["cluster.add", 99, "", ids], me, 1);
  const written = [...writes].filter((write) => write.kind === "n");
  expect([code, written.length]).toEqual(["", CLUSTER_NOTES_MAX]);
  // Each note of the area once, the anchor for each free slot, the moving ones as they are written.
  expect(reads).toBeLessThan(4 * NOTES_MAX);
});

it("P3 of slots equally far away the first in reading order is taken, and rows are added", () => {
  const anchor = slotPlace(AREA, { column: 0, row: 0 });
  const slots = nearestFreeSlots(AREA, [{ ...anchor, size: 0 }], anchor, [0, 0, 0, 0, 0]);
  expect(slots.map(({ column, row }) => [column, row])).toEqual([
    [0, 1],
    [1, 0],
    [0, 2],
    [1, 1],
    [0, 3],
  ]);
});

it("P4 where areas overlap the first by order, then by id, in whatever order they come", () => {
  const areas = [areaOf(31, 2, 0), areaOf(33, 1, 10), areaOf(32, 1, 20), areaOf(34, 0, 9_000)];
  const point = { x: 100, y: 100 };
  expect(areaAt(areas, point)).toBe(32);
  expect(areaAt(areas.reverse(), point)).toBe(32);
  expect(areaAt(areas, { x: -500, y: 0 })).toBe(0);
});
