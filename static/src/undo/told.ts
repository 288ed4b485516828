/** What became of undoing and doing again, in words. */
import { t } from "../i18n/index.ts";
import type { Outcome, What } from "./history.ts";

/** What a step is called. */
export function wordsOf({ name, count }: What): string {
  return t(`step-${name}`, { count });
}

/** Others have changed it, or taken it away: nothing was asked for. */
export function staleText({ redo, what }: Outcome): string {
  return t(redo ? "redo-stale" : "undo-stale", { what: wordsOf(what) });
}

export function partText({ redo }: Outcome): string {
  return t(redo ? "redo-part" : "undo-part");
}

/** What is said once the server has decided; undefined where it did all that it was asked for, or
 *  less of it was told of before. */
export function decidedText(outcome: Outcome): string | undefined {
  const { sent, passed, late, refused, limit } = outcome;
  if (refused && sent === 1) {
    const isStale = refused === "stale_step" || refused === "stale_text";
    return isStale ? staleText(outcome) : t(`refused-${refused}`, { limit });
  }
  return (refused || late) && passed === 0 ? partText(outcome) : undefined;
}
