/** How a device becomes a screen on a wall, and what it is told then. */
import { ask, type Failure } from "../app/api.ts";
import { go } from "../app/router.tsx";
import { setWorkshopLanguage } from "../i18n/index.ts";

/** `code` and `join_url`: null where the facilitator does not show them. */
export interface Told {
  readonly title: string;
  readonly language: "sv" | "en";
  readonly code: string | null;
  readonly join_url: string | null;
}

/** In the fragment, in place of a token: the facilitator's own browser, which needs none. */
export const OWN = "own";

/** What no waiting mends: everything else is tried again, since nobody stands beside a wall. */
const FINAL: readonly string[] = ["wall_unknown", "wall_full", "workshop_unknown", "signed_out"];

export function isFinal(failure: Failure): boolean {
  return FINAL.includes(failure.code);
}

export function pathOf(workshop: string): string {
  return `/api/w/${encodeURIComponent(workshop)}/wall`;
}

/** Exchanges what stands in the fragment, which goes out of the address: a hall reads it. Throws
 *  Failure. */
export async function enter(workshop: string): Promise<Told> {
  const token = location.hash.slice(1);
  if (token === OWN) await ask(`/api/workshops/${encodeURIComponent(workshop)}/wall/open`, {});
  else if (token) await ask(pathOf(workshop), { token });
  if (token) go(location.pathname, { replace: true });
  return look(workshop);
}

/** What this screen may show of how to get in. Throws Failure. */
export async function look(workshop: string): Promise<Told> {
  const told = await ask<Told>(pathOf(workshop));
  setWorkshopLanguage(told.language);
  return told;
}
