/** Media queries as signals. */
import { type Accessor, createSignal } from "solid-js";

/** Whether the query holds, followed for as long as the page is open. */
export function watchMedia(query: string): Accessor<boolean> {
  const list = matchMedia(query);
  const [matches, setMatches] = createSignal(list.matches);
  list.addEventListener("change", () => setMatches(list.matches));
  return matches;
}

/** A phone, or a window as narrow: the composer comes first, then the list. */
export const isNarrow = watchMedia("(max-width: 45em)");
