/** What is kept in step with the notes of one board, change by change: their grid, and the groups. */
import { type Accessor, createMemo, createSignal, untrack } from "solid-js";
import type { NoteView } from "../protocol/generated.ts";
import type { Live, NoteChange } from "../workshop/live.ts";
import { boxOf, type GroupBox, groupBox } from "./boxes.ts";
import { NoteGrid } from "./spatial.ts";

/** The box round the notes of each group. */
export class GroupBoxes {
  private readonly members = new Map<number, Map<number, NoteView>>();
  private readonly known = new Map<number, GroupBox>();
  private readonly stale = new Set<number>();

  load(notes: Iterable<NoteView>): void {
    this.members.clear();
    this.known.clear();
    this.stale.clear();
    for (const note of notes) this.move(undefined, note);
  }

  move(before: NoteView | undefined, after: NoteView | undefined): void {
    if (before?.cluster && before.cluster !== after?.cluster) {
      this.members.get(before.cluster)?.delete(before.id);
      this.stale.add(before.cluster);
    }
    if (!after?.cluster) return;
    const members = this.members.get(after.cluster);
    if (members) members.set(after.id, after);
    else this.members.set(after.cluster, new Map([[after.id, after]]));
    this.stale.add(after.cluster);
  }

  /** Whether `boxes` would say something else than the last time. */
  get isStale(): boolean {
    return this.stale.size > 0;
  }

  /** By the group's id. */
  boxes(): ReadonlyMap<number, GroupBox> {
    for (const id of this.stale) {
      const box = groupBox([...(this.members.get(id)?.values() ?? [])].map(boxOf));
      if (box) this.known.set(id, box);
      else this.known.delete(id);
    }
    this.stale.clear();
    return new Map(this.known);
  }
}

export interface Indexes {
  /** Always as the store is. */
  readonly grid: NoteGrid;
  readonly groups: Accessor<ReadonlyMap<number, GroupBox>>;
  /** To be tracked by whoever reads the grid. */
  readonly track: () => void;
}

/** Must be called inside an owner, which it follows. */
export function createIndexes(live: Live, board: Accessor<number>): Indexes {
  const grid = new NoteGrid();
  const boxes = new GroupBoxes();
  const [track, wake] = createSignal(undefined, { equals: false });
  const [groups, setGroups] = createSignal<ReadonlyMap<number, GroupBox>>(new Map());
  const load = () => {
    const notes = untrack(() => live.notesOf(board()));
    grid.load(notes);
    boxes.load(notes);
    setGroups(boxes.boxes());
    wake(undefined);
  };
  const take = (changes: readonly NoteChange[]) => {
    for (const { before, after } of changes) {
      grid.move(before, after);
      boxes.move(before, after);
    }
    if (boxes.isStale) setGroups(boxes.boxes());
    if (changes.length) wake(undefined);
  };
  live.follow((changes) => {
    if (changes === "all") load();
    else take(changesOn(untrack(board), changes));
  });
  // A memo and not an effect: whoever reads in the same turn finds the new board's notes.
  const loaded = createMemo(() => {
    board();
    untrack(load);
  });
  return {
    grid,
    groups: () => {
      loaded();
      return groups();
    },
    track: () => {
      loaded();
      track();
    },
  };
}

/** What the changes are for somebody who sees one board only. */
function changesOn(board: number, changes: readonly NoteChange[]): readonly NoteChange[] {
  const here = (note: NoteView | undefined) => (note?.board === board ? note : undefined);
  return changes
    .map(({ before, after }) => ({ before: here(before), after: here(after) }))
    .filter(({ before, after }) => before || after);
}
