// The connection that is opened before the engine is there.

import { expect, it } from "vitest";
import { encode } from "../protocol/codec.ts";
import { PROTOCOL } from "../protocol/generated.ts";
import { HELLO, knock, socketUrl, takeSocket } from "./early.ts";
import { pass } from "./testing/network.ts";
import { livePage, network, page, server, texts, usePages, write } from "./testing/pages.ts";
import { noteOf } from "./testing/server.ts";

usePages();

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
