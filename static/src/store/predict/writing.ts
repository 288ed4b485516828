// The words of a note as they are typed, and by whom (twin of boards/decide/writing.py; RULES.md
// N2, Y1-Y4). The server moves what was typed over what others typed since; here it is only foreseen
// where nobody did.

import {
  DELTA_PARTS_MAX,
  type NoteTogether,
  type NoteType,
  TEXT_MAX,
} from "../../protocol/generated.ts";
import { checkText, codePoints, isClean } from "../../protocol/text.ts";
import { apply, changesNothing, type Delta, DeltaError } from "../../text/deltas.ts";
import { type Desk, Refused, Unpredictable } from "./desk.ts";

export function typeIn(desk: Desk, [, id, base, delta]: NoteType): void {
  desk.mustWrite();
  const note = desk.note(id);
  desk.mustBeWriter(note);
  if (note.text === null || base > note.version) throw new Refused("stale_text", note.version);
  if (base < note.version) throw new Unpredictable();
  const text = typed(note.text, delta);
  desk.patch(note, { text, version: note.version + 1, edited: desk.now });
}

function typed(text: string, delta: Delta): string {
  if (delta.length > DELTA_PARTS_MAX) throw new Refused("bad_value", DELTA_PARTS_MAX);
  const words = delta.filter((part): part is string => typeof part === "string");
  if (words.some((part) => !isClean(part))) throw new Refused("text_invalid");
  let result: string;
  try {
    result = apply(text, delta);
  } catch (error) {
    if (error instanceof DeltaError) throw new Refused("bad_value");
    throw error;
  }
  if (changesNothing(delta)) throw new Refused("already");
  const checked = checkText(result, { limit: Number.MAX_SAFE_INTEGER });
  if (checked.code) throw new Refused(checked.code, checked.limit);
  if (codePoints(result) > TEXT_MAX) throw new Refused("text_too_long", TEXT_MAX);
  return result;
}

export function together(desk: Desk, [, id, on]: NoteTogether): void {
  desk.mustWrite();
  const note = desk.note(id);
  desk.mustBeAuthor(note, !on);
  if (note.together === on) throw new Refused("already");
  desk.patch(note, { together: on });
}
