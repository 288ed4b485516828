/** Lists of ids. Pure. */

/** Whether two lists of ids are the same, so that a list that did not change is not drawn anew. */
export function sameNumbers(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((value, index) => value === other[index]);
}
