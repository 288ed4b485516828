// Positions in a text, as fields of a page count them (UTF-16 units) and as the protocol does (code
// points). Nothing else converts between the two (rule C5).

/** How many code points stand before a position of a field. Inside a pair counts as before it. */
export function toPoints(text: string, units: number): number {
  let at = 0;
  let points = 0;
  for (const char of text) {
    at += char.length;
    if (at > units) break;
    points += 1;
  }
  return points;
}

/** The position of a field behind so many code points; the end when there are fewer. */
export function toUnits(text: string, points: number): number {
  let at = 0;
  let left = points;
  for (const char of text) {
    if (left === 0) break;
    at += char.length;
    left -= 1;
  }
  return at;
}
