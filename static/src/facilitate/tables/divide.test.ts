import { expect, test } from "vitest";
import { divide, type Person } from "./divide.ts";

const people = (staff: number, residents: number): Person[] =>
  Array.from({ length: staff + residents }, (_, id) => ({
    id,
    role: id < staff ? "staff" : "resident",
  }));

function sizes(seats: Map<number, number>, of: readonly Person[], count: number): number[] {
  const found = new Array<number>(count).fill(0);
  for (const person of of)
    found[seats.get(person.id) ?? 0] = (found[seats.get(person.id) ?? 0] ?? 0) + 1;
  return found;
}

const spread = (numbers: readonly number[]) => Math.max(...numbers) - Math.min(...numbers);

test("an even mix differs by one at most, in size and in each role", () => {
  for (let staff = 0; staff < 9; staff++) {
    for (let residents = 0; residents < 14; residents++) {
      for (let count = 2; count < 6; count++) {
        const all = people(staff, residents);
        const seats = divide(all, count, "even", Math.random);
        expect(seats.size).toBe(all.length);
        expect(spread(sizes(seats, all, count))).toBeLessThan(2);
        for (const role of ["staff", "resident"]) {
          const some = all.filter((person) => person.role === role);
          expect(spread(sizes(seats, some, count))).toBeLessThan(2);
        }
      }
    }
  }
});

test("by lot everybody sits, at tables of one size, and another lot seats otherwise", () => {
  const all = people(3, 9);
  const lots = [0.5, 0.1, 0.9, 0.2, 0.8, 0.3, 0.7, 0.4, 0.6, 0.05, 0.95, 0.15];
  const draw = (from: readonly number[]) => {
    const row = [...from];
    return () => row.shift() ?? 0;
  };
  const one = divide(all, 4, "random", draw(lots));
  expect(sizes(one, all, 4)).toEqual([3, 3, 3, 3]);
  expect(divide(all, 4, "random", draw([...lots].reverse()))).not.toEqual(one);
});

test("by choice nobody is seated", () => {
  expect(divide(people(2, 2), 2, "choice", Math.random).size).toBe(0);
});
