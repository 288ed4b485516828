import { expect, test } from "vitest";
import type { BoardView, ClusterView, NoteView, Stage } from "../protocol/generated.ts";
import { find, SHOWN_MAX } from "./find.ts";
import { wordsOf } from "./match.ts";

function board(id: number, stage: Stage, order = 0): BoardView {
  return { kind: "b", id, stage, order, title: `Board ${id}`, prompt: "" } as BoardView;
}

function note(id: number, on: number, text: string | null, cluster = 0): NoteView {
  return { kind: "n", id, board: on, text, cluster, order: id } as NoteView;
}

function ids(query: string, ground: Parameters<typeof find>[1]): number[][] {
  return find(wordsOf(query), ground).groups.map(({ notes }) => notes.map(({ id }) => id));
}

const BOARDS = [board(1, "ideate"), board(2, "empathize")];

test("results come board by board in the order of the stages, the best first", () => {
  const notes = [note(11, 1, "Lekparken"), note(12, 1, "Parken"), note(21, 2, "En park")];
  expect(ids("park", { boards: BOARDS, clusters: [], notes })).toEqual([[21], [12, 11]]);
});

test("a note is found by the title of its group too, and an erased one by nothing", () => {
  const clusters = [{ kind: "c", id: 5, title: "Trygghet" } as ClusterView];
  const notes = [note(11, 1, "Mer ljus", 5), note(12, 1, null, 0)];
  expect(ids("trygghet ljus", { boards: BOARDS, clusters, notes })).toEqual([[11]]);
});

test("without a word nothing is found", () => {
  const answer = find(wordsOf(" "), { boards: BOARDS, clusters: [], notes: [note(1, 1, "a")] });
  expect(answer).toEqual({ groups: [], count: 0 });
});

test("a common word shows the best hundred and says how many there are", () => {
  const notes = Array.from({ length: 300 }, (_, at) => note(at + 1, 1, "torg"));
  const answer = find(wordsOf("torg"), { boards: BOARDS, clusters: [], notes });
  expect(answer.count).toBe(300);
  expect(answer.groups.flatMap((one) => one.notes)).toHaveLength(SHOWN_MAX);
});
