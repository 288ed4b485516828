/** The menu of a note: every action, on the board and in the list alike. */
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import type { MenuItem } from "../ui/menu.tsx";
import { neighbour, outline, type Section } from "./outline.ts";
import type { Room } from "./room.ts";

/** The notes before and after one in its list, where there are any. */
export interface Neighbours {
  readonly above: NoteView | undefined;
  readonly below: NoteView | undefined;
}

export function noteItems(room: Room, note: NoteView, near?: Neighbours): readonly MenuItem[] {
  return [
    ...wordItems(room, note),
    ...(near ? orderItems(room, note, near) : []),
    ...groupItems(room, note),
    {
      label: t("delete"),
      icon: "trash",
      blocked: room.rights.alter(note),
      run: () => removeNote(room, note),
    },
  ];
}

function wordItems(room: Room, note: NoteView): readonly MenuItem[] {
  return [
    {
      label: t("edit"),
      icon: "edit",
      blocked: room.rights.edit(note),
      run: () => room.setEditing(note.id),
    },
    {
      label: t("colour-change"),
      icon: "colour",
      blocked: room.rights.alter(note),
      run: () => room.setOpen({ dialog: "colour", note: note.id }),
    },
  ];
}

function orderItems(room: Room, note: NoteView, near: Neighbours): readonly MenuItem[] {
  const swap = (other: NoteView | undefined) => () => {
    if (!other) return;
    room.actions.swap(note, other);
    room.show(note.id, { focus: true });
  };
  const blocked = (other: NoteView | undefined, why: string) =>
    room.rights.write() ?? (other ? undefined : why);
  return [
    {
      label: t("move-up"),
      icon: "up",
      blocked: blocked(near.above, t("why-first")),
      run: swap(near.above),
    },
    {
      label: t("move-down"),
      icon: "down",
      blocked: blocked(near.below, t("why-last")),
      run: swap(near.below),
    },
  ];
}

function groupItems(room: Room, note: NoteView): readonly MenuItem[] {
  const blocked = room.rights.write();
  const items: MenuItem[] = [
    {
      label: t("move-to"),
      icon: "area",
      blocked,
      run: () => room.setOpen({ dialog: "move", note: note.id }),
    },
    {
      label: t("group-with"),
      icon: "group",
      blocked,
      run: () => room.setOpen({ dialog: "group", note: note.id }),
    },
  ];
  if (note.cluster) {
    items.push({
      label: t("leave-group"),
      icon: "undo",
      blocked,
      run: () => {
        room.actions.leave(note);
        room.show(note.id, { focus: true });
      },
    });
  }
  return items;
}

/** Deletes the note; the focus goes to its neighbour, and back on undo. */
export function removeNote(room: Room, note: NoteView): void {
  const next = nextOf(room, note);
  room.actions.remove(note, () => room.show(note.id, { focus: true }));
  room.show(next ?? 0, { focus: true });
}

/** Moves the note to the end of an area. It is followed there if that is on the same board. */
export function placeNote(room: Room, note: NoteView, area: number): void {
  const next = nextOf(room, note);
  const there = room.live.get("a", area)?.board === note.board;
  room.actions.place(note, area);
  room.show(there ? note.id : (next ?? 0), { focus: true });
}

function nextOf(room: Room, note: NoteView): number | undefined {
  const section = sectionOf(room, note);
  return section && neighbour(section, note.id);
}

function sectionOf(room: Room, note: NoteView): Section | undefined {
  const { live } = room;
  const areas = live.all("a").filter((area) => area.board === note.board);
  const clusters = live.all("c").filter((cluster) => cluster.board === note.board);
  const sections = outline(areas, clusters, live.notesOf(note.board));
  return sections.find((section) => (section.area?.id ?? 0) === note.area);
}
