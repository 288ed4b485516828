/** What the parts of one board share: its camera, its notes, and what is being moved. */
import { type Accessor, batch, createMemo, createSignal, onCleanup } from "solid-js";
import type { AreaView, BoardView, ClusterView, NoteView } from "../protocol/generated.ts";
import { byOrder } from "../workshop/outline.ts";
import type { Room } from "../workshop/room.ts";
import { boxOf } from "./boxes.ts";
import { around, type Box, Camera } from "./camera.ts";
import type { Dragging } from "./gestures.ts";
import { createIndexes, type Indexes } from "./indexes.ts";

/** How far a note is from its place while it is being moved; board units. */
export interface Shift {
  readonly note: number;
  readonly dx: number;
  readonly dy: number;
}

export interface Table {
  readonly camera: Camera;
  readonly areas: Accessor<readonly AreaView[]>;
  readonly clusters: Accessor<readonly ClusterView[]>;
  /** In the order of reading: by area, then by order key. All of them: to find some, ask `indexes`. */
  readonly notes: Accessor<readonly NoteView[]>;
  readonly indexes: Indexes;
  readonly shift: Accessor<Shift | undefined>;
  readonly dragging: Dragging;
  /** Moves by keyboard: shown at once, one command when the keys rest. */
  nudge(note: number, dx: number, dy: number): void;
  /** All that there is on the board. */
  extent(): Box | undefined;
}

/** Keys pressed in a row become one command: 30 a second would be above the rate. */
const NUDGE_REST_MS = 450;

export function createTable(room: Room, board: Accessor<BoardView>): Table {
  const { live } = room;
  const camera = new Camera();
  const [shift, setShift] = createSignal<Shift>();
  const areas = createMemo(() =>
    live
      .all("a")
      .filter((area) => area.board === board().id)
      .sort(byOrder),
  );
  const clusters = createMemo(() => live.all("c").filter((one) => one.board === board().id));
  const notes = () => {
    const { id } = board();
    const known = areas().map((area) => area.id);
    const inAreas = known.flatMap((area) => live.notesIn(id, area));
    // Most often outside all areas; for a moment also in an area that is still to come.
    const others = live.notesOf(id).filter((note) => !known.includes(note.area));
    return [...inAreas, ...others.sort(byOrder)];
  };
  const settle = (id: number, dx: number, dy: number) => {
    const note = live.get("n", id);
    batch(() => {
      setShift(undefined);
      if (note && (dx !== 0 || dy !== 0)) room.actions.move(note, note.x + dx, note.y + dy);
    });
  };
  return {
    camera,
    areas,
    clusters,
    notes,
    indexes: createIndexes(live, () => board().id),
    shift,
    dragging: {
      may: (note) => room.rights.write() === undefined && room.editing() !== note,
      move: (note, dx, dy) => setShift({ note, dx, dy }),
      drop: settle,
      cancel: () => setShift(undefined),
    },
    nudge: createNudge(shift, setShift, settle),
    extent: () => around([...areas(), ...notes().map(boxOf)]),
  };
}

function createNudge(
  shift: Accessor<Shift | undefined>,
  setShift: (to: Shift) => void,
  settle: (note: number, dx: number, dy: number) => void,
): Table["nudge"] {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    timer = undefined;
    const now = shift();
    if (now) settle(now.note, now.dx, now.dy);
  };
  onCleanup(() => {
    if (timer !== undefined) rest();
  });
  return (note, dx, dy) => {
    if (timer !== undefined && shift()?.note !== note) rest();
    clearTimeout(timer);
    const from = shift();
    setShift({ note, dx: (from?.dx ?? 0) + dx, dy: (from?.dy ?? 0) + dy });
    timer = setTimeout(rest, NUDGE_REST_MS);
  };
}
