// Which road is taken: a websocket, a long-poll where none gets through, and back again (rule T11).

import { beforeEach, describe, expect, it, vi } from "vitest";
import { CLOSE } from "../protocol/generated.ts";
import type { Status, WorkshopClient } from "./client.ts";
import { knock, socketUrl } from "./early.ts";
import { pass } from "./testing/network.ts";
import { livePage, network, page, server, texts, usePages, write } from "./testing/pages.ts";
import { noteOf } from "./testing/server.ts";

usePages();

const POLL: Status = { state: "live", via: "poll" };
const SOCKET: Status = { state: "live", via: "socket" };
const MINUTE = 60_000;
/** Whether the script of the other road can be fetched. */
let isThere = true;

vi.mock(import("./beside.ts"), async (original) => {
  const module = await original();
  return {
    get Beside() {
      if (!isThere) throw new Error("Failed to fetch");
      return module.Beside;
    },
  };
});

beforeEach(async () => {
  isThere = true;
  // A page fetches it in real time, of which fake time knows nothing.
  await import("./beside.ts");
});

/** A page on a network without websockets. */
async function pollingPage(): Promise<WorkshopClient> {
  network.websockets = "fail";
  const client = page();
  await pass(3_000);
  expect(client.status).toEqual(POLL);
  return client;
}

/** Until a websocket is tried beside the poll and has said its hello. */
async function askedBeside(websockets: typeof network.websockets): Promise<void> {
  network.websockets = websockets;
  const tried = network.sockets.length;
  while (network.sockets.length === tried) await pass(10);
  while (network.last.sent.length === 0) await pass(10);
}

/** All that a page was told of its connection. */
function heardBy(client: WorkshopClient): Status[] {
  const heard: Status[] = [];
  client.on("status", (status) => heard.push(status));
  return heard;
}

const polls = () => network.asked.filter((part) => part === "open").length;

describe("to the long-poll", () => {
  it("after two websockets that hang for 5 s each", async () => {
    network.websockets = "hang";
    const client = page();
    await pass(9_500);
    expect([network.sockets.length, client.status.state]).toEqual([2, "offline"]);
    await pass(3_000);
    expect(client.status).toEqual(POLL);
    expect([network.sockets.length, network.open.length]).toEqual([2, 0]);
  });

  it("after two that fail at once, and the early one is the first of them", async () => {
    network.websockets = "fail";
    knock(socketUrl("torget"));
    await pass(200);
    const client = page();
    await pass(3_000);
    expect([client.status, network.sockets.length]).toEqual([POLL, 2]);
  });

  it("after one that opens and says nothing, as behind some proxies", async () => {
    network.websockets = "mute";
    const client = page();
    await pass(13_000);
    expect([client.status, network.sockets.length]).toEqual([POLL, 2]);
  });

  it("not when the server has said why it closes: that came through a websocket", async () => {
    network.refuse = { code: CLOSE.TRY_LATER, reason: "", retryAfter: 500 };
    const client = page();
    await pass(MINUTE);
    expect([client.status.state, polls()]).toEqual(["offline", 0]);
    expect(network.sockets.length).toBeGreaterThan(5);
  });

  it("not when the server cannot be reached at all", async () => {
    const client = await livePage();
    network.cut();
    await pass(20_000);
    expect(polls()).toBe(0);
    network.down = false;
    await pass(6_000);
    expect([client.status, polls()]).toEqual([SOCKET, 0]);
  });

  it("not after two in an evening: they must follow each other", async () => {
    network.websockets = "fail";
    const client = page();
    for (let time = 0; time < 3; time += 1) {
      await pass(30);
      network.websockets = "open";
      await pass(3_000);
      expect([client.status, polls()]).toEqual([SOCKET, 0]);
      const tried = network.sockets.length;
      network.websockets = "fail";
      network.last.end(1006, "");
      while (network.sockets.length === tried) await pass(10);
    }
  });

  it("not while its script cannot be fetched: then websockets are tried on", async () => {
    isThere = false;
    network.websockets = "fail";
    const client = page();
    await pass(20_000);
    expect([client.status.state, polls()]).toEqual(["offline", 0]);
    const tried = network.sockets.length;
    await pass(20_000);
    expect(network.sockets.length).toBeGreaterThan(tried);
    isThere = true;
    await pass(20_000);
    expect(client.status).toEqual(POLL);
  });

  it("a long-poll that fails too gives the websocket its turn", async () => {
    network.websockets = "fail";
    network.mishap = () => "portal";
    const client = page();
    await pass(30_000);
    expect(client.status.state).toBe("offline");
    const tried = [network.sockets.length, polls()];
    await pass(30_000);
    expect(network.sockets.length).toBeGreaterThan(tried[0] ?? 0);
    expect(polls()).toBeGreaterThan(tried[1] ?? 0);
    network.websockets = "open";
    await pass(10_000);
    expect(client.status).toEqual(SOCKET);
  });
});

describe("whether requests get through", () => {
  it("is not counted against the poll when it is answered after a welcome", async () => {
    const client = await pollingPage();
    // A websocket beside it came to nothing: the poll is the road.
    network.websockets = "hang";
    await pass(20_000);
    const tried = network.sockets.length;
    // The first time a poll has been welcomed by then, the second time none has.
    for (const healthDelay of [4_000, 20]) {
      network.healthDelay = healthDelay;
      network.mishap = () => "portal";
      network.door.forget();
      const before = polls();
      while (polls() === before) await pass(10);
      network.mishap = () => undefined;
      await pass(10_000);
      expect(client.status).toEqual(POLL);
    }
    expect([polls(), network.sockets.length]).toEqual([5, tried]);
  });

  it("is not waited for for ever", async () => {
    network.websockets = "fail";
    network.isHealthHung = true;
    page();
    await pass(MINUTE);
    expect(network.pending).toBeLessThanOrEqual(1);
  });
});

describe("and back", () => {
  it("a websocket is tried after 10 s, and then every 5 minutes, beside the poll", async () => {
    const client = await pollingPage();
    network.websockets = "hang";
    const heard = heardBy(client);
    await pass(4 * MINUTE);
    expect(network.sockets).toHaveLength(3);
    await pass(5 * MINUTE);
    expect(network.sockets).toHaveLength(4);
    expect([client.status, heard, polls()]).toEqual([POLL, [], 1]);
  });

  it("once blocked is blocked for this page: it comes back to the poll at once", async () => {
    const client = await pollingPage();
    await pass(11_000);
    const tried = network.sockets.length;
    for (let time = 0; time < 3; time += 1) {
      network.cut();
      await pass(10_000);
      expect(client.status.state).toBe("offline");
      network.down = false;
      await pass(6_000);
      expect(client.status).toEqual(POLL);
    }
    expect(network.sockets).toHaveLength(tried);
  });

  it("moves over when the websocket is welcomed, and nobody sees a disconnect", async () => {
    const client = await pollingPage();
    const heard = heardBy(client);
    await askedBeside("open");
    // The first of them reaches the poll while the websocket is told of both.
    server.commit([noteOf(900, "av någon annan")]);
    await pass(10);
    write(client, "medan den frågas");
    server.commit([noteOf(901, "och en till")]);
    await pass(1_000);
    expect([client.status, heard]).toEqual([SOCKET, [SOCKET]]);
    write(client, "efteråt");
    await pass(300);
    expect(texts(client)).toEqual(["av någon annan", "och en till", "medan den frågas", "efteråt"]);
    expect([client.waiting, client.view.seq]).toEqual([0, server.seq]);
    expect(server.decided).toHaveLength(2);
    expect([network.asked.slice(-1), network.door.sessions.size]).toEqual([["close"], 0]);
  });

  it("one that opens and says nothing loses no word of the poll", async () => {
    const client = await pollingPage();
    const heard = heardBy(client);
    await askedBeside("mute");
    server.commit([noteOf(900, "ett")]);
    await pass(1_000);
    server.commit([noteOf(901, "två")]);
    write(client, "tre");
    await pass(5_000);
    expect(texts(client)).toEqual(["ett", "två", "tre"]);
    expect([client.status, client.waiting, heard, polls()]).toEqual([POLL, 0, [], 1]);
  });

  it("one that is turned away, as by a full workshop, changes nothing", async () => {
    const client = await pollingPage();
    network.refuse = { code: CLOSE.TRY_LATER, reason: "", retryAfter: 2_000 };
    await askedBeside("open");
    await pass(1_000);
    expect([client.status, network.open.length, polls()]).toEqual([POLL, 0, 1]);
  });

  it("one that dies together with the poll is found out, and all is tried again", async () => {
    const client = await pollingPage();
    await askedBeside("open");
    network.cut();
    await pass(5_000);
    expect(client.status.state).toBe("offline");
    network.down = false;
    await pass(6_000);
    expect(client.status.state).toBe("live");
    await pass(5 * MINUTE);
    expect(client.status).toEqual(SOCKET);
  });

  it("a change of mode while it is asked is not forgotten", async () => {
    const client = await pollingPage();
    await askedBeside("open");
    client.setMode("calm");
    await pass(1_000);
    expect(client.status).toEqual(SOCKET);
    expect(network.last.sent.filter(([name]) => name === "mode")).toEqual([["mode", "calm"]]);
  });

  it("one that hangs while the poll is replaced does not cancel the next try", async () => {
    const client = await pollingPage();
    network.websockets = "hang";
    const tried = network.sockets.length;
    while (network.sockets.length === tried) await pass(10);
    // The server was started again: a new poll is open before the try is over.
    network.door.forget();
    write(client, "efter omstarten");
    await pass(4_000);
    expect([client.status, polls()]).toEqual([POLL, 2]);
    await pass(2_000);
    network.websockets = "open";
    await pass(5 * MINUTE + 15_000);
    expect(client.status).toEqual(SOCKET);
  });

  it("waking up while one says nothing: the poll shows at once that it is alive", async () => {
    const client = await pollingPage();
    const heard = heardBy(client);
    await askedBeside("mute");
    network.document.dispatchEvent(new Event("visibilitychange"));
    await pass(4_000);
    expect([client.status, heard, polls()]).toEqual([POLL, [], 1]);
    // Tried again as soon as it is known: this one hangs for 5 s.
    network.websockets = "open";
    await pass(15_000);
    expect(heard).toEqual([]);
    await pass(5 * MINUTE);
    expect([client.status, heard]).toEqual([SOCKET, [SOCKET]]);
  });

  it("a device's clock that is set back by a day does not put off the next try", async () => {
    const client = await pollingPage();
    network.websockets = "hang";
    await pass(20_000);
    vi.setSystemTime(Date.now() - 24 * 60 * MINUTE);
    network.door.forget();
    await pass(5_000);
    network.websockets = "open";
    await pass(6 * MINUTE);
    expect(client.status).toEqual(SOCKET);
  });

  it("in a network that lets websockets through and no poll, a websocket has its turn", async () => {
    const client = await pollingPage();
    network.websockets = "hang";
    await pass(20_000);
    network.cut();
    await pass(5_000);
    network.mishap = () => "portal";
    network.websockets = "open";
    network.down = false;
    await pass(30_000);
    expect(client.status).toEqual(SOCKET);
  });

  it("no websocket is left behind when the page leaves while one is tried", async () => {
    const client = await pollingPage();
    await askedBeside("mute");
    client.stop();
    await pass(100);
    expect(network.open).toEqual([]);
  });
});
