// One sentence about what others did, however much it was.
import { expect, test } from "vitest";
import type { NoteView } from "../protocol/generated.ts";
import type { Seen } from "./live.ts";
import { count, type Tally } from "./tally.ts";

function after(...what: readonly [number, Seen["what"]][]): [number, Seen["what"]][] {
  const tally: Tally = new Map();
  for (const [id, one] of what) {
    count(tally, { note: { id } as NoteView, before: undefined, what: one });
  }
  return [...tally];
}

test("a note that is moved five times is one moved note", () => {
  expect(after([1, "moved"], [1, "moved"], [1, "moved"])).toEqual([[1, "moved"]]);
});

test("a new note that is moved and changed is a new note", () => {
  expect(after([1, "new"], [1, "moved"], [1, "changed"])).toEqual([[1, "new"]]);
});

test("a note that came and went is not mentioned", () => {
  expect(after([1, "new"], [2, "new"], [1, "gone"])).toEqual([[2, "new"]]);
});

test("other words weigh more than another place, and being gone most", () => {
  expect(after([1, "moved"], [1, "changed"])).toEqual([[1, "changed"]]);
  expect(after([1, "changed"], [1, "moved"])).toEqual([[1, "changed"]]);
  expect(after([1, "changed"], [1, "gone"])).toEqual([[1, "gone"]]);
});

test("a note that was deleted and restored is one changed note", () => {
  expect(after([1, "gone"], [1, "new"])).toEqual([[1, "changed"]]);
});
