// What a device keeps of a workshop, and a page that has nothing else to begin with.

import { describe, expect, it } from "vitest";
import { Failure } from "../app/api.ts";
import { pass } from "../sync/testing/network.ts";
import {
  crash,
  livePage,
  network,
  page,
  server,
  texts,
  usePages,
  write,
} from "../sync/testing/pages.ts";
import { ANNA, BO } from "../sync/testing/server.ts";
import { forget } from "../workshop/dialogs/forgetting.ts";
import { forgetSeen, insteadOf, keep, look, type Seen } from "./seen.ts";

usePages();

const SEAT = { member: ANNA, role: "resident", alias: "Anna", title: "Torget" } as const;
const UNREACHABLE = new Failure("unreachable", "");

/** Anna's page with a note of hers and one of Bo's, as her device would keep it. */
async function seenByAnna(): Promise<Seen> {
  network.member = BO;
  const bo = await livePage();
  write(bo, "Bos ord");
  await pass(300);
  network.member = ANNA;
  const anna = await livePage();
  write(anna, "mina ord");
  await pass(300);
  expect(texts(anna).sort()).toEqual(["Bos ord", "mina ord"]);
  const seen = look(anna, { ...SEAT, code: "ABC123", join_url: "http://hall.example/j/ABC123" });
  crash(anna);
  crash(bo);
  network.cut();
  if (!seen) throw new Error("a live page has something to keep");
  return seen;
}

describe("what is kept", () => {
  it("is the boards and one's own notes: nobody else's words, and no way in for others", async () => {
    const seen = await seenByAnna();
    const words = JSON.stringify(seen);
    expect(words).toContain("mina ord");
    expect(words).not.toContain("Bos ord");
    expect(words).not.toContain("ABC123");
    expect(new Set(seen.records.map(({ kind }) => kind))).toEqual(
      new Set(["w", "b", "a", "m", "n"]),
    );
  });

  it("is no note in which others may have written, hers or not, from the moment it is opened", async () => {
    network.member = BO;
    const bo = await livePage();
    network.member = ANNA;
    const anna = await livePage();
    const [open, closed] = [write(anna, "öppen för alla"), write(anna, "bara min")];
    await pass(300);
    const kept = () =>
      look(anna, SEAT)?.records.flatMap((one) => (one.kind === "n" ? [one.id] : []));
    expect(kept()).toEqual([open, closed]);
    anna.do(["note.together", open, true]);
    await pass(300);
    expect(kept()).toEqual([closed]);
    bo.do(["note.type", open, bo.view.get("n", open)?.version ?? 0, [14, " Bos ord"]]);
    await pass(300);
    expect(texts(anna)).toContain("öppen för alla Bos ord");
    expect(JSON.stringify(look(anna, SEAT))).not.toContain("Bos ord");
  });

  it("is given back while nobody answers, stays through a visit, and goes with the seat", async () => {
    const seen = await seenByAnna();
    await expect(insteadOf(UNREACHABLE, "torget")).rejects.toBe(UNREACHABLE);
    await keep("torget", seen);
    expect(await insteadOf(UNREACHABLE, "torget")).toEqual(seen);
    await expect(insteadOf(UNREACHABLE, "parken")).rejects.toBe(UNREACHABLE);
    network.down = false;
    await livePage();
    expect(await insteadOf(UNREACHABLE, "torget")).toEqual(seen);
    const refused = new Failure("workshop_halted", "");
    await expect(insteadOf(refused, "torget")).rejects.toBe(refused);
    expect(await insteadOf(UNREACHABLE, "torget")).toEqual(seen);
    const nobody = new Failure("no_seat", "");
    await expect(insteadOf(nobody, "torget")).rejects.toBe(nobody);
    await expect(insteadOf(UNREACHABLE, "torget")).rejects.toBe(UNREACHABLE);
  });

  it("is another member's no more than of a page of another release, and is forgotten on demand", async () => {
    const seen = await seenByAnna();
    await keep("torget", { ...seen, version: seen.version + 1 });
    await expect(insteadOf(UNREACHABLE, "torget")).rejects.toBe(UNREACHABLE);
    await keep("torget", seen);
    await forgetSeen();
    await expect(insteadOf(UNREACHABLE, "torget")).rejects.toBe(UNREACHABLE);
    await keep("torget", seen);
    network.down = false;
    network.member = BO;
    await livePage();
    await expect(insteadOf(UNREACHABLE, "torget")).rejects.toBe(UNREACHABLE);
  });
});

it("nothing is kept of whom this device has forgotten", async () => {
  const client = await livePage();
  write(client, "mina ord");
  await pass(300);
  const seen = look(client, SEAT);
  await forget(client);
  if (seen) await keep("torget", seen);
  await expect(insteadOf(UNREACHABLE, "torget")).rejects.toBe(UNREACHABLE);
});

describe("a page without a network", () => {
  it("shows what was kept, stores what is written, and sends it once when there is a network", async () => {
    const seen = await seenByAnna();
    const first = page(seen);
    await pass(300);
    expect([first.status.state, texts(first)]).toEqual(["offline", ["mina ord"]]);
    write(first, "utan nät");
    expect(texts(first)).toEqual(["mina ord", "utan nät"]);
    await pass(100);
    crash(first);
    const second = page(seen);
    await pass(300);
    expect([second.waiting, texts(second)]).toEqual([1, ["mina ord", "utan nät"]]);
    network.down = false;
    await pass(8_000);
    expect(second.status.state).toBe("live");
    expect(texts(second).sort()).toEqual(["Bos ord", "mina ord", "utan nät"]);
    expect(server.notes.filter((text) => text === "utan nät")).toHaveLength(1);
    expect(second.waiting).toBe(0);
  });

  it("shows nothing of it to whom the server then says that she is, and sends nothing in her name", async () => {
    const seen = await seenByAnna();
    const client = page(seen);
    await pass(300);
    write(client, "Annas, utan nät");
    await pass(100);
    network.member = BO;
    network.down = false;
    await pass(8_000);
    expect(client.me?.member).toBe(BO);
    expect(texts(client)).not.toContain("Annas, utan nät");
    expect(server.notes).not.toContain("Annas, utan nät");
    crash(client);
    network.member = ANNA;
    await livePage();
    await pass(500);
    expect(server.notes).toContain("Annas, utan nät");
  });

  it("goes on in another history: what was written for the one before is numbered anew", async () => {
    const seen = await seenByAnna();
    const client = page({ ...seen, incarnation: seen.incarnation + 1 });
    await pass(300);
    write(client, "för den förra");
    await pass(100);
    network.down = false;
    await pass(8_000);
    expect(server.notes.filter((text) => text === "för den förra")).toHaveLength(1);
    expect([client.waiting, client.drafts.length]).toEqual([0, 0]);
  });
});
