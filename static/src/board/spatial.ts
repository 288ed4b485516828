/** The notes of one board by place: what is in view is found without looking at the others. */
import type { NoteView } from "../protocol/generated.ts";
import { boxOf } from "./boxes.ts";
import { type Box, overlaps, type Point } from "./camera.ts";

/** Side of a cell in board units: a few notes each. */
const CELL = 512;
/** More cells along an axis than there can be: coordinates end at a million. */
const SPAN = 8_192;

export class NoteGrid {
  /** Each note in the cell of its upper left corner. */
  private readonly cells = new Map<number, Map<number, NoteView>>();
  /** The largest note so far: how far from its cell one can reach into a box. */
  private reach = { w: 0, h: 0 };

  /** All notes anew. */
  load(notes: Iterable<NoteView>): void {
    this.cells.clear();
    this.reach = { w: 0, h: 0 };
    for (const note of notes) this.move(undefined, note);
  }

  /** What was `before` is `after` now; undefined: it was not there, or is gone. */
  move(before: NoteView | undefined, after: NoteView | undefined): void {
    const from = before && keyAt(before.x, before.y);
    const to = after && keyAt(after.x, after.y);
    if (before && from !== undefined && from !== to) this.remove(from, before.id);
    if (!after || to === undefined) return;
    const { w, h } = boxOf(after);
    if (w > this.reach.w || h > this.reach.h) {
      this.reach = { w: Math.max(w, this.reach.w), h: Math.max(h, this.reach.h) };
    }
    const cell = this.cells.get(to);
    if (cell) cell.set(after.id, after);
    else this.cells.set(to, new Map([[after.id, after]]));
  }

  /** The notes that overlap the box, in no order. */
  within(box: Box): NoteView[] {
    const found: NoteView[] = [];
    for (const cell of this.cellsNear(box)) {
      for (const note of cell.values()) if (overlaps(boxOf(note), box)) found.push(note);
    }
    return found;
  }

  /** A note under the point. */
  at({ x, y }: Point): NoteView | undefined {
    return this.within({ x, y, w: 1, h: 1 })[0];
  }

  private *cellsNear(box: Box): Iterable<ReadonlyMap<number, NoteView>> {
    const [left, top] = [cellOf(box.x - this.reach.w), cellOf(box.y - this.reach.h)];
    const [right, bottom] = [cellOf(box.x + box.w), cellOf(box.y + box.h)];
    // Far out most cells of the box are empty: there are fewer notes than places for them.
    if ((right - left + 1) * (bottom - top + 1) > this.cells.size) {
      yield* this.cells.values();
      return;
    }
    for (let x = left; x <= right; x += 1) {
      for (let y = top; y <= bottom; y += 1) {
        const cell = this.cells.get(x * SPAN + y);
        if (cell) yield cell;
      }
    }
  }

  private remove(key: number, id: number): void {
    const cell = this.cells.get(key);
    cell?.delete(id);
    if (cell?.size === 0) this.cells.delete(key);
  }
}

function cellOf(coordinate: number): number {
  return Math.floor(coordinate / CELL);
}

function keyAt(x: number, y: number): number {
  return cellOf(x) * SPAN + cellOf(y);
}
