// "Refused, because ...": shown on a record for a while when there are no words to keep.

import type { Rejection } from "../protocol/generated.ts";
import type { Key } from "../store/view.ts";

/** Long enough to be read aloud, short enough not to be taken for the state of things. */
const SHOWN = 10_000;

export interface Refusal {
  readonly refused: Rejection;
  readonly limit: number;
}

export class Refusals {
  private readonly shown = new Map<Key, Refusal>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();

  constructor(private readonly changed: () => void) {}

  get(key: Key): Refusal | undefined {
    return this.shown.get(key);
  }

  add(keys: readonly Key[], refusal: Refusal): void {
    for (const key of keys) this.shown.set(key, refusal);
    const timer = setTimeout(() => {
      this.timers.delete(timer);
      for (const key of keys) if (this.shown.get(key) === refusal) this.shown.delete(key);
      this.changed();
    }, SHOWN);
    this.timers.add(timer);
  }

  clear(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.shown.clear();
  }
}
