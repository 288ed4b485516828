/** The keyboard stays in the list when somebody else takes the note away that it is in. */
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { say, toast } from "../ui/speak.tsx";
import { rowOf } from "../workshop/focus-follower.tsx";
import type { Seen } from "../workshop/live.ts";
import { nextOf } from "../workshop/note-menu.ts";
import type { Room } from "../workshop/room.ts";

/**
 * Follows `list` until the owner goes. When others delete or move the note in focus, the focus goes
 * to its neighbour and a sentence says why; who was writing in it is told where her words are.
 */
export function keepFocus(room: Room, list: HTMLElement): void {
  const held = (): number => {
    const row = document.activeElement?.closest<HTMLElement>("[data-note]");
    return row && list.contains(row) ? Number(row.dataset["note"]) : 0;
  };
  room.live.watch((seen) => {
    // Called before anything is drawn again: the row is still there, and so are its neighbours.
    const note = held();
    const taken = note ? seen.find((one) => one.note.id === note && isTaken(room, one)) : undefined;
    if (!taken) return;
    const isWriting = room.editing() === note;
    const gone = seen.filter((one) => one.what === "gone").map((one) => one.note);
    const next = nextOf(room, taken.note, ...gone);
    requestAnimationFrame(() => tell(room, { taken, isWriting, next }));
  });
}

/** Somebody else deleted it, or moved it out of its area. */
function isTaken(room: Room, one: Seen): boolean {
  if (room.live.isOwnDoing(one)) return false;
  if (one.what === "gone") return true;
  return one.what === "moved" && one.before !== undefined && one.before.area !== one.note.area;
}

interface Taken {
  readonly taken: Seen;
  readonly isWriting: boolean;
  readonly next: number | undefined;
}

function tell(room: Room, { taken, isWriting, next }: Taken): void {
  const { note, what } = taken;
  const here = note.board === room.board()?.id;
  if (what === "gone" && isWriting) {
    const look = () => room.setOpen({ dialog: "drafts" });
    toast(t("taken-gone-writing"), { label: t("drafts-open"), run: look });
  } else if (what === "gone") say(t("taken-gone"));
  else if (isWriting && here) say(t("taken-moved-writing", { area: areaOf(room, note) }));
  else {
    const words = t(isWriting ? "taken-away-writing" : "taken-moved", { area: areaOf(room, note) });
    toast(words, { label: t("taken-follow"), run: () => room.visit(note) });
  }
  // She writes on where the note is now; the field has taken the focus there.
  if (isWriting && here && what !== "gone") return;
  const row = next === undefined ? null : rowOf(next);
  (row ?? document.getElementById("list-title"))?.focus();
}

function areaOf(room: Room, note: NoteView): string {
  return room.live.get("a", note.area)?.title ?? t("area-none");
}
