// How notes go to the trash and come out of it (twin of boards/decide/trash.py; N6, N7, G5, L8).

import type { NoteView, TrashedView } from "../../protocol/generated.ts";
import { endEmptiedClusters } from "./clusters.ts";
import { type Desk, Unpredictable } from "./desk.ts";
import { atHome, byHome, Seats, settle } from "./homes.ts";

export function bury(desk: Desk, notes: readonly NoteView[]): void {
  endEmptiedClusters(desk, notes);
  const gone = new Set(notes.map((note) => note.id));
  for (const link of desk.view.all("l")) {
    if (gone.has(link.note) || gone.has(link.source)) desk.drop("l", link.id);
  }
  for (const note of notes) {
    const { id, board, text, colour, author, alias } = note;
    desk.drop("n", id);
    desk.burials.push(note);
    desk.put({
      kind: "t",
      id,
      board,
      text,
      colour,
      author,
      by: alias < 0 && desk.isFacilitator ? 0 : desk.me.member,
      at: desk.now,
    });
  }
  // What falls out of a full trash comes with the answer: nobody sees all of what is in it.
}

/** Who deleted it, or a facilitator (N7), as long as its board is there (B4). */
export function mayRestore(desk: Desk, trashed: TrashedView): boolean {
  if (!desk.view.get("b", trashed.board)) return false;
  return desk.isFacilitator || trashed.by === desk.me.member;
}

/** Each to its place, key and cluster if they are still free (N7); `over`: whom they may cover.
 *  Links come with the answer: a view's trash does not hold them. */
export function putBack(
  desk: Desk,
  trashed: readonly TrashedView[],
  over: readonly number[] = [],
): void {
  const notes = trashed.map(({ id }) => {
    const buried = desk.view.buried(id);
    if (!buried) throw new Unpredictable();
    return atHome(desk, buried);
  });
  for (const { id } of trashed) desk.drop("t", id);
  const friends = new Set(over);
  const shared = new Map(notes.map(({ id }) => [id, friends]));
  const seats = new Seats(desk);
  for (const home of byHome(notes)) {
    for (const note of settle(desk, home, { shared })) {
      desk.put({ ...note, cluster: seats.again(note) });
    }
  }
}
