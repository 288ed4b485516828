/** Where everybody is, and what is asked there. */
import { createMemo, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { type BoardView, STAGES } from "../protocol/generated.ts";
import type { Live } from "../workshop/live.ts";
import { byOrder } from "../workshop/outline.ts";

/** The first board of the stage that everybody is at. */
export function createBoard(live: Live): () => BoardView | undefined {
  return createMemo(
    () =>
      live
        .all("b")
        .filter((board) => board.stage === live.workshop?.stage)
        .sort(byOrder)[0],
  );
}

interface NowProps {
  readonly live: Live;
  readonly board: BoardView | undefined;
}

export function Now(props: NowProps): JSX.Element {
  const stage = () => props.live.workshop?.stage ?? "empathize";
  return (
    <div class="wall-now">
      <p class="wall-stage">
        <span class="wall-number" aria-hidden="true">
          {STAGES.indexOf(stage()) + 1}
        </span>
        {t(`stage-${stage()}`)}
      </p>
      <Show when={props.board?.prompt}>
        {(prompt) => (
          <p class="wall-prompt" dir="auto">
            {prompt()}
          </p>
        )}
      </Show>
    </div>
  );
}
