/** How large words can be on a note of the wall, and how a board fits on it. Pure. */

import { boxOf } from "../board/boxes.ts";
import { around, type Box } from "../board/camera.ts";
import type { AreaView, NoteView } from "../protocol/generated.ts";

/** Room round everything, in board units. */
const MARGIN = 24;
/** Room for words on a note of one slot, in board units: inside its edges. */
const LETTER_WIDTH = 0.56;
const LINE = 1.25;
const INSET = 14;
const LARGEST = 44;
const SMALLEST = 11;
/** Larger would be out of proportion on a board that has hardly anything on it. */
const LARGEST_SCALE = 2;

/** What of a board has to be on the screen; a board without areas and notes is one empty sheet. */
export function extentOf(areas: readonly AreaView[], notes: readonly NoteView[]): Box {
  const box = around([...areas, ...notes.map(boxOf)]) ?? { x: 0, y: 0, w: 1200, h: 700 };
  return { x: box.x - MARGIN, y: box.y - MARGIN, w: box.w + 2 * MARGIN, h: box.h + 2 * MARGIN };
}

/** Pixels to a board unit, so that all of the box is in the room. */
export function scaleFor(box: Box, room: { readonly w: number; readonly h: number }): number {
  return Math.max(0, Math.min(room.w / box.w, room.h / box.h, LARGEST_SCALE));
}

/** The size of letters, in board units, with which `text` fills its note: read from the back row. */
export function lettersFor(text: string, box: Pick<Box, "w" | "h">): number {
  const width = box.w - 2 * INSET;
  const height = box.h - 2 * INSET;
  const lines = text.split("\n");
  const longest = Math.max(...text.split(/\s+/).map((word) => word.length), 1);
  for (let size = LARGEST; size > SMALLEST; size -= 1) {
    const across = Math.max(1, Math.floor(width / (size * LETTER_WIDTH)));
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / across)), 0);
    // A word more, since lines break between words and not where they are full.
    const broken = rows > lines.length ? rows + 1 : rows;
    if (longest <= across && broken * size * LINE <= height) return size;
  }
  return SMALLEST;
}
