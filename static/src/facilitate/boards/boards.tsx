/** All boards and areas of the workshop by stage: their words, their order, more, fewer. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { BOARDS_MAX, STAGES, type Stage } from "../../protocol/generated.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Icon } from "../../ui/icon.tsx";
import { byOrder } from "../../workshop/outline.ts";
import { useRoom } from "../../workshop/room.ts";
import { AddBoard } from "./add-board.tsx";
import { BoardCard } from "./board-card.tsx";
import "../../styles/boards.css";
import { PLUS } from "../../ui/icons.ts";

export default function Boards(props: { readonly onClose: () => void }): JSX.Element {
  const room = useRoom();
  return (
    <Dialog wide title={t("boards-title")} onClose={props.onClose}>
      <p class="hint">{t("boards-text")}</p>
      <Show when={room.rights.write()}>{(why) => <p class="notice">{why()}</p>}</Show>
      <For each={STAGES}>{(stage) => <StageBoards stage={stage} />}</For>
    </Dialog>
  );
}

function StageBoards(props: { readonly stage: Stage }): JSX.Element {
  const room = useRoom();
  const [adding, setAdding] = createSignal(false);
  // By id: a record that changed is another object, and its card must stay as it is.
  const row = () =>
    room.live
      .all("b")
      .filter((board) => board.stage === props.stage)
      .sort(byOrder)
      .map((board) => board.id);
  const full = () => room.live.all("b").length >= BOARDS_MAX;
  let button: HTMLButtonElement | undefined;
  const done = () => {
    setAdding(false);
    button?.focus();
  };
  return (
    <section class="stage-boards" aria-label={t("boards-of", { stage: t(`stage-${props.stage}`) })}>
      <h3>
        <span class="step-number" aria-hidden="true">
          {STAGES.indexOf(props.stage) + 1}
        </span>
        {t(`stage-${props.stage}`)}
      </h3>
      <ul class="board-cards">
        <For each={row()}>{(id) => <BoardCard id={id} row={row()} />}</For>
      </ul>
      <Show
        when={adding()}
        fallback={
          <button
            type="button"
            class="button-quiet"
            ref={button}
            disabled={room.rights.write() !== undefined || full()}
            title={full() ? t("boards-full", { most: BOARDS_MAX }) : undefined}
            onClick={() => setAdding(true)}
          >
            <Icon name={PLUS} />
            {t("board-add", { stage: t(`stage-${props.stage}`) })}
          </button>
        }
      >
        <AddBoard stage={props.stage} onDone={done} />
      </Show>
    </section>
  );
}
