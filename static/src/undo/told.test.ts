// What the page says of undoing and doing again, in the words that people read.

import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { startLanguage, withTexts } from "../i18n/index.ts";
import type { Rejection } from "../protocol/generated.ts";
import type { Outcome } from "./history.ts";
import { decidedText, partText, staleText } from "./told.ts";

beforeAll(async () => {
  // The page's own language and direction are told to it.
  vi.stubGlobal("document", { documentElement: {} });
  await startLanguage();
  await withTexts("more", Promise.resolve());
});

afterAll(() => {
  vi.unstubAllGlobals();
});

const OUTCOME: Outcome = {
  what: { name: "move", count: 1 },
  redo: false,
  passed: 0,
  late: 0,
  refused: undefined,
  limit: 0,
  sent: 1,
  notes: [],
};

const refused = (code: Rejection, more: Partial<Outcome> = {}) =>
  decidedText({ ...OUTCOME, refused: code, ...more });

it("what was to be done again and could not be is not called undone", () => {
  for (const redo of [false, true]) {
    const outcome = { ...OUTCOME, redo };
    const says = redo ? "not done again" : "not undone";
    const part = redo ? "could not be done again" : "could not be undone";
    expect(staleText(outcome).toLowerCase()).toContain(says);
    expect(partText(outcome)).toContain(part);
    for (const code of ["stale_step", "stale_text"] as const) {
      expect(refused(code, { redo })?.toLowerCase()).toContain(says);
    }
    expect(decidedText({ ...outcome, late: 1 })).toContain(part);
    expect(refused("closed", { redo, sent: 2 })).toContain(part);
  }
});

it("a refusal that names a figure names that of the answer", () => {
  expect(refused("too_many_notes", { limit: 5_000 })).toContain("5,000");
});

it("nothing is said where all was done, or what was passed over is known already", () => {
  expect(decidedText(OUTCOME)).toBeUndefined();
  expect(decidedText({ ...OUTCOME, late: 1, passed: 1 })).toBeUndefined();
});
