// The whole engine on a network that fails: away, back, half dead, asleep, thrown out.

import { describe, expect, it, vi } from "vitest";
import { encode } from "../protocol/codec.ts";
import { CLOSE } from "../protocol/generated.ts";
import { aBoard } from "../store/testing/records.ts";
import type { Status } from "./client.ts";
import { pass } from "./testing/network.ts";
import { livePage, network, page, server, texts, usePages, write } from "./testing/pages.ts";

usePages();

describe("offline", () => {
  it("three notes are written offline, and are there once when it is back", async () => {
    const client = await livePage();
    network.cut();
    await pass(100);
    const status = client.status as Extract<Status, { state: "offline" }>;
    expect(status.state).toBe("offline");
    for (const text of ["ett", "två", "tre"]) write(client, text);
    await pass(5_000);
    expect(texts(client)).toEqual(["ett", "två", "tre"]);
    expect(client.waiting).toBe(3);
    expect((client.status as typeof status).since).toBe(status.since);
    network.down = false;
    await pass(8_000);
    expect(server.notes).toEqual(["ett", "två", "tre"]);
    expect(server.decided).toHaveLength(3);
    expect([client.waiting, client.status.state]).toEqual([0, "live"]);
    const places = [...client.view.all("n")].map((note) => `${note.x},${note.y}`);
    expect(new Set(places).size).toBe(3);
  });

  it("C3 an answer that was lost: sent again, happened once", async () => {
    const client = await livePage();
    network.deafening = true;
    write(client, "en gång");
    await pass(200);
    expect(server.notes).toEqual(["en gång"]);
    network.deafening = false;
    network.cut();
    network.down = false;
    await pass(5_000);
    expect(server.received).toBe(2);
    expect(server.decided).toHaveLength(1);
    expect([client.waiting, texts(client)]).toEqual([0, ["en gång"]]);
  });

  it("H3 resumes from its seq, or takes a snapshot when the ring is past it", async () => {
    const client = await livePage();
    for (const ringStart of [0, 1_000]) {
      network.cut();
      await pass(100);
      server.ringStart = ringStart;
      server.set(aBoard({ id: 11 + ringStart, stage: "test", order: 1, title: "ny" }));
      network.down = false;
      await pass(5_000);
      expect(client.view.get("b", 11 + ringStart)?.title).toBe("ny");
      expect(client.view.seq).toBe(server.seq);
    }
  });

  it("K1 a dead connection that says nothing is replaced after 20 s", async () => {
    const client = await livePage();
    network.blackhole = true;
    await pass(18_000);
    expect(client.status.state).toBe("live");
    await pass(7_000);
    expect(client.status.state).toBe("offline");
    network.blackhole = false;
    await pass(10_000);
    expect(client.status.state).toBe("live");
  });

  it.each(["visibilitychange", "resume"])(
    "K1 on waking up (%s) it asks, and replaces a connection that does not answer in 2 s",
    async (sign) => {
      const client = await livePage();
      network.blackhole = true;
      network.document.dispatchEvent(new Event(sign));
      await pass(2_100);
      expect(client.status.state).toBe("offline");
    },
  );

  it("K1 a clock that jumped is taken for a sleep: it asks before it gives up", async () => {
    const client = await livePage();
    const tried = network.sockets.length;
    vi.setSystemTime(Date.now() + 60_000);
    await pass(5_000);
    expect([client.status.state, network.sockets.length]).toEqual(["live", tried]);
    network.blackhole = true;
    vi.setSystemTime(Date.now() + 60_000);
    await pass(4_100);
    expect(client.status.state).toBe("offline");
  });

  it("T10 a hidden page does not come back until it is looked at", async () => {
    const client = await livePage();
    network.hidden = true;
    network.cut();
    network.down = false;
    const tried = network.sockets.length;
    await pass(30_000);
    expect(network.sockets).toHaveLength(tried);
    network.hidden = false;
    network.document.dispatchEvent(new Event("visibilitychange"));
    await pass(300);
    expect(client.status.state).toBe("live");
  });

  it("T6 what an old connection still says is not heard", async () => {
    const client = await livePage();
    const old = network.last;
    const { onclose, onmessage } = old;
    network.page.dispatchEvent(new Event("offline"));
    await pass(2_000);
    expect(client.status.state).toBe("live");
    onclose?.({ code: CLOSE.REMOVED, reason: "late" });
    onmessage?.({ data: encode(["patch", 500, 501, []]).buffer as ArrayBuffer });
    expect(client.status.state).toBe("live");
  });

  it("K2 comes back at most every 4 s for two minutes, then every 30 s", async () => {
    await livePage();
    vi.spyOn(Math, "random").mockReturnValue(1);
    network.cut();
    const before = network.sockets.length;
    await pass(60_000);
    const early = network.sockets.length - before;
    expect(early).toBeGreaterThanOrEqual(14);
    expect(early).toBeLessThanOrEqual(18);
    await pass(70_000);
    const later = network.sockets.length;
    await pass(120_000);
    expect(network.sockets.length - later).toBeLessThanOrEqual(5);
  });

  it("K2 a full workshop is told apart from a broken cable, and let in when there is room", async () => {
    network.refuse = { code: CLOSE.TRY_LATER, reason: "", retryAfter: 2_000 };
    const client = page();
    await pass(500);
    expect(client.status).toMatchObject({ state: "offline", code: CLOSE.TRY_LATER });
    network.refuse = undefined;
    await pass(6_000);
    expect(client.status.state).toBe("live");
    network.cut();
    await pass(500);
    expect(client.status).toMatchObject({ state: "offline", code: 1006 });
  });

  it("K2 not before the server's retry_after", async () => {
    await livePage();
    network.refuse = { code: CLOSE.RESTART, reason: "", retryAfter: 9_000 };
    for (const socket of network.open) socket.end(CLOSE.RESTART, "");
    await pass(2_000);
    const tried = network.sockets.length;
    network.page.dispatchEvent(new Event("online"));
    await pass(6_500);
    expect(network.sockets).toHaveLength(tried);
  });
});
