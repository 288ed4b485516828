// A session over requests is as good as one over a websocket (PROTOCOL.md Q).

import { decode } from "@msgpack/msgpack";
import { beforeEach, describe, expect, it } from "vitest";
import { encode } from "../protocol/codec.ts";
import { CLOSE, PROTOCOL } from "../protocol/generated.ts";
import type { WorkshopClient } from "./client.ts";
import { PointerSender } from "./pointer.ts";
import { PollSocket } from "./poll.ts";
import { framesBody } from "./requests.ts";
import { type Mishap, pass } from "./testing/network.ts";
import { network, page, server, texts, usePages, write } from "./testing/pages.ts";
import { noteOf } from "./testing/server.ts";
// A page fetches it in real time, of which fake time knows nothing.
import "./beside.ts";

usePages();

let client: WorkshopClient;

beforeEach(async () => {
  network.websockets = "fail";
  client = page();
  await pass(3_000);
  expect(client.status).toEqual({ state: "live", via: "poll" });
});

const sessions = () => network.asked.filter((part) => part === "open").length;
const numbered = (count: number) => Array.from({ length: count }, (_, index) => `lapp ${index}`);

describe("what is said", () => {
  it("Q5 while a request is on its way the next words gather", async () => {
    network.door.posts.length = 0;
    for (const text of numbered(20)) write(client, text);
    await pass(500);
    expect(server.notes).toEqual(numbered(20));
    // The first goes alone, all others with the next one.
    expect(network.door.posts.map(([, count]) => count)).toEqual([1, 19]);
  });

  it("Q5 not more than 256 KiB at once", async () => {
    network.door.posts.length = 0;
    const socket = new PollSocket("http://hall.example:8000/poll/w/torget/");
    socket.send(encode(["hello", PROTOCOL, 0, 0, 0, "calm"]));
    for (let n = 0; n < 5; n += 1) socket.send(encode(["mode", "x".repeat(100_000)]));
    await pass(300);
    socket.close();
    expect(network.door.posts).toEqual([
      [0, 2],
      [2, 2],
      [4, 1],
    ]);
  });

  it("each message travels as a bin, whatever its length", () => {
    const id = "0".repeat(32);
    const messages = [0, 1, 255, 256, 65_535, 65_536].map((size) => new Uint8Array(size).fill(7));
    expect(decode(framesBody(id, 70_000, messages))).toEqual([id, 70_000, messages]);
    const many = Array.from({ length: 20 }, (_, index) => Uint8Array.of(index));
    expect(decode(framesBody(id, 0, many))).toEqual([id, 0, many]);
  });

  it("the pointer is one message at a time, and where it came to rest gets there", async () => {
    network.door.posts.length = 0;
    network.delay = 200;
    const pointer = new PointerSender(client);
    for (let at = 1; at <= 50; at += 1) {
      pointer.point(10, at, at);
      await pass(20);
    }
    await pass(1_000);
    expect(Math.max(...network.door.posts.map(([, count]) => count))).toBe(1);
    expect(server.pointers.slice(-1)).toEqual([["at", 10, 50, 50]]);
  });
});

describe("what fails", () => {
  /** By lot, the same for each run. */
  function mishaps(seed: number, kinds: readonly Mishap[]): void {
    let state = seed * 7_919 + 1;
    network.mishap = () => {
      state = (state * 48_271) % 2_147_483_647;
      return state % 3 === 0 ? kinds[state % kinds.length] : undefined;
    };
  }

  it.each([1, 2, 3, 4, 5, 6])(
    "Q3 Q5 requests that are lost, doubled, unanswered or refused lose and double nothing: seed %i",
    async (seed) => {
      mishaps(seed, ["lost", "unanswered", "busy", "portal", "doubled"]);
      for (const [index, text] of numbered(30).entries()) {
        write(client, text);
        await pass((index * 37) % 90);
        const shown = texts(client);
        expect(new Set(shown).size, "no note is shown twice").toBe(shown.length);
      }
      network.mishap = () => undefined;
      await pass(40_000);
      expect([client.waiting, client.status.state]).toEqual([0, "live"]);
      expect(server.notes).toEqual(numbered(30));
      expect(server.decided).toHaveLength(30);
      expect(texts(client)).toEqual(numbered(30));
    },
  );

  it("K1 an idle session stays: its pings are answered, though a request may wait for 25 s", async () => {
    await pass(60_000);
    expect([client.status.state, sessions()]).toEqual(["live", 1]);
    // Its own answer, and nothing else that could have kept it: at most one wait in ten seconds.
    expect(network.asked.filter((part) => part === "events").length).toBeLessThan(20);
  });

  it("K1 one that says nothing any more is replaced after 20 s", async () => {
    network.blackhole = true;
    await pass(18_000);
    expect(client.status.state).toBe("live");
    await pass(7_000);
    expect(client.status.state).toBe("offline");
    network.blackhole = false;
    await pass(10_000);
    expect(client.status.state).toBe("live");
  });

  it("T10 what is said and never answered is given up after 15 s, whoever else is heard", async () => {
    network.mishap = (part) => (part === "frames" ? "hung" : undefined);
    write(client, "sväljs");
    for (let second = 0; second < 14; second += 1) {
      server.commit([noteOf(900 + second, "någon annan")]);
      await pass(1_000);
    }
    expect([client.status.state, server.decided.length]).toEqual(["live", 0]);
    await pass(1_500);
    expect(client.status.state).toBe("offline");
    network.mishap = () => undefined;
    await pass(8_000);
    expect([client.status, client.waiting]).toEqual([{ state: "live", via: "poll" }, 0]);
    expect(server.decided).toHaveLength(1);
  });

  it.each(["open", "close"])("%s that is never answered is given up too", async (part) => {
    network.mishap = (asked) => (asked === part ? "hung" : undefined);
    if (part === "open") {
      network.cut();
      await pass(5_000);
      network.down = false;
      await pass(10_000);
    }
    const before = network.pending;
    client.stop();
    await pass(16_000);
    expect([before > 0, network.pending]).toEqual([true, 0]);
  });

  it("a network that went is noticed within seconds, and what was written is sent later, once", async () => {
    network.cut();
    write(client, "utan nät");
    await pass(5_000);
    expect([client.status.state, client.waiting]).toEqual(["offline", 1]);
    network.down = false;
    await pass(8_000);
    expect([client.status.state, client.waiting]).toEqual(["live", 0]);
    expect([server.notes, server.decided.length]).toEqual([["utan nät"], 1]);
  });

  it("T10 waking up, it asks, and the answer comes in time", async () => {
    network.document.dispatchEvent(new Event("visibilitychange"));
    await pass(3_000);
    expect([client.status.state, sessions()]).toEqual(["live", 1]);
  });

  it("a proxy that cuts what waits longer than 2 s does no harm", async () => {
    network.patience = 2_000;
    await pass(60_000);
    write(client, "ändå");
    await pass(500);
    expect([client.status.state, sessions(), server.notes]).toEqual(["live", 1, ["ändå"]]);
  });
});

describe("how it ends", () => {
  const only = () => [...network.door.sessions.values()][0];

  it("Q2 with the code that a websocket would have had, behind the last messages", async () => {
    server.commit([noteOf(900, "det sista")]);
    only()?.close(CLOSE.REMOVED, "REMOVED");
    await pass(300);
    expect(texts(client)).toEqual(["det sista"]);
    expect(client.status).toEqual({ state: "stopped", code: CLOSE.REMOVED, reason: "REMOVED" });
  });

  it("Q1 a refusal says why, and how long to wait", async () => {
    network.door.refuse = [CLOSE.TRY_LATER, "TRY_LATER", 9_000];
    network.cut();
    await pass(5_000);
    network.down = false;
    await pass(6_000);
    const tried = sessions();
    await pass(6_000);
    expect(client.status).toMatchObject({ state: "offline", code: CLOSE.TRY_LATER });
    expect(sessions()).toBe(tried);
    network.door.refuse = [CLOSE.NO_SEAT, "NO_SEAT", 0];
    await pass(10_000);
    expect(client.status).toMatchObject({ state: "stopped", code: CLOSE.NO_SEAT });
  });

  it("Q8 a server that knows nothing of it any more: it begins anew, where it was", async () => {
    write(client, "ett");
    await pass(300);
    network.door.forget();
    write(client, "två");
    await pass(5_000);
    expect([client.status.state, client.waiting, sessions()]).toEqual(["live", 0, 2]);
    expect([server.notes, server.decided.length]).toEqual([["ett", "två"], 2]);
  });

  it("Q9 with what was said before, and then with a good-bye", async () => {
    write(client, "hej");
    write(client, "då");
    await pass(10);
    client.stop();
    await pass(300);
    expect([server.notes, network.door.sessions.size]).toEqual([["hej", "då"], 0]);
  });

  it("one that is given up before it was open is not left behind", async () => {
    network.cut();
    network.door.forget();
    await pass(5_000);
    network.down = false;
    const tried = sessions();
    while (sessions() === tried) await pass(10);
    client.stop();
    await pass(300);
    expect(network.door.sessions.size).toBe(0);
  });

  it("with the page: words that wait go first, else a good-bye", async () => {
    network.page.dispatchEvent(new Event("pagehide"));
    await pass(100);
    expect([network.asked.includes("beacon close"), network.door.sessions.size]).toEqual([true, 0]);
    await pass(5_000);
    // Back from the browser's cache of pages.
    network.page.dispatchEvent(new Event("pageshow"));
    await pass(1_000);
    expect(client.status.state).toBe("live");
    write(client, "i sista stund");
    await pass(1);
    network.page.dispatchEvent(new Event("pagehide"));
    await pass(10);
    expect(network.asked.slice(-1)).toEqual(["beacon frames"]);
    expect(server.notes).toEqual(["i sista stund"]);
  });
});
