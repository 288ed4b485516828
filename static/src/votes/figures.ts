// What came out, as rows and columns: for the result of a person and for the wall.

import { t } from "../i18n/index.ts";
import { locale } from "../i18n/locale.ts";
import type { RoundView } from "../protocol/generated.ts";
import { meanOf, nameOfFirst, nameOfSecond } from "./targets.ts";

export type Rows = RoundView["results"];
/** A place, 0 for none, and the figures of a target. */
export type Row = Rows[number];

const GROUPS = ["all", "staff", "residents"] as const;
export type Group = (typeof GROUPS)[number];

/** Whose figures are told: those of all, and of both groups where each is large enough (Q8). */
export function groupsOf(round: RoundView): readonly Group[] {
  return round.staff_voted > 0 ? GROUPS : ["all"];
}

export function rowsOf(round: RoundView, group: Group): Rows {
  return group === "all" ? round.results : round[group];
}

export function rowOf(round: RoundView, group: Group, at: number): Row {
  return rowsOf(round, group)[at] ?? [];
}

export function votedOf(round: RoundView, group: Group): number {
  return group === "all" ? round.voted : round[`${group}_voted`];
}

/** The targets by the place that all of the voters gave them. */
export function orderOf({ results }: RoundView): readonly number[] {
  const placeOf = (at: number) => results[at]?.[0] ?? 0;
  return results.map((_, at) => at).sort((one, other) => placeOf(one) - placeOf(other));
}

/** The place in words; equals share one. Empty where there is no order. */
export function placeWords(rows: Rows, at: number): string {
  const place = rows[at]?.[0] ?? 0;
  if (!place) return "";
  const isShared = rows.filter((row) => row[0] === place).length > 1;
  return isShared ? t("vote-shared", { place }) : String(place);
}

/** How long its bar is. */
export function sizeOf(round: RoundView, row: Row): number {
  return round.method === "scale" ? meanOf(row.slice(1)) : (row[1] ?? 0);
}

/** What a bar of full length stands for. */
export function fullOf(round: RoundView, group: Group): number {
  if (round.method === "scale") return 5;
  return Math.max(1, ...rowsOf(round, group).map((row) => sizeOf(round, row)));
}

export function headsOf(round: RoundView): readonly string[] {
  switch (round.method) {
    case "dots":
      return [t("vote-column-dots"), t("vote-column-givers")];
    case "yesno":
      return [t("vote-yes"), t("vote-no"), t("vote-abstain")];
    case "scale":
      return [t("vote-column-mean"), "1", "2", "3", "4", "5"];
    case "rank":
      return [t("vote-column-points"), t("vote-column-firsts")];
    case "axes":
      return [nameOfFirst(round), nameOfSecond(round)];
  }
}

export function cellsOf(round: RoundView, [, ...row]: Row): readonly string[] {
  if (round.method === "axes") return [row.slice(0, 5), row.slice(5)].map(meanWords);
  return [...(round.method === "scale" ? [meanWords(row)] : []), ...row.map(String)];
}

/** How many of the columns say what decides; the others say more of it. */
export function deciding(round: RoundView): number {
  return { dots: 1, yesno: 3, scale: 1, rank: 1, axes: 2 }[round.method];
}

function meanWords(counts: readonly number[]): string {
  if (!counts.some(Boolean)) return "–";
  const mean = meanOf(counts);
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: 2 }).format(mean);
}
