/** How many notes of a board nobody but their authors sees yet, as far as this page is told (H2). */
import type { BoardView } from "../protocol/generated.ts";
import type { Live } from "./live.ts";

/** In its areas, and outside all of them. */
export function waitingOn(live: Pick<Live, "all">, { id, waiting }: BoardView): number {
  return live
    .all("a")
    .filter((area) => area.board === id)
    .reduce((sum, area) => sum + area.waiting, waiting);
}
