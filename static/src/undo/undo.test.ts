// Figma's law under chance, and that nobody else's work is undone (RULES.md U1-U6), in a workshop of
// two people.

import { expect, it } from "vitest";
import type { AreaView, Kind } from "../protocol/generated.ts";
import type { Sent } from "../sync/types.ts";
import { DEPTH } from "./history.ts";
import {
  BOARD,
  changed,
  diceOf,
  furnished,
  randomCommand,
  structuralCommand,
  World,
} from "./testing/world.ts";

it.each(Array.from({ length: 60 }, (_, seed) => [seed]))(
  "U1-U6 undo a lot, redo to the present, and nothing has changed: seed %i",
  (seed) => {
    const dice = diceOf(seed);
    const world = furnished();
    const states = [world.shown()];
    for (let step = 0; step < 30; step += 1) {
      const could = world.history.last;
      const one = dice(3) ? randomCommand : structuralCommand;
      world.anna(one(world, dice));
      if (dice(3)) world.answer();
      // What was refused, or changed nothing, is no step.
      if (world.history.last !== could) states.push(world.shown());
    }
    world.answer();
    const present = world.shown();
    let undone = 0;
    while (undone < 25 && world.history.undo()) {
      undone += 1;
      if (dice(2)) world.answer();
    }
    for (let count = 0; count < undone; count += 1) {
      expect(world.history.redo()).toBe(true);
      if (dice(2)) world.answer();
    }
    expect(world.shown()).toEqual(present);
    expect(world.outcomes.filter(({ passed }) => passed > 0)).toEqual([]);
    expect(world.history.redo()).toBe(false);
    while (world.history.undo());
    const left = (record: { kind: Kind }) => record.kind !== "t";
    const boards = (state: unknown) => (state as { kind: Kind }[]).filter(left);
    expect(boards(world.shown())).toEqual(boards(states[0]));
  },
);

it.each(Array.from({ length: 60 }, (_, seed) => [seed]))(
  "U1 undo changes only values that are still as she wrote them: seed %i",
  (seed) => {
    const dice = diceOf(1_000 + seed);
    const world = furnished();
    let undone = 0;
    for (let step = 0; step < 60; step += 1) {
      const roll = dice(10);
      if (roll < 4) world.anna(randomCommand(world, dice));
      else if (roll < 7) world.ben(randomCommand(world, dice));
      else {
        const wrote = new Map(world.wrote);
        const before = new Map([...world.view.all("n")].map((note) => [note.id, note]));
        undone += Number(dice(3) ? world.history.undo() : world.history.redo());
        for (const { key, old } of changed(before, world.view)) {
          expect([key, old]).toEqual([key, wrote.get(key)]);
        }
      }
      if (dice(2)) world.answer();
    }
    expect(undone).toBeGreaterThan(0);
  },
);

it("U6 areas and boards that others have changed since are left alone, and it is said", () => {
  const world = furnished();
  const [one, other] = [world.newId(), world.newId()];
  const box = () => {
    const { x, y, w } = world.view.get("a", 20) as AreaView;
    return [x, y, w];
  };
  world.anna(["area.place", 20, 50, 60, 900, 500, []]);
  world.ben(["area.place", 20, 70, 60, 900, 500, []]);
  world.anna(["area.add", one, BOARD, "Annas", "", 300, 300]);
  world.ben(["area.edit", one, 1, "Bens", ""]);
  world.anna(["area.order", 21, 20, []]);
  world.ben(["area.order", 21, 0, []]);
  world.anna([
    "board.add",
    other,
    "define",
    "Annas",
    "",
    [[world.newId(), "a", "", 0, 0, 300, 300]],
  ]);
  world.ben(["board.edit", other, 1, "Bens", ""]);
  const before = world.shown();
  for (let count = 0; count < 4; count += 1) world.history.undo();
  expect(world.shown()).toEqual(before);
  expect(world.outcomes.map(({ passed }) => passed)).toEqual([1, 1, 1, 1]);
  expect(box()).toEqual([70, 60, 900]);
});

it("U6 an area that grew with others' notes goes back to where it was, as large as they need", () => {
  const world = furnished();
  const old = world.view.get("a", 21) as AreaView;
  world.anna(["area.place", 21, old.x + 40, 30, old.w, 300, []]);
  for (let count = 0; count < 12; count += 1) {
    world.ben(["note.add", world.newId(), BOARD, 21, null, null, 0, "fler", "open", "named"]);
  }
  world.history.undo();
  const now = world.view.get("a", 21) as AreaView;
  expect([now.x, now.y, now.w]).toEqual([old.x, old.y, old.w]);
  for (const note of world.view.all("n")) {
    if (note.area === 21) expect(note.y).toBeLessThan(now.y + now.h);
  }
});

it("others' commands never clear what can be done again, a new one of her own does", () => {
  const world = new World();
  const note = world.note();
  world.anna(["note.colour", note, 3]);
  world.history.undo();
  world.ben(["note.size", note, 4]);
  expect(world.history.next).toBeDefined();
  world.anna(["note.move", note, 900, 900]);
  expect(world.history.next).toBeUndefined();
});

it("a gesture of several commands is one step, and a step is remembered 100 times", () => {
  const world = new World();
  const notes = [world.note(), world.note(), world.note()];
  world.history.gesture("size", () => {
    for (const note of notes) world.history.do(["note.size", note, 4], { name: "size", count: 1 });
  });
  expect(world.history.last).toEqual({ name: "size", count: 3 });
  world.history.undo();
  expect(notes.map((note) => world.get(note).size)).toEqual([0, 0, 0]);
  for (let step = 0; step < DEPTH + 20; step += 1) {
    world.anna(["note.colour", notes[0] as number, (step + 1) % 6]);
  }
  let undone = 0;
  while (world.history.undo()) undone += 1;
  expect(undone).toBe(DEPTH);
});

it("what the server refused leaves the steps, and so does an undo that it refused", () => {
  const world = new World();
  const note = world.note();
  world.answer();
  const { last } = world.history;
  world.anna(["note.colour", note, 3]);
  const [sent] = world.answers.splice(0).map((answer) => answer.sent);
  const refused = {
    code: "read_only",
    figure: 0,
    limit: 0,
    view: world.view,
    alone: true,
  } as const;
  world.history.answered({ ...refused, sent: sent as Sent });
  expect(world.history.last).toBe(last);
  world.refuses = true;
  world.history.undo();
  world.answer();
  expect(world.history.next).toBeUndefined();
  expect(world.decided[0]).toMatchObject({ refused: "closed", limit: 12 });
});

it("J9 an undo that has to wait for the end of a vote is a step that can be asked for again", () => {
  const world = new World();
  world.anna(["note.colour", world.note(), 3]);
  world.answer();
  const { last } = world.history;
  world.history.undo();
  const [sent] = world.answers.splice(0).map((answer) => answer.sent);
  const waits = {
    code: "round_running",
    figure: 0,
    limit: 0,
    view: world.view,
    alone: true,
  } as const;
  world.history.answered({ ...waits, sent: sent as Sent });
  expect(world.history.last).toBe(last);
  expect(world.history.next).toBeUndefined();
});

it("a deletion is taken back whatever was done since, once", () => {
  const world = new World();
  const [gone, other] = [world.note(), world.note()];
  const deed = world.history.do(["note.delete", gone], { name: "delete", count: 1 });
  world.anna(["note.colour", other, 2]);
  expect(deed && world.history.takeBack(deed)).toBe(true);
  expect(world.get(gone).text).toBe(`nr ${gone}`);
  expect(world.get(other).colour).toBe(2);
  expect(deed && world.history.takeBack(deed)).toBe(false);
});

it("what offers to take a step back goes with it: undone by key, refused, or at somebody else's turn", () => {
  const world = new World();
  const offered = (): (() => boolean) => {
    let stands = true;
    const deed = world.history.do(["note.colour", world.note(), 2], { name: "colour", count: 1 });
    if (deed) deed.untell = () => (stands = false);
    return () => stands;
  };
  const [older, newer] = [offered(), offered()];
  world.history.undo();
  expect([older(), newer()]).toEqual([true, false]);
  world.history.redo();
  world.history.undo();
  expect(older()).toBe(true);
  world.history.clear();
  expect(older()).toBe(false);
});

it("what only a part of is hers any more is undone in that part, and says so", () => {
  const world = new World();
  const notes = [world.note(), world.note()] as const;
  world.anna(["notes.colour", [...notes], 3]);
  world.ben(["note.colour", notes[0], 5]);
  world.history.undo();
  expect(notes.map((note) => world.get(note).colour)).toEqual([5, 0]);
  expect(world.outcomes).toMatchObject([{ passed: 1, sent: 1 }]);
});

it("a place other than expected is hers when nobody else's change came with it, else nobody's", () => {
  for (const alone of [true, false]) {
    const world = new World();
    const note = world.note();
    world.answer();
    world.anna(["note.place", note, 21]);
    const [waiting] = world.answers.splice(0);
    // The server gave her another slot.
    const given = { ...world.get(note), x: 4_000 };
    world.view.write({ kind: "n", id: note, record: given });
    const sent = waiting?.sent as Sent;
    const answer = { sent, code: "", figure: 0, limit: 0, view: world.view } as const;
    world.history.answered({ ...answer, alone });
    world.history.undo();
    expect(world.get(note).area).toBe(alone ? 20 : 21);
    expect(world.outcomes[0]?.passed).toBe(alone ? 0 : 1);
  }
});
