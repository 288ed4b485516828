/** The board on the wall: all of it, as large as the screen lets it be, or in parts where that is too small
 *  to read. Nothing on it can be moved. */
import { createMemo, createSignal, For, Index, type JSX, onCleanup, onMount, Show } from "solid-js";
import { groupBox, groupTint } from "../board/boxes.ts";
import type { Box, Point } from "../board/camera.ts";
import { t } from "../i18n/index.ts";
import type { AreaView, BoardView, ClusterView, NoteView } from "../protocol/generated.ts";
import { Mark } from "../workshop/colours.tsx";
import type { Live } from "../workshop/live.ts";
import { byOrder, outline } from "../workshop/outline.ts";
import { isReadable, partsOf } from "./pages.ts";
import { WallPart } from "./part.tsx";
import type { Parts } from "./parts.ts";
import { type Block, blocksOf, GAP, layOut, lettersFor, litOf } from "./sizes.ts";
import "../styles/board-note.css";

/** Of the height of the screen, for a part; as the least in wall-work.css. */
const UPRIGHT = 0.6;

interface BoardProps {
  readonly live: Live;
  readonly board: BoardView;
  /** The id of what is in the spotlight; 0: nothing is. */
  readonly lit: number;
  readonly parts: Parts;
}

export function WallBoard(props: BoardProps): JSX.Element {
  const [room, setRoom] = createSignal(
    { w: 0, h: 0, letter: 16 },
    // A part that is drawn is no other room for it.
    {
      equals: (one, other) => one.w === other.w && one.h === other.h && one.letter === other.letter,
    },
  );
  const areas = createMemo(() => areasOf(props.live, props.board.id));
  const whole = createMemo(() => blocksOf(areas(), props.live.notesOf(props.board.id)));
  const lit = createMemo(() => litOf(whole(), props.lit));
  const blocks = createMemo(() => {
    const alone = lit();
    return alone ? [alone] : whole();
  });
  const clusters = createMemo(() =>
    props.live.all("c").filter((cluster) => cluster.board === props.board.id),
  );
  const laid = createMemo(() => layOut(blocks(), room(), lit() !== undefined));
  const sections = createMemo(() => {
    const inside = blocks().flatMap((block) => block.area ?? []);
    const notes = blocks().flatMap((block) => block.notes.map(({ note }) => note));
    return outline(inside, clusters(), notes);
  });
  const isWhole = createMemo(() => {
    const { h, letter } = room();
    return (
      h === 0 || (props.parts.isWhole() && !lit()) || isReadable(blocks(), laid().scale, letter)
    );
  });
  const dealt = createMemo(() =>
    isWhole() ? undefined : partsOf(sections(), room(), room().letter),
  );
  const pages = () => dealt()?.pages ?? [];
  const index = props.parts.show(pages, () => props.board.id);
  let view!: HTMLDivElement;
  onMount(() => {
    const measure = () => {
      const { fontSize, position } = getComputedStyle(view);
      // Upright the page is as long as a part is, which must not be what the part is made for.
      const h = position === "static" ? UPRIGHT * innerHeight : view.clientHeight;
      setRoom({ w: view.clientWidth, h, letter: Number.parseFloat(fontSize) });
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(view);
    onCleanup(() => watcher.disconnect());
    measure();
  });
  const grid = () => ({
    transform: `scale(${laid().scale})`,
    gap: `${GAP}px`,
    "grid-template-columns": `repeat(${laid().columns}, max-content)`,
  });
  return (
    <div class="wall-board" classList={{ "wall-board-part": pages().length > 0 }} ref={view}>
      <Show
        when={pages()[index()]}
        fallback={
          <div class="wall-world" style={grid()}>
            {/* By place: a block is another object with every note that comes. */}
            <Index each={blocks()}>
              {(block) => <BoardBlock block={block()} clusters={clusters()} />}
            </Index>
          </div>
        }
      >
        {(page) => (
          <WallPart
            parts={props.parts}
            page={page()}
            index={index()}
            columns={dealt()?.columns ?? 1}
            isNarrow={dealt()?.isNarrow ?? false}
            sections={sections()}
            isLit={lit() !== undefined}
          />
        )}
      </Show>
    </div>
  );
}

interface BlockProps {
  readonly block: Block;
  readonly clusters: readonly ClusterView[];
}

function BoardBlock(props: BlockProps): JSX.Element {
  const box = () => props.block.box;
  return (
    <section class="wall-block" style={{ width: `${box().w}px`, height: `${box().h}px` }}>
      <Show when={props.block.area}>
        {(area) => (
          <div class="wall-area" style={placed(area(), box())}>
            <h2 dir="auto">
              {area().title} <Waiting area={area()} />
            </h2>
          </div>
        )}
      </Show>
      <Show when={props.block.notes.length}>
        <ul class="wall-notes">
          <Index each={props.block.notes}>
            {(one) => <WallNote note={one().note} box={one().box} block={box()} />}
          </Index>
        </ul>
      </Show>
      <For each={namesIn(props.block, props.clusters)}>
        {({ title, first }) => (
          <p
            class="wall-group"
            dir="auto"
            style={{ left: `${first.x - box().x}px`, top: `${first.y - box().y}px` }}
          >
            {title}
          </p>
        )}
      </For>
    </section>
  );
}

interface GroupName {
  readonly title: string;
  readonly first: Point;
}

/** The names of the groups in a block, each where its first note is. */
function namesIn(block: Block, clusters: readonly ClusterView[]): readonly GroupName[] {
  return clusters.flatMap(({ id, title }) => {
    const box = groupBox(
      block.notes.filter(({ note }) => note.cluster === id).map((one) => one.box),
    );
    return box && title ? [{ title, first: box.first }] : [];
  });
}

export function areasOf(live: Live, board: number): readonly AreaView[] {
  return live
    .all("a")
    .filter((area) => area.board === board)
    .sort(byOrder);
}

interface NoteProps {
  readonly note: NoteView;
  readonly box: Box;
  readonly block: Box;
}

function WallNote(props: NoteProps): JSX.Element {
  const text = () => props.note.text ?? t("erased");
  return (
    <li
      class={`wall-note tint-${props.note.colour} ground-${groupTint(props.note.cluster)}`}
      classList={{ "note-grouped": props.note.cluster !== 0 }}
      style={{
        ...placed(props.box, props.block),
        "font-size": `${lettersFor(text(), props.box)}px`,
      }}
      dir="auto"
    >
      <Mark colour={props.note.colour} />
      {text()}
    </li>
  );
}

function placed({ x, y, w, h }: Box, from: Box) {
  return { left: `${x - from.x}px`, top: `${y - from.y}px`, width: `${w}px`, height: `${h}px` };
}

/** How many notes of an area nobody sees yet, where the board says so. */
export function Waiting(props: { readonly area: AreaView }): JSX.Element {
  return (
    <Show when={props.area.waiting}>
      {(count) => <span class="wall-figure">{t("mode-waiting", { count: count() })}</span>}
    </Show>
  );
}

/** A board without a single note is better said than shown. */
export function Nothing(props: { readonly when: boolean }): JSX.Element {
  return (
    <Show when={props.when}>
      <p class="wall-nothing">{t("wall-no-notes")}</p>
    </Show>
  );
}
