// Free text as the server counts and checks it (twin of boards/text.py; RULES.md X1-X3).

import type { Rejection } from "./generated.ts";

// What Python's str.strip() takes away. JavaScript's trim() differs: it leaves U+001C-1F and U+0085
// and takes U+FEFF, and then a predicted text would not be the one that comes back.
const isBlank = (char: string) =>
  char !== "\ufeff" && (/\s/.test(char) || "\u001c\u001d\u001e\u001f\u0085".includes(char));
const FORBIDDEN = /(?![\n\t])\p{Cc}/u;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** By hand: a pattern anchored at the end takes quadratic time over a pasted page of blanks. */
function strip(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text.charAt(start))) start += 1;
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The length as limits count it: in code points, not in UTF-16 units. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

/** Whether UTF-8 can carry it; anything else would end the connection (PROTOCOL.md F2). */
export function isWellFormed(text: string): boolean {
  return !LONE_SURROGATE.test(text);
}

/** Whether every character may stand in a text; a carriage return may not, which is mended before. */
export function isClean(words: string): boolean {
  return !FORBIDDEN.test(words) && isWellFormed(words);
}

/** The text as it will be kept, or why it is refused. */
export function checkText(
  text: string,
  { limit, mayBeEmpty = false }: { limit: number; mayBeEmpty?: boolean },
): { text: string; code: "" | Rejection; limit: number } {
  const kept = strip(text.replace(/\r\n?/g, "\n"));
  if (kept === "" && !mayBeEmpty) return { text: kept, code: "text_empty", limit: 0 };
  if (codePoints(kept) > limit) return { text: kept, code: "text_too_long", limit };
  if (!isClean(kept)) return { text: kept, code: "text_invalid", limit: 0 };
  return { text: kept, code: "", limit: 0 };
}
