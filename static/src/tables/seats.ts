/** Tables as the screens ask for them: which run, who sits there, how much was written. */
import type { MemberView, NoteView, TableView } from "../protocol/generated.ts";
import { byOrder } from "../store/reading.ts";
import { whenTaken } from "../sync/taken.ts";
import { toast } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import { refusal } from "../workshop/words.ts";

/** The tables that run, in the order of their boards. `source`: of that board only. */
export function runningTables(room: Room, source?: number): TableView[] {
  const order = (table: TableView) => room.live.get("b", table.board)?.order ?? 0;
  return room.live
    .all("g")
    .filter((table) => !table.ended && (source === undefined || table.source === source))
    .sort((one, other) => order(one) - order(other) || one.id - other.id);
}

export function sitters(room: Room, table: number): MemberView[] {
  return room.live.all("m").filter((member) => member.table === table && !member.removed);
}

export function namesAt(room: Room, table: number, without = 0): string {
  return sitters(room, table)
    .filter((member) => member.id !== without)
    .map((member) => room.nameOf(member.id))
    .join(", ");
}

/** Those that want help now and did not before. */
export function newlyWanting(
  before: readonly TableView[],
  now: readonly TableView[],
): readonly TableView[] {
  return now.filter(({ id }) => !before.some((table) => table.id === id));
}

/** Sitting down by one's own press: looked for once, when the seat is another, and not after a refusal. */
export function createSitting({ live }: Pick<Room, "live">) {
  let isAsked = false;
  return {
    /** Table 0: to leave. */
    sit(table: number): void {
      isAsked = true;
      const asked = whenTaken(
        live.client,
        ["table.sit", live.me?.member ?? 0, table],
        () => undefined,
        ({ code, limit }) => {
          isAsked = false;
          toast(refusal(code, limit));
        },
      );
      if (!asked) isAsked = false;
    },
    isOwn(): boolean {
      const was = isAsked;
      isAsked = false;
      return was;
    },
  };
}

/** Shows the table's board, wherever it is. */
export function goTo(room: Room, boardId: number): void {
  const board = room.live.get("b", boardId);
  if (!board) return;
  room.lookAt(board.stage);
  room.chooseBoard(board.id);
  if (room.view() === "write" && room.rights.facilitates) room.showView("list");
}

/** The notes of a board by area, in the order of its list; those outside all areas last. */
export function notesByArea(
  room: Room,
  board: number,
): { readonly area: number; readonly title: string; readonly notes: readonly NoteView[] }[] {
  const areas = room.live
    .all("a")
    .filter((area) => area.board === board)
    .sort(byOrder)
    .map((area) => ({ area: area.id, title: area.title ?? "" }));
  return [...areas, { area: 0, title: "" }]
    .map((each) => ({ ...each, notes: room.live.notesIn(board, each.area) }))
    .filter((each) => each.notes.length > 0);
}
