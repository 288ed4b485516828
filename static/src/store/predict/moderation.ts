// What facilitators do with notes that not everybody sees (twin of boards/decide/moderation.py;
// RULES.md H4-H8). Where a note comes to stand only the server knows: it draws lots.

import {
  MESSAGE_MAX,
  type NoteAnswer,
  type NotesApprove,
  type NotesHide,
  type NotesHold,
  type NoteView,
} from "../../protocol/generated.ts";
import { mustBeAGesture } from "./batches.ts";
import { endEmptiedClusters } from "./clusters.ts";
import { type Desk, found, Refused, Unpredictable } from "./desk.ts";

/** Notes are mixed before they are shown (H4). */
export function reveal(desk: Desk): void {
  desk.mustArrange();
  throw new Unpredictable();
}

export function approve(desk: Desk, [, ids]: NotesApprove): void {
  desk.mustArrange();
  mustBeAGesture(ids);
  const waiting = [...new Set(ids)].filter((id) => desk.view.get("k", id));
  if (waiting.length === 0) throw new Refused("unknown_target");
  for (const id of waiting) desk.drop("k", id);
}

export function hold(desk: Desk, [, ids]: NotesHold): void {
  takeAway(desk, ids, { why: "held", rule: "", message: "" });
}

export function hide(desk: Desk, [, ids, rule, words]: NotesHide): void {
  const message = desk.text(words, MESSAGE_MAX, true);
  const held = [...new Set(ids)]
    .map((id) => desk.view.get("k", id))
    .filter((one) => one?.why === "held");
  for (const one of held) {
    if (one) desk.patch(one, { why: "hidden", rule, message, by: desk.me.member, at: desk.now });
  }
  takeAway(desk, ids, { why: "hidden", rule, message }, held.length > 0);
}

interface Reason {
  readonly why: "held" | "hidden";
  readonly rule: NotesHide[2] | "";
  readonly message: string;
}

/** The notes leave everybody's sight, with their links; facilitators have them in their list. */
function takeAway(desk: Desk, ids: readonly number[], reason: Reason, isDone = false): void {
  desk.mustArrange();
  mustBeAGesture(ids);
  const notes = [...new Set(ids)]
    .map((id) => desk.view.get("n", id))
    .filter((note): note is NoteView => note !== undefined);
  if (notes.length === 0 && !isDone) throw new Refused("unknown_target");
  endEmptiedClusters(desk, notes);
  const gone = new Set(notes.map((note) => note.id));
  for (const link of desk.view.all("l")) {
    if (gone.has(link.note) || gone.has(link.source)) desk.drop("l", link.id);
  }
  for (const { id, board, area, text, colour, author, created, alias } of notes) {
    desk.drop("n", id);
    const by = { by: alias < 0 ? 0 : desk.me.member, at: desk.now, reply: "" };
    desk.put({ kind: "k", id, board, area, text, colour, author, created, ...reason, ...by });
  }
}

export function answer(desk: Desk, [, id, words]: NoteAnswer): void {
  desk.mustBeInside();
  if (desk.workshop.life === "closed") throw new Refused("closed");
  const hidden = found(desk.view.get("k", id));
  if (hidden.author !== desk.me.member || hidden.why !== "hidden") {
    throw new Refused("unknown_target");
  }
  if (hidden.reply) throw new Refused("already");
  desk.patch(hidden, { reply: desk.text(words, MESSAGE_MAX) });
}
