/** The keyboard in a list of notes: it goes where an action says, and is never lost. */
import { createEffect, type JSX } from "solid-js";
import { headingOfNotes } from "../ui/focus.ts";
import { type Shown, useRoom } from "./room.ts";

/** Where much is drawn, a note's row comes some frames after the note. */
const FRAMES = 30;

/**
 * Takes the focus where an action says. A note that is still to come (an undone deletion) gets it
 * when it is there; meanwhile, and with nothing left to focus, it is on the heading, never on body.
 * Whoever goes on meanwhile keeps the focus and what she looks at.
 */
export function FocusFollower(): JSX.Element {
  const room = useRoom();
  let done: unknown;
  createEffect(() => {
    const shown = room.shown();
    if (!shown || shown === done) return;
    const isThere = shown.note !== 0 && room.live.get("n", shown.note) !== undefined;
    if (isThere || shown.note === 0) done = shown;
    // After the sections have turned to the right page and drawn their rows.
    requestAnimationFrame(() => follow(shown, isThere));
  });
  return null;
}

function follow({ note, focus, hasGoneOn }: Shown, isThere: boolean): void {
  if (hasGoneOn() || goTo(note, focus) || !focus) return;
  headingOfNotes()?.focus();
  if (isThere) waitFor(note, FRAMES);
}

/** Whether its row is there, and has what it should have. */
function goTo(note: number, focus: boolean): boolean {
  const row = rowOf(note);
  row?.scrollIntoView({ block: "nearest" });
  if (focus) row?.focus();
  return row !== null;
}

/** Whoever has gone on from the heading meanwhile is not called back. */
function waitFor(note: number, frames: number): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== headingOfNotes() || goTo(note, true) || frames === 0) return;
    waitFor(note, frames - 1);
  });
}

/** The row of a note, where the list or the phone shows it. */
export function rowOf(note: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`.rows [data-note="${note}"]`);
}
