/** The board as a list: area > group > note. The equal of the canvas, with every action in it. */
import { createEffect, createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import { Composer } from "../workshop/composer.tsx";
import { outline, type Section, sameNumbers } from "../workshop/outline.ts";
import { useRoom } from "../workshop/room.ts";
import { AreaSection } from "./section.tsx";

export function ListView(props: { readonly board: BoardView }): JSX.Element {
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
      <Composer board={props.board} area={0} />
    </section>
  );
}

const EMPTY: Section = { area: undefined, runs: [], count: 0 };

/**
 * Takes the focus where an action says. A note that is still to come (an undone deletion) gets it
 * when it is there; meanwhile, and with nothing left to focus, it is on the heading, never on body.
 */
function FocusFollower(): JSX.Element {
  const room = useRoom();
  let done: unknown;
  createEffect(() => {
    const shown = room.shown();
    if (!shown || shown === done) return;
    const isThere = shown.note !== 0 && room.live.get("n", shown.note) !== undefined;
    if (isThere || shown.note === 0) done = shown;
    // After the sections have turned to the right page and drawn their rows.
    requestAnimationFrame(() => {
      const row = document.querySelector<HTMLElement>(`.list [data-note="${shown.note}"]`);
      row?.scrollIntoView({ block: "nearest" });
      if (shown.focus) (row ?? document.getElementById("list-title"))?.focus();
    });
  });
  return null;
}
