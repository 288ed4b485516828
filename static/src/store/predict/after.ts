// What is looked at after whatever command, so that no new one can forget it: whether more would be
// seen of a new note than its writer was told (twin of `must_be_as_told` in boards/decide/notes.py;
// H12), where somebody may change notes (twin of `must_not_be_frozen` in boards/decide/modes.py and `must_sit_there` in
// boards/decide/tables.py; RULES.md H5, J3), and what points at something that is gone.

import type { BoardView, ClientCommand, ViewRecord } from "../../protocol/generated.ts";
import { type Desk, Refused, type Write } from "./desk.ts";

const SECRECY = ["named", "alias", "hidden"];

export function after(desk: Desk, command: ClientCommand): void {
  if (command[0] === "note.add") mustBeAsTold(desk.board(command[2]), command[8], command[9]);
  if (command[0] === "notes.add") mustBeAsTold(desk.board(command[1]), command[4], command[5]);
  mustStayWithin(desk, command);
  pointAtWhatIsThere(desk);
}

function mustBeAsTold(board: BoardView, mode: string, authors: string): void {
  const isSeen = mode === "private" && board.mode !== "private";
  const isTold = SECRECY.indexOf(authors) > SECRECY.indexOf(board.authors);
  if (isSeen || isTold) throw new Refused("more_seen");
}

function mustStayWithin(desk: Desk, [name]: ClientCommand): void {
  if (desk.isFacilitator || name === "note.answer") return;
  const boards = [...desk.writes.values()]
    .filter((write) => !goesAlong(write, name))
    .flatMap((write) => boardsOf(desk, write))
    .map((id) => desk.view.get("b", id))
    .filter((board): board is BoardView => board !== undefined);
  if (boards.some(({ mode }) => mode === "read" || mode === "vote")) throw new Refused("read_only");
  const mine = desk.view.get("m", desk.me.member)?.table;
  if (boards.some(({ table }) => table && table !== mine)) throw new Refused("not_your_table");
}

/** A link that ends or comes back with the note at its other end is nobody's doing at that board,
 * nor is what falls out of a full trash. */
function goesAlong({ kind, record }: Write, name: ClientCommand[0]): boolean {
  if (kind === "l") return name !== "link.add" && name !== "link.drop";
  return kind === "t" && record === null;
}

/** The boards of the notes that it is about, before and after it. */
function boardsOf({ view }: Desk, { kind, id, record }: Write): number[] {
  return [view.get(kind, id), record].flatMap((each): number[] => {
    if (!each) return [];
    if (isOfNotes(each)) return [each.board];
    if (each.kind !== "l") return [];
    return [each.note, each.source].flatMap((end) => view.get("n", end)?.board ?? []);
  });
}

function isOfNotes(record: ViewRecord): record is ViewRecord & { readonly board: number } {
  return ["n", "c", "t", "k"].includes(record.kind);
}

function pointAtWhatIsThere(desk: Desk): void {
  const gone = new Set([...desk.writes.values()].filter(isDropped).map(({ id }) => id));
  if (gone.size === 0) return;
  const { workshop } = desk;
  if (gone.has(workshop.spotlight)) desk.patch(workshop, { spotlight: 0 });
  if (gone.has(workshop.summon)) desk.patch(workshop, { summon: 0 });
}

function isDropped({ record }: Write): boolean {
  return record === null;
}
