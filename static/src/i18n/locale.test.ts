// Dates are written as people write them where they are, with the digits that all screens have.
import { expect, test } from "vitest";
import { localeOf } from "./locale.ts";

test.each([
  ["en", ["sv-SE", "en", "en-GB", "en-US"], "en-GB"],
  ["sv", ["en-GB"], "sv"],
  ["ar", ["ar-EG"], "ar-EG-u-nu-latn"],
] as const)("%s in a browser of %s is %s", (of, wanted, expected) => {
  expect(localeOf(of, wanted)).toBe(expected);
});
