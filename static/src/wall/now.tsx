/** Where everybody is, and what is asked there. */
import { createEffect, createMemo, createSignal, type JSX, on, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { targetOf } from "../pace/way.ts";
import { type BoardView, type RoundView, STAGES } from "../protocol/generated.ts";
import type { Live } from "../workshop/live.ts";
import { byOrder } from "../workshop/outline.ts";

export interface Boards {
  /** The one that is shown: the first of the stage that everybody is at, until another is chosen. */
  readonly board: () => BoardView | undefined;
  /** How many there are to choose from. */
  readonly count: () => number;
  /** To the one so many places on. */
  turn(by: number): void;
}

export function createBoards(live: Live): Boards {
  const stage = createMemo(() => live.workshop?.stage);
  const [chosen, setChosen] = createSignal<number>();
  const step = createMemo(() => live.get("s", live.workshop?.step ?? 0));
  /** Where the agenda or a spotlight takes everybody. */
  const called = createMemo(() => litBoard(live) ?? step()?.board);
  createEffect(on([stage, () => step()?.id, called], () => setChosen(undefined), { defer: true }));
  const boards = createMemo(() =>
    live
      .all("b")
      .filter((board) => board.stage === stage() || board.id === called())
      .sort(byOrder),
  );
  const board = () => boards().find(({ id }) => id === (chosen() ?? called())) ?? boards()[0];
  const turn = (by: number) => {
    const all = boards();
    const at = all.findIndex(({ id }) => id === board()?.id);
    setChosen(all[(at + by + all.length) % all.length]?.id);
  };
  return { board, turn, count: () => boards().length };
}

function litBoard(live: Live): number | undefined {
  return targetOf({ live }, live.workshop?.spotlight ?? 0)?.board.id;
}

interface NowProps {
  readonly live: Live;
  readonly board: BoardView | undefined;
  readonly voting: RoundView | undefined;
  /** A result has its own question, and takes the room of the one before. */
  readonly isAnswered?: boolean;
  /** The board's own name too, where the stage has others. */
  readonly named: boolean;
}

export function Now(props: NowProps): JSX.Element {
  const stage = () => props.live.workshop?.stage ?? "empathize";
  // What the step says is what is to be done now; without one the board asks.
  const asked = () =>
    props.live.get("s", props.live.workshop?.step ?? 0)?.text || props.board?.prompt;
  return (
    <div class="wall-now">
      <p class="wall-stage">
        <span class="wall-number" aria-hidden="true">
          {STAGES.indexOf(stage()) + 1}
        </span>
        {t(`stage-${stage()}`)}
        <Show when={props.named}>
          <span dir="auto">{props.board?.title}</span>
        </Show>
      </p>
      <Show when={!props.isAnswered && asked()}>
        {(prompt) => (
          <p class="wall-prompt" dir="auto">
            {prompt()}
          </p>
        )}
      </Show>
      <Show when={props.board?.mode === "private"}>
        <p class="wall-rule">{t("mode-private-now")}</p>
      </Show>
      <VotingNow round={props.voting} />
    </div>
  );
}

/** While people vote the hall reads how many have, and nothing of what. */
function VotingNow(props: { readonly round: RoundView | undefined }): JSX.Element {
  return (
    <Show when={props.round}>
      {(round) => (
        <p class="wall-rule wall-voting">
          <span dir="auto">{t("vote-open", { title: round().title ?? t("erased") })}</span>{" "}
          <strong>{t("vote-voted", { count: round().voted })}</strong>
        </p>
      )}
    </Show>
  );
}
