// The browser finds what the server's functions find: golden vectors, made by the tests.

import { expect, it } from "vitest";
import vectors from "../../../tests/vectors/hints.json?raw";
import { hints } from "./hints.ts";

const { cases } = JSON.parse(vectors) as { cases: [text: string, found: [string, string][]][] };

it.each(cases.map((one, index) => [index, one] as const))("Z8 text %i", (_index, [text, found]) => {
  expect(hints(text).map(({ kind, found: words }) => [kind, words])).toEqual(found);
});
