/** What a phone's head has no room for: the challenge, the stages, the boards of the stage. */
import { For, type JSX, Show } from "solid-js";
import { challengeParts } from "../../app/challenge.ts";
import { t } from "../../i18n/index.ts";
import { type BoardView, STAGES, type Stage } from "../../protocol/generated.ts";
import { byOrder } from "../../store/reading.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useRoom } from "../room.ts";

export function About(): JSX.Element {
  const room = useRoom();
  const challenge = () => challengeParts(room.live.workshop?.challenge ?? "").challenge;
  return (
    <Dialog title={t("about")} onClose={() => room.setOpen(undefined)}>
      <Show when={challenge()}>
        <section class="about-part">
          <h3>{t("challenge")}</h3>
          <p class="prewrap" dir="auto">
            {challenge()}
          </p>
        </section>
      </Show>
      <section class="about-part">
        <h3>{t("stages")}</h3>
        <ol class="about-stages">
          <For each={STAGES}>{(stage, index) => <Step stage={stage} number={index() + 1} />}</For>
        </ol>
      </section>
    </Dialog>
  );
}

function Step(props: { readonly stage: Stage; readonly number: number }): JSX.Element {
  const room = useRoom();
  const boards = () =>
    room.live
      .all("b")
      .filter((board) => board.stage === props.stage)
      .sort(byOrder);
  const isHere = () => room.current() === props.stage;
  const look = (board?: BoardView) => {
    room.lookAt(props.stage);
    if (board) room.chooseBoard(board.id);
    room.setOpen(undefined);
  };
  return (
    <li>
      <button
        type="button"
        class="about-stage"
        classList={{ "about-stage-here": isHere() }}
        aria-current={isHere() ? "step" : undefined}
        aria-pressed={room.stage() === props.stage}
        onClick={() => look()}
      >
        <span class="step-number" aria-hidden="true">
          {props.number}
        </span>
        {t(`stage-${props.stage}`)}
        <Show when={isHere()}>
          <span class="chip">{t("about-here")}</span>
        </Show>
      </button>
      <Show when={boards().length > 1}>
        <ul class="about-boards">
          <For each={boards()}>
            {(board) => (
              <li>
                <button type="button" class="button-quiet" onClick={() => look(board)}>
                  <Icon name="board" />
                  <span dir="auto">{board.title ?? t("board-untitled")}</span>
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </li>
  );
}
