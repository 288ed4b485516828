/**
 * What was chosen in a ballot and not cast: kept for the tab, by round and member, until it is cast or
 * the round ends. It leaves the page with her ballot only (RULES.md Q5). "Not you?" forgets it.
 */
import { createSignal } from "solid-js";
import { forgetForTab, recallForTab, rememberForTab } from "../app/storage.ts";
import { keyOf } from "./code.ts";

const [changes, tellChange] = createSignal(undefined, { equals: false });

/** Follows it. Undefined where there is nothing, or nothing that fits a round of so many targets. */
export function begunChoice(
  round: number,
  member: number,
  targets: number,
): readonly number[] | undefined {
  changes();
  const choice = recallForTab(keyOf(round, member))?.split(",").map(Number) ?? [];
  return choice.length === targets && choice.every(Number.isInteger) ? choice : undefined;
}

export function keepBegun(round: number, member: number, choice: readonly number[]): void {
  rememberForTab(keyOf(round, member), choice.join());
  tellChange();
}

/** Returns whether there was anything. */
export function forgetBegun(round: number, member: number): boolean {
  const key = keyOf(round, member);
  if (recallForTab(key) === null) return false;
  forgetForTab(key);
  tellChange();
  return true;
}
