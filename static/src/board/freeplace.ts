/** Where pasted and doubled notes go: near where they are wanted, upon no other note. Pure. */
import { NOTE_GAP, PITCH_X, PITCH_Y } from "../protocol/generated.ts";
import { around, type Box, overlaps, type Point } from "./camera.ts";

/** How far a free place is looked for, in notes to each side. */
const REACH = 12;

/**
 * How far the boxes must be shifted from `wanted`, a shift too, to lie upon none of the others.
 * The nearest such place; `wanted` itself where everything round it is full.
 */
export function freeShift(boxes: readonly Box[], others: readonly Box[], wanted: Point): Point {
  const whole = around(boxes);
  if (!whole) return wanted;
  const taken = new Buckets(others);
  const fits = (shift: Point) =>
    boxes.every((box) => taken.isFree({ ...box, x: box.x + shift.x, y: box.y + shift.y }));
  return (
    offsets()
      .map((by) => ({ x: wanted.x + by.x, y: wanted.y + by.y }))
      .find(fits) ?? wanted
  );
}

let found: readonly Point[] | undefined;

/** Half a note at a time in all directions, the nearest first, right and below before the rest. */
function offsets(): readonly Point[] {
  if (found) return found;
  const all: Point[] = [];
  for (let down = -REACH; down <= REACH; down += 1) {
    for (let right = -REACH; right <= REACH; right += 1) {
      all.push({ x: (right * PITCH_X) / 2, y: (down * PITCH_Y) / 2 });
    }
  }
  const far = ({ x, y }: Point) => Math.hypot(x, y) + (x < 0 ? 1 : 0) + (y < 0 ? 1 : 0);
  found = all.sort((one, other) => far(one) - far(other));
  return found;
}

/** Boxes by the fields of a grid, so that 200 notes find a place among 5,000 at once. */
class Buckets {
  private readonly fields = new Map<string, Box[]>();

  constructor(boxes: readonly Box[]) {
    for (const box of boxes) {
      for (const field of fieldsOf(box)) {
        const there = this.fields.get(field);
        if (there) there.push(box);
        else this.fields.set(field, [box]);
      }
    }
  }

  /** Nothing lies under the box or closer to it than notes stand. */
  isFree(box: Box): boolean {
    const wide = { x: box.x, y: box.y, w: box.w + NOTE_GAP, h: box.h + NOTE_GAP };
    return !fieldsOf(wide).some((field) =>
      this.fields.get(field)?.some((other) => overlaps(other, box)),
    );
  }
}

function fieldsOf(box: Box): readonly string[] {
  const fields: string[] = [];
  for (let x = Math.floor(box.x / PITCH_X); x * PITCH_X < box.x + box.w; x += 1) {
    for (let y = Math.floor(box.y / PITCH_Y); y * PITCH_Y < box.y + box.h; y += 1) {
      fields.push(`${x},${y}`);
    }
  }
  return fields;
}
