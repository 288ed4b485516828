// Free slots near a place: the part of places.ts that a resident's first minute does not need.

import type { AreaView } from "../protocol/generated.ts";
import { Outward } from "./outward.ts";
import {
  block,
  columns,
  coveredSlots,
  fits,
  type Point,
  type Sized,
  type Slot,
  slotPlace,
  spanOf,
  strideOf,
} from "./places.ts";

/** The free slots that are closest to `anchor` one after the other: where notes join a cluster
 * (P3). One look at the area's notes; one by one, 200 of 5,000 freeze a phone.
 *
 * The area has one row below all its notes to offer, and one more once that is used. */
export function nearestFreeSlots(
  area: AreaView,
  notes: Iterable<Sized>,
  anchor: Point,
  sizes: readonly number[],
): Slot[] {
  const covered = coveredSlots(area, notes);
  const width = columns(area);
  let last = 0;
  for (const key of covered) last = Math.max(last, Math.floor(key / strideOf(width)));
  last += 1;
  // What does not fit one size never will: each size goes through the slots once.
  const origin = slotPlace(area, { column: 0, row: 0 });
  const outward = new Map<number, Outward>();
  return sizes.map((size) => {
    const slots = outward.get(size) ?? new Outward(origin, anchor, width);
    outward.set(size, slots);
    slots.open(last + 1);
    while (!fits(slots.nearest, size, width, covered)) slots.skip();
    const slot = slots.nearest;
    for (const key of block(slot, size, width)) covered.add(key);
    last = Math.max(last, slot.row + spanOf(size).down);
    return slot;
  });
}
