// What a delta is, and the text after it: all that a page needs which only reads (the rest is fetched
// with what writes, deltas.ts).

export type Part = number | string;
export type Delta = readonly Part[];

/** The delta does not fit the text that it is said to change. */
export class DeltaError extends Error {}

/** The text after the delta; throws DeltaError when it goes beyond the end. */
export function apply(text: string, delta: Delta): string {
  const characters = [...text];
  let at = 0;
  let result = "";
  for (const part of delta) {
    if (typeof part === "string") {
      result += part;
      continue;
    }
    const until = within(characters, at + Math.abs(part));
    if (part > 0) result += characters.slice(at, until).join("");
    at = until;
  }
  return result + characters.slice(at).join("");
}

/** `until`, if there are so many characters; throws DeltaError. */
export function within(characters: readonly string[], until: number): number {
  if (until > characters.length) throw new DeltaError("the delta goes beyond the end of the text");
  return until;
}
