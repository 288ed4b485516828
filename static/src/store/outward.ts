// The slots of an area, the nearest to a place first (twin of `_Outward` in boards/places.py; P3).
// An area may have half a million slots; only those are made that are asked for.

import { PITCH_X, PITCH_Y } from "../protocol/generated.ts";

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** The nearest slot of a row that nobody has skipped. */
interface Candidate {
  readonly row: number;
  readonly column: number;
  readonly distance: number;
  /** How many slots of the row are nearer. */
  readonly rank: number;
}

export class Outward {
  private readonly across: readonly { readonly column: number; readonly beside: number }[];
  /** A heap: no candidate comes after those at 2n + 1 and 2n + 2. */
  private readonly heap: Candidate[] = [];
  private rows = 0;

  /** `first`: the upper left corner of the first slot. */
  constructor(
    private readonly first: Spot,
    private readonly anchor: Spot,
    width: number,
  ) {
    this.across = Array.from({ length: width }, (_, column) => {
      return { column, beside: Math.abs(first.x + column * PITCH_X - anchor.x) };
    }).sort((one, other) => one.beside - other.beside || one.column - other.column);
  }

  get nearest(): Candidate {
    return this.heap[0] as Candidate;
  }

  /** Goes on to the next slot. */
  skip(): void {
    const { row, rank } = this.nearest;
    const next = this.candidate(row, rank + 1);
    const last = next ?? this.heap.pop();
    if (last && this.heap.length > 0) this.sink(last);
  }

  /** The area has so many rows from now on. */
  open(rows: number): void {
    for (; this.rows < rows; this.rows += 1) this.rise(this.candidate(this.rows, 0) as Candidate);
  }

  private candidate(row: number, rank: number): Candidate | undefined {
    const found = this.across[rank];
    if (!found) return undefined;
    const away = Math.abs(this.first.y + row * PITCH_Y - this.anchor.y);
    return { row, column: found.column, distance: away + found.beside, rank };
  }

  private rise(one: Candidate): void {
    const { heap } = this;
    let at = heap.length;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (comesFirst(heap[above] as Candidate, one)) break;
      heap[at] = heap[above] as Candidate;
      at = above;
    }
    heap[at] = one;
  }

  /** Puts it in the place of the nearest one. */
  private sink(one: Candidate): void {
    const { heap } = this;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      const [left, right] = [heap[below], heap[below + 1]];
      if (left && right && comesFirst(right, left)) below += 1;
      const next = heap[below];
      if (!next || comesFirst(one, next)) break;
      heap[at] = next;
      at = below;
    }
    heap[at] = one;
  }
}

/** Of two slots equally far away the first one in reading order; no two are the same. */
function comesFirst(one: Candidate, other: Candidate): boolean {
  return (one.distance - other.distance || one.row - other.row) < 0;
}
