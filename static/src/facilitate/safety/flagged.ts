/** Flags by note: ten flags of ten people are one line with a figure (RULES.md Z4). */
import type { FlagView } from "../../protocol/generated.ts";

export interface Flagged {
  readonly note: number;
  /** Those that nobody has settled, the newest first. */
  readonly flags: readonly FlagView[];
  /** How often each rule is named, the most frequent first. */
  readonly rules: readonly { readonly rule: FlagView["rule"]; readonly count: number }[];
}

export interface Settled {
  readonly note: number;
  readonly at: number;
  readonly reason: string | null;
  readonly count: number;
}

/** The notes that wait for a facilitator, those flagged last first. */
export function waitingOf(flags: readonly FlagView[]): readonly Flagged[] {
  const groups = byNote(flags.filter((flag) => flag.settled === 0));
  return [...groups]
    .map(([note, found]) => ({ note, flags: found.sort(newestFirst), rules: rulesOf(found) }))
    .sort((one, other) => newest(other.flags) - newest(one.flags) || one.note - other.note);
}

/** The notes that a facilitator let stand, the latest first. */
export function settledOf(flags: readonly FlagView[]): readonly Settled[] {
  const groups = byNote(flags.filter((flag) => flag.settled !== 0));
  return [...groups]
    .map(([note, found]) => {
      const last = found.reduce((one, other) => (other.settled > one.settled ? other : one));
      return { note, at: last.settled, reason: last.reason, count: found.length };
    })
    .sort((one, other) => other.at - one.at || one.note - other.note);
}

function byNote(flags: readonly FlagView[]): Map<number, FlagView[]> {
  const groups = new Map<number, FlagView[]>();
  for (const flag of flags) {
    const group = groups.get(flag.note);
    if (group) group.push(flag);
    else groups.set(flag.note, [flag]);
  }
  return groups;
}

function rulesOf(flags: readonly FlagView[]): Flagged["rules"] {
  const counts = new Map<FlagView["rule"], number>();
  for (const { rule } of flags) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts]
    .map(([rule, count]) => ({ rule, count }))
    .sort((one, other) => other.count - one.count);
}

const newestFirst = (one: FlagView, other: FlagView) => other.at - one.at || one.id - other.id;
const newest = (flags: readonly FlagView[]) => flags[0]?.at ?? 0;
