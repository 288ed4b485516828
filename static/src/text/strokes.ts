// Undo inside a text that others type in too: only one's own strokes are taken back, wherever others'
// words have moved them (realtime.md 5.7). Knows the text only while it is changed.

import { changesNothing, compose, type Delta, invert, transform } from "./deltas.ts";

/** Strokes with no longer pause between them are one step. */
const PAUSE_MS = 1_000;
const DEPTH = 100;

export interface Steps {
  readonly undo: boolean;
  readonly redo: boolean;
}

export class Strokes {
  /** What takes the own steps back, the latest last: each fits the text when those behind it are
   *  taken back. */
  private past: Delta[] = [];
  /** What does again what was taken back, the next one last. */
  private future: Delta[] = [];
  private last = Number.NEGATIVE_INFINITY;

  /** `delta` was typed in `text` at `now` (ms). */
  typed(text: string, delta: Delta, now: number): void {
    if (changesNothing(delta)) return;
    const back = invert(text, delta);
    const before = now - this.last < PAUSE_MS ? this.past.pop() : undefined;
    this.past.push(before ? compose(back, before) : back);
    if (this.past.length > DEPTH) this.past.shift();
    this.future = [];
    this.last = now;
  }

  /** The next stroke begins a step of its own. */
  pause(): void {
    this.last = Number.NEGATIVE_INFINITY;
  }

  /** Somebody else has changed the text by `delta`. */
  others(delta: Delta): void {
    this.past = moved(this.past, delta);
    this.future = moved(this.future, delta);
  }

  /** Whether there is anything to take back, and to do again. */
  get steps(): Steps {
    const isSome = (delta: Delta) => !changesNothing(delta);
    return { undo: this.past.some(isSome), redo: this.future.some(isSome) };
  }

  /** What takes the latest step back in `text`; undefined when there is none. */
  undo(text: string): Delta | undefined {
    return this.turn(this.past, this.future, text);
  }

  redo(text: string): Delta | undefined {
    return this.turn(this.future, this.past, text);
  }

  /** What takes back all that was typed here, and nothing of what others typed. */
  get all(): Delta {
    return this.past.reduceRight<Delta>((later, earlier) => compose(later, earlier), []);
  }

  /** What was typed until now is not taken back by its strokes any more. */
  forget(): void {
    this.past = [];
    this.future = [];
    this.pause();
  }

  private turn(from: Delta[], to: Delta[], text: string): Delta | undefined {
    this.pause();
    let delta = from.pop();
    // All of it has gone with others' changes: then the one before is meant.
    while (delta && changesNothing(delta)) delta = from.pop();
    if (delta) to.push(invert(text, delta));
    return delta;
  }
}

function moved(steps: readonly Delta[], by: Delta): Delta[] {
  let under = by;
  const done: Delta[] = [];
  for (const step of [...steps].reverse()) {
    done.push(transform(step, under, { aFirst: false }));
    under = transform(under, step, { aFirst: true });
  }
  return done.reverse();
}
