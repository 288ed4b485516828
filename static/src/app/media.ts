/** Media queries as signals. */
import { type Accessor, createSignal } from "solid-js";

function watch(query: string): Accessor<boolean> {
  const list = matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  list.addEventListener("change", () => setMatches(list.matches));
  return matches;
}

/** A phone, or a window as narrow: the list and the composer come first. */
export const isNarrow = watch("(max-width: 45em)");

/** The person asked for less motion. */
export const isStill = watch("(prefers-reduced-motion: reduce)");
