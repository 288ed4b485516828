/** Up and down in a row of records, as the commands want it: before which other one. Pure. */

/** The id to stand before (0: last) when `id` moves by one; undefined where there is no further. */
export function beforeOf(
  row: readonly number[],
  id: number,
  step: "up" | "down",
): number | undefined {
  const at = row.indexOf(id);
  if (at < 0) return undefined;
  if (step === "up") return at > 0 ? row[at - 1] : undefined;
  return at < row.length - 1 ? (row[at + 2] ?? 0) : undefined;
}
