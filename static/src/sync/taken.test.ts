// What is told of a command is true when it is told.
import { expect, test } from "vitest";
import { encode } from "../protocol/codec.ts";
import type { NoteAdd } from "../protocol/generated.ts";
import { whenTaken } from "./taken.ts";
import { pass } from "./testing/network.ts";
import { livePage, network, server, usePages } from "./testing/pages.ts";
import { AREA, BOARD } from "./testing/server.ts";

usePages();

const note = (id: number): NoteAdd => [
  "note.add",
  ...([id, BOARD, AREA, null, null, 0, "hej", "open", "named"] as const),
];

test("C2 what follows a command comes when the server has taken it, and without a network not before", async () => {
  const client = await livePage();
  let count = 0;
  const ask = () => whenTaken(client, note(client.newId()), () => (count += 1));
  ask();
  expect(count).toBe(0);
  await pass(300);
  expect(count).toBe(1);
  network.cut();
  ask();
  await pass(300);
  expect([count, client.waiting]).toEqual([1, 1]);
  network.down = false;
  await pass(8_000);
  expect([count, client.waiting]).toEqual([2, 0]);
});

test("C2 of a command that is refused nothing follows but why", async () => {
  const client = await livePage();
  network.deafening = true;
  let count = 0;
  const told: unknown[] = [];
  const refused = (why: unknown) => told.push(why);
  whenTaken(client, note(client.newId()), () => (count += 1), refused);
  await pass(100);
  const [[, outbox, n] = []] = server.decided;
  network.last.inject(encode(["answer", outbox, n, client.view.seq, "closed", 0]));
  expect([count, client.waiting]).toEqual([0, 0]);
  expect(told).toEqual([{ code: "closed", limit: 0 }]);
});

test("C12 what follows a command is told the figure of its answer", async () => {
  const client = await livePage();
  network.deafening = true;
  const told: number[] = [];
  whenTaken(client, ["notes.reveal", BOARD, 0, 0], (figure) => told.push(figure));
  await pass(100);
  const [[, outbox, n] = []] = server.decided;
  network.last.inject(encode(["answer", outbox, n, client.view.seq, "", 7]));
  expect(told).toEqual([7]);
});
