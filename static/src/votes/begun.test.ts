// What was chosen and not cast, as a tab keeps it (RULES.md Q4, Q5).
import { beforeEach, expect, test, vi } from "vitest";
import { begunChoice, forgetBegun, keepBegun } from "./begun.ts";

const stored = new Map<string, string>();
vi.stubGlobal("sessionStorage", {
  getItem: (key: string) => stored.get(key) ?? null,
  setItem: (key: string, value: string) => stored.set(key, value),
  removeItem: (key: string) => stored.delete(key),
});
beforeEach(() => stored.clear());

const [ROUND, MEMBER, OTHER] = [11, 22, 33];

test("what was begun is given back, half a pair too, to nobody but who began it", () => {
  keepBegun(ROUND, MEMBER, [3, 0, -6]);
  expect(begunChoice(ROUND, MEMBER, 3)).toEqual([3, 0, -6]);
  expect(begunChoice(ROUND, OTHER, 3)).toBeUndefined();
  expect(begunChoice(ROUND + 1, MEMBER, 3)).toBeUndefined();
  // As "Not you?" finds it.
  expect([...stored.keys()]).toEqual([`samskapa.vote.${ROUND}.${MEMBER}`]);
});

test("it is forgotten once, and what does not fit the round is not given back", () => {
  expect(forgetBegun(ROUND, MEMBER)).toBe(false);
  keepBegun(ROUND, MEMBER, [1, 0]);
  expect(begunChoice(ROUND, MEMBER, 3)).toBeUndefined();
  expect(forgetBegun(ROUND, MEMBER)).toBe(true);
  expect(begunChoice(ROUND, MEMBER, 2)).toBeUndefined();
  for (const odd of ["", "x,1", "1.5,2"]) {
    stored.set(`samskapa.vote.${ROUND}.${MEMBER}`, odd);
    expect(begunChoice(ROUND, MEMBER, 2)).toBeUndefined();
  }
});
