/** What is said about text and refusals. */
import { t } from "../i18n/index.ts";
import { TEXT_MAX } from "../protocol/generated.ts";
import type { Draft, NoteState } from "../sync/client.ts";

/** From here on the counter is shown: earlier it would only worry people. */
const COUNT_FROM = 1_800;

/** Code points, as the server counts them. */
export function lengthOf(text: string): number {
  return [...text.trim()].length;
}

/** The counter's words, or undefined while there is plenty of room. */
export function counter(text: string): string | undefined {
  const count = lengthOf(text);
  if (count < COUNT_FROM) return undefined;
  return count > TEXT_MAX
    ? t("text-too-long", { over: count - TEXT_MAX, most: TEXT_MAX })
    : t("text-count", { count, most: TEXT_MAX });
}

export function mayBeSent(text: string): boolean {
  const count = lengthOf(text);
  return count > 0 && count <= TEXT_MAX;
}

/** Why something was refused, and what to do. */
export function refusal(code: Draft["code"], limit: number): string {
  return t(`refused-${code}`, { limit });
}

/** saved, waiting or refused in one word for the DOM, and in words for people. */
export function stateWord(state: NoteState): "saved" | "waiting" | "refused" {
  return typeof state === "string" ? state : "refused";
}

export function stateText(state: NoteState): string {
  if (typeof state === "string") return t(`note-${state}`);
  return t("note-refused", { why: refusal(state.refused, state.limit) });
}
