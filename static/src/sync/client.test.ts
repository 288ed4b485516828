// The whole engine against a server in memory: commands, presence, and data that does not fit.

import { describe, expect, it, vi } from "vitest";
import { encode } from "../protocol/codec.ts";
import { NOTES_MAX } from "../protocol/generated.ts";
import { aNote } from "../store/testing/records.ts";
import { PointerSender } from "./pointer.ts";
import { pass } from "./testing/network.ts";
import { livePage, network, page, server, texts, usePages, write } from "./testing/pages.ts";
import { AREA, BO, BOARD, shown } from "./testing/server.ts";

usePages();

describe("a command's way", () => {
  it("C2 is shown at once, waits for its answer, and does not blink when it comes", async () => {
    const client = await livePage();
    const shownTexts: (string | null)[][] = [];
    client.on("changed", () => shownTexts.push(texts(client)));
    const id = write(client, "hej");
    expect(texts(client)).toEqual(["hej"]);
    expect(client.stateOf(`n${id}`)).toBe("waiting");
    expect(client.waiting).toBe(1);
    await pass(300);
    expect(client.stateOf(`n${id}`)).toBe("saved");
    expect(client.waiting).toBe(0);
    expect(server.notes).toEqual(["hej"]);
    expect(shownTexts.every((seen) => seen.length === 1)).toBe(true);
  });

  it("is sent only when it is stored", async () => {
    const client = await livePage();
    write(client, "hej");
    network.last.inject(encode(["here", false, [BO], []]));
    expect(network.last.sent.filter((frame) => frame[0] === "do")).toEqual([]);
    await pass(100);
    expect(network.last.sent.filter((frame) => frame[0] === "do")).toHaveLength(1);
  });

  it("C2 an answer that overtakes its change leaves the note where it is", async () => {
    const client = await livePage();
    network.deafening = true;
    const id = write(client, "hej");
    await pass(200);
    const { seq } = client.view;
    const [, outbox, n] = server.decided[0] ?? [];
    const changed: unknown[] = [];
    client.on("changed", (keys) => changed.push(keys));
    network.last.inject(encode(["answer", outbox, n, seq + 1, "", 0]));
    expect([client.waiting, client.stateOf(`n${id}`)]).toEqual([0, "waiting"]);
    const note = client.view.get("n", id);
    network.last.inject(encode(["patch", seq, seq + 1, note ? [shown(note)] : []]));
    expect([client.stateOf(`n${id}`), texts(client), changed]).toEqual(["saved", ["hej"], []]);
  });

  it("C2 what became of it is told with the figure of its answer: how many, or the most there may be", async () => {
    const client = await livePage();
    const told: unknown[] = [];
    client.on("answered", ({ code, figure, limit }) => told.push([code, figure, limit]));
    network.deafening = true;
    for (const text of ["en för mycket", "går bra"]) write(client, text);
    await pass(300);
    const [[, outbox, first] = [], [, , second] = []] = server.decided;
    const { seq } = client.view;
    network.last.inject(encode(["answer", outbox, first, seq, "too_many_notes", NOTES_MAX]));
    network.last.inject(encode(["answer", outbox, second, seq, "", 2]));
    expect(told).toEqual([
      ["too_many_notes", 0, NOTES_MAX],
      ["", 2, 0],
    ]);
  });

  it("C6 at most 32 are without an answer; more wait", async () => {
    const client = await livePage();
    network.deafening = true;
    for (let index = 0; index < 40; index += 1) write(client, `nr ${index}`);
    await pass(500);
    expect(network.last.sent.filter((frame) => frame[0] === "do")).toHaveLength(32);
    expect(client.waiting).toBe(40);
    network.deafening = false;
    network.cut();
    network.down = false;
    await pass(8_000);
    expect(server.decided).toHaveLength(40);
    expect(client.waiting).toBe(0);
  });

  it("works without IndexedDB, and says so", async () => {
    vi.stubGlobal("indexedDB", undefined);
    const client = await livePage();
    expect(client.persistent).toBe(false);
    write(client, "bara i minnet");
    await pass(300);
    expect(server.notes).toEqual(["bara i minnet"]);
  });

  it("goes on in memory when the database dies under it", async () => {
    const client = await livePage();
    expect(client.persistent).toBe(true);
    vi.stubGlobal("indexedDB", {
      open: () => {
        throw new Error("disk full");
      },
    });
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    write(client, "ändå");
    await pass(300);
    expect(client.persistent).toBe(false);
    expect(server.notes).toEqual(["ändå"]);
  });
});

describe("out of step", () => {
  it("V6 another digest: a snapshot; three in a row: stop and explain", async () => {
    const client = await livePage();
    write(client, "kvar");
    await pass(300);
    server.lies = true;
    await pass(60_000);
    expect(client.status).toEqual({ state: "stopped", code: 0, reason: "out_of_step" });
    expect(network.last.sent[0]?.slice(0, 5)).toEqual(["hello", 1, 0, 0, 0]);
    server.lies = false;
    expect(texts(await livePage())).toEqual(["kvar"]);
  });

  it.each([
    ["a patch from elsewhere", encode(["patch", 999, 1_000, []])],
    ["a change of nothing", encode(["patch", 1, 2, [[2, "n", 5, [7, 1]]]])],
    ["half a message", encode(["patch", 1, 2, []]).slice(0, 3)],
  ])("V2 %s: a new connection with a snapshot, and all is well", async (_name, message) => {
    const client = await livePage();
    network.last.inject(message as Uint8Array<ArrayBuffer>);
    expect(client.status.state).toBe("offline");
    await pass(2_000);
    expect(client.status.state).toBe("live");
    expect(client.view.seq).toBe(server.seq);
  });
});

it("C9 a halted workshop is told of until a welcome no longer says so", async () => {
  const client = await livePage();
  const heard: boolean[] = [];
  client.on("halted", () => heard.push(client.halted));
  network.last.inject(encode(["halted", true]));
  network.last.inject(encode(["halted", true]));
  expect([client.halted, client.status.state]).toEqual([true, "live"]);
  network.cut();
  network.down = false;
  await pass(2_000);
  expect([client.status.state, heard]).toEqual(["live", [true, false]]);
});

it("V2 a patch that was had already changes nothing", async () => {
  const client = await livePage();
  network.last.inject(encode(["patch", 0, 1, [[3, "b", BOARD]]]));
  expect([client.status.state, client.view.get("b", BOARD)?.id]).toEqual(["live", BOARD]);
});

it("F5 a snapshot that broke off half way leaves nothing behind", async () => {
  const client = await livePage();
  const tried = network.sockets.length;
  const ghost = ["b", 666, "test", 9, "ghost", ""];
  network.last.inject(encode(["snapshot", server.seq, true, [ghost]]));
  network.cut();
  network.down = false;
  await pass(2_000);
  expect([client.status.state, client.view.get("b", 666)]).toEqual(["live", undefined]);
  expect(network.sockets).toHaveLength(tried + 1);
});

it("V5 a role that changed while away is not resumed with the old view", async () => {
  const client = await livePage();
  network.cut();
  server.commit([[2, "m", client.me?.member ?? 0, [1, "staff"]]]);
  network.down = false;
  await pass(6_000);
  expect([client.status.state, client.me?.role]).toEqual(["live", "staff"]);
  expect(network.last.sent[0]?.slice(2, 5)).toEqual([0, 0, 0]);
});

describe("presence and time", () => {
  it("P2 the mode is told, also when it changes while connecting", async () => {
    const client = page();
    await pass(30);
    client.setMode("calm");
    await pass(300);
    client.setMode("full");
    client.setMode("full");
    await pass(100);
    const told = network.last.sent.filter((frame) => frame[0] === "mode" || frame[0] === "hello");
    expect(told.map((frame) => [frame[0], frame[frame.length - 1]])).toEqual([
      ["hello", "full"],
      ["mode", "calm"],
      ["mode", "full"],
    ]);
  });

  it("P2 pointers are whole, within the board and not more often than the room can carry", async () => {
    const pointer = new PointerSender(await livePage());
    for (let index = 0; index < 100; index += 1) {
      pointer.point(BOARD, index + 0.4, -9e9);
      await pass(10);
    }
    const sent = network.last.sent.filter((frame) => frame[0] === "at");
    expect(sent.length).toBeGreaterThanOrEqual(15);
    expect(sent.length).toBeLessThanOrEqual(22);
    expect(sent[0]).toEqual(["at", BOARD, 0, -1_000_000]);
  });

  it("P4 where it would tell who writes or wrote, a pointer leaves, and its way is not sent", async () => {
    const client = await livePage();
    const pointer = new PointerSender(client);
    const places = [
      [6, "private"],
      [6, "vote", 7, "hidden"],
      [7, "alias"],
      [7, "named"],
    ];
    pointer.point(BOARD, 1, 1);
    for (const fields of places) {
      const seq = client.view.seq;
      network.last.inject(encode(["patch", seq, seq + 1, [[2, "b", BOARD, fields]]]));
      await pass(500);
      for (let index = 0; index < 10; index += 1) pointer.point(BOARD, index, index);
      await pass(500);
    }
    expect(network.last.sent.filter((frame) => frame[0] === "at")).toEqual([
      ["at", BOARD, 1, 1],
      ["at", 0, 0, 0],
      ["at", BOARD, 0, 0],
      ["at", BOARD, 9, 9],
    ]);
  });

  it("cursors come, go, and end with the connection", async () => {
    const client = await livePage();
    network.last.inject(
      encode([
        "cursors",
        [
          [5, BO, BOARD, 1, 2],
          [6, BO, BOARD, 3, 4],
        ],
      ]),
    );
    network.last.inject(encode(["cursors", [[6, BO, 0, 0, 0]]]));
    expect([...client.cursors.keys()]).toEqual([5]);
    expect([client.name(BO), client.here.size]).toEqual(["Bo", 1]);
    network.cut();
    await pass(50);
    expect(client.cursors.size).toBe(0);
  });

  it("the database clock, however wrong the device's is", async () => {
    const client = await livePage();
    const ahead = 3_600_000;
    vi.setSystemTime(Date.now() + ahead);
    expect(client.now()).toBeLessThan(Date.now() - ahead + 1_000);
  });

  it("a role that changes is told", async () => {
    const client = await livePage();
    const roles: (string | undefined)[] = [];
    client.on("me", () => roles.push(client.me?.role));
    server.commit([[2, "m", client.me?.member ?? 0, [1, "staff"]]]);
    await pass(100);
    expect(roles).toEqual(["staff"]);
  });
});

it("changed names exactly what looks different, also for 5,000 notes", async () => {
  const client = await livePage();
  const notes = Array.from({ length: NOTES_MAX - 1 }, (_, index) =>
    shown(
      aNote({
        id: 10_000 + index,
        board: BOARD,
        area: AREA,
        order: index,
        x: 24 + (index % 2) * 224,
        y: 88 + Math.floor(index / 2) * 192,
        text: `nr ${index}`,
        author: BO,
      }),
    ),
  );
  server.commit(notes);
  await pass(100);
  const changed: unknown[] = [];
  client.on("changed", (keys) => changed.push(keys === "all" ? keys : [...keys].sort()));
  const id = write(client, "sist");
  server.commit([[2, "n", 10_000, [7, 3]]]);
  await pass(300);
  // The third: the answer brings the server's time of writing.
  expect(changed).toEqual([[`a${AREA}`, `n${id}`].sort(), ["n10000"], [`n${id}`]]);
});
