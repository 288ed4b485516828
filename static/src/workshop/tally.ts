/** What others did, counted for one sentence. Pure, apart from the words. */
import { t } from "../i18n/index.ts";
import type { Seen } from "./live.ts";

const KINDS = ["new", "moved", "changed", "gone"] as const;

/** What others did to which notes: one note counts once, by what matters most. */
export type Tally = Map<number, Seen["what"]>;

/** Takes up one change. A note that came and went in one breath is not worth a word. */
export function count(tally: Tally, { note, what }: Seen): void {
  const before = tally.get(note.id);
  if (before === "new" && what === "gone") tally.delete(note.id);
  else if (before === undefined || what === "gone") tally.set(note.id, what);
  else if (before === "gone") tally.set(note.id, "changed");
  else if (before === "moved") tally.set(note.id, what);
}

/** One sentence such as "5 new notes, 2 moved"; "" for nothing. */
export function sentence(tally: Tally): string {
  const found = [...tally.values()];
  return KINDS.map((kind) => ({ kind, times: found.filter((what) => what === kind).length }))
    .filter(({ times }) => times > 0)
    .map(({ kind, times }) => t(`others-${kind}`, { count: times }))
    .join(", ");
}
