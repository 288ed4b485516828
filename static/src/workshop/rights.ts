/** What this person may do now, and why not: the words of a disabled control. */
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import type { Live } from "./live.ts";

/** Each answers with the reason against it, or undefined where it may be done. */
export interface Rights {
  readonly facilitates: boolean;
  /** Add, move, group, on this board; without one, on that of the screen. */
  write(board?: number): string | undefined;
  /** Only of muting (RULES.md M6). */
  muted(): string | undefined;
  /** Change the words of a note. */
  edit(note: NoteView): string | undefined;
  /** Change the colour, delete. */
  alter(note: NoteView): string | undefined;
  /** Open it for everybody to write in, or end that. */
  together(note: NoteView): string | undefined;
  isMine(note: NoteView): boolean;
}

export function createRights(live: Live, shown?: () => number | undefined): Rights {
  const facilitates = () => live.me?.role === "facilitator";
  const isMine = (note: NoteView) => note.author !== 0 && note.author === live.me?.member;
  /** With why, as a facilitator put it. */
  const muted = (): string | undefined => {
    const mine = live.me && live.get("m", live.me.member);
    return mine?.muted ? t("why-muted", { reason: mine.why_muted ?? "" }) : undefined;
  };
  /** What holds for everybody, facilitators too. */
  const stands = (): string | undefined => {
    if (live.status.state === "stopped") return t("why-stopped");
    if (!live.workshop || !live.me) return t("why-loading");
    if (live.halted) return t("why-halted");
    return live.workshop.life === "closed" ? t("why-closed") : undefined;
  };
  const write = (board = shown?.()): string | undefined => {
    const why = stands();
    if (why || facilitates()) return why;
    if (live.workshop?.life === "draft") return t("why-draft");
    const mode = live.get("b", board ?? 0)?.mode;
    const isFixed = live.workshop?.read_only || mode === "read" || mode === "vote";
    return muted() ?? live.apart?.(board) ?? (isFixed ? t("why-read-only") : undefined);
  };
  return {
    get facilitates() {
      return facilitates();
    },
    write,
    muted,
    isMine,
    edit: (note) =>
      write(note.board) ?? (isMine(note) || note.together ? undefined : t("why-not-yours")),
    together: (note) => {
      const may = isMine(note) || (note.together && facilitates());
      return write(note.board) ?? (may ? undefined : t("why-not-yours"));
    },
    alter: (note) =>
      write(note.board) ?? (isMine(note) || facilitates() ? undefined : t("why-not-yours")),
  };
}
