/** That what a board is for, or who learns who writes there, was changed a moment ago. */
import { type Accessor, createEffect, createSignal, on, onCleanup } from "solid-js";
import type { BoardView } from "../protocol/generated.ts";

export interface Turned {
  readonly mode: boolean;
  readonly authors: boolean;
}

/** Long enough to finish a sentence, look up and read a line. */
export const TURNED_MS = 12_000;

const NOT: Turned = { mode: false, authors: false };

/** `heard`: of each change, and of each board that one comes to. `plain`: what was seen while there
 *  was nothing to tell, and so nobody to look. */
export function createTurned(
  board: () => BoardView,
  heard: (now: BoardView, turned: Turned) => void,
  plain?: BoardView,
): Accessor<Turned> {
  const [turned, setTurned] = createSignal<Turned>(NOT);
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  const look = (now: BoardView, before = plain) => {
    if (now.id !== before?.id) {
      clearTimeout(timer);
      setTurned(NOT);
      heard(now, NOT);
      return;
    }
    const news = { mode: now.mode !== before.mode, authors: now.authors !== before.authors };
    if (!(news.mode || news.authors)) return;
    clearTimeout(timer);
    timer = setTimeout(() => setTurned(NOT), TURNED_MS);
    const was = turned();
    setTurned({ mode: was.mode || news.mode, authors: was.authors || news.authors });
    heard(now, news);
  };
  createEffect(on(board, look));
  return turned;
}
