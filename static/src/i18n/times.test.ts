import { expect, test } from "vitest";
import { timeOf } from "./times.ts";

const NOON = new Date(2026, 10, 28, 12, 0).getTime();
const DAY = 24 * 60 * 60 * 1000;

test("what was today is told by its time alone, what was not with its day", () => {
  const [today, yesterday, lastYear] = [NOON, NOON - DAY, NOON - 365 * DAY].map((at) =>
    timeOf(at, NOON),
  );
  expect(today).not.toContain("28");
  expect(yesterday).toContain("27");
  expect(lastYear).toContain("2025");
  expect(yesterday).toContain(today);
});
