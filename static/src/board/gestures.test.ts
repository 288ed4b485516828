import { expect, test } from "vitest";
import { pull } from "./gestures.ts";

test("what is carried to an edge pulls the board from there, the more the closer", () => {
  expect(pull(400, 800, 300)).toBe(0);
  expect(pull(20, 800, 300)).toBeGreaterThan(0);
  expect(pull(0, 800, 300)).toBeGreaterThan(pull(20, 800, 300));
  expect(pull(795, 800, 300)).toBeLessThan(0);
  expect(pull(-50, 800, 300)).toBe(pull(0, 800, 300));
});

test("what was taken up beside an edge pulls only once it goes towards it", () => {
  expect(pull(20, 800, 20)).toBe(0);
  expect(pull(24, 800, 20)).toBe(0);
  expect(pull(10, 800, 20)).toBeGreaterThan(0);
});
