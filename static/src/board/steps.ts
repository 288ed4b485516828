/**
 * The one place where what hands and keys did on the board becomes commands. One gesture is one step,
 * and one command wherever the protocol has one; each is one step of undo (workshop/all-actions.ts).
 */
import { BATCH_MAX, type NoteView } from "../protocol/generated.ts";
import { sending } from "../workshop/ask.ts";
import type { Room } from "../workshop/room.ts";
import type { Move } from "./align.ts";
import type { Box } from "./camera.ts";

export type Step =
  | { readonly does: "move"; readonly moves: readonly Move[] }
  | { readonly does: "place"; readonly notes: readonly number[]; readonly area: number }
  | { readonly does: "colour"; readonly notes: readonly number[]; readonly colour: number }
  | { readonly does: "size"; readonly notes: readonly NoteView[]; readonly size: number }
  | { readonly does: "group"; readonly notes: readonly number[]; readonly title: string }
  | { readonly does: "remove"; readonly notes: readonly number[]; readonly onUndone: () => void }
  | { readonly does: "arrange"; readonly area: number; readonly box: Box };

/** Sends it. More notes than one command takes go as several: only lassoing whole areas needs that. */
export function carryOut(room: Room, step: Step): void {
  room.actions.gesture(NAMES[step.does], () => command(room, step));
}

/** What undo calls it. */
const NAMES: Record<Step["does"], string> = {
  move: "move",
  place: "move",
  colour: "colour",
  size: "size",
  group: "group",
  remove: "delete",
  arrange: "arrange",
};

function command({ actions, live }: Room, step: Step): void {
  switch (step.does) {
    case "move":
      for (const moves of parts(step.moves)) actions.moveNotes(moves);
      return;
    case "place":
      for (const notes of parts(step.notes)) actions.placeNotes(notes, step.area);
      return;
    case "colour":
      for (const notes of parts(step.notes)) actions.colourNotes(notes, step.colour);
      return;
    case "size":
      for (const note of step.notes) actions.size(note, step.size);
      return;
    case "group":
      actions.group(step.notes, step.title);
      return;
    case "remove":
      for (const notes of parts(step.notes)) actions.removeNotes(notes, step.onUndone);
      return;
    case "arrange":
      actions.placeArea(step.area, step.box, sending(live));
  }
}

function parts<One>(all: readonly One[]): readonly (readonly One[])[] {
  const cut: (readonly One[])[] = [];
  for (let at = 0; at < all.length; at += BATCH_MAX) cut.push(all.slice(at, at + BATCH_MAX));
  return cut;
}
