/** What the board is for now, in a line over the notes: nobody writes in the dark about it. */
import { createEffect, type JSX, on, onCleanup, onMount, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import "../styles/modes.css";
import { Icon } from "../ui/icon.tsx";
import { say } from "../ui/speak.tsx";
import { useRoom } from "../workshop/room.ts";
import { HIDDEN } from "./hidden-icon.ts";

export default function ModeHint(props: { readonly board: BoardView }): JSX.Element {
  const room = useRoom();
  const words = () => t(`mode-${props.board.mode}-now`);
  const waiting = () =>
    room.live
      .all("a")
      .filter((area) => area.board === props.board.id)
      .reduce((sum, area) => sum + area.waiting, 0);
  onMount(() => say(words()));
  createEffect(on(words, (now) => say(now), { defer: true }));
  const { id } = props.board;
  onCleanup(() => {
    if (room.live.get("b", id)?.mode === "open") say(t("mode-open-now"));
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
          <span>{t(`authors-${props.board.authors}-now`)}</span>
        </Show>
      </p>
    </div>
  );
}
