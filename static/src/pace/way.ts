/** Where this screen is taken, and whom it follows: shared by the strip and the board. */
import { type Accessor, batch, createSignal } from "solid-js";
import type { BoardView } from "../protocol/generated.ts";
import type { Room, ViewName } from "../workshop/room.ts";

/** What everyone can be called to, or shown. */
export interface Target {
  readonly kind: "b" | "a" | "c" | "n";
  readonly id: number;
  readonly board: BoardView;
}

/** Where the camera of the board goes; undefined target: back to where it was. */
export interface Aim {
  readonly target: Target | undefined;
}

interface Way {
  readonly aim: Accessor<Aim | undefined>;
  setAim(aim: Aim): void;
  /** The member that this screen follows; 0 for nobody. */
  readonly following: Accessor<number>;
  follow(member: number): void;
}

const ways = new WeakMap<Room, Way>();

export function wayOf(room: Room): Way {
  const known = ways.get(room);
  if (known) return known;
  const [aim, setAim] = createSignal<Aim>();
  const [following, follow] = createSignal(0);
  const way: Way = { aim, setAim, following, follow };
  ways.set(room, way);
  return way;
}

export function targetOf(room: Pick<Room, "live">, id: number): Target | undefined {
  if (!id) return undefined;
  for (const kind of ["b", "a", "c", "n"] as const) {
    const found = room.live.get(kind, id);
    if (!found) continue;
    const board = found.kind === "b" ? found : room.live.get("b", found.board);
    return board && { kind, id, board };
  }
  return undefined;
}

/** A screen that was taken somewhere can go back to this. */
export interface Place {
  readonly board: number;
  readonly view: ViewName;
}

export function placeOf(room: Room): Place {
  return { board: room.board()?.id ?? 0, view: room.view() };
}

/** Goes to a target without taking the keyboard out of anybody's hands. */
export function goTo(room: Room, target: Target): void {
  batch(() => {
    goToBoard(room, target.board);
    // There only one's own notes are shown.
    if (target.kind !== "b" && room.view() === "write") room.showView("list");
    wayOf(room).setAim({ target });
    const note = firstNote(room, target);
    if (note) room.show(note, { focus: false, near: true });
  });
}

export function goBack(room: Room, place: Place): void {
  batch(() => {
    const board = room.live.get("b", place.board);
    if (board) goToBoard(room, board);
    if (room.view() !== place.view) room.showView(place.view);
    wayOf(room).setAim({ target: undefined });
  });
}

export function goToBoard(room: Room, board: BoardView): void {
  room.lookAt(board.stage);
  room.chooseBoard(board.id);
}

/** The note that a list shows for it. */
function firstNote(room: Room, { kind, id, board }: Target): number | undefined {
  if (kind === "n") return id;
  if (kind === "b") return undefined;
  const notes = room.live.notesOf(board.id);
  return notes.find((note) => (kind === "a" ? note.area : note.cluster) === id)?.id;
}

/** What people call it. */
export function nameOf(room: Room, { kind, id, board }: Target, untitled: string): string {
  if (kind === "b") return board.title || untitled;
  if (kind === "n") {
    const note = room.live.get("n", id);
    return note ? room.labelOf(note) : untitled;
  }
  return room.live.get(kind, id)?.title || untitled;
}
