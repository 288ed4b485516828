/** Which votes of a board stand in the line over its notes. */
import type { RoundView } from "../protocol/generated.ts";

/** A phone has room for few results; the older ones are one press away. */
const SHOWN = 2;

interface Shown {
  /** Those under way, then results, the newest first. */
  readonly ids: readonly number[];
  /** How many results do not stand there. */
  readonly older: number;
}

export function shownOf(rounds: readonly RoundView[], isWhole: boolean): Shown {
  const sorted = [...rounds].sort((one, other) => other.opened - one.opened || other.id - one.id);
  const running = sorted.filter((round) => round.life === "open");
  const results = sorted.filter((round) => round.life === "revealed");
  const fit = isWhole ? results.length : Math.min(SHOWN, results.length);
  return {
    ids: [...running, ...results.slice(0, fit)].map((round) => round.id),
    older: results.length - fit,
  };
}
