import { expect, test } from "vitest";
import { beforeOf } from "./order.ts";

test("one up stands before the one above, one down before the one after the next", () => {
  expect([3, 5, 7, 9].map((id) => beforeOf([3, 5, 7, 9], id, "up"))).toEqual([undefined, 3, 5, 7]);
  expect([3, 5, 7, 9].map((id) => beforeOf([3, 5, 7, 9], id, "down"))).toEqual([
    7,
    9,
    0,
    undefined,
  ]);
});

test("alone, or not there, nothing moves", () => {
  expect(beforeOf([3], 3, "down")).toBeUndefined();
  expect(beforeOf([3, 5], 4, "up")).toBeUndefined();
});
