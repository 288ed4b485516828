// Figma's law under chance, and that nobody else's work is undone (RULES.md U1-U6). The server is the
// prediction itself, which golden vectors hold to `decide`.

import { expect, it } from "vitest";
import type {
  AreaPlan,
  AreaView,
  BoardView,
  ClientCommand,
  Kind,
  LinkView,
  NoteView,
  ViewRecord,
} from "../protocol/generated.ts";
import { Confirmed } from "../store/confirmed.ts";
import { Overlay } from "../store/overlay.ts";
import { byOrder } from "../store/places.ts";
import { predict } from "../store/predict/index.ts";
import "../store/predict/later.ts";
import { toFields } from "../protocol/codec.ts";
import type { Answered, Me, Sent } from "../sync/types.ts";
import { DEPTH, History, type Outcome } from "./history.ts";

const KINDS: Kind[] = ["a", "b", "c", "l", "m", "n", "t", "w"];
const [WORKSHOP, BOARD, LATER, ANNA, BEN] = [1, 2, 3, 10, 11];
const AREAS = [20, 21, 22];
/** What is written as a whole; a note of another size may have to stand elsewhere (P7). */
const VALUES: Record<string, readonly (keyof NoteView)[]> = {
  place: ["board", "area", "x", "y"],
  cluster: ["cluster"],
  colour: ["colour"],
  size: ["size"],
  text: ["text"],
};

/** mulberry32: the same dice for the same seed. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % sides;
  };
}

const ROOM: readonly ViewRecord[] = [
  {
    kind: "w",
    id: WORKSHOP,
    title: "Torget",
    challenge: "",
    language: "sv",
    children: "",
    life: "open",
    stage: "ideate",
    read_only: false,
    created: 0,
    version: 1,
  },
  { kind: "b", id: BOARD, stage: "define", order: 0, title: "ett", prompt: "", version: 1 },
  { kind: "b", id: LATER, stage: "test", order: 1, title: "två", prompt: "", version: 1 },
  area(20, BOARD, 0),
  area(21, BOARD, 800),
  area(22, LATER, 0),
  { kind: "m", id: ANNA, role: "facilitator", version: 1, removed: false },
  { kind: "m", id: BEN, role: "facilitator", version: 1, removed: false },
] as readonly ViewRecord[];

function area(id: number, board: number, x: number): ViewRecord {
  const [title, hint] = [`yta ${id}`, ""];
  return { kind: "a", id, board, order: id, title, hint, x, y: 0, w: 720, h: 480, version: 1 };
}

class World {
  readonly view: Overlay;
  /** What Anna wrote last of each value of each note. */
  readonly wrote = new Map<string, string>();
  readonly outcomes: Outcome[] = [];
  readonly decided: Outcome[] = [];
  readonly history: History;
  /** Answers under way. */
  readonly answers: Omit<Answered, "figure" | "limit" | "alone">[] = [];
  refuses = false;
  private lost: LinkView[] = [];
  private id = 1_000;

  constructor() {
    const confirmed = new Confirmed();
    const fields = ROOM.map((record) => [record.kind, ...toFields(record)]);
    confirmed.snapshot(["snapshot", 1, false, fields] as Parameters<Confirmed["snapshot"]>[0]);
    this.view = new Overlay(confirmed);
    this.history = new History(
      { view: this.view, do: (command) => this.send(command) },
      {
        changed: () => undefined,
        asked: (outcome) => this.outcomes.push(outcome),
        decided: (outcome) => this.decided.push(outcome),
      },
    );
  }

  newId(): number {
    this.id += 1;
    return this.id;
  }

  /** Anna's commands go by her history. */
  anna(command: ClientCommand): void {
    this.history.do(command, { name: "step", count: 1 });
  }

  ben(command: ClientCommand): void {
    this.decide({ member: BEN, role: "facilitator" }, command);
  }

  send(command: ClientCommand): Sent {
    const sent = { command };
    const me: Me = { member: ANNA, role: "facilitator" };
    const code = this.refuses ? "closed" : this.decide(me, command);
    // What is confirmed is what was there when it was decided.
    const notes = new Map([...this.view.all("n")].map((note) => [note.id, note]));
    const links = [...this.view.all("l")];
    const view = {
      get: (kind: Kind, id: number) => (kind === "n" ? notes.get(id) : undefined),
      all: (kind: Kind) => (kind === "l" ? links : []),
    } as Answered["view"];
    this.answers.push({ sent, code, view });
    return sent;
  }

  answer(): void {
    for (const answer of this.answers.splice(0)) {
      this.history.answered({ ...answer, figure: 0, limit: answer.code ? 12 : 0, alone: true });
    }
  }

  decide(me: Me, command: ClientCommand): Answered["code"] {
    const before = new Map([...this.view.all("n")].map((note) => [note.id, note]));
    const links = [...this.view.all("l")];
    const { code, writes, burials } = predict(this.view, command, me, 5_000);
    for (const write of writes) this.view.write(write);
    for (const note of burials) this.view.bury(note);
    if (command[0] !== "link.drop") this.bringLinksBack(links);
    for (const { key, now } of me.member === ANNA ? changed(before, this.view) : []) {
      this.wrote.set(key, now);
    }
    return code;
  }

  /** K3: with the second of their notes; a prediction leaves that to the server's answer. */
  private bringLinksBack(before: readonly LinkView[]): void {
    this.lost.push(...before.filter((link) => !this.view.get("l", link.id)));
    const back = this.lost.filter(
      (link) => this.view.get("n", link.note) && this.view.get("n", link.source),
    );
    this.lost = this.lost.filter((link) => !back.includes(link));
    for (const record of back) this.view.write({ kind: "l", id: record.id, record });
  }

  note(member = ANNA): number {
    const id = this.newId();
    const command: ClientCommand = ["note.add", id, BOARD, 20, null, null, 0, `nr ${id}`];
    if (member === ANNA) this.anna(command);
    else this.ben(command);
    return id;
  }

  get(id: number): NoteView {
    return this.view.get("n", id) as NoteView;
  }

  /** What is there, but for what says when and by which command it came to be. */
  shown(): unknown {
    return KINDS.flatMap((kind) => [...this.view.all(kind)])
      .map((record): object => {
        const { version, created, edited, at, by, h, ...rest } = record as unknown as Record<
          string,
          unknown
        >;
        // Of areas and boards the row is shown, not the numbers it stands on.
        if (record.kind !== "a" && record.kind !== "b") return rest;
        return { ...rest, order: this.rowOf(record).findIndex(({ id }) => id === record.id) };
      })
      .sort((one, other) => Number((one as NoteView).id) - Number((other as NoteView).id));
  }

  rowOf(one: AreaView | BoardView): (AreaView | BoardView)[] {
    const row = [...this.view.all(one.kind)].filter((other) =>
      one.kind === "a"
        ? other.kind === "a" && other.board === one.board
        : other.kind === "b" && other.stage === one.stage,
    );
    return row.sort(byOrder);
  }
}

interface Changed {
  readonly key: string;
  readonly old: string;
  readonly now: string;
}

function changed(before: ReadonlyMap<number, NoteView>, view: Overlay): Changed[] {
  const found: Changed[] = [];
  for (const [id, old] of before) {
    const note = view.get("n", id);
    if (!note) continue;
    for (const [value, fields] of Object.entries(VALUES)) {
      if (value === "place" && old.size !== note.size) continue;
      const [was, now] = [old, note].map((one) => fields.map((name) => one[name]).join(" "));
      if (was !== now) found.push({ key: `${id}.${value}`, old: was ?? "", now: now ?? "" });
    }
  }
  return found;
}

function randomCommand(world: World, dice: (sides: number) => number): ClientCommand {
  const id = world.newId();
  const pick = (kind: Kind) => {
    const ids = [...world.view.all(kind)].map((record) => record.id);
    return ids[dice(ids.length || 1)] ?? 999;
  };
  const note = pick("n");
  const options: (() => ClientCommand)[] = [
    () => ["note.add", id, BOARD, 0, dice(1600), dice(500), dice(6), `nr ${id}`],
    () => ["note.add", id, LATER, 22, null, null, 0, `nr ${id}`],
    () => ["notes.add", BOARD, 20, [1, 2, 3].map(() => [world.newId(), null, null, 1, "klistrad"])],
    () => ["note.edit", note, world.view.get("n", note)?.version ?? 1, `ny ${id}`],
    () => ["note.move", note, dice(1600), dice(500)],
    () => ["notes.move", [note, pick("n")].map((n) => [n, dice(1600), dice(500)])],
    () => ["note.place", note, AREAS[dice(3)] ?? 20],
    () => ["notes.place", [note, pick("n"), pick("n")], AREAS[dice(3)] ?? 20],
    () => ["note.swap", note, pick("n")],
    () => ["notes.colour", [note, pick("n")], dice(6)],
    () => ["note.size", note, dice(9)],
    () => ["note.delete", note],
    () => ["notes.delete", [note, pick("n"), pick("n")]],
    () => ["cluster.add", id, `grupp ${id}`, [note, pick("n")]],
    () => ["note.group", note, dice(2) ? pick("c") : 0],
    () => ["cluster.title", pick("c"), 1, `titel ${id}`],
    () => ["cluster.dissolve", pick("c")],
    () => ["link.add", id, note, pick("n")],
    () => ["link.drop", droppable(world, pick("l"))],
    () => ["area.edit", AREAS[dice(3)] ?? 20, 1, `yta ${id}`, ""],
  ];
  return (options[dice(options.length)] as () => ClientCommand)();
}

/** What facilitators do with areas and boards. */
function structuralCommand(world: World, dice: (sides: number) => number): ClientCommand {
  const id = world.newId();
  const pick = (kind: Kind) => {
    const ids = [...world.view.all(kind)].map((record) => record.id);
    return ids[dice(ids.length || 1)] ?? 999;
  };
  const [one, another] = [pick("a"), dice(2) ? pick("a") : 0];
  const area: AreaPlan = [world.newId(), "yta", "hur?", dice(900), 0, 300, 300];
  const options: (() => ClientCommand)[] = [
    () => ["area.add", id, pick("b"), `yta ${id}`, "", 256 + dice(400), 300],
    () => ["area.place", one, dice(900), dice(300), 256 + dice(700), 288 + dice(400), []],
    () => ["area.order", one, another, []],
    () => ["area.remove", one, []],
    () => ["area.edit", one, world.view.get("a", one)?.version ?? 1, `ny ${id}`, ""],
    () => ["board.add", id, dice(2) ? "define" : "test", `tavla ${id}`, "", [area]],
    () => ["board.order", pick("b"), dice(2) ? pick("b") : 0, []],
    () => ["board.remove", pick("b"), []],
  ];
  return (options[dice(options.length)] as () => ClientCommand)();
}

/** A link that could be made again: its notes still stand in the stages that they were linked in (K1). */
function droppable(world: World, link: number): number {
  const found = world.view.get("l", link);
  const isSo = found && world.get(found.note).board === LATER;
  return isSo && world.get(found.source).board === BOARD ? link : 999;
}

function furnished(): World {
  const world = new World();
  for (let count = 0; count < 5; count += 1) world.note(BEN);
  return world;
}

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
    world.ben(["note.add", world.newId(), BOARD, 21, null, null, 0, "fler"]);
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
