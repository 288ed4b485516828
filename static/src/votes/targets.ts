// What a round is about, in words, and what a choice says.

import { t } from "../i18n/index.ts";
import type { RoundView } from "../protocol/generated.ts";
import type { Room } from "../workshop/room.ts";

export type Method = RoundView["method"];

export const STEPS = [1, 2, 3, 4, 5];

/** The words of a note or a group; it may be gone by now. */
export function wordsOf(room: Pick<Room, "live">, round: RoundView, target: number): string {
  if (round.over === "clusters") {
    const cluster = room.live.get("c", target);
    return cluster ? (cluster.title ?? t("erased")) || t("vote-untitled") : t("vote-gone");
  }
  const note = room.live.get("n", target);
  return note ? (note.text ?? t("erased")) : t("vote-gone");
}

const BASE = STEPS.length + 1;

/** Where a choice on two scales stands: 1 to 5 on each, 0 where nothing is chosen. */
export function axesOf(value: number): [number, number] {
  if (value <= 0) return [Math.floor(Math.abs(value) / BASE), Math.abs(value) % BASE];
  return [Math.floor((value - 1) / 5) + 1, ((value - 1) % 5) + 1];
}

/** 0 for nothing. Where one of the two is missing it is a number below 0: no answer that can be sent. */
export function fromAxes(x: number, y: number): number {
  return x && y ? 5 * (x - 1) + y : -(BASE * x + y) || 0;
}

export const isHalf = (value: number) => value < 0;

export function nameOfFirst(round: RoundView): string {
  return round.first || t("vote-scale-first");
}

export function nameOfSecond(round: RoundView): string {
  return round.second || t("vote-scale-second");
}

/** One value of a choice in words. */
export function valueWords(round: RoundView, value: number): string {
  if (!value) return t("vote-nothing");
  if (round.method === "yesno") return t(["vote-yes", "vote-no", "vote-abstain"][value - 1] ?? "");
  if (round.method === "dots") return t("vote-dots", { count: value });
  if (round.method === "rank") return t("vote-place", { place: value });
  if (round.method === "scale") return String(value);
  const [x, y] = axesOf(value);
  return `${nameOfFirst(round)} ${x}, ${nameOfSecond(round)} ${y}`;
}

/** Of a scale: how many chose 1, 2, 3, 4, 5; 0 when nobody did. */
export function meanOf(counts: readonly number[]): number {
  const chosen = counts.reduce((sum, each) => sum + each, 0);
  const total = counts.reduce((sum, each, at) => sum + each * (at + 1), 0);
  return chosen ? total / chosen : 0;
}
