/** Who is to sit where, as it is shown before it begins: drawn once, and changed by nobody's coming or
 *  going but for those who are new. */
import { divide, type Person, type Way } from "./divide.ts";

/** At no table. */
export const NOWHERE = -1;

export interface Seating {
  /** By member the number of her table, from 0, or NOWHERE. */
  readonly at: ReadonlyMap<number, number>;
  /** Who came in since it was drawn. */
  readonly fresh: ReadonlySet<number>;
}

export function drawn(
  people: readonly Person[],
  count: number,
  way: Way,
  chance: () => number,
): Seating {
  return { at: divide(people, count, way, chance), fresh: new Set() };
}

export function moved({ at, fresh }: Seating, member: number, table: number): Seating {
  return { at: new Map(at).set(member, table), fresh };
}

/** Each of `people` who has no seat yet gets one: at the smallest table, of those alike at the one with
 *  fewest of her role. Nobody else moves, and who has left keeps hers. `roleOf`: of any member. */
export function withNew(
  seating: Seating,
  people: readonly Person[],
  count: number,
  roleOf: (member: number) => Person["role"] | undefined,
): Seating {
  const added = people.filter((person) => !seating.at.has(person.id));
  if (!added.length) return seating;
  const at = new Map(seating.at);
  for (const { id, role } of added) {
    const sizes = Array.from({ length: count }, () => ({ all: 0, alike: 0 }));
    for (const [member, table] of at) {
      const size = sizes[table];
      if (!size) continue;
      size.all += 1;
      if (roleOf(member) === role) size.alike += 1;
    }
    const [first] = [...sizes.keys()].sort((one, other) => {
      const [a, b] = [sizes[one], sizes[other]];
      return a && b ? a.all - b.all || a.alike - b.alike : 0;
    });
    at.set(id, first ?? NOWHERE);
  }
  return { at, fresh: new Set([...seating.fresh, ...added.map((person) => person.id)]) };
}
