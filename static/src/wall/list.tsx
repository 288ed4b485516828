/** The list on the wall: large words, area by area, what came last first; what is in none comes last. */
import { createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { AreaView, BoardView, NoteView } from "../protocol/generated.ts";
import { Mark } from "../workshop/colours.tsx";
import type { Live } from "../workshop/live.ts";
import { areasOf, Waiting } from "./board.tsx";

/** More are never seen on a wall, however small the words. */
const SHOWN = 40;

/** The area of notes that are in none. */
const OUTSIDE = 0;

interface ListProps {
  readonly live: Live;
  readonly board: BoardView;
}

export function WallList(props: ListProps): JSX.Element {
  const areas = createMemo(() => areasOf(props.live, props.board.id));
  const hasOutside = () => props.live.notesIn(props.board.id, OUTSIDE).length > 0;
  return (
    <div class="wall-list">
      <For each={areas()}>{(area) => <Column {...props} area={area} />}</For>
      <Show when={hasOutside()}>
        <Column {...props} area={undefined} />
      </Show>
    </div>
  );
}

function Column(props: ListProps & { readonly area: AreaView | undefined }): JSX.Element {
  const notes = createMemo(() => props.live.notesIn(props.board.id, props.area?.id ?? OUTSIDE));
  const latest = createMemo(() => [...notes()].sort(byAge).slice(0, SHOWN));
  return (
    <section class="wall-column">
      <h2 dir="auto">
        {props.area ? props.area.title : t("wall-part-outside")}{" "}
        <Show
          when={props.area?.waiting ? props.area : undefined}
          fallback={<span class="wall-figure">{t("wall-notes", { count: notes().length })}</span>}
        >
          {(area) => <Waiting area={area()} />}
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
