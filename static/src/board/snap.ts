/** Areas and notes that are moved and made larger: on the grid of slots. Pure. */
import {
  AREA_HEADER,
  AREA_PADDING,
  NOTE_GAP,
  PITCH_X,
  PITCH_Y,
  SPAN_MAX,
} from "../protocol/generated.ts";
import { heightOf, sizeOf, widthOf } from "../store/places.ts";
import type { Box, Point } from "./camera.ts";

/** Corners stand on a grid of half slots: fine enough to leave a gap, coarse enough to be in line. */
export const GRID_X = PITCH_X / 2;
export const GRID_Y = PITCH_Y / 2;

/** Moved by a distance, its corner on the grid. An area that stands off the grid keeps to its own. */
export function movedBy(area: Box, by: Point): Box {
  return { ...area, x: area.x + snap(by.x, GRID_X), y: area.y + snap(by.y, GRID_Y) };
}

/** Its lower right corner drawn by a distance: whole columns and rows, at least what it holds. */
export function sizedBy(area: Box, by: Point, holds: readonly Box[]): Box {
  // Notes may hang over the edge a little: what the area has is always enough for them.
  const right = Math.min(area.w, last(holds, (note) => note.x + note.w - area.x) + AREA_PADDING);
  const below = Math.min(area.h, last(holds, (note) => note.y + note.h - area.y) + AREA_PADDING);
  const w = widthFor(Math.max(1, Math.round(columnsIn(area.w + by.x))));
  const h = heightFor(Math.max(1, Math.round(rowsIn(area.h + by.y))));
  return {
    ...area,
    w: w >= right ? w : widthFor(Math.ceil(columnsIn(right))),
    h: h >= below ? h : heightFor(Math.ceil(rowsIn(below))),
  };
}

function last(boxes: readonly Box[], end: (box: Box) => number): number {
  return boxes.reduce((most, box) => Math.max(most, end(box)), 0);
}

function snap(value: number, grid: number): number {
  return Math.round(value / grid) * grid;
}

/** How many columns of notes a width has room for; not whole. */
function columnsIn(width: number): number {
  return (width - 2 * AREA_PADDING + NOTE_GAP) / PITCH_X;
}

function rowsIn(height: number): number {
  return (height - AREA_HEADER - AREA_PADDING + NOTE_GAP) / PITCH_Y;
}

function widthFor(columns: number): number {
  return 2 * AREA_PADDING + columns * PITCH_X - NOTE_GAP;
}

function heightFor(rows: number): number {
  return AREA_HEADER + rows * PITCH_Y - NOTE_GAP + AREA_PADDING;
}

/** The size whose corner is closest to where the corner of a note was drawn. */
export function sizeAfter(size: number, by: Point): number {
  const across = slots(widthOf(size) + by.x, PITCH_X);
  const down = slots(heightOf(size) + by.y, PITCH_Y);
  return sizeOf(across, down);
}

function slots(length: number, pitch: number): number {
  return Math.min(SPAN_MAX, Math.max(1, Math.round((length + NOTE_GAP) / pitch)));
}
