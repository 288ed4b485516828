// Commands on links (twin of boards/decide/links.py; RULES.md K1, K2).

import {
  LINKS_MAX,
  type LinkAdd,
  type LinkDrop,
  type NoteView,
  STAGES,
} from "../../protocol/generated.ts";
import { type Desk, found, Refused } from "./desk.ts";

export function add(desk: Desk, [, id, noteId, sourceId]: LinkAdd): void {
  desk.mustWrite();
  let [note, source] = [desk.note(noteId), desk.note(sourceId)];
  desk.mustBeFree(id);
  const rank = (of: NoteView) => STAGES.indexOf(desk.board(of.board).stage);
  if (rank(note) === rank(source)) throw new Refused("bad_value");
  if (rank(note) < rank(source)) [note, source] = [source, note];
  for (const link of desk.view.all("l")) {
    const same = link.note === note.id && link.source === source.id;
    const turned = link.note === source.id && link.source === note.id;
    if (same || turned) throw new Refused("already");
  }
  if (desk.view.count("l") >= LINKS_MAX) throw new Refused("too_many_links", LINKS_MAX);
  // H10: who writes a note often links it, too.
  const author = note.alias < 0 || source.alias < 0 ? 0 : desk.me.member;
  desk.put({ kind: "l", id, note: note.id, source: source.id, author, created: desk.now });
}

export function drop(desk: Desk, [, id]: LinkDrop): void {
  desk.mustWrite();
  desk.drop("l", found(desk.view.get("l", id)).id);
}
