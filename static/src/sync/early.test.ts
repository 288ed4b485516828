// The connection that is opened before the engine is there.

import { beforeEach, expect, it, vi } from "vitest";
import { encode } from "../protocol/codec.ts";
import { PROTOCOL } from "../protocol/generated.ts";
import { dropEarly, HELLO, knock, socketUrl, takeMiss, takeSocket } from "./early.ts";
import { pass } from "./testing/network.ts";
import { livePage, network, page, server, texts, usePages, write } from "./testing/pages.ts";
import { ANNA, BO, noteOf } from "./testing/server.ts";

usePages();

const TORGET = "ws://hall.example:8000/ws/w/torget";

beforeEach(() => {
  dropEarly();
  takeMiss(TORGET);
});

it("H1 says the hello of an empty store, as the codec would write it", () => {
  expect(HELLO).toEqual(encode(["hello", PROTOCOL, 0, 0, 0, "calm"]));
});

it("is taken over with all that it heard, and no second one is opened", async () => {
  server.commit([noteOf(900, "före")]);
  knock(socketUrl("torget"));
  await pass(200);
  const client = page();
  await pass(100);
  expect(client.status).toEqual({ state: "live", via: "socket" });
  expect(texts(client)).toEqual(["före"]);
  expect(network.sockets).toHaveLength(1);
  expect(network.last.sent.filter(([name]) => name === "hello")).toHaveLength(1);
  write(client, "efter");
  await pass(300);
  expect(server.notes).toEqual(["före", "efter"]);
});

it("is taken over before it is open", async () => {
  knock(socketUrl("torget"));
  await livePage();
  expect(network.sockets).toHaveLength(1);
});

it("one that was turned away leaves it to the engine to try, and to be told why", async () => {
  network.refuse = { code: 4401, reason: "NO_SEAT", retryAfter: 0 };
  knock(socketUrl("torget"));
  await pass(200);
  const client = page();
  await pass(300);
  expect(network.sockets).toHaveLength(2);
  expect(client.status).toMatchObject({ state: "stopped", code: 4401 });
});

it("one that nobody comes for ends, and one to another workshop too", async () => {
  knock(socketUrl("torget"));
  await pass(10_500);
  expect(network.open).toHaveLength(0);
  knock(socketUrl("torget"));
  await pass(100);
  expect(takeSocket(socketUrl("parken"))).toBeUndefined();
  expect(network.open).toHaveLength(0);
});

it("one that is closed already, though nobody was told yet, is not taken", async () => {
  knock(TORGET);
  await pass(200);
  network.last.end(1006, "");
  expect(takeSocket(TORGET)).toBeUndefined();
});

it("one from before the device slept is not taken, and ends", async () => {
  knock(TORGET);
  await pass(200);
  // Timers stand still meanwhile.
  vi.setSystemTime(Date.now() + 60_000);
  await livePage();
  expect(network.sockets).toHaveLength(2);
  expect(network.open).toEqual([network.last]);
});

it.each([200, 1])("one of another member is not gone on with: heard of %i ms later", async (ms) => {
  network.member = BO;
  knock(TORGET);
  await pass(ms);
  network.member = ANNA;
  const client = page(undefined, { member: ANNA });
  const seen: (number | undefined)[] = [];
  client.on("me", () => seen.push(client.me?.member));
  await pass(500);
  expect([client.status, seen]).toEqual([{ state: "live", via: "socket" }, [ANNA]]);
  expect(network.open).toEqual([network.last]);
  expect(network.sockets).toHaveLength(2);
});

it("that nobody came for it says nothing about the network, and a failure only of its own road", async () => {
  knock(TORGET);
  await pass(10_500);
  expect(takeMiss(TORGET)).toBe(false);
  network.websockets = "fail";
  knock(TORGET);
  await pass(200);
  expect(takeMiss(socketUrl("parken"))).toBe(false);
  knock(TORGET);
  await pass(200);
  expect([takeMiss(TORGET), takeMiss(TORGET)]).toEqual([true, false]);
});

it("a second one takes the place of the first, which ends", async () => {
  knock(TORGET);
  knock(socketUrl("parken"));
  await pass(200);
  expect(network.open).toEqual([network.last]);
});
