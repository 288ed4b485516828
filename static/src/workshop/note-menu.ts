/** The menu of a note: every action, on the board and in the list alike. */
import { t } from "../i18n/index.ts";
import { HIDDEN } from "../modes/hidden-icon.ts";
import type { NoteView } from "../protocol/generated.ts";
import { AREA, COLOUR, DOWN, GROUP, LINK, PEOPLE, SIZE, TRASH, UNDO, UP } from "../ui/icons.ts";
import type { MenuItem } from "../ui/menu.tsx";
import { say } from "../ui/speak.tsx";
import { undoOf } from "../undo/undoing.ts";
import { ask } from "./ask.ts";
import { askAndSay } from "./asked.ts";
import { neighbour, outline, type Section } from "./outline.ts";
import type { Room } from "./room.ts";
import { undoItem } from "./undo-item.ts";

/** The notes before and after one in its list, where there are any. */
export interface Neighbours {
  readonly above: NoteView | undefined;
  readonly below: NoteView | undefined;
}

export function noteItems(room: Room, note: NoteView, near?: Neighbours): readonly MenuItem[] {
  // On a phone it may be the first thing that somebody does.
  undoOf(room);
  return [
    ...wordItems(room, note),
    ...(near ? orderItems(room, note, near) : []),
    ...groupItems(room, note),
    {
      label: t("delete"),
      icon: TRASH,
      blocked: room.rights.alter(note),
      run: () => removeNote(room, note),
    },
    ...flagItems(room, note),
    ...hideItems(room, note),
    ...authorItems(room, note),
    ...togetherItems(room, note),
    ...undoItems(room, note),
  ];
}

/** For who leads: not only this note, but all that its author did. */
function undoItems(room: Room, note: NoteView): readonly MenuItem[] {
  if (!room.rights.facilitates || room.rights.isMine(note) || !note.author) return [];
  return [undoItem(room, note.author)];
}

/** For those who cannot take a note away themselves, and not against themselves (RULES.md Z3). */
function flagItems(room: Room, note: NoteView): readonly MenuItem[] {
  if (room.rights.facilitates || room.rights.isMine(note)) return [];
  const mine = room.live.all("f").find((flag) => flag.note === note.id);
  const isClosed = room.live.workshop?.life === "closed";
  const said = mine && t(mine.settled ? "flag-settled" : "flag-waits");
  return [
    {
      label: t("flag"),
      icon: "alert",
      blocked: isClosed ? t("why-closed") : said,
      run: () => room.setOpen({ dialog: "flag", note: note.id }),
    },
  ];
}

/** What a facilitator calls everyone to, or shows to all (RULES.md T6, T7). */
function togetherItems(room: Room, note: NoteView): readonly MenuItem[] {
  if (!room.rights.facilitates || note.kept) return [];
  const blocked = room.rights.write();
  const isLit = room.live.workshop?.spotlight === note.id;
  return [
    {
      label: t(isLit ? "light-off" : "light-on"),
      icon: "display",
      blocked,
      run: () => ask(room.live, ["workshop.spotlight", isLit ? 0 : note.id]),
    },
    {
      label: t("call-here"),
      icon: PEOPLE,
      blocked,
      run: () => ask(room.live, ["workshop.summon", note.id]),
    },
  ];
}

/** What a facilitator takes out of sight, in one press or with a reason (RULES.md H7, H8). */
function hideItems(room: Room, note: NoteView): readonly MenuItem[] {
  if (!room.rights.facilitates || room.rights.isMine(note) || note.kept) return [];
  const blocked = room.rights.write();
  return [
    {
      label: t("hold"),
      icon: "wait",
      blocked,
      run: () => {
        const next = nextOf(room, note);
        askAndSay(room.live, ["notes.hold", [note.id]], t("held-said"));
        room.show(next ?? 0, { focus: true });
      },
    },
    {
      label: t("hide-open"),
      icon: HIDDEN,
      blocked,
      run: () => room.setOpen({ dialog: "hide", note: note.id }),
    },
  ];
}

/** For those who lead: what may be done about whoever wrote it. */
function authorItems(room: Room, note: NoteView): readonly MenuItem[] {
  const { author } = note;
  if (!room.rights.facilitates || !author || room.rights.isMine(note)) return [];
  return [
    {
      label: t("about-author"),
      icon: "person",
      run: () => room.setOpen({ dialog: "person", member: author }),
    },
  ];
}

/** Others do not see it: nothing that they would see can be done with it (RULES.md H3). */
function apart(note: NoteView): string | undefined {
  return note.kept ? t("refused-kept") : undefined;
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
      label: t(note.together ? "together-end" : "together-begin"),
      icon: PEOPLE,
      blocked: room.rights.together(note) ?? apart(note),
      run: () => writeTogether(room, note),
    },
    {
      label: t("colour-change"),
      icon: COLOUR,
      blocked: room.rights.alter(note),
      run: () => room.setOpen({ dialog: "colour", note: note.id }),
    },
    {
      label: t("size-change"),
      icon: SIZE,
      blocked: room.rights.write(),
      run: () => room.setOpen({ dialog: "size", note: note.id }),
    },
  ];
}

function writeTogether(room: Room, note: NoteView): void {
  room.actions.together(note);
  room.show(note.id, { focus: true });
  say(t(note.together ? "together-ended" : "together-begun"));
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
      icon: UP,
      blocked: blocked(near.above, t("why-first")),
      run: swap(near.above),
    },
    {
      label: t("move-down"),
      icon: DOWN,
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
      icon: AREA,
      blocked,
      run: () => room.setOpen({ dialog: "move", note: note.id }),
    },
    {
      label: t("group-with"),
      icon: GROUP,
      blocked: blocked ?? apart(note),
      run: () => room.setOpen({ dialog: "group", note: note.id }),
    },
  ];
  items.push({
    label: t("links-open"),
    icon: LINK,
    // Looking is never blocked; the dialog says why nothing can be changed.
    run: () => room.setOpen({ dialog: "links", note: note.id }),
  });
  if (note.cluster) {
    items.splice(2, 0, {
      label: t("leave-group"),
      icon: UNDO,
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

/** Moves several to the end of an area, as one step; see `placeNote`. */
export function placeNotes(room: Room, notes: readonly NoteView[], area: number): void {
  const next = nextOf(room, ...notes);
  const [first] = notes;
  const there = first !== undefined && room.live.get("a", area)?.board === first.board;
  room.actions.placeNotes(idsOf(notes), area);
  room.show((there ? first.id : next) ?? 0, { focus: true });
}

/** Deletes several as one step; the focus goes to what follows them, and back on undo. */
export function removeNotes(room: Room, notes: readonly NoteView[]): void {
  const next = nextOf(room, ...notes);
  room.actions.removeNotes(idsOf(notes), () => room.show(notes[0]?.id ?? 0, { focus: true }));
  room.show(next ?? 0, { focus: true });
}

function idsOf(notes: readonly NoteView[]): readonly number[] {
  return notes.map((note) => note.id);
}

/** The note that takes the focus when these leave: the next one shown, else the one before. */
export function nextOf(room: Room, ...leaving: readonly NoteView[]): number | undefined {
  const ids = new Set(leaving.map((note) => note.id));
  const rows = [...document.querySelectorAll<HTMLElement>(".rows [data-note]")];
  const shown = rows.map((row) => Number(row.dataset["note"]));
  const first = shown.findIndex((id) => ids.has(id));
  if (first >= 0) {
    const after = shown.slice(first).find((id) => !ids.has(id));
    return after ?? shown.slice(0, first).pop();
  }
  const [note] = leaving;
  const section = note && sectionOf(room, note);
  return section && neighbour(section, note.id);
}

function sectionOf(room: Room, note: NoteView): Section | undefined {
  const { live } = room;
  const areas = live.all("a").filter((area) => area.board === note.board);
  const clusters = live.all("c").filter((cluster) => cluster.board === note.board);
  const sections = outline(areas, clusters, live.notesOf(note.board));
  return sections.find((section) => (section.area?.id ?? 0) === note.area);
}
