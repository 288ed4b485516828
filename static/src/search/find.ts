/** What a search finds in a workshop: the best notes, board by board. Pure. */
import { type BoardView, type ClusterView, type NoteView, STAGES } from "../protocol/generated.ts";
import { foldedOf, scoreOf } from "./match.ts";

/** More would not be read; whoever has so many types another word. */
export const SHOWN_MAX = 100;

/** The notes of one board that fit, the best first. */
export interface Found {
  readonly board: BoardView;
  readonly notes: readonly NoteView[];
}

export interface Answer {
  readonly groups: readonly Found[];
  /** All that fit, also those beyond the shown ones. */
  readonly count: number;
}

export interface Ground {
  readonly boards: readonly BoardView[];
  readonly clusters: readonly ClusterView[];
  readonly notes: Iterable<NoteView>;
}

/** Boards in the order of the stages. A note is found by its own words and its group's title. */
export function find(words: readonly string[], ground: Ground): Answer {
  const titles = new Map(ground.clusters.map((one) => [one.id, titleOf(one)]));
  const hits: { note: NoteView; score: number }[] = [];
  for (const note of ground.notes) {
    const score = scoreOf(`${foldedOf(note)}\n${titles.get(note.cluster) ?? ""}`, words);
    if (score > 0) hits.push({ note, score });
  }
  hits.sort((one, other) => other.score - one.score || one.note.order - other.note.order);
  const shown = hits.slice(0, SHOWN_MAX).map(({ note }) => note);
  const groups = inOrder(ground.boards)
    .map((board) => ({ board, notes: shown.filter((note) => note.board === board.id) }))
    .filter(({ notes }) => notes.length > 0);
  return { groups, count: hits.length };
}

const folded = new WeakMap<ClusterView, string>();

function titleOf(cluster: ClusterView): string {
  const known = folded.get(cluster) ?? foldedOf({ text: cluster.title });
  folded.set(cluster, known);
  return known;
}

function inOrder(boards: readonly BoardView[]): readonly BoardView[] {
  return [...boards].sort(
    (one, other) =>
      STAGES.indexOf(one.stage) - STAGES.indexOf(other.stage) ||
      one.order - other.order ||
      one.id - other.id,
  );
}
