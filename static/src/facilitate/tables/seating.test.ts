import { expect, test } from "vitest";
import type { Person } from "./divide.ts";
import { drawn, moved, NOWHERE, type Seating, withNew } from "./seating.ts";

const STAFF: readonly Person[] = [1, 2].map((id) => ({ id, role: "staff" }));
const RESIDENTS: readonly Person[] = [3, 4, 5].map((id) => ({ id, role: "resident" }));
const ALL = [...STAFF, ...RESIDENTS];
const roleOf = (member: number) => ALL.find((one) => one.id === member)?.role;
const seated = (...at: [number, number][]): Seating => ({ at: new Map(at), fresh: new Set() });

test("who comes sits at the smallest table and is marked; nobody else moves", () => {
  const before = seated([1, 0], [3, 0], [4, 1]);
  const after = withNew(before, ALL, 2, roleOf);
  expect([...after.at].slice(0, 3)).toEqual([...before.at]);
  // The second table is the smaller one; then both are alike, and the second has as few residents.
  expect(after.at.get(2)).toBe(1);
  expect(after.at.get(5)).toBe(0);
  expect([...after.fresh]).toEqual([2, 5]);
});

test("of tables alike in size she sits where fewest are of her role", () => {
  const before = seated([1, 0], [3, 1]);
  expect(withNew(before, [{ id: 2, role: "staff" }], 2, roleOf).at.get(2)).toBe(1);
  expect(withNew(before, [{ id: 4, role: "resident" }], 2, roleOf).at.get(4)).toBe(0);
});

test("who leaves, or comes back, changes nothing; a new lot marks nobody as new", () => {
  const before = withNew(drawn(ALL.slice(0, 4), 2, "even", Math.random), ALL, 2, roleOf);
  expect(withNew(before, ALL.slice(1), 2, roleOf)).toBe(before);
  expect(withNew(before, ALL, 2, roleOf)).toBe(before);
  expect([...before.fresh]).toEqual([5]);
  expect(drawn(ALL, 2, "even", Math.random).fresh.size).toBe(0);
});

test("who was put at no table stays there and takes no room", () => {
  const before = moved(moved(seated([1, 0], [3, 1]), 3, NOWHERE), 1, 0);
  expect(withNew(before, RESIDENTS, 2, roleOf).at).toEqual(
    new Map([
      [1, 0],
      [3, NOWHERE],
      [4, 1],
      [5, 0],
    ]),
  );
});
