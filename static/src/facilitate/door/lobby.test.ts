// Who waits is asked for again and again: rows that did not change are not drawn anew (M8).
import { expect, test } from "vitest";
import { merged, type Waiting } from "./lobby.ts";

const one = (number: number, alias: string): Waiting => {
  return { number, alias, role: "resident", asked: number };
};

test("M8 who waits still is the same object, and the order is the server's", () => {
  const [anna, bo] = [one(1, "Anna"), one(2, "Bo")];
  const now = merged([anna, bo], [one(2, "Bo"), one(1, "Anna B"), one(3, "Cia")]);
  expect(now.map(({ alias }) => alias)).toEqual(["Bo", "Anna B", "Cia"]);
  expect(now[0]).toBe(bo);
  expect(now[1]).not.toBe(anna);
});
