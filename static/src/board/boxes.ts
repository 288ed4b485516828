/** How much of the board a note and a group cover: the one place that knows. */
import type { NoteView } from "../protocol/generated.ts";
import { heightOf, widthOf } from "../store/places.ts";
import { around, type Box, type Point } from "./camera.ts";

export function boxOf(note: NoteView): Box {
  return { x: note.x, y: note.y, w: widthOf(note.size), h: heightOf(note.size) };
}

/** The box round the notes of a group, and the corner of the note that one reads first: there its
 *  title stands, since in the corner of the box there may be somebody else's note. */
export interface GroupBox extends Box {
  readonly first: Point;
}

export function groupBox(notes: readonly Box[]): GroupBox | undefined {
  const box = around(notes);
  if (!box) return undefined;
  const { x, y } = notes.reduce((first, note) =>
    note.y < first.y || (note.y === first.y && note.x < first.x) ? note : first,
  );
  return { ...box, first: { x, y } };
}

/** How far the ground of a group shows round each of its notes: less than half the gap, so that it
 *  meets that of its neighbours and never reaches anybody else's note. */
export const GROUP_EDGE = 7;
export const GROUP_TINTS = 4;

/** Which ground a group has; groups side by side mostly differ. */
export function groupTint(cluster: number): number {
  return cluster % GROUP_TINTS;
}
