/** Going through the parts of a full board: by itself, since nobody stands at a wall, or by hand. */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { recallForTab, rememberForTab } from "../app/storage.ts";
import { indexAt, type Page, type Place, placeOf, standsFor } from "./pages.ts";

export interface Parts {
  /** All of the board at once, though it is too small to be read. */
  readonly isWhole: Accessor<boolean>;
  readonly isHeld: Accessor<boolean>;
  /** How many there are; 0: the board is shown whole. */
  readonly count: Accessor<number>;
  turnWhole(): void;
  hold(): void;
  turn(by: number): void;
  /** Shows these of a board from now on; returns the number of the one that is shown. Follows its owner. */
  show(pages: Accessor<readonly Page[]>, board: Accessor<number>): Accessor<number>;
}

const WHOLE = "wall-whole";
/** No area: the first page. */
const NOWHERE: Place = { area: -1, part: 0 };

export function createParts(): Parts {
  const [isWhole, setWhole] = createSignal(recallForTab(WHOLE) === "true");
  const [isHeld, setHeld] = createSignal(false);
  const [shown, setShown] = createSignal<readonly Page[]>([]);
  const [place, setPlace] = createSignal(NOWHERE);
  const turn = (by: number) => {
    const pages = shown();
    if (pages.length === 0) return;
    const to = (indexAt(pages, place()) + by + pages.length) % pages.length;
    setPlace(placeOf(pages, to));
  };
  return {
    isWhole,
    isHeld,
    count: () => shown().length,
    turnWhole: () => rememberForTab(WHOLE, String(setWhole(!isWhole()))),
    hold: () => setHeld(!isHeld()),
    turn,
    show: (pages, board) => {
      createEffect(() => setShown(pages()));
      onCleanup(() => setShown([]));
      const index = createMemo(() => indexAt(pages(), place()));
      const goesOn = () => pages().length > 1 && !isHeld();
      createEffect(
        // Not with every note that comes: then a busy hall would never see the next one.
        on([index, createMemo(goesOn), createMemo(board)], ([at, moves]) => {
          if (!moves) return;
          const timer = setTimeout(() => turn(1), standsFor(pages()[at] ?? []));
          onCleanup(() => clearTimeout(timer));
        }),
      );
      return index;
    },
  };
}
