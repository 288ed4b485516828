// 100 seeds: whatever happens, the store is fold(pending, confirmed), its events name exactly what
// looks different, and its digest is that of its contents.

import { expect, it } from "vitest";
import { toFields } from "../protocol/codec.ts";
import type {
  Change,
  ClientCommand,
  Kind,
  NewNote,
  Step,
  ViewRecord,
} from "../protocol/generated.ts";
import type { Me } from "../sync/types.ts";
import { Confirmed } from "./confirmed.ts";
import { digestView } from "./digest.ts";
import { Optimistic, type Wish } from "./optimistic.ts";
import { Overlay } from "./overlay.ts";
import { predict } from "./predict/index.ts";
import "./predict/later.ts";
import { aBoard, aMember, anArea, aWorkshop } from "./testing/records.ts";
import { type Key, keyOf, type ViewStore } from "./view.ts";

const KINDS: Kind[] = ["a", "b", "c", "f", "k", "l", "m", "n", "r", "s", "t", "v", "w"];
const [WORKSHOP, BOARD, ELSEWHERE, FAR, ME, OTHER, BOSS] = [1, 2, 3, 23, 10, 11, 12];
const AREAS = [20, 21, 22];
const SEEDS = 100;
const STEPS = 100;

/** mulberry32: the same dice for the same seed. */
function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return Math.floor((((value ^ (value >>> 14)) >>> 0) / 4294967296) * sides);
  };
}

function start(): ViewRecord[] {
  const member = (id: number, role: "resident" | "facilitator"): ViewRecord => {
    return aMember({ id, role });
  };
  const area = (id: number, index: number): ViewRecord => {
    const place = { x: index * 520, y: 0, w: 496, h: 304 };
    const words = { title: "", hint: "", version: 1 };
    return anArea({ id, board: BOARD, order: index, ...words, ...place });
  };
  const board = (id: number, stage: "test" | "define"): ViewRecord => {
    return aBoard({ id, stage });
  };
  return [
    aWorkshop({ id: WORKSHOP, stage: "test" }),
    board(BOARD, "test"),
    board(ELSEWHERE, "define"),
    { ...area(FAR, 0), board: ELSEWHERE } as ViewRecord,
    ...AREAS.map(area),
    member(ME, "resident"),
    member(OTHER, "resident"),
    member(BOSS, "facilitator"),
  ];
}

const fieldsOf = (records: Iterable<ViewRecord>) =>
  [...records].map((record) => [record.kind, ...toFields(record)]);

const everything = (store: Pick<ViewStore, "all">): ViewRecord[] =>
  KINDS.flatMap((kind) => [...store.all(kind)]);

const contents = (store: Pick<ViewStore, "all">) =>
  new Map<Key, string>(
    everything(store)
      .map((record): [Key, string] => [keyOf(record.kind, record.id), JSON.stringify(record)])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  );

function differences(before: Map<Key, string>, after: Map<Key, string>): Key[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key)).sort();
}

class Game {
  readonly confirmed = new Confirmed();
  readonly shown = new Optimistic(this.confirmed);
  readonly pending: Wish[] = [];
  readonly dice: (sides: number) => number;
  private lastId = 1_000;
  private seen = new Map<Key, string>();
  private clock = 0;
  /** So that a game in which nothing happens is not taken for a passed test. */
  readonly did = { predicted: 0, refused: 0, confirmed: 0 };

  constructor(seed: number) {
    this.dice = diceOf(seed);
    this.confirmed.snapshot(["snapshot", 1, false, fieldsOf(start())]);
    this.confirmed.takeTouched();
    this.seen = contents(this.shown);
  }

  step(): void {
    const what = this.dice(10);
    if (what < 4) this.write();
    else if (what < 7) this.decide(this.command(), this.dice(4) ? OTHER : BOSS);
    else if (what < 9) this.answer();
    else this.again();
  }

  private write(): void {
    const wish = { command: this.command(), at: this.clock++ };
    this.pending.push(wish);
    const changed = this.shown.append(wish, this.me(ME));
    if (changed.size > 0) this.did.predicted += 1;
    this.check(changed);
  }

  /** The server decides the oldest of the pending commands, with whatever result by now. */
  private answer(): void {
    const wish = this.pending.shift();
    if (!wish) return;
    // One in three is refused for a reason that this client does not see.
    if (this.dice(3) === 0) this.check(this.refresh());
    else this.decide(wish.command, ME);
  }

  private decide(command: ClientCommand, by: number): void {
    const { writes, code } = predict(
      new Overlay(this.confirmed),
      command,
      this.me(by),
      this.clock++,
    );
    if (code) this.did.refused += 1;
    else this.did.confirmed += 1;
    const changes = [...writes].map(({ kind, id, record }): Change => {
      return record ? [1, kind, toFields(record)] : [3, kind, id];
    });
    this.confirmed.patch(["patch", this.confirmed.seq, this.confirmed.seq + 1, changes]);
    this.check(this.refresh());
  }

  /** A snapshot of the same, as after a lost connection. */
  private again(): void {
    const records = fieldsOf(everything(this.confirmed));
    this.confirmed.snapshot(["snapshot", this.confirmed.seq, false, records]);
    expect(this.refresh()).toBe("all");
    this.check(new Set());
  }

  private refresh() {
    return this.shown.refresh(this.pending, this.me(ME));
  }

  private check(changed: ReadonlySet<Key> | "all"): void {
    const now = contents(this.shown);
    expect(changed).not.toBe("all");
    expect([...changed].sort()).toEqual(differences(this.seen, now));
    this.seen = now;
    const fresh = new Confirmed();
    fresh.snapshot(["snapshot", 1, false, fieldsOf(everything(this.confirmed))]);
    const folded = new Optimistic(fresh);
    folded.refresh(this.pending, this.me(ME));
    expect(now).toEqual(contents(folded));
    const digest = digestView(everything(this.confirmed));
    expect(this.confirmed.verify(this.confirmed.seq, digest)).toBe(true);
  }

  private me(member: number): Me {
    return { member, role: member === BOSS ? "facilitator" : "resident" };
  }

  private pick(kind: Kind): number {
    const ids = [...this.shown.all(kind)].map((record) => record.id);
    return ids[this.dice(ids.length + 1)] ?? 999;
  }

  private undone(note: number): Step {
    const { dice } = this;
    const [x, y] = [dice(1600), dice(500)];
    const place = [1, BOARD, 2, AREAS[dice(3)] ?? 0, 4, 1 + dice(2 ** 22), 5, x, 6, y];
    const more = dice(2) ? [3, dice(2) ? this.pick("c") : 0] : [13, dice(9)];
    return [note, [], [...place, ...more], []];
  }

  private fresh(x: number | null = null, y: number | null = null): NewNote {
    const id = ++this.lastId;
    return [id, x, y, 0, `nr ${id}`];
  }

  private command(): ClientCommand {
    const { dice } = this;
    const note = this.pick("n");
    const id = ++this.lastId;
    const commands: (() => ClientCommand)[] = [
      () => [
        "note.add",
        id,
        BOARD,
        AREAS[dice(3)] ?? 0,
        null,
        null,
        0,
        `nr ${id}`,
        "open",
        "named",
      ],
      () => ["note.add", id, BOARD, 0, null, null, 0, `nr ${id}`, "open", "named"],
      () => ["note.add", id, BOARD, 0, dice(1600), dice(500), 0, `nr ${id}`, "open", "named"],
      () => ["note.edit", note, this.shown.get("n", note)?.version ?? 1, `ny ${id}`, ""],
      () => ["note.move", note, dice(1600), dice(500)],
      () => ["note.place", note, AREAS[dice(3)] ?? 0],
      () => ["note.swap", note, this.pick("n")],
      () => ["note.delete", note],
      () => ["note.delete", note],
      () => ["note.restore", this.pick("t")],
      () => ["note.group", note, dice(3) ? this.pick("c") : 0],
      () => ["cluster.add", id, `grupp ${id}`, [note, this.pick("n"), this.pick("n")]],
      () => ["cluster.title", this.pick("c"), 1, `titel ${id}`],
      () => ["cluster.dissolve", this.pick("c")],
      () => ["workshop.readonly", dice(4) === 0],
      () => ["note.size", note, dice(10)],
      () => ["note.place", note, FAR],
      () => [
        "notes.add",
        BOARD,
        0,
        [this.fresh(), this.fresh(dice(1600), dice(500))],
        "open",
        "named",
      ],
      () => ["notes.move", [note, this.pick("n")].map((n) => [n, dice(1600), dice(500)])],
      () => ["notes.place", [note, this.pick("n")], AREAS[dice(3)] ?? FAR],
      () => ["notes.colour", [note, this.pick("n")], dice(7)],
      () => ["notes.delete", [note, this.pick("n")]],
      () => ["notes.restore", [this.pick("t"), this.pick("t")], [note]],
      () => [
        "notes.revert",
        [this.undone(note), this.undone(this.pick("n"))],
        [[id, 1, AREAS[dice(3)] ?? 0, "igen"]],
      ],
      () => ["notes.unmake", [[note, 1, 0, 0]]],
      () => ["link.add", id, note, this.pick("n")],
      () => ["link.drop", this.pick("l")],
      () => [
        "area.place",
        this.pick("a"),
        dice(900),
        dice(300),
        256 + dice(400),
        288 + dice(99),
        [],
      ],
      () => ["area.edit", this.pick("a"), 1, `yta ${id}`, ""],
      () => ["area.order", this.pick("a"), dice(2) ? this.pick("a") : 0, dice(2) ? [] : [0]],
      () => ["area.add", id, ELSEWHERE, `yta ${id}`, "", 300, 300],
      () => ["area.remove", this.pick("a"), dice(2) ? [] : [1]],
    ];
    return (commands[dice(commands.length)] as () => ClientCommand)();
  }
}

it("a prediction that stays the same stays the same object: nothing is drawn again for it", () => {
  const game = new Game(0);
  const wish: Wish = {
    command: ["note.add", 5_000, BOARD, 0, null, null, 0, "här", "open", "named"],
    at: 1,
  };
  const me: Me = { member: ME, role: "resident" };
  game.shown.append(wish, me);
  const note = game.shown.get("n", 5_000);
  game.confirmed.patch(["patch", 1, 2, [[2, "b", BOARD, [3, "ny titel"]]]]);
  expect([...game.shown.refresh([wish], me)]).toEqual([`b${BOARD}`]);
  expect(game.shown.get("n", 5_000)).toBe(note);
});

it("fold(pending, confirmed), after every step", () => {
  const did = { predicted: 0, refused: 0, confirmed: 0 };
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const game = new Game(seed);
    for (let step = 0; step < STEPS; step += 1) {
      try {
        game.step();
      } catch (error) {
        (error as Error).message = `seed ${seed}, step ${step}: ${(error as Error).message}`;
        throw error;
      }
    }
    for (const key of ["predicted", "refused", "confirmed"] as const) did[key] += game.did[key];
  }
  expect(Math.min(did.predicted, did.refused, did.confirmed)).toBeGreaterThan(1_000);
});
