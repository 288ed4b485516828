// Flags by note: what a facilitator reads, whoever and however many flagged (RULES.md Z4, Z5).

import { expect, it } from "vitest";
import type { FlagView } from "../../protocol/generated.ts";
import { settledOf, waitingOf } from "./flagged.ts";

function flag(id: number, note: number, given: Partial<FlagView> = {}): FlagView {
  const plain = { rule: "rude", words: "", at: id * 60_000, settled: 0, reason: "" } as const;
  return { kind: "f", id, note, ...plain, ...given };
}

it("Z4 ten flags of ten people are one line with a figure", () => {
  const flags = Array.from({ length: 10 }, (_, index) =>
    flag(index + 1, 7, { rule: index < 7 ? "rude" : "spam" }),
  );
  const [only, ...more] = waitingOf(flags);
  expect(more).toEqual([]);
  expect([only?.note, only?.flags.length]).toEqual([7, 10]);
  expect(only?.rules).toEqual([
    { rule: "rude", count: 7 },
    { rule: "spam", count: 3 },
  ]);
});

it("Z4 the note that was flagged last comes first", () => {
  const flags = [flag(1, 7), flag(2, 8), flag(3, 7), flag(4, 9)];
  expect(waitingOf(flags).map((each) => each.note)).toEqual([9, 7, 8]);
});

it("Z5 what is settled waits no more, until somebody else flags the note", () => {
  const settled = { settled: 120_000, reason: "allowed" };
  const flags = [flag(1, 7, settled), flag(2, 7, settled), flag(3, 8)];
  expect(waitingOf(flags).map((each) => each.note)).toEqual([8]);
  expect(settledOf(flags)).toEqual([{ note: 7, at: 120_000, reason: "allowed", count: 2 }]);
  expect(waitingOf([...flags, flag(4, 7)]).map((each) => each.note)).toEqual([7, 8]);
});
