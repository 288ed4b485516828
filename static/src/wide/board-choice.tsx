/** The boards of the stage, where there are several. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { useRoom } from "../workshop/room.ts";

/** Which of several boards of the stage is shown; nothing where there is one. */
export default function BoardChoice(): JSX.Element {
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
