/** Who sits at which table: by lot, or an even mix of staff and residents. */
import type { Role } from "../../protocol/generated.ts";

export type Way = "even" | "random" | "choice";

export interface Person {
  readonly id: number;
  readonly role: Role;
}

/** By member the number of her table, from 0. `chance`: a number from 0 up to 1, each time another. */
export function divide(
  people: readonly Person[],
  count: number,
  way: Way,
  chance: () => number,
): Map<number, number> {
  if (way === "choice") return new Map();
  const mixed = shuffled(people, chance);
  // One after the other from table to table: sizes differ by one at most, and so does each role.
  const row =
    way === "even"
      ? [
          ...mixed.filter((one) => one.role === "staff"),
          ...mixed.filter((one) => one.role !== "staff"),
        ]
      : mixed;
  return new Map(row.map((person, index) => [person.id, index % count]));
}

function shuffled<T>(items: readonly T[], chance: () => number): T[] {
  const drawn = items.map((item) => ({ item, lot: chance() }));
  return drawn.sort((one, other) => one.lot - other.lot).map(({ item }) => item);
}
