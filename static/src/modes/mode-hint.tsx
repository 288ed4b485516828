/** What the board is for now, in a line over the notes: nobody writes in the dark about it. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import "../styles/modes.css";
import { AtTable } from "../tables/at-table.tsx";
import { Icon } from "../ui/icon.tsx";
import { STEER } from "../ui/icons.ts";
import { say } from "../ui/speak.tsx";
import { useRoom } from "../workshop/room.ts";
import { waitingOn } from "../workshop/unseen.ts";
import { HIDDEN } from "./hidden-icon.ts";
import { Taken } from "./taken.tsx";
import { createTurned } from "./turned.ts";
import { Undone } from "./undone.tsx";

interface HintProps {
  readonly board: BoardView;
  /** What was seen before there was anything to tell. */
  readonly plain: BoardView | undefined;
}

/** Where one sits at tables, what the board is for, what facilitators did about one's own. */
export default function Hints(props: HintProps): JSX.Element {
  const room = useRoom();
  return (
    <>
      <Show when={room.live.all("g").length}>
        <AtTable />
      </Show>
      <ModeHint {...props} />
      <Undone />
      <Show when={!room.rights.facilitates}>
        <Taken />
      </Show>
    </>
  );
}

/** What was turned under the hands of whoever is typing is told for a while, over the notes. */
function ModeHint(props: HintProps): JSX.Element {
  const room = useRoom();
  const words = (board: BoardView) => {
    const waits = room.live.workshop?.hold !== "none" && !room.rights.facilitates;
    if (board.mode === "open") return t(waits ? "mode-open-held" : "mode-open-now");
    return t(`mode-${board.mode}-now`);
  };
  const waiting = () => waitingOn(room.live, props.board);
  // All of it is about writing, and that nobody writes is told above.
  const isClosed = () => room.live.workshop?.life === "closed";
  const turned = createTurned(
    () => props.board,
    (board, { mode, authors }) => {
      if (isClosed()) return;
      const lines = [
        (mode || board.mode !== "open") && words(board),
        (authors || board.authors !== "named") && authorsNow(board),
      ];
      if (lines.some(Boolean)) say(lines.filter(Boolean).join(" "));
    },
    props.plain,
  );
  const tellsMode = () => turned().mode || props.board.mode !== "open";
  const tellsAuthors = () => turned().authors || props.board.authors !== "named";
  return (
    <Show when={!isClosed() && (tellsMode() || tellsAuthors())}>
      <div class="mode-hint" data-mode={props.board.mode}>
        <Icon name={props.board.mode === "private" ? HIDDEN : STEER} />
        <p>
          <Show when={tellsMode()}>
            <span classList={{ "mode-turned": turned().mode }}>{words(props.board)}</span>{" "}
          </Show>
          <Show when={waiting()}>
            {(count) => (
              <span class="mode-waiting">{t("mode-waiting-line", { count: count() })}</span>
            )}
          </Show>{" "}
          <Show when={tellsAuthors()}>
            <span classList={{ "mode-turned": turned().authors }}>{authorsNow(props.board)}</span>
          </Show>
        </p>
      </div>
    </Show>
  );
}

function authorsNow(board: BoardView): string {
  return t(`authors-${board.authors}-now`);
}
