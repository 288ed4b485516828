// What outlives a page and an answer: the outbox over reloads and tabs, refused words as drafts.

import { describe, expect, it, vi } from "vitest";
import { CLOSE, type ClientCommand } from "../protocol/generated.ts";
import { forget } from "../workshop/dialogs/forgetting.ts";
import { again } from "./again.ts";
import type { WorkshopClient } from "./client.ts";
import { pass } from "./testing/network.ts";
import {
  closeWorkshop,
  crash,
  livePage,
  network,
  page,
  reopenWorkshop,
  server,
  texts,
  usePages,
  write,
} from "./testing/pages.ts";
import { ANNA, BO } from "./testing/server.ts";

usePages();

function sendAgain(client: WorkshopClient): void {
  const [draft] = client.drafts;
  if (draft) client.retry(draft.id, again(draft.command, client.view));
}

describe("reload, crash, duplicate tab", () => {
  it("T15 what waits is adopted by the next page, as what it was", async () => {
    const first = await livePage();
    network.cut();
    for (const text of ["ett", "två"]) write(first, text);
    await pass(100);
    crash(first);
    network.down = false;
    const second = await livePage();
    await pass(500);
    expect(server.notes).toEqual(["ett", "två"]);
    expect(new Set(server.decided.map((frame) => frame[1])).size).toBe(1);
    expect(second.waiting).toBe(0);
    write(second, "tre");
    await pass(300);
    expect(server.notes).toEqual(["ett", "två", "tre"]);
    crash(second);
    await livePage();
    expect(server.decided).toHaveLength(3);
    expect(server.received).toBe(3);
  });

  it("T15 two tabs send the same rows, and each happens once", async () => {
    const first = await livePage();
    network.deafening = true;
    write(first, "dubbel");
    write(first, "flik");
    await pass(200);
    network.deafening = false;
    const second = await livePage();
    network.cut();
    network.down = false;
    await pass(6_000);
    expect(server.notes).toEqual(["dubbel", "flik"]);
    expect(server.decided).toHaveLength(2);
    expect(server.received).toBeGreaterThan(2);
    expect([first.waiting, second.waiting]).toEqual([0, 0]);
  });

  it("what another member wrote on this device is not sent, and waits for her", async () => {
    const anna = await livePage();
    network.cut();
    write(anna, "Annas");
    await pass(100);
    crash(anna);
    network.down = false;
    network.member = BO;
    const bo = await livePage();
    await pass(500);
    expect([server.notes, bo.waiting, bo.drafts]).toEqual([[], 0, []]);
    crash(bo);
    network.member = anna.me?.member ?? 0;
    await livePage();
    await pass(500);
    expect(server.notes).toEqual(["Annas"]);
  });

  it("rows of a history that was restored over become drafts", async () => {
    const left = await livePage();
    network.cut();
    write(left, "för länge sedan");
    await pass(100);
    crash(left);
    network.down = false;
    server.restore();
    const client = await livePage();
    await pass(300);
    expect(client.drafts.map((draft) => [draft.text, draft.code])).toEqual([
      ["för länge sedan", "orphaned"],
    ]);
    expect(server.received).toBe(0);
  });

  it("own commands are sent to a restored history anew, and those it has already are saved", async () => {
    const client = await livePage();
    write(client, "saved");
    write(client, "saved too");
    await pass(300);
    network.deafening = true;
    write(client, "answer lost");
    await pass(200);
    network.deafening = false;
    network.cut();
    write(client, "offline");
    await pass(100);
    server.restore();
    network.down = false;
    await pass(6_000);
    expect(server.notes).toEqual(["saved", "saved too", "answer lost", "offline"]);
    expect([client.waiting, client.drafts, client.status.state]).toEqual([0, [], "live"]);
  });

  it("L9 an outbox that the server has forgotten goes on as a new one", async () => {
    const client = await livePage();
    write(client, "ett");
    await pass(300);
    server.forgetClients();
    write(client, "två");
    write(client, "tre");
    await pass(300);
    expect(server.notes).toEqual(["ett", "två", "tre"]);
    expect([client.waiting, client.drafts]).toEqual([0, []]);
    crash(client);
    await livePage();
    expect(server.decided).toHaveLength(3);
  });

  it("a database that the phone closed is opened again", async () => {
    const client = await livePage();
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementationOnce(() => {
      throw new DOMException("closed", "InvalidStateError");
    });
    network.cut();
    write(client, "kvar");
    await pass(100);
    expect(client.persistent).toBe(true);
    crash(client);
    network.down = false;
    await livePage();
    expect(server.notes).toEqual(["kvar"]);
  });

  it("a database that never answers holds nothing up: it is said, and the words are sent", async () => {
    const client = await livePage();
    const real = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase) {
      const transaction = real.call(this, ["outbox", "drafts", "seats"], "readwrite");
      Object.defineProperty(transaction, "oncomplete", { set: () => undefined });
      return transaction;
    });
    write(client, "ord");
    await pass(4_000);
    expect([server.notes, client.persistent]).toEqual([[], true]);
    await pass(8_000);
    expect([server.notes, client.persistent]).toEqual([["ord"], false]);
    expect(client.waiting).toBe(0);
  });

  it("another member on the same page sees and sends nothing of the first", async () => {
    const client = await livePage();
    closeWorkshop();
    write(client, "Annas utkast");
    await pass(300);
    expect(client.drafts).toHaveLength(1);
    network.cut();
    network.member = BO;
    write(client, "Annas");
    await pass(100);
    network.down = false;
    await pass(6_000);
    expect([client.me?.member, client.waiting, client.drafts]).toEqual([BO, 0, []]);
    expect(server.received).toBe(1);
    expect(network.last.sent[0]?.slice(2, 5)).toEqual([0, 0, 0]);
  });

  it("a tablet that goes from hand to hand all day never gives up", async () => {
    const client = await livePage();
    for (let hand = 0; hand < 8; hand += 1) {
      network.cut();
      network.member = hand % 2 ? ANNA : BO;
      network.down = false;
      await pass(9_000);
      expect([client.status.state, client.me?.member]).toEqual(["live", network.member]);
    }
  });
});

describe("refused", () => {
  it("words become a draft that survives a reload, until it is dismissed", async () => {
    const client = await livePage();
    closeWorkshop();
    write(client, "för sent");
    await pass(300);
    expect(texts(client)).toEqual([]);
    expect(client.drafts.map((draft) => [draft.text, draft.code])).toEqual([
      ["för sent", "closed"],
    ]);
    crash(client);
    const again = await livePage();
    await pass(300);
    expect(again.drafts.map((draft) => draft.text)).toEqual(["för sent"]);
    again.dismiss(again.drafts[0]?.id ?? "");
    await pass(100);
    crash(again);
    expect((await livePage()).drafts).toEqual([]);
  });

  it("X4 a stale edit keeps both texts; sent again it stands on the current version", async () => {
    const client = await livePage();
    const id = write(client, "ett");
    await pass(300);
    network.cut();
    client.do(["note.edit", id, 1, "mitt", ""]);
    await pass(100);
    server.commit([[2, "n", id, [8, "hennes", 9, 2]]]);
    network.down = false;
    await pass(6_000);
    expect(client.view.get("n", id)?.text).toBe("hennes");
    expect(client.stateOf(`n${id}`)).toEqual({ refused: "stale_text", limit: 2 });
    sendAgain(client);
    expect(client.view.get("n", id)?.text).toBe("mitt");
    await pass(300);
    expect([server.notes, client.drafts, client.stateOf(`n${id}`)]).toEqual([
      ["mitt"],
      [],
      "saved",
    ]);
  });

  it("a new note sent again is a new note", async () => {
    const client = await livePage();
    closeWorkshop();
    const id = write(client, "igen");
    await pass(300);
    reopenWorkshop();
    await pass(100);
    sendAgain(client);
    await pass(300);
    expect([server.notes, client.drafts]).toEqual([["igen"], []]);
    expect([...client.view.all("n")].map((note) => note.id)).not.toContain(id);
  });

  it("without words the record says so for a while", async () => {
    const client = await livePage();
    const id = write(client, "ett");
    await pass(300);
    closeWorkshop();
    client.do(["note.move", id, 40.4, 99.6]);
    await pass(300);
    expect([client.stateOf(`n${id}`), client.drafts]).toEqual([
      { refused: "closed", limit: 0 },
      [],
    ]);
    await pass(11_000);
    expect(client.stateOf(`n${id}`)).toBe("saved");
  });

  it("F2 what cannot travel is refused here, and the connection lives", async () => {
    const client = await livePage();
    write(client, "halv \ud83d");
    write(client, "å".repeat(150_000));
    client.do(["note.delete", 0] as ClientCommand);
    await pass(300);
    expect(client.drafts.map((draft) => draft.code)).toEqual(["text_invalid", "text_too_long"]);
    expect([server.received, client.status.state]).toEqual([0, "live"]);
  });

  it("M4 when removed, what waits becomes orphaned drafts and nothing comes back", async () => {
    const client = await livePage();
    network.cut();
    write(client, "mitt sista");
    await pass(100);
    network.down = false;
    network.refuse = { code: CLOSE.REMOVED, reason: "", retryAfter: 0 };
    await pass(6_000);
    expect(client.status).toEqual({ state: "stopped", code: CLOSE.REMOVED, reason: "" });
    expect(client.drafts.map((draft) => [draft.text, draft.code])).toEqual([
      ["mitt sista", "orphaned"],
    ]);
    const tried = network.sockets.length;
    await pass(60_000);
    expect(network.sockets).toHaveLength(tried);
    crash(client);
    const reloaded = page();
    await pass(300);
    expect(reloaded.drafts.map((draft) => draft.text)).toEqual(["mitt sista"]);
  });

  it("'Not you?' leaves nothing on the device", async () => {
    const client = await livePage();
    closeWorkshop();
    write(client, "hemligt");
    await pass(300);
    await forget(client);
    const next = await livePage();
    await pass(300);
    expect([next.drafts, next.waiting]).toEqual([[], 0]);
  });
});
