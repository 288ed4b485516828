/** The board as a canvas: a view of the same data as the list. */
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Switch,
  untrack,
} from "solid-js";
import { isNarrow } from "../app/media.ts";
import { forgetForTab, recallForTab, rememberForTab } from "../app/storage.ts";
import { t } from "../i18n/index.ts";
import { toldOf } from "../protocol/commands.ts";
import { type BoardView, NOTE_HEIGHT, NOTE_WIDTH } from "../protocol/generated.ts";
import { Composer } from "../workshop/composer.tsx";
import "../store/predict/later.ts";
import "../workshop/all-actions.ts";
import "../styles/board.css";
import "../styles/board-note.css";
import "../styles/board-tools.css";
import "../styles/hands.css";
import { PointerSender } from "../sync/pointer.ts";
import { catchFocus } from "../ui/focus.ts";
import { say } from "../ui/speak.tsx";
import { Writer } from "../workshop/note-writer.tsx";
import { useRoom } from "../workshop/room.ts";
import { AreaHandles, ArrangeBar } from "./arrange.tsx";
import { SelectionBar } from "./bar.tsx";
import type { Point } from "./camera.ts";
import { BoardDialogs, createClipboard } from "./carrying.tsx";
import { Cursors } from "./cursors.tsx";
import { createDoings } from "./doings.ts";
import { followShown, READABLE, rememberCameras, revealNearest } from "./following.ts";
import { Gestures, type Hands } from "./gestures.ts";
import { Areas, ClusterLabels, ClusterOutlines, createClusterBoxes } from "./ground.tsx";
import { createHands } from "./hands.ts";
import { createKeys } from "./keys.ts";
import { BoardNote, KEYS_ID } from "./note.tsx";
import { OverviewHint } from "./overview-hint.tsx";
import { freePoint } from "./pasting.ts";
import { followAim, Spotlight } from "./spotlight.tsx";
import { startEngine } from "./start.ts";
import { createTable, type Table } from "./table.ts";
import { Tools } from "./tools.tsx";
import { Trace } from "./trace.tsx";

/** Where a double click is not meant for the empty board. */
const OCCUPIED = "[data-note], [data-group], [data-area], button, input";
const POINT_EVERY_MS = 50;
/** Notes on their way that stay in the DOM wherever they are carried. */
const CARRIED_MAX = 60;

export default function BoardScreen(props: { readonly board: BoardView }): JSX.Element {
  const room = useRoom();
  const table = createTable(room, () => props.board);
  // The board is another object with every change of its words: only another board is another.
  const boardId = createMemo(() => props.board.id);
  // The area that was in view when it was opened: where the note goes is what the form says, however
  // far one looks meanwhile. 0: none was.
  const [composing, setComposing] = createSignal<{ readonly area: number }>();
  const [writing, setWriting] = createSignal<Point>();
  const pinned = createMemo(() => {
    const carried = [...(table.motion.shift()?.notes ?? [])].slice(0, CARRIED_MAX);
    const ids = [room.editing(), room.shown()?.note, ...carried];
    return new Set(ids.filter((id): id is number => id !== undefined));
  });
  const clusters = createClusterBoxes(table);
  const engine = startEngine({ table, room, clusters, pinned, board: boardId });
  const doings = createDoings({ room, table, board: boardId });
  const pasted = createClipboard({ room, table, board: boardId }, doings);
  let view!: HTMLElement;
  let ground!: HTMLDivElement;
  let canvas!: HTMLCanvasElement;
  let world!: HTMLDivElement;
  let cursors!: HTMLDivElement;
  let trace!: HTMLDivElement;
  onMount(() => {
    engine.attach({ view, worlds: [ground, world], canvas, unscaled: [cursors, trace] });
    attach({ view, table, board: boardId, room, hands: createHands({ room, table }) });
  });
  followShown(table, boardId, rememberCameras(table, boardId));
  followAim(table, boardId);
  const begin = (at: Point) => {
    const why = room.rights.write();
    if (why) say(why);
    // What is a box without words is first of all gone to.
    else if (engine.overview()) {
      table.camera.zoomAt(table.camera.toScreen(at), READABLE / table.camera.zoom);
    } else {
      table.camera.reveal({ ...at, w: NOTE_WIDTH, h: NOTE_HEIGHT });
      setWriting({ x: Math.round(at.x), y: Math.round(at.y) });
    }
  };
  const write = (event: MouseEvent) => {
    if ((event.target as Element).closest(OCCUPIED)) return;
    const box = view.getBoundingClientRect();
    const at = table.camera.toBoard({ x: event.clientX - box.left, y: event.clientY - box.top });
    begin({ x: at.x - NOTE_WIDTH / 2, y: at.y - 24 });
  };
  const keys = createKeys({ room, table, doings, onWrite: () => begin(freePoint(table)) });
  const home = () => view;
  // Words begun on one board are saved there when the screen turns to another.
  createEffect(on(boardId, () => setWriting(undefined), { defer: true }));
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
        on:keydown={keys}
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
          <canvas class="canvas" ref={canvas} />
        </div>
        <div
          class="world"
          classList={{ "world-overview": engine.overview(), "world-far": engine.far() }}
          ref={world}
        >
          <For each={engine.mounted()}>
            {(id) => <BoardNote id={id} table={table} doings={doings} />}
          </For>
          <ClusterLabels clusters={clusters()} table={table} />
          <Show when={writing()}>
            {(at) => <InPlace at={at()} board={props.board} onDone={written} />}
          </Show>
          <Trace table={table} far={engine.far() || engine.overview()} ref={trace} />
          <Spotlight table={table} board={props.board.id} />
          <AreaHandles table={table} />
          <Cursors board={props.board.id} ref={cursors} />
        </div>
      </section>
      <Tools
        table={table}
        doings={doings}
        onNew={() => setComposing({ area: table.areaInView() })}
        onPaste={() => pasted.ask("")}
      >
        <Switch>
          <Match when={table.arranging.on()}>
            <ArrangeBar table={table} home={home} />
          </Match>
          <Match when={table.selection.ids().size > 1 || table.selection.several()}>
            <SelectionBar table={table} doings={doings} home={home} />
          </Match>
        </Switch>
      </Tools>
      <BoardDialogs
        goal={{ room, table, board: props.board.id }}
        doings={doings}
        pasted={pasted.text()}
      />
      <Show when={composing()}>
        {(over) => (
          <div class="composer-over">
            <Composer
              board={props.board}
              area={over().area}
              onClose={() => {
                setComposing(undefined);
                catchFocus(() => view);
              }}
            />
          </div>
        )}
      </Show>
    </section>
  );
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
  const { at, board, now } = untrack(() => ({
    at: props.at,
    board: props.board.id,
    now: toldOf(props.board),
  }));
  // Of this member and this tab: a reload gives her words back when she begins again, and who was to
  // see them: the field saves when it is left, and the board may be turned before (H12).
  const name = `new.${room.id}.${room.live.me?.member}`;
  const start = recallForTab(name) ?? undefined;
  const told =
    (start && (recallForTab(`${name}.told`)?.split(" ") as typeof now | undefined)) || now;
  return (
    <div class="note tint-0 note-new" style={{ transform: `translate(${at.x}px, ${at.y}px)` }}>
      <Writer
        text=""
        start={start}
        onText={(text) => {
          rememberForTab(name, text);
          rememberForTab(`${name}.told`, told.join(" "));
        }}
        label={t("note-text")}
        saveOnBlur
        onSave={(text) => {
          forgetForTab(name);
          room.actions.addNote({ board, area: 0, place: at, colour: 0, text, told });
          props.onDone();
        }}
        onCancel={() => {
          forgetForTab(name);
          props.onDone();
        }}
      />
    </div>
  );
}

interface Attached {
  readonly view: HTMLElement;
  readonly table: Table;
  readonly board: () => number;
  readonly room: ReturnType<typeof useRoom>;
  readonly hands: Hands;
}

/** Ties the board to the DOM: size, gestures, and the own cursor for others. */
function attach({ view, table, board, room, hands }: Attached): void {
  const { camera } = table;
  const measure = new ResizeObserver(() => camera.resize(view.clientWidth, view.clientHeight));
  measure.observe(view);
  onCleanup(() => measure.disconnect());
  const gestures = new Gestures(view, camera, hands);
  onCleanup(gestures.listen());
  // Its way is counted by the camera, which goes to another board now: it would land anywhere.
  createEffect(on(board, () => gestures.abandon(), { defer: true }));
  if (isNarrow()) return;
  const pointer = new PointerSender(room.live.client);
  let last = 0;
  const point = (event: PointerEvent) => {
    if (event.timeStamp - last < POINT_EVERY_MS) return;
    last = event.timeStamp;
    const box = view.getBoundingClientRect();
    const at = camera.toBoard({ x: event.clientX - box.left, y: event.clientY - box.top });
    pointer.point(board(), Math.round(at.x), Math.round(at.y));
  };
  const away = () => pointer.point(0, 0, 0);
  view.addEventListener("pointermove", point, { passive: true });
  view.addEventListener("pointerleave", away);
  onCleanup(away);
}
