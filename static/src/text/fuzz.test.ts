// Several people type in one note, each with the whole engine of a page, over lines that are slow, late
// and cut. A seed that fails once fails every time.

import { describe, expect, it, vi } from "vitest";
import { aMember, aNote } from "../store/testing/records.ts";
import "../store/predict/later.ts";
import { pass } from "../sync/testing/network.ts";
import { crash, network, page, server, usePages } from "../sync/testing/pages.ts";
import { ANNA, AREA, BO, BOARD } from "../sync/testing/server.ts";
import { type Roll, Words, Writer } from "./testing.ts";

const SEEDS = 8;
const STEPS = 90;
const CALM = 20_000;
const CIA = 32;
const PEOPLE: [string, number][] = [
  ["Anna", ANNA],
  ["Bo", BO],
  ["Cia", CIA],
];
const NOTE = 500;
const START = "Vad behöver vi? 😀";

function diceOf(seed: number): Roll {
  let state = seed * 7_919 + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

interface Mischief {
  /** The server may have forgotten where somebody stopped, and sends everything. */
  readonly forgets: boolean;
  /** Pages are loaded again in the middle of a word. */
  readonly reloads: boolean;
}

const MISCHIEF: readonly Mischief[] = [
  { forgets: false, reloads: false },
  { forgets: true, reloads: false },
  { forgets: false, reloads: true },
];

class Evening {
  readonly words = new Words();
  readonly writers: Writer[] = [];
  readonly happened = new Set<string>();

  constructor(
    private readonly roll: Roll,
    private readonly mischief: Mischief,
  ) {}

  async begin(): Promise<void> {
    const kept = new Map<string, string>();
    vi.stubGlobal("sessionStorage", {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => kept.set(key, value),
      removeItem: (key: string) => kept.delete(key),
    });
    // Long-polls are tried elsewhere; here every device has its own line and nothing else.
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    network.memberAt = (url) => Number(new URL(url).hostname.slice(1));
    network.latency = () => 5 + this.roll(400);
    server.set(aMember({ id: CIA }));
    server.set(sharedNote());
    for (const [name, member] of PEOPLE) {
      const { words, roll, mischief } = this;
      const guesses = mischief.forgets || mischief.reloads;
      this.writers.push(new Writer(name, pageOf(member), NOTE, words, roll, guesses));
    }
    await pass(500);
    for (const writer of this.writers) writer.open();
  }

  async step(): Promise<void> {
    const [name, act] = this.pick(ACTS);
    const writer = this.pick(this.writers);
    if (await act(this, writer)) this.happened.add(name);
    await pass(this.pick([0, 0, 10, 30, 60, 200, 400]));
    for (const each of this.writers) each.check();
  }

  cut(writer: Writer): boolean {
    const [, member] = PEOPLE[this.writers.indexOf(writer)] ?? ["", 0];
    const mine = network.open.filter((socket) => socket.member === member);
    for (const socket of mine) socket.end(1006, "");
    server.ringStart = this.mischief.forgets && this.roll(2) ? server.seq + 1 : 0;
    return mine.length > 0;
  }

  async reload(writer: Writer): Promise<boolean> {
    if (!this.mischief.reloads || this.roll(2)) return false;
    const [, member] = PEOPLE[this.writers.indexOf(writer)] ?? ["", 0];
    writer.crash();
    crash(writer.client);
    const next = pageOf(member);
    for (let left = 100; next.status.state !== "live" && left > 0; left -= 1) await pass(100);
    await Promise.all([writer.reload(next), pass(100)]);
    writer.open();
    return true;
  }

  async settle(): Promise<void> {
    server.ringStart = 0;
    for (const writer of this.writers) writer.composed();
    await pass(CALM);
    for (const writer of this.writers) writer.check();
    for (const writer of this.writers) writer.close();
    await pass(CALM);
  }

  get drafts(): string[] {
    return this.writers.flatMap(({ client }) => client.drafts.map(({ text }) => text));
  }

  /** It is there once, unless somebody deleted it, or a reload has made a draft of it: there its
   *  deletion is one, too. */
  follow(word: string, text: string): void {
    const times = [...text].filter((char) => char === word).length;
    if (times === 0 && this.drafts.some((draft) => draft.includes(word))) return;
    const guesses = this.mischief.forgets || this.drafts.length > 0;
    expect(this.words.may(word, guesses), word).toContain(times);
  }

  private pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)] as T;
  }
}

type Act = (evening: Evening, writer: Writer) => boolean | Promise<boolean>;

const type: Act = (_, writer) => {
  writer.open();
  writer.type();
  return true;
};

const done = (act: (writer: Writer) => void): Act => {
  return (_, writer) => {
    act(writer);
    return true;
  };
};

const ACTS: readonly [string, Act][] = [
  ...Array.from({ length: 12 }, (): [string, Act] => ["type", type]),
  ["select", done((writer) => writer.select())],
  ["select", done((writer) => writer.select())],
  ["compose", done((writer) => writer.compose())],
  ["compose", done((writer) => writer.compose())],
  ["composed", done((writer) => writer.composed())],
  ["composed", done((writer) => writer.composed())],
  ["undo", done((writer) => writer.turn("undo"))],
  ["redo", done((writer) => writer.turn("redo"))],
  ["close", done((writer) => writer.close())],
  ["cut", (evening, writer) => evening.cut(writer)],
  ["cut", (evening, writer) => evening.cut(writer)],
  ["reload", (evening, writer) => evening.reload(writer)],
];

function pageOf(member: number) {
  vi.stubGlobal("location", { protocol: "http:", host: `m${member}` });
  return page();
}

function sharedNote() {
  return aNote({ id: NOTE, board: BOARD, area: AREA, text: START, author: ANNA, together: true });
}

describe("several people type in one note, each on a page", () => {
  usePages();
  const happened = new Set<string>();

  const evenings = MISCHIEF.flatMap((mischief) =>
    Array.from({ length: SEEDS }, (_, seed) => [seed, mischief] as const),
  );

  it.each(evenings)(
    "I9 C4 C10 no word is lost or there twice, and all see the same: seed %i, %o",
    async (seed, mischief) => {
      const evening = new Evening(diceOf(seed), mischief);
      await evening.begin();
      for (let step = 0; step < STEPS; step += 1) await evening.step();
      await evening.settle();
      for (const name of evening.happened) happened.add(name);
      const [text] = server.notes;
      for (const { name, client } of evening.writers) {
        expect(client.view.get("n", NOTE)?.text, name).toBe(text);
        expect([client.status.state, client.waiting]).toEqual(["live", 0]);
      }
      if (!mischief.reloads) expect(evening.drafts, "nothing was refused").toEqual([]);
      for (const word of evening.words.written) evening.follow(word, text ?? "");
    },
  );

  it("each thing that may happen did happen", () => {
    expect(ACTS.map(([name]) => name).filter((name) => !happened.has(name))).toEqual([]);
  });
});
