/**
 * The rendering engine of a board: once a frame, and only when something changed, it moves the layers,
 * decides which notes are in the DOM and draws the others.
 */
import { type Accessor, batch, createEffect, createSignal, onCleanup, untrack } from "solid-js";
import type { NoteView } from "../protocol/generated.ts";
import { byOrder } from "../store/reading.ts";
import { keepingFocus } from "../ui/focus.ts";
import { sameNumbers } from "../workshop/order.ts";
import type { Camera } from "./camera.ts";
import { type LayerParts, Layers } from "./layers.ts";
import { choose } from "./mounting.ts";
import { Pace } from "./pace.ts";
import type { Title } from "./paint.ts";
import type { NoteGrid } from "./spatial.ts";

/** Below this scale the titles of areas are drawn: those of the DOM cannot be read. */
const TITLES_BELOW = 0.6;

export interface EngineParts {
  readonly camera: Camera;
  readonly grid: NoteGrid;
  /** Tracks whatever changes the grid. */
  readonly track: () => void;
  /** A note of this board, not tracked. */
  readonly noteOf: (id: number) => NoteView | undefined;
  /** Notes that stay in the DOM whatever is in view. The one in focus does so anyway. */
  readonly pinned: Accessor<ReadonlySet<number>>;
  /** Where an area stands in the order of reading. */
  readonly rankOf: (area: number) => number;
  readonly areaTitles: Accessor<readonly Title[]>;
  readonly groupTitles: Accessor<readonly Title[]>;
}

export interface Engine {
  /** The notes in the DOM, in the order of reading, which is that of Tab. */
  readonly mounted: Accessor<readonly number[]>;
  /** More is in view than the DOM should hold: all notes are boxes without words. */
  readonly overview: Accessor<boolean>;
  /** The titles of areas are drawn. */
  readonly far: Accessor<boolean>;
  /** From here on there is something to draw on. */
  attach(parts: LayerParts): void;
}

/** Must be made inside an owner, which it follows. */
export function createEngine(parts: EngineParts): Engine {
  const { camera, grid } = parts;
  const [mounted, setMounted] = createSignal<readonly number[]>([], { equals: sameNumbers });
  const [overview, setOverview] = createSignal(false);
  const [far, setFar] = createSignal(false);
  let layers: Layers | undefined;
  let current: ReadonlyMap<number, NoteView> = new Map();
  let frame = 0;
  // Something else than the camera has changed since the last picture.
  let stale = true;
  const pace = new Pace();
  const pinned = () => {
    const ids = new Set(parts.pinned()).add(layers?.focused ?? 0);
    return [...ids].map(parts.noteOf).filter((note): note is NoteView => note !== undefined);
  };
  const update = (now: number) => {
    frame = 0;
    const { view, zoom } = camera;
    const may = pace.may(now, layers?.isMoving ?? false);
    const choice = choose({
      grid,
      view,
      zoom,
      mounted: current,
      pinned: pinned(),
      overview: overview(),
      most: may ? pace.most : undefined,
    });
    if (hasNew(choice.notes, current)) pace.stepped(now);
    const changed = choice.notes.size !== current.size || hasNew(choice.notes, current);
    current = choice.notes;
    layers?.place(camera);
    keepingFocus(() =>
      batch(() => {
        setMounted(inOrder(current, parts.rankOf));
        setOverview(choice.overview);
        setFar(zoom < TITLES_BELOW);
      }),
    );
    if (changed || stale || !layers?.shift(camera)) draw(choice.overview);
    if (choice.more) schedule();
  };
  const draw = (isOverview: boolean) => {
    if (!layers) return;
    const cover = layers.coverOf(camera);
    const notes = grid.within(cover).filter((note) => !current.has(note.id));
    const titles = [
      ...(camera.zoom < TITLES_BELOW ? parts.areaTitles() : []),
      ...(isOverview ? parts.groupTitles() : []),
    ];
    layers.draw(camera, cover, notes, titles);
    stale = false;
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame((now) => untrack(() => update(now)));
  };
  createEffect(() => {
    parts.track();
    parts.pinned();
    parts.areaTitles();
    parts.groupTitles();
    stale = true;
    schedule();
  });
  onCleanup(camera.onChange(schedule));
  onCleanup(() => cancelAnimationFrame(frame));
  const attach = (onScreen: LayerParts) => {
    const made = new Layers(onScreen, () => {
      stale = true;
      schedule();
    });
    layers = made;
    onCleanup(made.listen());
    onCleanup(camera.onChange(() => made.moving()));
    schedule();
  };
  return { mounted, overview, far, attach };
}

function hasNew(
  notes: ReadonlyMap<number, NoteView>,
  before: ReadonlyMap<number, NoteView>,
): boolean {
  for (const id of notes.keys()) if (!before.has(id)) return true;
  return false;
}

function inOrder(
  notes: ReadonlyMap<number, NoteView>,
  rankOf: (area: number) => number,
): readonly number[] {
  return [...notes.values()]
    .sort((one, other) => rankOf(one.area) - rankOf(other.area) || byOrder(one, other))
    .map((note) => note.id);
}
