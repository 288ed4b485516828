// Undo inside a text that others type in: one's own strokes only, wherever they are by now.

import { beforeEach, describe, expect, it } from "vitest";
import { apply, type Delta } from "./deltas.ts";
import { Strokes } from "./strokes.ts";

/** A text, and the strokes of one of those who type in it. */
class Field {
  readonly strokes = new Strokes();
  text = "";
  now = 0;

  /** `after`: ms since the last stroke. */
  types(delta: Delta, after = 100): void {
    this.now += after;
    this.strokes.typed(this.text, delta, this.now);
    this.text = apply(this.text, delta);
  }

  othersType(delta: Delta): void {
    this.strokes.others(delta);
    this.text = apply(this.text, delta);
  }

  undo(): boolean {
    return this.take(this.strokes.undo(this.text));
  }

  redo(): boolean {
    return this.take(this.strokes.redo(this.text));
  }

  private take(delta: Delta | undefined): boolean {
    if (delta) this.text = apply(this.text, delta);
    return delta !== undefined;
  }
}

describe("undo of what one typed", () => {
  let field: Field;
  beforeEach(() => {
    field = new Field();
  });

  it("takes strokes back that came in one go, and the next ones by themselves", () => {
    field.types(["hej"], 0);
    field.types([3, " du"]);
    field.types([6, " där"], 1_000);
    expect(field.undo() && field.text).toBe("hej du");
    expect(field.undo() && field.text).toBe("");
    expect(field.undo()).toBe(false);
  });

  it("begins a step of its own after a pause", () => {
    field.types(["hej"]);
    field.strokes.pause();
    field.types([3, " du"]);
    field.undo();
    expect(field.text).toBe("hej");
  });

  it("does again what was taken back, until something new is typed", () => {
    field.types(["ett"]);
    field.types([3, " två"], 2_000);
    field.undo();
    field.undo();
    expect([field.redo(), field.text]).toEqual([true, "ett"]);
    expect([field.redo(), field.text]).toEqual([true, "ett två"]);
    expect(field.redo()).toBe(false);
    field.undo();
    field.types([3, " tre"], 2_000);
    expect([field.redo(), field.text]).toEqual([false, "ett tre"]);
  });

  it("never takes away what others typed before, behind and in the middle of it", () => {
    field.types(["bänkar"]);
    field.othersType(["fler ", 3, "??", 3, " nu"]);
    expect(field.text).toBe("fler bän??kar nu");
    field.undo();
    expect(field.text).toBe("fler ?? nu");
    field.redo();
    expect(field.text.replace("??", "")).toBe("fler bänkar nu");
  });

  it("brings back what one deleted, behind what others put in its place", () => {
    field.types(["träd 😀 här"]);
    field.types([5, -2], 2_000);
    field.othersType([5, "och "]);
    field.undo();
    expect(field.text).toBe("träd och 😀 här");
  });

  it("passes over a step of which others have left nothing", () => {
    field.types(["ett"]);
    field.types([3, " två"], 2_000);
    field.othersType([3, -4]);
    expect([field.undo(), field.text]).toEqual([true, ""]);
    expect(field.undo()).toBe(false);
  });

  it("a stroke that changes nothing is no step, and ends no redo", () => {
    field.types(["hej"]);
    field.undo();
    field.types([], 5_000);
    expect([field.redo(), field.text]).toEqual([true, "hej"]);
  });

  it("keeps the last hundred steps", () => {
    for (let step = 0; step < 103; step += 1) field.types(["x"], 2_000);
    let taken = 0;
    while (field.undo()) taken += 1;
    expect([taken, field.text]).toEqual([100, "xxx"]);
  });
});
