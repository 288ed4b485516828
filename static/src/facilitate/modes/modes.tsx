/** What each board on the screen is for now, how its authors are named, and revealing. */

import { For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { BoardMode, BoardView } from "../../protocol/generated.ts";
import { ask } from "../../workshop/ask.ts";
import { askAndSay } from "../../workshop/asked.ts";
import "../../styles/modes.css";
import { useRoom } from "../../workshop/room.ts";
import { AtOnce } from "../at-once.tsx";
import { Reveal } from "./reveal.tsx";

const MODES = ["open", "private", "read", "vote"] as const;
const AUTHORS = ["named", "alias", "hidden"] as const;

export function Modes(): JSX.Element {
  const room = useRoom();
  const ids = () => room.boards().map((board) => board.id);
  return (
    <For each={ids()}>
      {(id) => (
        <Show when={room.live.get("b", id)}>
          {(board) => <OneBoard board={board()} isAlone={ids().length === 1} />}
        </Show>
      )}
    </For>
  );
}

interface OneProps {
  readonly board: BoardView;
  readonly isAlone: boolean;
}

function OneBoard(props: OneProps): JSX.Element {
  const room = useRoom();
  const isClosed = () => room.live.workshop?.life === "closed";
  const title = () => props.board.title ?? t("board-untitled");
  const turn = (wish: Partial<Pick<BoardView, "mode" | "authors" | "counts">>) => {
    // Only what was pressed: another who leads may have changed the rest a moment ago.
    const { mode = null, authors = null, counts = null } = wish;
    const command: BoardMode = ["board.mode", props.board.id, mode, authors, counts];
    if (wish.mode) askAndSay(room.live, command, t(`mode-${wish.mode}-turned`, { board: title() }));
    else ask(room.live, command);
  };
  return (
    <section class="steer-part mode">
      <AtOnce
        title={props.isAlone ? t("mode-title") : t("mode-title-of", { board: title() })}
        of={MODES}
        now={props.board.mode}
        disabled={isClosed()}
        nameOf={(mode) => t(`mode-${mode}`)}
        textOf={(mode) => t(`mode-${mode}-text`)}
        onTurn={(mode) => turn({ mode })}
      />
      <Show when={props.board.mode === "private"}>
        <label class="choice">
          <input
            type="checkbox"
            disabled={isClosed()}
            checked={props.board.counts}
            onChange={(event) => turn({ counts: event.currentTarget.checked })}
          />
          {t("mode-counts")}
        </label>
      </Show>
      <Reveal board={props.board} disabled={isClosed()} />
      <AtOnce
        title={t("authors-title")}
        of={AUTHORS}
        now={props.board.authors}
        disabled={isClosed()}
        nameOf={(authors) => t(`authors-${authors}`)}
        onTurn={(authors) => turn({ authors })}
      >
        <p class="hint">{t("authors-hint")}</p>
        <Show when={props.board.authors === "hidden"}>
          <p class="hint">{t("authors-hidden-hint")}</p>
        </Show>
      </AtOnce>
    </section>
  );
}
