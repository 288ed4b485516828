// Commands on flags and the word list (twin of boards/decide/flags.py; RULES.md Z2-Z7).

import {
  FLAGS_EACH,
  type FlagsDismiss,
  type NoteFlag,
  TEXT_MAX,
  TITLE_MAX,
  type WorkshopWords,
} from "../../protocol/generated.ts";
import { type Desk, Refused, Unpredictable } from "./desk.ts";

/** Flags say no finer when they were made (boards/view). */
const MINUTE_MS = 60_000;

const toMinute = (ms: number) => ms - (ms % MINUTE_MS);

export function flag(desk: Desk, [, id, noteId, rule, text]: NoteFlag): void {
  desk.mustBeInside();
  if (desk.workshop.life === "closed") throw new Refused("closed");
  const note = desk.note(noteId);
  desk.mustBeFree(id);
  if (note.author === desk.me.member) throw new Refused("bad_value");
  // She sees everybody's, and not which are hers.
  if (desk.isFacilitator) throw new Unpredictable();
  for (const each of desk.view.all("f")) if (each.note === noteId) throw new Refused("already");
  if (desk.view.count("f") >= FLAGS_EACH) throw new Refused("too_many_flags", FLAGS_EACH);
  const words = desk.text(text, TITLE_MAX, true);
  desk.put({
    kind: "f",
    id,
    note: noteId,
    rule,
    words,
    at: toMinute(desk.now),
    settled: 0,
    reason: "",
  });
}

export function dismiss(desk: Desk, [, note, reason]: FlagsDismiss): void {
  desk.mustArrange();
  const found = [...desk.view.all("f")].filter((each) => each.note === note);
  if (found.length === 0) throw new Refused("unknown_target");
  const waiting = found.filter((each) => !each.settled);
  if (waiting.length === 0) throw new Refused("already");
  const words = desk.text(reason, TITLE_MAX);
  for (const each of waiting) desk.patch(each, { settled: toMinute(desk.now), reason: words });
}

export function words(desk: Desk, [, base, text]: WorkshopWords): void {
  desk.mustArrange();
  const { workshop } = desk;
  if (base !== workshop.words_version) throw new Refused("stale_text", workshop.words_version);
  const list = desk.text(text, TEXT_MAX, true);
  desk.patch(workshop, { words: list, words_version: workshop.words_version + 1 });
}
