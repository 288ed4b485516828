/** What votes do to the wall: it turns to a result that is shown, and away when the day goes on. */
import { type Accessor, createEffect, createMemo, on } from "solid-js";
import type { BoardView, RoundView } from "../protocol/generated.ts";
import type { Live } from "../workshop/live.ts";
import type { Mode } from "./modes.ts";

export interface Voting {
  /** The vote that goes on, on the board of the wall. */
  readonly running: Accessor<RoundView | undefined>;
  /** The latest result of that board. */
  readonly result: Accessor<RoundView | undefined>;
}

interface Parts {
  readonly live: Live;
  readonly board: Accessor<BoardView | undefined>;
  readonly mode: Accessor<Mode>;
  readonly choose: (mode: Mode) => void;
}

/** Follows its owner. */
export function followVotes({ live, board, mode, choose }: Parts): Voting {
  const here = createMemo(() =>
    live
      .all("r")
      .filter((round) => round.board === board()?.id)
      .sort((one, other) => other.opened - one.opened || other.id - one.id),
  );
  const running = () => here().find(({ life }) => life === "open");
  const result = () => here().find(({ life }) => life === "revealed");
  let before: Mode = "board";
  createEffect(
    on(
      () => revealed(live),
      (now, known) => {
        const isNew = now?.some((id) => !known?.includes(id) && id === result()?.id);
        // What was shown before this wall was hung is looked up by its key.
        if (!known || !isNew || mode() === "result") return;
        before = mode();
        choose("result");
      },
    ),
  );
  createEffect(
    on(
      () => going(live, running()?.id),
      (now, then) => {
        if (mode() === "result" && then && goesOn(then, now)) choose(before);
      },
    ),
  );
  return { running, result };
}

/** The ids of all results; undefined as long as the wall knows nothing yet. */
function revealed(live: Live): readonly number[] | undefined {
  if (!live.workshop) return undefined;
  return live.all("r").flatMap(({ id, life }) => (life === "revealed" ? [id] : []));
}

type Going = readonly [place: string | undefined, called: number, voting: number];

function going(live: Live, running = 0): Going | undefined {
  const { workshop } = live;
  return workshop && [`${workshop.stage} ${workshop.step}`, workshop.spotlight, running];
}

/** Another step, something new in the spotlight, a new vote; not that one of them has ended. */
function goesOn(then: Going, now: Going | undefined): boolean {
  if (!now) return false;
  const begun = (at: 1 | 2) => now[at] !== 0 && now[at] !== then[at];
  return now[0] !== then[0] || begun(1) || begun(2);
}
