/** The board on the wall: all of it, as large as the screen lets it be. Nothing on it can be moved. */
import { createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { boxOf, groupTint } from "../board/boxes.ts";
import { t } from "../i18n/index.ts";
import type { AreaView, BoardView, NoteView } from "../protocol/generated.ts";
import { Mark } from "../workshop/colours.tsx";
import type { Live } from "../workshop/live.ts";
import { byOrder } from "../workshop/outline.ts";
import { extentOf, lettersFor, scaleFor } from "./sizes.ts";
import "../styles/board-note.css";

interface BoardProps {
  readonly live: Live;
  readonly board: BoardView;
}

export function WallBoard(props: BoardProps): JSX.Element {
  const [room, setRoom] = createSignal({ w: 0, h: 0 });
  const areas = createMemo(() => areasOf(props.live, props.board.id));
  const notes = createMemo(() => props.live.notesOf(props.board.id));
  const extent = createMemo(() => extentOf(areas(), notes()));
  const scale = createMemo(() => scaleFor(extent(), room()));
  let view!: HTMLDivElement;
  onMount(() => {
    const measure = () => setRoom({ w: view.clientWidth, h: view.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(view);
    onCleanup(() => watcher.disconnect());
    measure();
  });
  const style = () => ({
    transform: `translate(${(room().w - extent().w * scale()) / 2}px, 0) scale(${scale()}) translate(${-extent().x}px, ${-extent().y}px)`,
  });
  return (
    <div class="wall-board" ref={view}>
      <div class="wall-world" style={style()}>
        <For each={areas()}>
          {(area) => (
            <div class="wall-area" style={placed(area)}>
              <h2 dir="auto">{area.title}</h2>
            </div>
          )}
        </For>
        <ul class="wall-notes">
          <For each={notes()}>{(note) => <WallNote note={note} />}</For>
        </ul>
      </div>
    </div>
  );
}

export function areasOf(live: Live, board: number): readonly AreaView[] {
  return live
    .all("a")
    .filter((area) => area.board === board)
    .sort(byOrder);
}

function WallNote(props: { readonly note: NoteView }): JSX.Element {
  const box = () => boxOf(props.note);
  const text = () => props.note.text ?? t("erased");
  return (
    <li
      class={`wall-note tint-${props.note.colour} ground-${groupTint(props.note.cluster)}`}
      classList={{ "note-grouped": props.note.cluster !== 0 }}
      style={{ ...placed(box()), "font-size": `${lettersFor(text(), box())}px` }}
      dir="auto"
    >
      <Mark colour={props.note.colour} />
      {text()}
    </li>
  );
}

function placed({ x, y, w, h }: { x: number; y: number; w: number; h: number }) {
  return { left: `${x}px`, top: `${y}px`, width: `${w}px`, height: `${h}px` };
}

/** A board without a single note is better said than shown. */
export function Nothing(props: { readonly when: boolean }): JSX.Element {
  return (
    <Show when={props.when}>
      <p class="wall-nothing">{t("wall-no-notes")}</p>
    </Show>
  );
}
