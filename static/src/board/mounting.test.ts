import { expect, test } from "vitest";
import { NOTE_WIDTH, type NoteView, PITCH_X, PITCH_Y } from "../protocol/generated.ts";
import { BUDGET, type Choice, choose, type Situation } from "./mounting.ts";
import { NoteGrid } from "./spatial.ts";

function note(id: number, x: number, y = 0): NoteView {
  return { kind: "n", id, board: 1, area: 1, order: id, x, y, size: 0 } as unknown as NoteView;
}

/** Notes in rows and columns, as an area lays them. */
function field(columns: number, rows: number): NoteView[] {
  return Array.from({ length: columns * rows }, (_, index) =>
    note(index + 1, (index % columns) * PITCH_X, Math.floor(index / columns) * PITCH_Y),
  );
}

function gridOf(notes: readonly NoteView[]): NoteGrid {
  const grid = new NoteGrid();
  grid.load(notes);
  return grid;
}

function situation(notes: readonly NoteView[], some: Partial<Situation> = {}): Situation {
  return {
    grid: gridOf(notes),
    view: { x: 0, y: 0, w: 1000, h: 800 },
    zoom: 1,
    mounted: new Map(),
    pinned: [],
    overview: false,
    most: 24,
    ...some,
  };
}

/** Frame after frame until nothing more is to be done. */
function settled(first: Situation): { choice: Choice; frames: number } {
  let choice = choose(first);
  let frames = 1;
  for (; choice.more; frames += 1) {
    choice = choose({ ...first, mounted: choice.notes, overview: choice.overview });
  }
  return { choice, frames };
}

test("mounted are the notes in view with a margin of a quarter, and pinned ones anywhere", () => {
  const far = note(4, 90_000);
  const notes = [note(1, 0), note(2, 1249), note(3, 1251), far];
  const choice = choose(situation(notes, { pinned: [far] }));
  expect([...choice.notes.keys()].sort()).toEqual([1, 2, 4]);
  expect(choice.more).toBe(false);
});

test("at most 24 more a frame, the nearest to the middle first; those that are there stay", () => {
  const one = situation(field(60, 1).map((each, index) => ({ ...each, x: index * 16, y: 312 })));
  const first = choose(one);
  expect(first.notes.size).toBe(24);
  expect(first.more).toBe(true);
  for (const { x } of first.notes.values())
    expect(Math.abs(x + NOTE_WIDTH / 2 - 500)).toBeLessThan(320);
  const second = choose({ ...one, mounted: first.notes });
  expect(second.notes.size).toBe(48);
  for (const id of first.notes.keys()) expect(second.notes.has(id)).toBe(true);
});

test("while nothing may be mounted the DOM stays as it is, but for what is pinned", () => {
  const notes = field(6, 6);
  const [first, second, far] = [notes[0], notes[1], note(99, 90_000)] as NoteView[];
  const mounted = new Map([first, second].map((one) => [(one as NoteView).id, one as NoteView]));
  const resting = situation(notes, { mounted, most: undefined, pinned: [far as NoteView] });
  const choice = choose(resting);
  expect([...choice.notes.keys()].sort()).toEqual([1, 2, 99]);
  expect(choice.more).toBe(true);
});

test("the DOM never holds more than its budget while the words cannot be read", () => {
  const zoomed = { zoom: 0.4, view: { x: 0, y: 0, w: 2_600, h: 2_000 } };
  const { choice } = settled(situation(field(40, 40), zoomed));
  expect(choice.overview).toBe(false);
  expect(choice.notes.size).toBe(BUDGET);
});

test("with more notes in view than the budget there is the overview, and only pinned ones stay", () => {
  const notes = field(40, 40);
  const far = situation(notes, {
    zoom: 0.1,
    view: { x: 0, y: 0, w: 9_000, h: 8_000 },
    pinned: notes.slice(0, 1),
  });
  const { choice } = settled(far);
  expect(choice.overview).toBe(true);
  expect([...choice.notes.keys()]).toEqual([1]);
});

test("the overview does not flicker: it ends well below where it began", () => {
  const view = { x: 0, y: 0, w: 12 * PITCH_X - 20, h: 12 * PITCH_Y - 20 };
  const at = { zoom: 0.3, view };
  expect(choose(situation(field(12, 12), at)).overview).toBe(false);
  expect(choose(situation(field(12, 12), { ...at, overview: true })).overview).toBe(true);
  expect(choose(situation(field(10, 10), { ...at, overview: true })).overview).toBe(false);
});

test("where words can be read a pile of notes is no reason for the overview", () => {
  const pile = Array.from({ length: 700 }, (_, index) => note(index + 1, index % 50));
  const { choice } = settled(situation(pile));
  expect(choice.overview).toBe(false);
  expect(choice.notes.size).toBe(400);
});

test("leaving for the overview takes more than one frame, like mounting", () => {
  const notes = field(40, 40);
  const before = settled(
    situation(notes, { zoom: 0.4, view: { x: 0, y: 0, w: 2_600, h: 2_000 } }),
  ).choice;
  const { choice, frames } = settled(
    situation(notes, {
      zoom: 0.1,
      view: { x: 0, y: 0, w: 9_000, h: 8_000 },
      mounted: before.notes,
    }),
  );
  expect(frames).toBeGreaterThan(2);
  expect(choice.notes.size).toBe(0);
});
