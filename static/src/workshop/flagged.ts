/** Whether anything is left to do about a note that was flagged. */
import type { KeptView, TrashedView } from "../protocol/generated.ts";

/** What became of a note that is not among the others: to tell whether anything is left to do. */
export type Away = KeptView | TrashedView | undefined;

/** Taken away or deleted: its flags need no answer, unless it comes back. */
export function isDealtWith(away: Away): boolean {
  return away !== undefined && (away.kind === "t" || away.why === "hidden");
}
