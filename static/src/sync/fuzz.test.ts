// The whole engine under chance: pages come and go, the network and the server misbehave in every
// way that they know, and then all is well again. A seed that fails once fails every time.

import { describe, expect, it } from "vitest";
import { aMember } from "../store/testing/records.ts";
import type { WorkshopClient } from "./client.ts";
import { type Mishap, pass } from "./testing/network.ts";
import { crash, network, page, server, usePages, write } from "./testing/pages.ts";
import { BO } from "./testing/server.ts";
// A page fetches it in real time, of which fake time knows nothing.
import "./beside.ts";

const SEEDS = 8;
const STEPS = 40;
/** ms of calm in which everything must settle: the longest wait between two tries, and an answer. */
const CALM = 45_000;

type Dice = (sides: number) => number;

function dice(seed: number): Dice {
  let state = seed * 7_919 + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

/** One run: what people wrote, and the pages that are open. */
class Evening {
  readonly written = new Map<string, number>();
  readonly deleted = new Set<string>();
  readonly happened = new Map<string, number>();
  readonly pages: WorkshopClient[] = [this.newPage()];

  constructor(private readonly roll: Dice) {}

  async step(): Promise<void> {
    const [name, act] = this.pick(ACTS);
    this.note(name);
    act(this);
    await pass(this.pick([0, 10, 30, 100, 700, 3_000, 30_000]));
    this.nothingIsDoubled();
  }

  private note(what: string): void {
    this.happened.set(what, (this.happened.get(what) ?? 0) + 1);
  }

  private newPage(): WorkshopClient {
    const client = page();
    let before = client.status;
    client.on("status", (status) => {
      if (status.state === "live") this.note(`live by ${status.via}`);
      if (status.state === "live" && before.state === "live") this.note("moved over");
      before = status;
    });
    return client;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)] as T;
  }

  /** Before the first welcome of a page there is nothing on it to write into. */
  write(): void {
    const client = this.pick(this.pages);
    if (!client.me) return;
    const text = `lapp ${this.written.size}`;
    this.written.set(text, write(client, text));
    client.on("changed", () => {
      if (this.deleted.has(text) || !this.pages.includes(client)) return;
      const shown = [...client.view.all("n")].some((note) => note.text === text);
      expect(shown, `"${text}" stays on the screen where it was written`).toBe(true);
    });
  }

  /** One's own note, wherever it stands by now. */
  remove(): void {
    const client = this.pick(this.pages);
    const own = [...client.view.all("n")].filter(({ text }) => text && this.written.has(text));
    if (own.length === 0) return;
    const { id, text } = this.pick(own);
    if (text) this.deleted.add(text);
    client.do(["note.delete", id]);
  }

  reload(): void {
    const index = this.roll(this.pages.length);
    const old = this.pages[index];
    if (old) crash(old);
    this.pages[index] = this.newPage();
  }

  secondTab(): void {
    if (this.pages.length < 3) this.pages.push(this.newPage());
  }

  /** A network that lets no new websocket through; and each one that is open goes at times. */
  block(): void {
    network.websockets = this.pick(["hang", "fail", "mute"]);
    if (this.roll(2)) network.cut();
    network.down = false;
  }

  /** Requests of long-polls get lost, are repeated or answered by others, one in three. */
  mishaps(): void {
    network.mishap = () => (this.roll(3) ? undefined : this.pick(MISHAPS));
  }

  /** TCP loses nothing in the middle: a connection on which something was lost is over. */
  settle(): void {
    if (network.blackhole || network.deafening) network.cut();
    Object.assign(network, { down: false, blackhole: false, deafening: false });
    network.websockets = "open";
    network.mishap = () => undefined;
    server.ringStart = 0;
  }

  private nothingIsDoubled(): void {
    const decided = new Set(server.decided.map(([, client, n]) => `${client}/${n}`));
    expect(decided.size, "I1 no command is decided twice").toBe(server.decided.length);
    for (const client of this.pages) {
      const shown = [...client.view.all("n")].map(({ text }) => text);
      expect(new Set(shown).size, "no note is shown twice").toBe(shown.length);
    }
  }
}

const MISHAPS: readonly Mishap[] = ["lost", "unanswered", "portal", "busy", "doubled"];

const ACTS: readonly [string, (evening: Evening) => void][] = [
  ["write", (evening) => evening.write()],
  ["write", (evening) => evening.write()],
  ["write", (evening) => evening.write()],
  ["delete", (evening) => evening.remove()],
  ["others", () => others()],
  ["cut", () => network.cut()],
  ["half-open", () => Object.assign(network, { blackhole: true })],
  ["answers lost", () => Object.assign(network, { deafening: true })],
  ["no websockets", (evening) => evening.block()],
  ["no websockets", (evening) => evening.block()],
  ["requests go astray", (evening) => evening.mishaps()],
  ["a server that knows no long-poll any more", () => network.door.forget()],
  ["back", (evening) => evening.settle()],
  ["back", (evening) => evening.settle()],
  ["ring is past it", () => Object.assign(server, { ringStart: server.seq + 1 })],
  ["reload", (evening) => evening.reload()],
  ["second tab", (evening) => evening.secondTab()],
];

function others(): void {
  server.set(aMember({ id: BO, version: server.seq }));
}

describe("the engine under chance", () => {
  usePages();
  const happened = new Map<string, number>();

  it.each(Array.from({ length: SEEDS }, (_, seed) => seed))(
    "I1 I2 I5 I11 nothing is lost or doubled, and all pages agree in the end: seed %i",
    async (seed) => {
      const evening = new Evening(dice(seed));
      await pass(300);
      for (let step = 0; step < STEPS; step += 1) await evening.step();
      evening.settle();
      await pass(CALM);
      for (const client of evening.pages) {
        expect([client.status.state, client.waiting, client.view.seq]).toEqual([
          "live",
          0,
          server.seq,
        ]);
        const shown = [...client.view.all("n")].map(({ text }) => text);
        expect(shown.sort()).toEqual(server.notes.sort());
        expect(client.drafts, "nothing was refused, so nothing became a draft").toEqual([]);
      }
      const kept = [...evening.written.keys()].filter((text) => !evening.deleted.has(text));
      expect(server.notes).toEqual(expect.arrayContaining(kept));
      for (const [name, times] of evening.happened) {
        happened.set(name, (happened.get(name) ?? 0) + times);
      }
    },
  );

  it("each thing that may go wrong did go wrong", () => {
    const roads = ["live by socket", "live by poll", "moved over"];
    const wanted = new Set([...ACTS.map(([name]) => name), ...roads]);
    expect([...wanted].filter((name) => !happened.has(name))).toEqual([]);
  });
});
