/** A frame drawn over the board, and the notes that it catches. Pure. */
import { type Box, overlaps, type Point } from "./camera.ts";

/** The box between two corners, in whatever direction it was drawn. */
export function frameOf(from: Point, to: Point): Box {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    w: Math.abs(to.x - from.x),
    h: Math.abs(to.y - from.y),
  };
}

/** The ids of all pieces that the frame touches. */
export function caught(
  pieces: Iterable<Box & { readonly id: number }>,
  frame: Box,
): ReadonlySet<number> {
  const ids = new Set<number>();
  for (const piece of pieces) if (overlaps(piece, frame)) ids.add(piece.id);
  return ids;
}
