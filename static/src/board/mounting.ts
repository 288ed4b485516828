/** Which notes are in the DOM: those in view with a margin, a few more in each frame. */
import { type Accessor, createEffect, createSignal, onCleanup } from "solid-js";
import { NOTE_HEIGHT, NOTE_WIDTH, type NoteView } from "../protocol/generated.ts";
import { type Box, type Camera, overlaps } from "./camera.ts";

/** Of the view's size, on each side: room to pan before an empty edge would show. */
const MARGIN = 0.25;
/** Notes mounted in one frame; more make it miss its time on a slow phone (measured). */
const PER_FRAME = 24;

export function boxOf(note: NoteView): Box {
  return { x: note.x, y: note.y, w: NOTE_WIDTH, h: NOTE_HEIGHT };
}

/** The view with its margin. */
export function wide(view: Box): Box {
  const [dx, dy] = [view.w * MARGIN, view.h * MARGIN];
  return { x: view.x - dx, y: view.y - dy, w: view.w + 2 * dx, h: view.h + 2 * dy };
}

export interface Choice {
  readonly ids: ReadonlySet<number>;
  /** There is more to mount in the next frame. */
  readonly more: boolean;
}

/** What is mounted next: what is there and still in view, and the nearest of the others. Pure. */
export function choose(
  notes: readonly NoteView[],
  view: Box,
  mounted: ReadonlySet<number>,
  pinned: ReadonlySet<number>,
): Choice {
  const near = wide(view);
  const middle = { x: view.x + view.w / 2, y: view.y + view.h / 2 };
  const distance = (note: NoteView) =>
    Math.hypot(note.x + NOTE_WIDTH / 2 - middle.x, note.y + NOTE_HEIGHT / 2 - middle.y);
  const ids = new Set<number>();
  const missing: NoteView[] = [];
  for (const note of notes) {
    if (!pinned.has(note.id) && !overlaps(boxOf(note), near)) continue;
    if (mounted.has(note.id) || pinned.has(note.id)) ids.add(note.id);
    else missing.push(note);
  }
  if (missing.length > PER_FRAME) missing.sort((one, other) => distance(one) - distance(other));
  for (const note of missing.slice(0, PER_FRAME)) ids.add(note.id);
  return { ids, more: missing.length > PER_FRAME };
}

/** The mounted notes in the order of `notes`, which is the order of reading and of Tab. */
export function createMounting(
  camera: Camera,
  notes: Accessor<readonly NoteView[]>,
  pinned: Accessor<ReadonlySet<number>>,
): Accessor<readonly number[]> {
  const [mounted, setMounted] = createSignal<readonly number[]>([]);
  let current: ReadonlySet<number> = new Set();
  let frame = 0;
  const update = () => {
    frame = 0;
    const all = notes();
    const choice = choose(all, camera.view, current, pinned());
    current = choice.ids;
    const ids = all.filter((note) => current.has(note.id)).map((note) => note.id);
    setMounted((before) => (same(before, ids) ? before : ids));
    if (choice.more) schedule();
  };
  const schedule = () => {
    if (frame === 0) frame = requestAnimationFrame(update);
  };
  createEffect(() => {
    notes();
    pinned();
    schedule();
  });
  onCleanup(camera.onChange(schedule));
  onCleanup(() => cancelAnimationFrame(frame));
  return mounted;
}

function same(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}
