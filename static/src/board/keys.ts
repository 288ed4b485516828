/** The keys of the board. Chords and keys that are no letters; each has a button or a menu item too. */
import { t } from "../i18n/index.ts";
import { type NoteView, PITCH_X, PITCH_Y } from "../protocol/generated.ts";
import { say } from "../ui/speak.tsx";
import { isChord } from "../workshop/chord.ts";
import type { Room } from "../workshop/room.ts";
import type { Doings } from "./doings.ts";
import type { Table } from "./table.ts";
import { ZOOM_STEP } from "./tools.tsx";

/** One press of an arrow key, in board units; with Shift a whole slot. */
const STEP = 16;
const PAN_STEP = 64;

const ARROWS: Record<string, readonly [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

interface Parts {
  readonly room: Room;
  readonly table: Table;
  readonly doings: Doings;
  /** Begins a note in the middle of the view. */
  readonly onWrite: () => void;
}

/** For the board's own element: keys pressed on it, or on a note as a whole. */
export function createKeys(parts: Parts): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target as HTMLElement;
    const isGround = target === event.currentTarget;
    const id = Number(target.dataset["note"] ?? 0);
    if (!isGround && id === 0) return;
    const note = parts.room.live.get("n", id);
    if (
      chords(parts, note, event) ||
      (note ? onNote(parts, note, event) : onGround(parts, event))
    ) {
      event.preventDefault();
    }
  };
}

/** Each answers whether the key meant something. */
function chords({ table, doings }: Parts, note: NoteView | undefined, event: KeyboardEvent) {
  if (isChord(event, "a")) doings.selectArea(note?.area);
  else if (isChord(event, "d")) doings.duplicate(note);
  else if (event.key === "Escape" && table.selection.ids().size) table.selection.clear();
  else if (event.key === "Escape" && table.selection.several()) table.selection.setSeveral(false);
  else if (event.key === "Escape" && table.arranging.on()) table.arranging.setOn(false);
  else if (event.key === "Delete" || event.key === "Backspace") doings.remove(note);
  else return false;
  return true;
}

function onNote(parts: Parts, note: NoteView, event: KeyboardEvent): boolean {
  const { room, table } = parts;
  const toggles = isChord(event, "enter") || (event.key === " " && event.shiftKey);
  if (toggles) {
    table.selection.toggle(note.id);
    const count = table.selection.ids().size;
    // Of more the selection itself tells.
    if (count < 2) say(t("selected", { count }));
  } else if (event.key === "Enter" && !room.rights.edit(note)) room.setEditing(note.id);
  else if (event.key === "Enter") say(room.rights.edit(note) ?? "");
  else return nudge(parts, table.selection.has(note.id) ? undefined : note, event);
  return true;
}

function onGround(parts: Parts, event: KeyboardEvent): boolean {
  const { camera, selection } = parts.table;
  const arrow = ARROWS[event.key];
  if (event.key === "Enter") parts.onWrite();
  else if (event.key === "+") camera.zoomBy(ZOOM_STEP);
  else if (event.key === "-") camera.zoomBy(1 / ZOOM_STEP);
  else if (selection.ids().size) return nudge(parts, undefined, event);
  else if (arrow && !hasChord(event)) camera.panBy(-arrow[0] * PAN_STEP, -arrow[1] * PAN_STEP);
  else return false;
  return true;
}

/** Arrows move the note, or the selection. */
function nudge({ room, table }: Parts, note: NoteView | undefined, event: KeyboardEvent): boolean {
  const arrow = ARROWS[event.key];
  if (!arrow || hasChord(event)) return false;
  const why = room.rights.write();
  const notes = note ? [note] : table.selection.notes();
  const [width, height] = event.shiftKey ? [PITCH_X, PITCH_Y] : [STEP, STEP];
  if (why) say(why);
  else if (notes.length) table.motion.nudge(notes, arrow[0] * width, arrow[1] * height);
  return true;
}

function hasChord(event: KeyboardEvent): boolean {
  return event.ctrlKey || event.metaKey || event.altKey;
}
