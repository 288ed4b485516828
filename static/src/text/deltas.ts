// The algebra of typing, twin of boards/deltas.py: changes of one plain text, and how two of them
// meet. A delta is a walk over the text in code points: a number above 0 keeps so many characters,
// one below 0 deletes so many, a string inserts itself; what lies behind its end is kept.

import { type Delta, type Part, within } from "./apply.ts";

export { apply, type Delta, DeltaError, type Part } from "./apply.ts";

/** The same delta without empty parts and with neighbours of one kind made one. */
export function normalise(parts: Iterable<Part>): Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    if (part === 0 || part === "") continue;
    const last = joined[joined.length - 1];
    if (typeof part === "string" && typeof last === "string")
      joined[joined.length - 1] = last + part;
    else if (typeof part === "number" && typeof last === "number" && part > 0 === last > 0) {
      joined[joined.length - 1] = last + part;
    } else joined.push(part);
  }
  return joined;
}

/** Whether the delta only keeps. */
export function changesNothing(delta: Delta): boolean {
  return delta.every((part) => part === "" || (typeof part === "number" && part >= 0));
}

/** What takes `delta` back: apply(apply(text, delta), invert(text, delta)) is `text`. */
export function invert(text: string, delta: Delta): Part[] {
  const characters = [...text];
  let at = 0;
  const parts: Part[] = [];
  for (const part of delta) {
    if (typeof part === "string") {
      parts.push(-[...part].length);
      continue;
    }
    const until = within(characters, at + Math.abs(part));
    parts.push(part > 0 ? part : characters.slice(at, until).join(""));
    at = until;
  }
  return normalise(parts);
}

/** `a` for the text after `b`, both having been made for the same text. `aFirst`: `a` is earlier in
 *  the server's order, so at the same place its words stand left. */
export function transform(a: Delta, b: Delta, { aFirst }: { aFirst: boolean }): Part[] {
  const mine = new Walk(a);
  const theirs = new Walk(b);
  const parts: Part[] = [];
  while (!mine.ended) {
    if (mine.inserts && (aFirst || !theirs.inserts)) parts.push(mine.takeWords());
    else if (theirs.inserts) parts.push([...theirs.takeWords()].length);
    else {
      const count = theirs.ended ? mine.reach : Math.min(mine.reach, theirs.reach);
      const kept = theirs.take(count) > 0;
      const step = mine.take(count);
      if (kept) parts.push(step);
    }
  }
  return normalise(parts);
}

/** Both in one: apply(t, compose(a, b)) is apply(apply(t, a), b). */
export function compose(first: Delta, second: Delta): Part[] {
  const early = new Walk(first);
  const late = new Walk(second);
  const parts: Part[] = [];
  while (!(early.ended && late.ended)) {
    if (late.inserts) parts.push(late.takeWords());
    else if (early.deletes) parts.push(early.take(early.reach));
    else {
      const count = Math.min(early.reach, late.reach);
      const kept = late.take(count);
      const made = early.step(count);
      if (kept > 0) parts.push(made);
      else if (typeof made === "number") parts.push(-made);
    }
  }
  return normalise(parts);
}

/** Where a position of the text before the delta lies after it. At the place of an insertion it
 *  stays left of the new words, or goes behind them (`after`). */
export function movedBy(delta: Delta, position: number, { after }: { after: boolean }): number {
  let before = 0;
  let moved = position;
  for (const part of delta) {
    if (typeof part === "string") {
      if (before < position || (after && before === position)) moved += [...part].length;
      continue;
    }
    if (before > position) break;
    if (part < 0) moved -= Math.min(-part, Math.max(0, position - before));
    before += Math.abs(part);
  }
  return moved;
}

/** One delta from a text to another: what lies between what they begin and what they end with.
 *  `near`: a position (code points) of the new text to which an ambiguous change is laid. */
export function difference(from: string, to: string, near = Number.POSITIVE_INFINITY): Part[] {
  const old = [...from];
  const now = [...to];
  const most = Math.min(old.length, now.length);
  let tail = 0;
  const tailMost = Math.min(most, Math.max(0, now.length - near));
  while (tail < tailMost && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  let head = 0;
  while (head < most - tail && old[head] === now[head]) head += 1;
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail += 1;
  const words = now.slice(head, now.length - tail).join("");
  return normalise([head, words, head + tail - old.length]);
}

/** A delta that is read piece by piece; behind its end it keeps for ever. */
class Walk {
  private index = 0;
  private used = 0;
  private readonly parts: readonly (number | readonly string[])[];

  constructor(delta: Delta) {
    this.parts = delta.map((part) => (typeof part === "string" ? [...part] : part));
  }

  get ended(): boolean {
    return this.index >= this.parts.length;
  }

  get inserts(): boolean {
    return typeof this.parts[this.index] === "object";
  }

  get deletes(): boolean {
    const part = this.parts[this.index];
    return typeof part === "number" && part < 0;
  }

  /** Characters that are left of this part. */
  get reach(): number {
    const part = this.parts[this.index];
    if (part === undefined) return Number.POSITIVE_INFINITY;
    return (typeof part === "number" ? Math.abs(part) : part.length) - this.used;
  }

  /** The next `count` characters, kept (> 0) or deleted (< 0); never more than `reach`. */
  take(count: number): number {
    if (this.ended) return count;
    const sign = this.deletes ? -1 : 1;
    this.advance(count);
    return sign * count;
  }

  /** The next `count` characters of an insertion, or what is left of it. */
  takeWords(count = this.reach): string {
    const words = this.parts[this.index] as readonly string[];
    const start = this.used;
    this.advance(count);
    return words.slice(start, start + count).join("");
  }

  /** The next `count` characters, whichever kind they are. */
  step(count: number): Part {
    return this.inserts ? this.takeWords(count) : this.take(count);
  }

  private advance(count: number): void {
    const left = this.reach;
    this.used += count;
    if (count === left) {
      this.index += 1;
      this.used = 0;
    }
  }
}
