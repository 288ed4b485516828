/** Where the camera of a board goes by itself: to notes that are asked for, and back to where it was. */
import { createEffect, onCleanup, untrack } from "solid-js";
import type { NoteView } from "../protocol/generated.ts";
import { type Shown, useRoom } from "../workshop/room.ts";
import { boxOf } from "./boxes.ts";
import type { Box } from "./camera.ts";
import type { Table } from "./table.ts";

/** The smallest scale at which a board is first shown: smaller cannot be read. */
export const READABLE = 0.75;
/** The least scale at which a note that was looked for is shown. */
const CLOSE = 1;

/** Brings a note into view, and into focus where an action asks for it, unless she has gone on by then;
 *  see the list's follower. */
export function followShown(table: Table, board: () => number, turn: () => void): void {
  const room = useRoom();
  let done = room.shown();
  createEffect(() => {
    const shown = room.shown();
    if (!shown || shown === done) return;
    const note = room.live.get("n", shown.note);
    // Gone to from another board: the screen has not turned to its board yet.
    if (note && shown.near && note.board !== board()) return;
    if (note || shown.note === 0) done = shown;
    if (shown.hasGoneOn()) return;
    turn();
    if (note?.board === board()) bring(table, note, shown.near);
    if (shown.focus) focusSoon(shown);
  });
}

function bring({ camera }: Table, note: NoteView, near: boolean): void {
  if (near) camera.centreOn(boxOf(note), CLOSE);
  else camera.reveal(boxOf(note));
}

/** So that there is something to read, if there is anything at all. */
export function revealNearest({ camera, notes }: Table): void {
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

/** Frames in which a note that was just focused may still be drawn anew. */
const SETTLING = 30;

/** Two frames later: one mounts the note, the next can focus it. Then it is seen to that the focus does
 *  not fall on the page while the note settles. */
function focusSoon({ note, hasGoneOn }: Shown): void {
  requestAnimationFrame(() =>
    requestAnimationFrame(() => {
      if (!hasGoneOn()) focusNow(note);
      keepFocus(note, SETTLING);
    }),
  );
}

function keepFocus(note: number, frames: number): void {
  if (frames === 0) return;
  requestAnimationFrame(() => {
    const here = document.activeElement;
    if (here === document.body || here === null) focusNow(note);
    keepFocus(note, frames - 1);
  });
}

function focusNow(note: number): void {
  const found = document.querySelector<HTMLElement>(`.world [data-note="${note}"]`);
  (found ?? document.getElementById("board-title"))?.focus();
}

/**
 * Each board is come back to where one left it; at first its top is shown, large enough to read.
 * Returns what turns the camera to the board of now, for those who cannot wait for the effect.
 */
export function rememberCameras(table: Table, board: () => number): () => void {
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
