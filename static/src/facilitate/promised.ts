/** Whether anybody was promised that nobody learns who writes: that is forgotten at the closing. */
import type { BoardView, NoteView } from "../protocol/generated.ts";

type Board = Pick<BoardView, "authors">;
type Note = Pick<NoteView, "alias">;

/** Notes keep what held when they were written, whatever their board says by now (RULES.md H9). */
export function promised(boards: readonly Board[], notes: readonly Note[]): boolean {
  return boards.some(({ authors }) => authors === "hidden") || notes.some(({ alias }) => alias < 0);
}
