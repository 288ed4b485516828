/** What a press on the board takes along: a note, the selection, a group, a corner, a frame. */
import type { NoteView } from "../protocol/generated.ts";
import type { Room } from "../workshop/room.ts";
import { boxOf } from "./boxes.ts";
import type { Carry, Hands, Press } from "./gestures.ts";
import { caught, frameOf } from "./lasso.ts";
import { dragSize } from "./resize.ts";
import type { Table } from "./table.ts";

interface Parts {
  readonly room: Room;
  readonly table: Table;
}

export function createHands({ room, table }: Parts): Hands {
  const { selection, motion, arranging } = table;
  const noteAt = (press: Press): NoteView | undefined => {
    const shown = press.target.closest<HTMLElement>("[data-note]")?.dataset["note"];
    // Far out a note is a box on the canvas, and no element.
    const id = shown === undefined ? table.indexes.grid.at(press.at)?.id : Number(shown);
    return id === undefined ? undefined : room.live.get("n", id);
  };
  const carry = (notes: readonly NoteView[]): Carry | undefined =>
    room.rights.write() === undefined && notes.every((note) => room.editing() !== note.id)
      ? motion.carry(notes)
      : undefined;
  const takeNote = (note: NoteView): Carry | undefined => {
    if (selection.has(note.id)) {
      const others = selection.notes().filter((one) => one.id !== note.id);
      return carry([note, ...others]);
    }
    selection.clear();
    return carry([note]);
  };
  const frames = (press: Press) => press.adds || selection.several();
  const takeFrom = (note: NoteView, press: Press): Carry | undefined => {
    if (press.target.closest("[data-corner]")) return dragSize(room, table, note);
    if (selection.has(note.id)) return takeNote(note);
    if (frames(press)) return drawFrame(table, press);
    // A finger that did not rest first pans: others' notes must not move by accident.
    return press.touch && !press.held ? undefined : takeNote(note);
  };
  return {
    take: (press) => {
      if (arranging.on()) return takeArea(table, press);
      const group = press.target.closest<HTMLElement>("[data-group]")?.dataset["group"];
      if (group !== undefined) return carry(membersOf(table, Number(group)));
      const note = noteAt(press);
      if (note) return takeFrom(note, press);
      return frames(press) || press.held ? drawFrame(table, press) : undefined;
    },
    tap: (press) => {
      if (arranging.on()) return;
      const note = noteAt(press);
      if (!note) {
        if (!press.adds) selection.clear();
      } else if (press.adds || selection.several()) selection.toggle(note.id);
      else selection.set([note.id]);
    },
  };
}

/** While areas are arranged, notes stay where they are. */
function takeArea({ areas, arranging }: Table, press: Press): Carry | undefined {
  const id = Number(press.target.closest<HTMLElement>("[data-area]")?.dataset["area"] ?? 0);
  const area = areas().find((one) => one.id === id);
  return area && arranging.carry(area, press.target.closest("[data-area-corner]") !== null);
}

/** In the order of the board, so that the first is the one whose area counts. */
export function membersOf(table: Table, group: number): readonly NoteView[] {
  return table.notes().filter((note) => note.cluster === group);
}

/** A frame over the board; what it touches is selected, besides what was so before. */
function drawFrame({ selection, motion, indexes }: Table, press: Press): Carry {
  const before = press.adds || selection.several() ? selection.ids() : new Set<number>();
  const end = () => motion.setFrame(undefined);
  return {
    move: (by) => {
      const frame = frameOf(press.at, { x: press.at.x + by.x, y: press.at.y + by.y });
      motion.setFrame(frame);
      const touched = indexes.grid.within(frame).map((note) => ({ id: note.id, ...boxOf(note) }));
      selection.set([...before, ...caught(touched, frame)]);
    },
    drop: end,
    cancel: () => {
      end();
      selection.set(before);
    },
  };
}
