// For tests: a workshop in which Anna undoes and Ben works beside her. The server is the prediction
// itself, which golden vectors hold to `decide`.

import type {
  AreaPlan,
  AreaView,
  BoardView,
  ClientCommand,
  Kind,
  LinkView,
  NoteView,
  ViewRecord,
} from "../../protocol/generated.ts";
import { Confirmed } from "../../store/confirmed.ts";
import { Overlay } from "../../store/overlay.ts";
import { byOrder } from "../../store/places.ts";
import { predict } from "../../store/predict/index.ts";
import "../../store/predict/later.ts";
import { toFields } from "../../protocol/codec.ts";
import { aBoard, anArea, aWorkshop } from "../../store/testing/records.ts";
import type { Answered, Me, Sent } from "../../sync/types.ts";
import { History, type Outcome } from "../history.ts";

const KINDS: Kind[] = ["a", "b", "c", "f", "k", "l", "m", "n", "r", "s", "t", "v", "w"];
export const [WORKSHOP, BOARD, LATER, ANNA, BEN] = [1, 2, 3, 10, 11];
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
export function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) % sides;
  };
}

const ROOM: readonly ViewRecord[] = [
  aWorkshop({ id: WORKSHOP, title: "Torget", stage: "ideate" }),
  aBoard({ id: BOARD, stage: "define", title: "ett" }),
  aBoard({ id: LATER, stage: "test", order: 1, title: "två" }),
  area(20, BOARD, 0),
  area(21, BOARD, 800),
  area(22, LATER, 0),
  { kind: "m", id: ANNA, role: "facilitator", version: 1, removed: false },
  { kind: "m", id: BEN, role: "facilitator", version: 1, removed: false },
] as readonly ViewRecord[];

function area(id: number, board: number, x: number): ViewRecord {
  return anArea({ id, board, order: id, title: `yta ${id}`, x, w: 720, h: 480 });
}

export class World {
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
    const command: ClientCommand = [
      "note.add",
      id,
      BOARD,
      20,
      null,
      null,
      0,
      `nr ${id}`,
      "open",
      "named",
    ];
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

export function changed(before: ReadonlyMap<number, NoteView>, view: Overlay): Changed[] {
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

export function randomCommand(world: World, dice: (sides: number) => number): ClientCommand {
  const id = world.newId();
  const pick = (kind: Kind) => {
    const ids = [...world.view.all(kind)].map((record) => record.id);
    return ids[dice(ids.length || 1)] ?? 999;
  };
  const note = pick("n");
  const options: (() => ClientCommand)[] = [
    () => ["note.add", id, BOARD, 0, dice(1600), dice(500), dice(6), `nr ${id}`, "open", "named"],
    () => ["note.add", id, LATER, 22, null, null, 0, `nr ${id}`, "open", "named"],
    () => [
      "notes.add",
      BOARD,
      20,
      [1, 2, 3].map(() => [world.newId(), null, null, 1, "klistrad"]),
      "open",
      "named",
    ],
    () => ["note.edit", note, world.view.get("n", note)?.version ?? 1, `ny ${id}`, ""],
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
export function structuralCommand(world: World, dice: (sides: number) => number): ClientCommand {
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

export function furnished(): World {
  const world = new World();
  for (let count = 0; count < 5; count += 1) world.note(BEN);
  return world;
}
