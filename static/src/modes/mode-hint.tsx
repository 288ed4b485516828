/** What the board is for now, in a line over the notes: nobody writes in the dark about it. */
import { createEffect, type JSX, on, onCleanup, onMount, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import "../styles/modes.css";
import { AtTable } from "../tables/at-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { say, toast } from "../ui/speak.tsx";
import { useRoom } from "../workshop/room.ts";
import { HIDDEN } from "./hidden-icon.ts";
import { Taken } from "./taken.tsx";

interface HintProps {
  readonly board: BoardView;
}

/** Where one sits at tables, what the board is for, what facilitators did about one's own. */
export default function Hints(props: HintProps): JSX.Element {
  const room = useRoom();
  return (
    <>
      <Show when={room.live.all("g").length}>
        <AtTable />
      </Show>
      <Show when={props.board.mode !== "open" || props.board.authors !== "named"}>
        <ModeHint board={props.board} />
      </Show>
      <Show when={!room.rights.facilitates}>
        <Taken />
      </Show>
    </>
  );
}

function ModeHint(props: HintProps): JSX.Element {
  const room = useRoom();
  const words = () => t(`mode-${props.board.mode}-now`);
  const authors = () => (props.board.authors === "named" ? "" : authorsNow(props.board));
  const waiting = () =>
    room.live
      .all("a")
      .filter((area) => area.board === props.board.id)
      .reduce((sum, area) => sum + area.waiting, 0);
  onMount(() => say(`${words()} ${authors()}`));
  createEffect(on(words, (now) => say(now), { defer: true }));
  const { id } = props.board;
  let promised = props.board;
  // Also to be seen: what was begun while nobody was to learn who writes is sent with a name now.
  const tell = (board: BoardView) => {
    if (board.id === promised.id && board.authors !== promised.authors) toast(authorsNow(board));
    promised = board;
  };
  createEffect(on(() => props.board, tell, { defer: true }));
  onCleanup(() => {
    if (room.live.get("b", id)?.mode === "open") say(t("mode-open-now"));
    const board = room.live.get("b", promised.id);
    if (board) tell(board);
  });
  return (
    <div class="mode-hint" data-mode={props.board.mode}>
      <Icon name={props.board.mode === "private" ? HIDDEN : "steer"} />
      <p>
        <Show when={props.board.mode !== "open"}>
          <span>{words()}</span>{" "}
        </Show>
        <Show when={waiting()}>
          {(count) => <span class="mode-waiting">{t("mode-waiting", { count: count() })}</span>}
        </Show>{" "}
        <Show when={props.board.authors !== "named"}>
          <span>{authors()}</span>
        </Show>
      </p>
    </div>
  );
}

function authorsNow(board: BoardView): string {
  return t(`authors-${board.authors}-now`);
}
