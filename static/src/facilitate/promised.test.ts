// Only where authors were promised hidden does closing say that they are forgotten (H10, H11).
import { expect, test } from "vitest";
import { promised } from "./promised.ts";

test("H10 a board or a note that hides its author was a promise; names and numbers were none", () => {
  const named = [{ authors: "named" }, { authors: "alias" }] as const;
  expect(promised(named, [{ alias: 0 }, { alias: 7 }])).toBe(false);
  expect(promised([...named, { authors: "hidden" }], [])).toBe(true);
  expect(promised(named, [{ alias: 0 }, { alias: -1 }])).toBe(true);
});
