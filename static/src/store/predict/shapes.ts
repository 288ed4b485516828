// What the fields of each command are that a resident's first minute does not need; the compiler sees to
// it that none is forgotten.

import { isInteger, learnShapes, plainValue, unfit, unfitAny } from "../../protocol/commands.ts";
import type { ClientCommand, Rejection } from "../../protocol/generated.ts";

// i: id. m: id or 0. n: integer. c: coordinate or null. t: text. l: list of ids. s: one of a list,
// or a flag: the compiler checks those. v: list of integers. d: a delta. N, P, A, S, G, U: lists of new notes,
// places, areas, steps of undo, groups that begin again, notes to unmake. T, E: tables, and who sits where.
const SHAPES: Record<ClientCommand[0], string> = {
  "note.add": "iimccnttt",
  "note.edit": "intt",
  "note.colour": "in",
  "note.move": "icc",
  "note.place": "ii",
  "note.swap": "ii",
  "note.delete": "i",
  "note.restore": "i",
  "note.group": "im",
  "note.size": "in",
  "note.type": "ind",
  "note.together": "is",
  "notes.add": "imNtt",
  "notes.move": "P",
  "notes.place": "li",
  "notes.colour": "ln",
  "notes.delete": "l",
  "notes.restore": "ll",
  "notes.revert": "SG",
  "notes.unmake": "U",
  "cluster.add": "itl",
  "cluster.title": "int",
  "cluster.dissolve": "i",
  "link.add": "iii",
  "link.drop": "i",
  "note.flag": "iist",
  "flags.dismiss": "it",
  "workshop.words": "nt",
  "workshop.edit": "nttt",
  "workshop.life": "s",
  "workshop.stage": "s",
  "workshop.readonly": "s",
  "workshop.hold": "s",
  "notes.reveal": "imn",
  "notes.approve": "l",
  "notes.hold": "l",
  "notes.hide": "lst",
  "note.answer": "it",
  "board.add": "isttA",
  "board.edit": "intt",
  "board.order": "imv",
  "board.remove": "iv",
  "board.mode": "isss",
  "area.add": "iittcc",
  "area.edit": "intt",
  "area.place": "iccccv",
  "area.order": "imv",
  "area.remove": "iv",
  "tables.open": "iTE",
  "tables.harvest": "il",
  "tables.resume": "il",
  "table.sit": "im",
  "table.help": "is",
  "member.role": "ist",
  "member.remove": "it",
  "member.readmit": "it",
  "member.mute": "ist",
  "member.ban": "it",
  "workshop.door": "snt",
  "step.add": "ismsnts",
  "step.edit": "insmsnts",
  "step.order": "im",
  "step.remove": "i",
  "agenda.run": "mm",
  "agenda.show": "s",
  "timer.start": "n",
  "timer.extend": "n",
  "timer.pause": "s",
  "timer.end": "",
  "workshop.summon": "i",
  "workshop.spotlight": "m",
  "workshop.announce": "t",
  "member.hand": "is",
  "round.open": "iimssnnttt",
  "round.close": "is",
  "round.reveal": "i",
  "ballot.cast": "iivt",
};

/** What the items of a list are made of. */
const ITEMS: Record<string, string> = {
  N: "iccnt",
  P: "icc",
  A: "ittcccc",
  S: "ivvl",
  G: "inmt",
  U: "inmn",
  T: "iitl",
  E: "ii",
};

/** The least that stands in a list of numbers. */
const LISTS: Record<string, number> = { l: 1, v: Number.MIN_SAFE_INTEGER };

function unfitInList(shape: string, value: unknown): "" | Rejection {
  if (shape === "s") return "";
  if (shape === "d") return unfitDelta(value);
  const least = LISTS[shape];
  if (least !== undefined) return isListOf(value, least) ? "" : "bad_value";
  const items = ITEMS[shape];
  return items ? unfitItems(items, value) : "bad_value";
}

function unfitDelta(value: unknown): "" | Rejection {
  if (!Array.isArray(value)) return "bad_value";
  for (const part of value as unknown[]) {
    const code = unfit(typeof part === "string" ? "t" : "n", part);
    if (code) return code;
  }
  return "";
}

function isListOf(value: unknown, least: number): boolean {
  return Array.isArray(value) && value.every((one) => isInteger(one, least));
}

function unfitItems(shapes: string, value: unknown): "" | Rejection {
  if (!Array.isArray(value)) return "bad_value";
  for (const item of value as unknown[]) {
    if (!Array.isArray(item) || item.length !== shapes.length) return "bad_value";
    const code = unfitAny(shapes, item);
    if (code) return code;
  }
  return "";
}

learnShapes({
  shapes: SHAPES,
  plain: (shape, list) => {
    const items = ITEMS[shape];
    if (!items) return undefined;
    return (list as unknown[][]).map((item) =>
      item.map((part, index) => plainValue(items[index] ?? "", part)),
    );
  },
  unfit: unfitInList,
});
