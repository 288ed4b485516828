/** The text of a challenge: what is asked, and a notice that must stand wherever it is shown. */

/** The first paragraph is the challenge; what follows, as an attribution, goes to the foot. */
export function challengeParts(text: string): {
  readonly challenge: string;
  readonly notice: string;
} {
  const cut = text.search(/\n\s*\n/);
  if (cut < 0) return { challenge: text, notice: "" };
  return { challenge: text.slice(0, cut), notice: text.slice(cut).trim() };
}
