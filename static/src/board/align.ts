/** Notes brought into line, spread evenly or put into a grid; never one on top of another. Pure. */
import { NOTE_GAP, PITCH_X, PITCH_Y } from "../protocol/generated.ts";
import { around, type Box, overlaps } from "./camera.ts";

export const ALIGNMENTS = [
  "left",
  "centre",
  "right",
  "top",
  "middle",
  "bottom",
  "across",
  "down",
  "tidy",
] as const;
export type Alignment = (typeof ALIGNMENTS)[number];

/** A note as a box with a name. */
export interface Piece extends Box {
  readonly id: number;
}

/** Where a note goes: id, x, y in whole board units, as `notes.move` wants them. */
export type Move = readonly [id: number, x: number, y: number];

/** What the notes must not be put upon, and where the grid of slots begins. */
export interface Surroundings {
  readonly others: readonly Box[];
  readonly origin: { readonly x: number; readonly y: number };
}

/** The moves that bring the pieces into line; none for those that stand right already. */
export function align(
  pieces: readonly Piece[],
  how: Alignment,
  surroundings?: Surroundings,
): readonly Move[] {
  const box = around(pieces);
  if (!box) return [];
  const placed = place(pieces, box, how, surroundings);
  return placed
    .map(({ id, x, y }): Move => [id, Math.round(x), Math.round(y)])
    .filter(([id, x, y]) => {
      const before = pieces.find((piece) => piece.id === id);
      return before !== undefined && (before.x !== x || before.y !== y);
    });
}

function place(
  pieces: readonly Piece[],
  box: Box,
  how: Alignment,
  surroundings: Surroundings | undefined,
): readonly Piece[] {
  switch (how) {
    case "left":
      return stacked(pieces, DOWN, () => box.x);
    case "centre":
      return stacked(pieces, DOWN, (piece) => box.x + (box.w - piece.w) / 2);
    case "right":
      return stacked(pieces, DOWN, (piece) => box.x + box.w - piece.w);
    case "top":
      return stacked(pieces, ACROSS, () => box.y);
    case "middle":
      return stacked(pieces, ACROSS, (piece) => box.y + (box.h - piece.h) / 2);
    case "bottom":
      return stacked(pieces, ACROSS, (piece) => box.y + box.h - piece.h);
    case "across":
      return spread(pieces, ACROSS);
    case "down":
      return spread(pieces, DOWN);
    case "tidy":
      return tidy(pieces, box, surroundings);
  }
}

interface Axis {
  readonly at: "x" | "y";
  readonly size: "w" | "h";
  /** The other axis: the one along which the pieces are brought into line. */
  readonly cross: "x" | "y";
}

const ACROSS: Axis = { at: "x", size: "w", cross: "y" };
const DOWN: Axis = { at: "y", size: "h", cross: "x" };

function sorted(pieces: readonly Piece[], { at }: Axis): readonly Piece[] {
  return [...pieces].sort((one, other) => one[at] - other[at] || one.id - other.id);
}

/** All with the same edge; along the axis they keep their places, but those that would cover the
 * one before are put behind it. */
function stacked(
  pieces: readonly Piece[],
  axis: Axis,
  edge: (piece: Piece) => number,
): readonly Piece[] {
  let end = Number.NEGATIVE_INFINITY;
  return sorted(pieces, axis).map((piece) => {
    const at = piece[axis.at] < end ? end + NOTE_GAP : piece[axis.at];
    end = at + piece[axis.size];
    return { ...piece, [axis.at]: at, [axis.cross]: edge(piece) };
  });
}

/** The first and the last stay, the gaps between all become equal, and never less than usual. */
function spread(pieces: readonly Piece[], axis: Axis): readonly Piece[] {
  const row = sorted(pieces, axis);
  const first = row[0];
  if (!first) return [];
  const end = Math.max(...row.map((piece) => piece[axis.at] + piece[axis.size]));
  const filled = row.reduce((sum, piece) => sum + piece[axis.size], 0);
  const gap = Math.max(NOTE_GAP, (end - first[axis.at] - filled) / Math.max(1, row.length - 1));
  let at = first[axis.at];
  return row.map((piece) => {
    const placed = { ...piece, [axis.at]: at };
    at += piece[axis.size] + gap;
    return placed;
  });
}

/** Into free slots of the grid, in the order of reading, about as wide as they lay before. */
function tidy(
  pieces: readonly Piece[],
  box: Box,
  surroundings: Surroundings | undefined,
): readonly Piece[] {
  const origin = surroundings?.origin ?? box;
  const left = origin.x + Math.round((box.x - origin.x) / PITCH_X) * PITCH_X;
  const top = origin.y + Math.round((box.y - origin.y) / PITCH_Y) * PITCH_Y;
  const columns = columnsFor(pieces, box);
  const taken: Box[] = [...(surroundings?.others ?? [])];
  return inReadingOrder(pieces).map((piece) => {
    const wide = Math.min(columns, slots(piece.w, PITCH_X));
    for (let slot = 0; ; slot += 1) {
      const column = slot % columns;
      if (column + wide > columns) continue;
      const spot = {
        x: left + column * PITCH_X,
        y: top + Math.floor(slot / columns) * PITCH_Y,
        w: piece.w,
        h: piece.h,
      };
      if (taken.some((other) => overlaps(other, spot))) continue;
      taken.push(spot);
      return { id: piece.id, ...spot };
    }
  });
}

/** As many columns as the group spans, but no more than a square of the notes would need twice. */
function columnsFor(pieces: readonly Piece[], box: Box): number {
  const cells = pieces.reduce((sum, { w, h }) => sum + slots(w, PITCH_X) * slots(h, PITCH_Y), 0);
  const spanned = Math.max(1, Math.round((box.w + NOTE_GAP) / PITCH_X));
  const widest = Math.max(...pieces.map(({ w }) => slots(w, PITCH_X)));
  return Math.max(widest, Math.min(spanned, 2 * Math.ceil(Math.sqrt(cells)), cells));
}

function slots(size: number, pitch: number): number {
  return Math.max(1, Math.ceil(size / pitch));
}

/** Row by row: what begins less than half a note lower is in the same row. */
export function inReadingOrder<P extends Piece>(pieces: readonly P[]): readonly P[] {
  const rows: P[][] = [];
  for (const piece of sorted(pieces, DOWN) as readonly P[]) {
    const row = rows[rows.length - 1];
    if (row?.[0] && piece.y - row[0].y < PITCH_Y / 2) row.push(piece);
    else rows.push([piece]);
  }
  return rows.flatMap((row) => [...(sorted(row, ACROSS) as readonly P[])]);
}
