// What one typed together with others is taken back from wherever it is by now, and nothing of theirs.

import { expect, it } from "vitest";
import type { NoteView } from "../protocol/generated.ts";
import { apply } from "../text/apply.ts";
import { type Delta, difference } from "../text/deltas.ts";
import { Strokes } from "../text/strokes.ts";
import { turnOf, type View } from "./ways.ts";

const NOTE = 7;

/** A text in which Anna types, and others too. */
class Shared {
  readonly strokes = new Strokes();
  private at = 0;

  constructor(public text: string) {}

  anna(to: string): void {
    const delta = difference(this.text, to);
    // Seconds apart: each is a step of its own inside the field.
    this.at += 5_000;
    this.strokes.typed(this.text, delta, this.at);
    this.text = to;
  }

  others(to: string): void {
    const delta = difference(this.text, to);
    this.strokes.others(delta);
    this.text = to;
  }
}

/** What Anna's undo asks for when the note says `here` by then; undefined: nothing. */
function undone(now: string, back: Delta, here: string | undefined) {
  const note = { kind: "n", id: NOTE, version: 4, text: here, kept: "" } as unknown as NoteView;
  const view = { get: () => (here === undefined ? undefined : note) } as unknown as View;
  const { command, passed } = turnOf({ does: "untype", note: NOTE, now, back }, view);
  expect(passed).toBe(command ? 0 : 1);
  return command;
}

function typedByAnna(): { now: string; back: Delta } {
  const shared = new Shared("En bänk.");
  shared.anna("En 🌳 bänk.");
  shared.others("Bo: En 🌳 bänk.");
  shared.anna("Bo: En 🌳 bänk. Skugga!");
  shared.others("Bo: En 🌳 röd bänk. Skugga!");
  return { now: shared.text, back: shared.strokes.all };
}

it("U1 all of one's own words go, others' before, between and behind them stay", () => {
  const { now, back } = typedByAnna();
  expect(apply(now, back)).toBe("Bo: En röd bänk.");
  expect(undone(now, back, now)).toEqual(["note.edit", NOTE, 4, "Bo: En röd bänk.", ""]);
});

it("U1 what others have written since stays too", () => {
  const { now, back } = typedByAnna();
  expect(undone(now, back, `Kajsa: ${now}`)?.[3]).toBe("Kajsa: Bo: En röd bänk.");
  expect(undone(now, back, `${now} Ja.`)?.[3]).toBe("Bo: En röd bänk. Ja.");
});

it("U1 it is passed over where none of it is left, where the note is gone, or nothing else would be", () => {
  const { now, back } = typedByAnna();
  expect(undone(now, back, "Något helt annat")).toBeUndefined();
  expect(undone(now, back, undefined)).toBeUndefined();
  const alone = new Shared("");
  alone.anna("bara mitt");
  expect(undone(alone.text, alone.strokes.all, alone.text)).toBeUndefined();
});

it("what was typed before the field was left is not taken back a second time", () => {
  const shared = new Shared("En bänk.");
  shared.anna("En bänk. Skugga!");
  shared.strokes.forget();
  expect(shared.strokes.all).toEqual([]);
  expect(shared.strokes.undo(shared.text)).toBeUndefined();
  shared.anna("En bänk. Skugga! Ro.");
  expect(apply(shared.text, shared.strokes.all)).toBe("En bänk. Skugga!");
});

it("H12 words that nobody else saw come back only where they are still hers alone", () => {
  const now = { kind: "n", id: NOTE, version: 4, text: "Mildare.", kept: "" } as NoteView;
  const old = { ...now, version: 3, text: "Argt!", kept: "private" } as NoteView;
  const view = { get: () => now } as unknown as View;
  const { command } = turnOf({ does: "words", now, old }, view);
  expect(command).toEqual(["note.edit", NOTE, 4, "Argt!", "private"]);
});
