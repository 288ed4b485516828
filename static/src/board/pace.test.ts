import { expect, test } from "vitest";
import { Pace } from "./pace.ts";

/** Frames of `cost` ms each time notes come, 16 ms otherwise; how many of them bring notes. */
function steps(pace: Pace, cost: number, moving: boolean, frames = 60): number {
  let now = 0;
  let found = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    const may = pace.may(now, moving);
    if (may) {
      pace.stepped(now);
      found += 1;
    }
    now += may ? cost : 16;
  }
  return found;
}

test("where frames are kept notes come in each of them, moving or not", () => {
  expect(steps(new Pace(), 17, true)).toBe(60);
  expect(steps(new Pace(), 17, false)).toBe(60);
});

test("on a slow machine they come now and then while the board moves, and fewer at a time", () => {
  const pace = new Pace();
  const found = steps(pace, 50, true);
  expect(found).toBeGreaterThan(2);
  expect(found).toBeLessThan(6);
  expect(pace.most).toBeLessThan(14);
  expect(pace.most).toBeGreaterThanOrEqual(5);
});

test("at rest they come in every frame, also on a slow machine", () => {
  expect(steps(new Pace(), 50, false)).toBe(60);
});

test("a machine that became quick again gets as many as before", () => {
  const pace = new Pace();
  steps(pace, 80, true);
  steps(pace, 17, false);
  expect(pace.most).toBe(14);
});
