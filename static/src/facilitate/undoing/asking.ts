/** What the server tells of what one person did, and what it is asked to do about it. */
import { ask } from "../../app/api.ts";

export const VERBS = [
  "made",
  "edited",
  "moved",
  "changed",
  "grouped",
  "linked",
  "deleted",
  "restored",
] as const;
export type Verb = (typeof VERBS)[number];

/** One record that she worked on. `stays`: others have built on it. */
export interface Done {
  readonly id: number;
  readonly verbs: readonly Verb[];
  readonly stays: boolean;
}

export interface Doings {
  readonly counts: Readonly<Record<Verb, number>>;
  readonly notes: readonly Done[];
  readonly stays: number;
  /** How much there is to be undone. */
  readonly steps: number;
  /** Open rounds: she may have voted in them or not. */
  readonly rounds: readonly number[];
  /** Authors were hidden here at some time, whoever this is about: such notes are left out. */
  readonly hides: boolean;
}

export interface Undone {
  /** 0: there was nothing to undo. */
  readonly act: number;
  readonly passed: number;
  readonly stays: number;
}

const at = (workshop: string) => `/api/w/${encodeURIComponent(workshop)}`;

export function doingsOf(workshop: string, member: number, since: number): Promise<Doings> {
  return ask(`${at(workshop)}/members/${member}/doings?since=${since}`);
}

export function revert(
  workshop: string,
  member: number,
  what: { readonly since: number; readonly reason: string },
): Promise<Undone> {
  return ask(`${at(workshop)}/members/${member}/revert`, what);
}

export function reinstate(workshop: string, act: number): Promise<{ passed: number }> {
  return ask(`${at(workshop)}/reversals/${act}/reinstate`, {});
}
