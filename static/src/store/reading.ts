// Notes in the order of reading, by board and area. A change moves one note: among 5,000 nothing is
// ever sorted again but at a snapshot.

import type { NoteView } from "../protocol/generated.ts";

interface Ordered {
  readonly order: number;
  readonly id: number;
}

export function byOrder(one: Ordered, other: Ordered): number {
  return one.order - other.order || one.id - other.id;
}

/** The notes of one area, sorted. What was handed out is never changed any more. */
class Shelf {
  private isOut = false;

  constructor(private notes: NoteView[]) {}

  get size(): number {
    return this.notes.length;
  }

  get all(): readonly NoteView[] {
    this.isOut = true;
    return this.notes;
  }

  put(note: NoteView): void {
    this.own().splice(this.indexOf(note), 0, note);
  }

  take(note: NoteView): void {
    this.own().splice(this.indexOf(note), 1);
  }

  replace(note: NoteView): void {
    this.own()[this.indexOf(note)] = note;
  }

  private own(): NoteView[] {
    if (this.isOut) {
      this.notes = this.notes.slice();
      this.isOut = false;
    }
    return this.notes;
  }

  /** Where the note stands, or would stand. */
  private indexOf(note: Ordered): number {
    let [low, high] = [0, this.notes.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (byOrder(this.notes[middle] as NoteView, note) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NONE: readonly NoteView[] = [];

export class Reading {
  private boards = new Map<number, Map<number, Shelf>>();

  /** All notes anew. */
  load(notes: Iterable<NoteView>): void {
    const boards = new Map<number, Map<number, NoteView[]>>();
    for (const note of notes) {
      const areas = boards.get(note.board) ?? new Map<number, NoteView[]>();
      boards.set(note.board, areas);
      const area = areas.get(note.area);
      if (area) area.push(note);
      else areas.set(note.area, [note]);
    }
    this.boards = new Map();
    for (const [board, areas] of boards) {
      const shelves = [...areas].map(
        ([area, all]) => [area, new Shelf(all.sort(byOrder))] as const,
      );
      this.boards.set(board, new Map(shelves));
    }
  }

  /** What was `before` is `after` now; undefined: it was not there, or is gone. */
  move(before: NoteView | undefined, after: NoteView | undefined): void {
    const stays =
      before?.board === after?.board &&
      before?.area === after?.area &&
      before?.order === after?.order;
    if (stays && after) {
      this.shelf(after)?.replace(after);
      return;
    }
    if (before) this.remove(before);
    if (after) this.add(after);
  }

  /** The areas of the board that hold notes; 0 is outside all areas. */
  areasOf(board: number): readonly number[] {
    return [...(this.boards.get(board)?.keys() ?? [])];
  }

  /** In order; the same array as long as nothing in it changes. */
  inArea(board: number, area: number): readonly NoteView[] {
    return this.boards.get(board)?.get(area)?.all ?? NONE;
  }

  private shelf(note: NoteView): Shelf | undefined {
    return this.boards.get(note.board)?.get(note.area);
  }

  private add(note: NoteView): void {
    const areas = this.boards.get(note.board) ?? new Map<number, Shelf>();
    this.boards.set(note.board, areas);
    const shelf = areas.get(note.area);
    if (shelf) shelf.put(note);
    else areas.set(note.area, new Shelf([note]));
  }

  private remove(note: NoteView): void {
    const shelf = this.shelf(note);
    shelf?.take(note);
    if (shelf?.size === 0) this.boards.get(note.board)?.delete(note.area);
  }
}
