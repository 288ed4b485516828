/** What this person may do now, and why not: the words of a disabled control. */
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import type { Live } from "./live.ts";

/** Each answers with the reason against it, or undefined where it may be done. */
export interface Rights {
  readonly facilitates: boolean;
  /** Add, move, group. */
  write(): string | undefined;
  /** Change the words of a note. */
  edit(note: NoteView): string | undefined;
  /** Change the colour, delete. */
  alter(note: NoteView): string | undefined;
  /** Open it for everybody to write in, or end that. */
  together(note: NoteView): string | undefined;
  isMine(note: NoteView): boolean;
}

export function createRights(live: Live): Rights {
  const facilitates = () => live.me?.role === "facilitator";
  const isMine = (note: NoteView) => note.author !== 0 && note.author === live.me?.member;
  const write = (): string | undefined => {
    const workshop = live.workshop;
    if (live.status.state === "stopped") return t("why-stopped");
    if (!workshop || !live.me) return t("why-loading");
    if (live.halted) return t("why-halted");
    if (workshop.life === "closed") return t("why-closed");
    if (facilitates()) return undefined;
    if (workshop.life === "draft") return t("why-draft");
    return workshop.read_only ? t("why-read-only") : undefined;
  };
  return {
    get facilitates() {
      return facilitates();
    },
    write,
    isMine,
    edit: (note) => write() ?? (isMine(note) || note.together ? undefined : t("why-not-yours")),
    together: (note) => {
      const may = isMine(note) || (note.together && facilitates());
      return write() ?? (may ? undefined : t("why-not-yours"));
    },
    alter: (note) => write() ?? (isMine(note) || facilitates() ? undefined : t("why-not-yours")),
  };
}
