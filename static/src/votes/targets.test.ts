import { expect, test } from "vitest";
import { axesOf, fromAxes, isHalf } from "./targets.ts";

test("q3: both scales make an answer of 1 to 25, none makes none, one alone is none that can be sent", () => {
  const seen = new Set<number>();
  for (let x = 0; x <= 5; x++) {
    for (let y = 0; y <= 5; y++) {
      const value = fromAxes(x, y);
      expect(axesOf(value)).toEqual([x, y]);
      expect(isHalf(value)).toBe((x === 0) !== (y === 0));
      if (x && y) expect(value).toBe(5 * (x - 1) + y);
      seen.add(value);
    }
  }
  expect(seen.size).toBe(36);
  expect(fromAxes(0, 0)).toBe(0);
});
