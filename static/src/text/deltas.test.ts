// The algebra of typing: the server's vectors, and laws on texts that are no plain letters.

import { describe, expect, it } from "vitest";
import vectors from "../../../tests/vectors/deltas.json?raw";
import {
  apply,
  changesNothing,
  compose,
  type Delta,
  DeltaError,
  difference,
  invert,
  movedBy,
  normalise,
  type Part,
  transform,
} from "./deltas.ts";
import { toPoints, toUnits } from "./utf16.ts";

interface Case {
  text: string;
  a: Delta;
  b: Delta;
  next: Delta;
  after_a: string;
  inverse: Delta;
  composed: Delta;
  after_next: string;
  a_over_b: Delta;
  b_over_a: Delta;
  after_both: string;
}

const file = JSON.parse(vectors) as { cases: Case[]; normalise: [Part[], Delta][] };

describe("C5 the functions are the server's", () => {
  it.each(file.cases.map((one, index) => [index, one] as const))("case %i", (_index, one) => {
    expect(apply(one.text, one.a)).toBe(one.after_a);
    expect(invert(one.text, one.a)).toEqual(one.inverse);
    expect(compose(one.a, one.next)).toEqual(one.composed);
    expect(apply(one.text, one.composed)).toBe(one.after_next);
    expect(transform(one.a, one.b, { aFirst: true })).toEqual(one.a_over_b);
    expect(transform(one.b, one.a, { aFirst: false })).toEqual(one.b_over_a);
    expect(apply(one.after_a, one.b_over_a)).toBe(one.after_both);
  });

  it("normalised alike", () => {
    for (const [parts, delta] of file.normalise) expect(normalise(parts)).toEqual(delta);
  });

  it("Y4 no words and no lengths are no change", () => {
    expect(changesNothing([3, "", 0])).toBe(true);
    expect([changesNothing([3, " "]), changesNothing([3, -1])]).toEqual([false, false]);
  });

  it("a delta beyond the end is none of this text", () => {
    expect(() => apply("hej", [4])).toThrow(DeltaError);
    expect(() => invert("hej", [2, -2])).toThrow(DeltaError);
  });
});

const PIECES = ["a", "b", " ", "\n", "å", "é", "😀", "👩‍👩‍👧", "🏳️‍🌈", "𠮷", "مكان"];

function diceOf(seed: number): (sides: number) => number {
  let state = seed + 1;
  return (sides) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % sides;
  };
}

function someText(roll: (sides: number) => number): string {
  return Array.from({ length: roll(9) }, () => PIECES[roll(PIECES.length)]).join("");
}

describe("a change that is seen only as two texts", () => {
  it("leads from the one to the other, wherever the caret is", () => {
    for (let seed = 0; seed < 2_000; seed += 1) {
      const roll = diceOf(seed);
      const [from, to] = [someText(roll), someText(roll)];
      const delta = difference(from, to, roll(12));
      expect(apply(from, delta)).toBe(to);
      expect(changesNothing(delta)).toBe(from === to);
    }
  });

  it("is laid to where the caret stands when letters are alike", () => {
    expect(difference("aa", "aaa", 1)).toEqual(["a"]);
    expect(difference("aa", "aaa", 2)).toEqual([1, "a"]);
    expect(difference("aa", "aaa", 3)).toEqual([2, "a"]);
  });
});

describe("a position", () => {
  it("moves with the words around it", () => {
    expect(movedBy([2, "xy"], 1, { after: true })).toBe(1);
    expect(movedBy([2, "xy"], 2, { after: true })).toBe(4);
    expect(movedBy([2, "xy"], 2, { after: false })).toBe(2);
    expect(movedBy([1, -3], 3, { after: true })).toBe(1);
    expect(movedBy([1, -3, "😀"], 6, { after: true })).toBe(4);
  });

  it("C5 is the same place in units and in code points", () => {
    for (let seed = 0; seed < 500; seed += 1) {
      const roll = diceOf(seed);
      const text = someText(roll);
      const points = roll([...text].length + 1);
      const units = toUnits(text, points);
      expect(toPoints(text, units)).toBe(points);
      expect([...text.slice(0, units)]).toHaveLength(points);
    }
    expect(toPoints("a😀b", 2), "inside a pair").toBe(1);
    expect(toUnits("😀", 5)).toBe(2);
  });
});
