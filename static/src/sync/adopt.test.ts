// Which rows of other pages are sent.

import { expect, it } from "vitest";
import { adopt } from "./adopt.ts";
import { Database, type Row } from "./database.ts";
import { Outbox } from "./outbox.ts";

const NOW = 1_790_000_000_000;
const DAY = 24 * 3_600_000;

const row = (client: number, n: number, rest: Partial<Row> = {}): Row => {
  const command: Row["command"] = ["note.delete", 1];
  return { workshop: "w", member: 1, client, n, at: NOW - n, incarnation: 7, command, ...rest };
};

const sorted = (rows: readonly Row[], known: (row: Row) => boolean = () => false) => {
  const { send, orphaned } = adopt(rows, { incarnation: 7, now: NOW, isKnown: known });
  const names = (some: Row[]) => some.map(({ client, n }) => `${client}:${n}`);
  return [names(send), names(orphaned)];
};

it("each outbox in its order, the oldest outbox first", () => {
  const rows = [row(5, 3), row(5, 2), row(4, 8, { at: NOW - DAY }), row(4, 9)];
  expect(sorted(rows)).toEqual([["4:8", "4:9", "5:2", "5:3"], []]);
});

it("C4 nothing behind a missing number", () => {
  expect(sorted([row(5, 2), row(5, 4), row(5, 5)])).toEqual([["5:2"], ["5:4", "5:5"]]);
});

it("C4 nothing behind a number that is too old to be sent", () => {
  const rows = [row(5, 1, { at: NOW - 29.5 * DAY }), row(5, 2, { at: NOW - 28 * DAY })];
  expect(sorted(rows)).toEqual([[], ["5:1", "5:2"]]);
});

it("what this page has in hand already is not taken twice", () => {
  expect(sorted([row(5, 2), row(5, 3)], ({ n }) => n === 2)).toEqual([["5:3"], []]);
});

it("L9 what the server has forgotten by now, and another history's, are not sent", () => {
  const rows = [row(5, 1, { at: NOW - 29.5 * DAY }), row(6, 1, { incarnation: 6 })];
  expect(sorted(rows)).toEqual([[], ["5:1", "6:1"]]);
  expect(sorted([row(7, 1, { incarnation: 0 }), row(8, 1, { at: NOW - 28 * DAY })])).toEqual([
    ["8:1", "7:1"],
    [],
  ]);
});

it("C1 what the page of an adopted outbox wrote since comes behind what was adopted before", () => {
  const outbox = new Outbox("w", new Database(() => undefined), () => undefined);
  outbox.adopt([row(5, 2), row(5, 3)]);
  outbox.adopt([row(5, 4), row(6, 1)]);
  outbox.adopt([row(6, 2), row(5, 5)]);
  const sent = [...outbox.sendable()].map(({ client, n }) => `${client}:${n}`);
  expect(sent).toEqual(["6:1", "6:2", "5:2", "5:3", "5:4", "5:5"]);
});
