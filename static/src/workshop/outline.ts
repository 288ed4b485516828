/** The board as an outline: area > cluster > note, in the order of the list. Pure. */
import type { AreaView, ClusterView, NoteView } from "../protocol/generated.ts";
import { byOrder } from "../store/reading.ts";

export { byOrder };

/** A run of notes: those of a cluster, or those of the area that are in none (cluster undefined). */
export interface Run {
  readonly cluster: ClusterView | undefined;
  readonly notes: readonly NoteView[];
}

/** An area with its runs; `area` undefined holds the notes outside all areas. */
export interface Section {
  readonly area: AreaView | undefined;
  readonly runs: readonly Run[];
  readonly count: number;
}

/** The sections of a board. Notes outside come last, and only if there are any. */
export function outline(
  areas: readonly AreaView[],
  clusters: readonly ClusterView[],
  notes: readonly NoteView[],
): readonly Section[] {
  const known = new Map(clusters.map((cluster) => [cluster.id, cluster]));
  const sorted = [...areas].sort(byOrder);
  const inside = new Map<number, NoteView[]>(sorted.map((area) => [area.id, []]));
  const outside: NoteView[] = [];
  for (const note of notes) (inside.get(note.area) ?? outside).push(note);
  const sections = sorted.map((area) => section(area, inOrder(inside.get(area.id) ?? []), known));
  return outside.length ? [...sections, section(undefined, inOrder(outside), known)] : sections;
}

/** The store hands notes out sorted by area: most often there is nothing to do. */
function inOrder(notes: NoteView[]): NoteView[] {
  const isSorted = notes.every((note, index) => {
    const before = notes[index - 1];
    return !before || byOrder(before, note) <= 0;
  });
  return isSorted ? notes : notes.sort(byOrder);
}

function section(
  area: AreaView | undefined,
  notes: readonly NoteView[],
  known: ReadonlyMap<number, ClusterView>,
): Section {
  const loose: NoteView[] = [];
  const grouped = new Map<number, NoteView[]>();
  for (const note of notes) {
    const cluster = known.has(note.cluster) ? note.cluster : 0;
    const run = cluster ? grouped.get(cluster) : loose;
    if (run) run.push(note);
    else grouped.set(cluster, [note]);
  }
  const runs: Run[] = [...grouped].map(([id, run]) => ({ cluster: known.get(id), notes: run }));
  if (loose.length) runs.push({ cluster: undefined, notes: loose });
  return { area, runs, count: notes.length };
}

/** Notes `from`..`to` of the section, still in their runs. */
export function slice(of: Section, from: number, to: number): readonly Run[] {
  const runs: Run[] = [];
  let start = 0;
  for (const run of of.runs) {
    const notes = run.notes.slice(Math.max(0, from - start), Math.max(0, to - start));
    if (notes.length) runs.push({ cluster: run.cluster, notes });
    start += run.notes.length;
  }
  return runs;
}

/** Where a note stands in the section, from 0; -1 for not at all. */
export function indexIn(of: Section, note: number): number {
  let start = 0;
  for (const run of of.runs) {
    const index = run.notes.findIndex((one) => one.id === note);
    if (index >= 0) return start + index;
    start += run.notes.length;
  }
  return -1;
}

/** The note that takes the focus when `note` leaves: the next of its section, else the last. */
export function neighbour(of: Section, note: number): number | undefined {
  const all = of.runs.flatMap((run) => run.notes);
  const index = all.findIndex((one) => one.id === note);
  return (all[index + 1] ?? all[index - 1])?.id;
}
