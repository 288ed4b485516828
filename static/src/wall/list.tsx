/** The list on the wall: large words, area by area, what came last first. */
import { createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { AreaView, BoardView, NoteView } from "../protocol/generated.ts";
import { Mark } from "../workshop/colours.tsx";
import type { Live } from "../workshop/live.ts";
import { areasOf, Waiting } from "./board.tsx";

/** More are never seen on a wall, however small the words. */
const SHOWN = 40;

interface ListProps {
  readonly live: Live;
  readonly board: BoardView;
}

export function WallList(props: ListProps): JSX.Element {
  const areas = createMemo(() => areasOf(props.live, props.board.id));
  return (
    <div class="wall-list">
      <For each={areas()}>{(area) => <Column live={props.live} area={area} />}</For>
    </div>
  );
}

function Column(props: { readonly live: Live; readonly area: AreaView }): JSX.Element {
  const notes = createMemo(() => props.live.notesIn(props.area.board, props.area.id));
  const latest = createMemo(() => [...notes()].sort(byAge).slice(0, SHOWN));
  return (
    <section class="wall-column">
      <h2 dir="auto">
        {props.area.title}{" "}
        <Show
          when={props.area.waiting}
          fallback={<span class="wall-figure">{t("wall-notes", { count: notes().length })}</span>}
        >
          <Waiting area={props.area} />
        </Show>
      </h2>
      <Show when={latest().length}>
        <ul>
          <For each={latest()}>
            {(note) => (
              <li class={`wall-line tint-${note.colour}`} dir="auto">
                <Mark colour={note.colour} />
                <span class="wall-words">{note.text ?? t("erased")}</span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}

function byAge(one: NoteView, other: NoteView): number {
  return other.created - one.created || other.id - one.id;
}
