/** The board as a canvas: a view of the same data as the list. */
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
  untrack,
} from "solid-js";
import { isNarrow } from "../app/media.ts";
import { t } from "../i18n/index.ts";
import { type BoardView, NOTE_WIDTH, type NoteView } from "../protocol/generated.ts";
import { Composer } from "../workshop/composer.tsx";
import "../store/predict/later.ts";
import "../styles/board.css";
import { catchFocus } from "../ui/focus.ts";
import { Writer } from "../workshop/note-writer.tsx";
import { useRoom } from "../workshop/room.ts";
import { boxOf } from "./boxes.ts";
import type { Box, Point } from "./camera.ts";
import { Cursors } from "./cursors.tsx";
import { Gestures } from "./gestures.ts";
import { Areas, ClusterLabels, ClusterOutlines, createClusterBoxes } from "./ground.tsx";
import { BoardNote, KEYS_ID } from "./note.tsx";
import { OverviewHint } from "./overview-hint.tsx";
import { startEngine } from "./start.ts";
import { createTable, type Table } from "./table.ts";
import { Tools, ZOOM_STEP } from "./tools.tsx";

/** The smallest scale at which a board is first shown: smaller cannot be read. */
const READABLE = 0.75;
/** The least scale at which a note that was looked for is shown. */
const CLOSE = 1;
const POINT_EVERY_MS = 50;
const PAN_STEP = 64;

export default function BoardScreen(props: { readonly board: BoardView }): JSX.Element {
  const room = useRoom();
  const table = createTable(room, () => props.board);
  const [composing, setComposing] = createSignal(false);
  const [writing, setWriting] = createSignal<Point>();
  const pinned = createMemo(() => {
    const ids = [room.editing(), room.shown()?.note, table.shift()?.note];
    return new Set(ids.filter((id): id is number => id !== undefined));
  });
  const clusters = createClusterBoxes(table);
  const engine = startEngine({ table, room, clusters, pinned, board: () => props.board.id });
  let view!: HTMLElement;
  let ground!: HTMLDivElement;
  let canvas!: HTMLCanvasElement;
  let world!: HTMLDivElement;
  let cursors!: HTMLDivElement;
  onMount(() => {
    engine.attach({ view, worlds: [ground, world], canvas, unscaled: [cursors] });
    attach({ view, table, board: () => props.board.id, room });
  });
  followShown(
    table,
    () => props.board.id,
    rememberCameras(table, () => props.board.id),
  );
  const write = (event: MouseEvent) => {
    if (room.rights.write() || (event.target as Element).closest("[data-note], button")) return;
    const box = view.getBoundingClientRect();
    const screen = { x: event.clientX - box.left, y: event.clientY - box.top };
    // What is a box without words is first of all gone to.
    if (engine.overview()) return table.camera.zoomAt(screen, READABLE / table.camera.zoom);
    const at = table.camera.toBoard(screen);
    setWriting({ x: Math.round(at.x - NOTE_WIDTH / 2), y: Math.round(at.y - 24) });
  };
  // Words begun on one board are saved there when the screen turns to another.
  createEffect(
    on(
      () => props.board.id,
      () => setWriting(undefined),
      { defer: true },
    ),
  );
  const written = () => {
    setWriting(undefined);
    catchFocus(() => view);
  };
  return (
    <section class="board" aria-labelledby="board-title">
      <header class="board-head">
        <h2 id="board-title" tabindex="-1" dir="auto">
          {props.board.title ?? t("board-untitled")}
        </h2>
        <p dir="auto">{props.board.prompt}</p>
      </header>
      <section
        class="board-view"
        ref={view}
        aria-label={t("board-canvas")}
        tabindex="0"
        on:keydown={(event) => panByKey(event, table)}
        on:dblclick={write}
        on:scroll={() => view.scrollTo(0, 0)}
      >
        <p class="unseen" id={KEYS_ID}>
          {t("note-keys")}
        </p>
        <OverviewHint
          on={engine.overview()}
          onRead={() => {
            table.camera.zoomBy(READABLE / table.camera.zoom);
            revealNearest(table);
            view.focus({ preventScroll: true });
          }}
        />
        <div class="world" classList={{ "world-far": engine.far() }} ref={ground}>
          <Areas table={table} />
          <ClusterOutlines clusters={clusters()} />
        </div>
        {/* What it shows is in the list, and in the notes of the layer over it as they are mounted. */}
        <div class="overview" aria-hidden="true">
          <canvas ref={canvas} />
        </div>
        <div class="world" classList={{ "world-overview": engine.overview() }} ref={world}>
          <For each={engine.mounted()}>{(id) => <BoardNote id={id} table={table} />}</For>
          <ClusterLabels clusters={clusters()} />
          <Show when={writing()}>
            {(at) => <InPlace at={at()} board={props.board} onDone={written} />}
          </Show>
          <Cursors board={props.board.id} ref={cursors} />
        </div>
      </section>
      <Tools table={table} onNew={() => setComposing(true)} />
      <Show when={composing()}>
        <div class="composer-over">
          <Composer
            board={props.board}
            area={areaInView(table)}
            onClose={() => {
              setComposing(false);
              catchFocus(() => view);
            }}
          />
        </div>
      </Show>
    </section>
  );
}

/** The area in the middle of the screen: where a new note is expected to go. */
function areaInView(table: Table): number {
  const { x, y, w, h } = table.camera.view;
  const [cx, cy] = [x + w / 2, y + h / 2];
  const found = table
    .areas()
    .find((one) => one.x <= cx && cx < one.x + one.w && one.y <= cy && cy < one.y + one.h);
  return found?.id ?? 0;
}

interface InPlaceProps {
  readonly at: Point;
  readonly board: BoardView;
  readonly onDone: () => void;
}

/** A note being written where it was asked for. */
function InPlace(props: InPlaceProps): JSX.Element {
  const room = useRoom();
  // Where it was begun: the facilitator may take everybody to another stage meanwhile.
  const { at, board } = untrack(() => ({ at: props.at, board: props.board.id }));
  return (
    <div class="note tint-0 note-new" style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      <Writer
        text=""
        label={t("note-text")}
        saveOnBlur
        onSave={(text) => {
          room.actions.addNote({ board, area: 0, place: at, colour: 0, text });
          props.onDone();
        }}
        onCancel={() => props.onDone()}
      />
    </div>
  );
}

/** Arrow keys pan, plus and minus zoom, while the canvas itself has the focus. */
function panByKey(event: KeyboardEvent, { camera }: Table): void {
  if (event.target !== event.currentTarget) return;
  const moves: Record<string, () => void> = {
    ArrowLeft: () => camera.panBy(PAN_STEP, 0),
    ArrowRight: () => camera.panBy(-PAN_STEP, 0),
    ArrowUp: () => camera.panBy(0, PAN_STEP),
    ArrowDown: () => camera.panBy(0, -PAN_STEP),
    "+": () => camera.zoomBy(ZOOM_STEP),
    "-": () => camera.zoomBy(1 / ZOOM_STEP),
  };
  const move = moves[event.key];
  if (!move) return;
  event.preventDefault();
  move();
}

interface Attached {
  readonly view: HTMLElement;
  readonly table: Table;
  readonly board: () => number;
  readonly room: ReturnType<typeof useRoom>;
}

/** Ties the board to the DOM: size, gestures, and the own cursor for others. */
function attach({ view, table, board, room }: Attached): void {
  const { camera } = table;
  const measure = new ResizeObserver(() => camera.resize(view.clientWidth, view.clientHeight));
  measure.observe(view);
  onCleanup(() => measure.disconnect());
  onCleanup(new Gestures(view, camera, table.dragging).listen());
  if (isNarrow()) return;
  let last = 0;
  const point = (event: PointerEvent) => {
    if (event.timeStamp - last < POINT_EVERY_MS) return;
    last = event.timeStamp;
    const box = view.getBoundingClientRect();
    const at = camera.toBoard({ x: event.clientX - box.left, y: event.clientY - box.top });
    room.live.client.point(board(), Math.round(at.x), Math.round(at.y));
  };
  const away = () => room.live.client.point(0, 0, 0);
  view.addEventListener("pointermove", point, { passive: true });
  view.addEventListener("pointerleave", away);
  onCleanup(away);
}

/** Brings a note into view, and into focus where an action asks for it; see the list's follower. */
function followShown(table: Table, board: () => number, turn: () => void): void {
  const room = useRoom();
  let done = room.shown();
  createEffect(() => {
    const shown = room.shown();
    if (!shown || shown === done) return;
    const note = room.live.get("n", shown.note);
    // Gone to from another board: the screen has not turned to its board yet.
    if (note && shown.near && note.board !== board()) return;
    if (note || shown.note === 0) done = shown;
    turn();
    if (note) bring(table, note, shown.near);
    if (shown.focus) focusSoon(shown.note);
  });
}

function bring({ camera }: Table, note: NoteView, near: boolean): void {
  if (near) camera.centreOn(boxOf(note), CLOSE);
  else camera.reveal(boxOf(note));
}

/** So that there is something to read, if there is anything at all. */
function revealNearest({ camera, notes }: Table): void {
  const { x, y, w, h } = camera.view;
  const [cx, cy] = [x + w / 2, y + h / 2];
  let nearest: { box: Box; distance: number } | undefined;
  for (const note of notes()) {
    const box = boxOf(note);
    const distance = Math.hypot(box.x + box.w / 2 - cx, box.y + box.h / 2 - cy);
    if (!nearest || distance < nearest.distance) nearest = { box, distance };
  }
  if (nearest) camera.reveal(nearest.box);
}

/** Two frames later: one mounts the note, the next can focus it. */
function focusSoon(note: number): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      const found = document.querySelector<HTMLElement>(`.world [data-note="${note}"]`);
      (found ?? document.getElementById("board-title"))?.focus();
    }),
  );
}

/**
 * Each board is come back to where one left it; at first its top is shown, large enough to read.
 * Returns what turns the camera to the board of now, for those who cannot wait for the effect.
 */
function rememberCameras(table: Table, board: () => number): () => void {
  const kept = new Map<number, { x: number; y: number; zoom: number }>();
  const { camera } = table;
  let shown = 0;
  const show = () => {
    if (shown === board() || camera.width === 0) return;
    const box = untrack(table.extent);
    if (!box) return;
    if (shown) kept.set(shown, { x: camera.x, y: camera.y, zoom: camera.zoom });
    shown = board();
    const before = kept.get(shown);
    if (before) camera.place(before);
    else camera.fitTop(box, READABLE);
  };
  createEffect(() => {
    board();
    table.areas();
    table.indexes.track();
    show();
  });
  onCleanup(camera.onChange(show));
  return show;
}
