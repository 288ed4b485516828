/** The board as a list: area > group > note. The equal of the canvas, with every action in it. */
import { createMemo, For, type JSX, Show } from "solid-js";
import { isNarrow } from "../app/media.ts";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import "../styles/list.css";
import { Composer } from "../workshop/composer.tsx";
import { FocusFollower } from "../workshop/focus-follower.tsx";
import { outline, type Section, sameNumbers } from "../workshop/outline.ts";
import { useRoom } from "../workshop/room.ts";
import { AreaSection } from "./section.tsx";

export default function ListView(props: { readonly board: BoardView }): JSX.Element {
  const room = useRoom();
  const sections = createMemo(() => {
    const areas = room.live.all("a").filter((area) => area.board === props.board.id);
    const clusters = room.live.all("c").filter((cluster) => cluster.board === props.board.id);
    return outline(areas, clusters, room.live.notesOf(props.board.id));
  });
  const ids = createMemo(() => sections().map((section) => section.area?.id ?? 0), undefined, {
    equals: sameNumbers,
  });
  const sectionOf = (area: number): Section =>
    sections().find((section) => (section.area?.id ?? 0) === area) ?? EMPTY;
  return (
    <section class="list" aria-labelledby="list-title">
      <div class="list-body">
        <h2 id="list-title" tabindex="-1" dir="auto">
          {props.board.title ?? t("board-untitled")}
        </h2>
        <Show when={props.board.prompt}>
          <p class="lead" dir="auto">
            {props.board.prompt}
          </p>
        </Show>
        <For each={ids()}>{(area) => <AreaSection section={sectionOf(area)} />}</For>
        <FocusFollower />
      </div>
      {/* On a phone writing has a screen of its own. */}
      <Show when={!isNarrow()}>
        <Composer board={props.board} area={0} />
      </Show>
    </section>
  );
}

const EMPTY: Section = { area: undefined, runs: [], count: 0 };
