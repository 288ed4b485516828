/** What can be done with the selection or one note: the same for keys, bar and menus. */
import { type Accessor, createSignal } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { columns, slotPlace } from "../store/places.ts";
import { COPY } from "../ui/icons.ts";
import type { MenuItem } from "../ui/menu.tsx";
import { say, toast } from "../ui/speak.tsx";
import { removeNote } from "../workshop/note-menu.ts";
import type { Room } from "../workshop/room.ts";
import { type Alignment, align } from "./align.ts";
import { boxOf } from "./boxes.ts";
import { around, type Box } from "./camera.ts";
import type { Copied } from "./clipboard.ts";
import { copySoon } from "./clipboard-events.ts";
import { DRAWN } from "./drawn.ts";
import { putNotes } from "./pasting.ts";
import type { Selection } from "./selection.ts";
import { carryOut } from "./steps.ts";
import type { Table } from "./table.ts";

export type BoardDialog = "paste" | "keys";

export interface Doings {
  /** The note, or the selection if it is one of it or none is named. */
  meant(note?: NoteView): readonly NoteView[];
  /** Everything in an area (without one: in that of the view); once it is so, on the board. */
  selectArea(area?: number): void;
  align(how: Alignment): void;
  duplicate(note?: NoteView): void;
  copy(note?: NoteView): void;
  remove(note?: NoteView): void;
  /** What the menu of a note offers on the board besides what it does everywhere. */
  items(note: NoteView): readonly MenuItem[];
  /** Why not all of the selection may be coloured or deleted. */
  whyNotAlter(): string | undefined;
  /** The dialog of the board that is open. */
  readonly dialog: Accessor<BoardDialog | undefined>;
  open(dialog: BoardDialog | undefined): void;
}

interface Parts {
  readonly room: Room;
  readonly table: Table;
  readonly board: Accessor<number>;
}

/** Must be called inside an owner. */
export function createDoings(parts: Parts): Doings {
  const { room, table, board } = parts;
  const { selection } = table;
  const [dialog, open] = createSignal<BoardDialog>();
  const meant = (note?: NoteView) => (note && !selection.has(note.id) ? [note] : selection.notes());
  const may = (why = room.rights.write()) => {
    if (why) toast(why);
    return why === undefined;
  };
  const doings: Doings = {
    meant,
    dialog,
    open,
    selectArea: (area = table.areaInView()) => {
      const inArea = table.notes().filter((note) => note.area === area);
      const isAll = inArea.every((note) => selection.has(note.id));
      selection.set((isAll ? table.notes() : inArea).map((note) => note.id));
    },
    align: (how) => {
      if (may()) alignNotes(room, table, how);
    },
    duplicate: (note) => {
      const notes = copiesOf(meant(note));
      const box = around(meant(note).map(boxOf));
      // Behind the originals, where there is room; else as close to that as there is.
      if (notes.length && box && may())
        putNotes({ room, table, board: board() }, notes, behind(box));
    },
    copy: (note) => copySoon(copiesOf(meant(note))),
    remove: (note) => {
      const notes = meant(note);
      const [only] = notes;
      if (notes.length === 1 && only) {
        if (may(room.rights.alter(only))) removeNote(room, only);
      } else if (notes.length && may(whyNot(room, notes))) removeAll(room, table, notes);
    },
    items: (note) => itemsOf(room, selection, doings, note),
    whyNotAlter: () => whyNot(room, selection.notes()),
  };
  return doings;
}

function itemsOf(
  room: Room,
  selection: Selection,
  doings: Doings,
  note: NoteView,
): readonly MenuItem[] {
  const is = selection.has(note.id);
  return [
    {
      label: t(is ? "unselect-note" : "select-note"),
      icon: DRAWN.select,
      run: () => selection.toggle(note.id),
    },
    { label: t("copy"), icon: COPY, run: () => doings.copy(note) },
    {
      label: t("duplicate"),
      icon: DRAWN.twice,
      blocked: room.rights.write(),
      run: () => doings.duplicate(note),
    },
  ];
}

/** As they go to the clipboard; an erased text is not copied. */
export function copiesOf(notes: readonly NoteView[]): readonly Copied[] {
  return notes
    .filter((note) => note.text !== null)
    .map(({ text, colour, x, y, size }) => ({ text: text ?? "", colour, x, y, size }));
}

function behind(box: Box): { x: number; y: number } {
  return { x: box.x + box.w + 16, y: box.y };
}

function whyNot(room: Room, notes: readonly NoteView[]): string | undefined {
  const why = room.rights.write();
  if (why) return why;
  const others = notes.filter((note) => room.rights.alter(note) !== undefined).length;
  return others ? t("why-not-all-yours", { count: others }) : undefined;
}

function alignNotes(room: Room, { selection, areas, indexes }: Table, how: Alignment): void {
  const notes = selection.notes();
  const box = around(notes.map(boxOf));
  if (!box) return;
  const area = areas().find(({ id }) => notes.every((note) => note.area === id));
  const origin = area && columns(area) > 0 ? slotPlace(area, { column: 0, row: 0 }) : box;
  // As far down as a column of all of them would reach.
  const reach = { ...box, h: box.h + notes.length * 600, w: box.w + 1_500 };
  const others = indexes.grid
    .within(reach)
    .filter((note) => !selection.has(note.id))
    .map(boxOf);
  const pieces = notes.map((note) => ({ id: note.id, ...boxOf(note) }));
  const moves = align(pieces, how, { others, origin });
  if (moves.length) carryOut(room, { does: "move", moves });
  say(t("aligned", { count: notes.length }));
}

/** The focus goes to the next note that stays, and back on undo. */
function removeAll(room: Room, table: Table, notes: readonly NoteView[]): void {
  const ids = notes.map((note) => note.id);
  const gone = new Set(ids);
  const all = table.notes();
  const last = all.reduce((found, note, at) => (gone.has(note.id) ? at : found), -1);
  const next = all[last + 1] ?? all.filter((note) => !gone.has(note.id)).pop();
  table.selection.clear();
  const onUndone = () => {
    table.selection.set(ids);
    room.show(ids[0] ?? 0, { focus: true });
  };
  carryOut(room, { does: "remove", notes: ids, onUndone });
  room.show(next?.id ?? 0, { focus: true });
}
