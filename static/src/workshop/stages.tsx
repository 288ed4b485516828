/** The five stages: where everybody is, and a look at the others. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { STAGES, type Stage } from "../protocol/generated.ts";
import { useRoom } from "./room.ts";

export function Stages(): JSX.Element {
  return (
    <div class="stages">
      <nav aria-label={t("stages")}>
        <ol class="steps">
          <For each={STAGES}>{(stage, index) => <Step stage={stage} number={index() + 1} />}</For>
        </ol>
      </nav>
      <Away />
    </div>
  );
}

/** Where the others are, for somebody who looks elsewhere, and the way back. */
export function Away(): JSX.Element {
  const room = useRoom();
  return (
    <Show when={room.stage() !== room.current()}>
      <div class="away">
        <span>{t("stage-away", { stage: t(`stage-${room.current()}`) })}</span>
        <button type="button" class="button button-main" onClick={() => room.lookAt(undefined)}>
          {t("stage-back")}
        </button>
      </div>
    </Show>
  );
}

function Step(props: { readonly stage: Stage; readonly number: number }): JSX.Element {
  const room = useRoom();
  const isCurrent = () => room.current() === props.stage;
  return (
    <li
      class="step"
      classList={{ "step-current": isCurrent(), "step-shown": room.stage() === props.stage }}
    >
      <button
        type="button"
        aria-current={isCurrent() ? "step" : undefined}
        aria-pressed={room.stage() === props.stage}
        onClick={() => room.lookAt(props.stage)}
      >
        <span class="step-number" aria-hidden="true">
          {props.number}
        </span>
        <span class="step-name">{t(`stage-${props.stage}`)}</span>
        <Show when={isCurrent()}>
          <span class="unseen">{t("stage-here")}</span>
        </Show>
      </button>
    </li>
  );
}

/** Which of several boards of the stage is shown; nothing where there is one. */
export function BoardChoice(): JSX.Element {
  const room = useRoom();
  return (
    <Show when={room.boards().length > 1}>
      <nav class="boards" aria-label={t("boards")}>
        <For each={room.boards()}>
          {(board) => (
            <button
              type="button"
              class="button"
              dir="auto"
              aria-pressed={room.board()?.id === board.id}
              onClick={() => room.chooseBoard(board.id)}
            >
              {board.title ?? t("board-untitled")}
            </button>
          )}
        </For>
      </nav>
    </Show>
  );
}
