// What the page before left in this tab while it typed in notes with others: looked at in each first
// load, so nothing else is fetched where there is nothing.

import { recallForTab } from "../app/storage.ts";

/** With the member in the name: the next person on this device never reads them. */
export function nameOfLeft(workshop: string, member: number): string {
  return `typing.${workshop}.${member}`;
}

export function hasLeft(workshop: string, member: number): boolean {
  return recallForTab(nameOfLeft(workshop, member)) !== null;
}

/** Whether this page came by a reload: a duplicated tab has the same words, and the other still types
 *  them (rule T15). */
export function wasReloaded(): boolean {
  const [entry] = performance.getEntriesByType("navigation");
  return (entry as PerformanceNavigationTiming | undefined)?.type === "reload";
}
