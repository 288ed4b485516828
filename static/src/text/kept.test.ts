// What was typed with others when the page, the connection or the road to the server changed: every
// word is in the note once, or in one draft as a whole (invariant I9).

import { beforeEach, describe, expect, it, vi } from "vitest";
import "../store/predict/later.ts";
import { aNote } from "../store/testing/records.ts";
import type { WorkshopClient } from "../sync/client.ts";
import { pass } from "../sync/testing/network.ts";
import {
  closeWorkshop,
  crash,
  livePage,
  network,
  page,
  server,
  usePages,
} from "../sync/testing/pages.ts";
import { ANNA, AREA, BOARD } from "../sync/testing/server.ts";
import type { Typing } from "./typing.ts";
import { Typists, typistsOf } from "./typists.ts";

usePages();

const NOTE = 500;
const FIELD = { changed: () => undefined, ended: () => undefined };

beforeEach(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("sessionStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  });
  const words = { text: "hej", author: ANNA, together: true };
  server.set(aNote({ id: NOTE, board: BOARD, area: AREA, ...words }));
  await import("../sync/beside.ts");
});

function field(client: WorkshopClient): Typing {
  const typing = typistsOf(client, "torget").of(NOTE);
  if (!typing) throw new Error("nothing to type in");
  typing.open(FIELD);
  return typing;
}

function add(typing: Typing, words: string): void {
  const text = typing.text + words;
  typing.typed(text, [...text].length);
}

/** Key by key, as slowly as people do. */
async function type(typing: Typing, words: string): Promise<void> {
  for (const key of words) {
    add(typing, key);
    await pass(100);
  }
}

const drafts = (client: WorkshopClient) => client.drafts.map(({ text }) => text);

describe("a page that was closed without a network", () => {
  it("I9 C3 everything that was typed is sent by whatever page comes next", async () => {
    const client = await livePage();
    const typing = field(client);
    network.cut();
    await type(typing, " du glade man");
    typing.close();
    await pass(500);
    crash(client);
    vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => undefined });
    network.down = false;
    const next = await livePage();
    await pass(1_000);
    expect(server.notes).toEqual(["hej du glade man"]);
    expect([next.waiting, drafts(next)]).toEqual([0, []]);
  });

  it("I9 what was typed behind a command that had left is a draft there, as a whole", async () => {
    const client = await livePage();
    const typing = field(client);
    network.blackhole = true;
    await type(typing, " du glade man");
    await pass(500);
    crash(client);
    vi.stubGlobal("sessionStorage", { getItem: () => null, setItem: () => undefined });
    network.blackhole = false;
    const next = await livePage();
    await pass(1_000);
    expect(server.notes).toEqual(["hej "]);
    expect(drafts(next)).toEqual(["hej du glade man"]);
  });
});

describe("a page that was loaded again", () => {
  async function leave(): Promise<WorkshopClient> {
    const client = await livePage();
    const typing = field(client);
    network.blackhole = true;
    await type(typing, " du glade man");
    await pass(500);
    crash(client);
    network.blackhole = false;
    return page();
  }

  it("I9 goes on, however late it looks: what flew was answered meanwhile", async () => {
    const next = await leave();
    await pass(3_000);
    expect(server.notes).toEqual(["hej "]);
    await Promise.all([typistsOf(next, "torget").restore(true), pass(1_000)]);
    expect(server.notes).toEqual(["hej du glade man"]);
    expect([next.waiting, drafts(next)]).toEqual([0, []]);
  });

  it.each([
    ["before", 250],
    ["after", 3_000],
  ])(
    "I9 C3 loses no key that its disk was too slow for, looked at %s the answer",
    async (_, ms) => {
      const client = await livePage();
      const typing = field(client);
      network.cut();
      add(typing, " du");
      await pass(500);
      vi.spyOn(client.ledger.database, "write").mockReturnValue(new Promise(() => undefined));
      await type(typing, " glade man");
      crash(client);
      network.down = false;
      const next = page();
      await pass(ms);
      await Promise.all([typistsOf(next, "torget").restore(true), pass(2_000)]);
      expect(server.notes).toEqual(["hej du glade man"]);
      expect([next.waiting, drafts(next)]).toEqual([0, []]);
    },
  );

  it.each([
    ["before", 250],
    ["after", 3_000],
  ])(
    "I9 keeps one draft with all words when it is refused, looked at %s the answer",
    async (_, ms) => {
      closeWorkshop();
      const next = await leave();
      await pass(ms);
      await Promise.all([typistsOf(next, "torget").restore(true), pass(2_000)]);
      expect(server.notes).toEqual(["hej"]);
      expect(drafts(next)).toEqual(["hej du glade man"]);
      expect(next.drafts[0]?.code).toBe("closed");
    },
  );
});

it("I9 T11 nothing is doubled on the way from the poll to a websocket", async () => {
  network.websockets = "fail";
  const client = page();
  await pass(3_000);
  expect(client.status).toEqual({ state: "live", via: "poll" });
  const typing = field(client);
  network.websockets = "open";
  const tried = network.sockets.length;
  while (network.sockets.length === tried) await pass(10);
  while (network.last.sent.length === 0) await pass(10);
  // Decided by a request, and told by the websocket first.
  network.mishap = (part) => (part === "events" ? "unanswered" : undefined);
  add(typing, " du");
  await pass(2_000);
  add(typing, " glade");
  await pass(5_000);
  expect(client.status).toEqual({ state: "live", via: "socket" });
  expect(typing.text).toBe("hej du glade");
  expect([server.notes, client.waiting]).toEqual([["hej du glade"], 0]);
});

it("I9 C3 another tab that sends the same command first doubles nothing", async () => {
  const client = await livePage();
  const typing = field(client);
  network.cut();
  add(typing, " du");
  await pass(500);
  const open = network.sockets.length;
  network.down = false;
  const other = page();
  await pass(1_500);
  expect(network.sockets.length).toBeGreaterThan(open);
  await pass(10_000);
  add(typing, " glade");
  await pass(2_000);
  expect(typing.text).toBe("hej du glade");
  expect(server.notes).toEqual(["hej du glade"]);
  expect([drafts(client), drafts(other)]).toEqual([[], []]);
});

it("T15 a doubled tab types nothing a second time", async () => {
  const client = await livePage();
  add(field(client), " du");
  const other = await livePage();
  await Promise.all([new Typists(other, "torget").restore(false), pass(1_000)]);
  expect(server.notes).toEqual(["hej du"]);
});
