// Commands before they leave: what could not travel at all is caught here, since a frame that the
// server cannot read ends the session for good (PROTOCOL.md F2) and would do so at every reload.

import type { Key } from "../store/view.ts";
import { encode } from "./codec.ts";
import { type ClientCommand, FRAME_MAX, type Rejection, TEXT_MAX } from "./generated.ts";
import { isWellFormed } from "./text.ts";

// i: id. m: id or 0. n: integer. c: coordinate or null. t: text. l: list of ids. s: one of a list,
// or a flag: the compiler checks those. v: list of integers. d: a delta. N, P, A, S, G, U: lists of new notes,
// places, areas, steps of undo, groups that begin again, notes to unmake.
const SHAPES: Record<ClientCommand[0], string> = {
  "note.add": "iimccnt",
  "note.edit": "int",
  "note.move": "icc",
  "note.place": "ii",
  "note.swap": "ii",
  "note.colour": "in",
  "note.delete": "i",
  "note.restore": "i",
  "note.group": "im",
  "note.size": "in",
  "note.type": "ind",
  "note.together": "is",
  "notes.add": "imN",
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
  "member.role": "is",
  "member.remove": "i",
  "member.readmit": "i",
};

/** What the items of a list are made of. */
const ITEMS: Record<string, string> = {
  N: "iccnt",
  P: "icc",
  A: "ittcccc",
  S: "ivvl",
  G: "inmt",
  U: "inmn",
};

/** The least that stands in a list of numbers. */
const LISTS: Record<string, number> = { l: 1, v: Number.MIN_SAFE_INTEGER };

const HEADROOM = 64;

/** A copy made of plain arrays, which IndexedDB can clone, with whole coordinates: a pointer gives
 *  fractions, the protocol has none (F3). */
export function plain(command: ClientCommand): ClientCommand {
  const shape = SHAPES[command[0]];
  return command.map((value, index) =>
    plainValue(shape?.[index - 1] ?? "", value),
  ) as unknown as ClientCommand;
}

function plainValue(shape: string, value: unknown): unknown {
  if (shape === "c" && typeof value === "number") return Math.round(value);
  if (!Array.isArray(value)) return value;
  const items = ITEMS[shape];
  if (!items) return [...value];
  return value.map((item: unknown[]) =>
    item.map((part, index) => plainValue(items[index] ?? "", part)),
  );
}

/** Why the command cannot be sent at all; "" when it can. */
export function unsendable(command: ClientCommand): "" | Rejection {
  const shape = SHAPES[command[0]];
  if (shape === undefined || command.length !== shape.length + 1) return "bad_value";
  const code = unfitAny(shape, command.slice(1));
  if (code) return code;
  if (encode(command).length + HEADROOM <= FRAME_MAX) return "";
  // Many texts, none of which need be too long: that is another thing to be told.
  return [...shape].some((part) => part in ITEMS) ? "too_big" : "text_too_long";
}

function unfitAny(shapes: string, values: readonly unknown[]): "" | Rejection {
  for (const [index, value] of values.entries()) {
    const shape = shapes[index] ?? "";
    const code = shape === "d" ? unfitDelta(value) : unfit(shape, value);
    if (code) return code;
  }
  return "";
}

function unfit(shape: string, value: unknown): "" | Rejection {
  if (shape === "t") return typeof value === "string" && isWellFormed(value) ? "" : "text_invalid";
  const leastOfAll = LISTS[shape];
  if (leastOfAll !== undefined) return isListOf(value, leastOfAll) ? "" : "bad_value";
  const items = ITEMS[shape];
  if (items) return unfitItems(items, value);
  if (shape === "s" || (shape === "c" && value === null)) return "";
  const least = shape === "i" ? 1 : shape === "m" ? 0 : Number.MIN_SAFE_INTEGER;
  return isInteger(value, least) ? "" : "bad_value";
}

function unfitDelta(value: unknown): "" | Rejection {
  if (!Array.isArray(value)) return "bad_value";
  for (const part of value as unknown[]) {
    const code = typeof part === "string" ? unfit("t", part) : unfit("n", part);
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

function isInteger(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

/** The figure that goes with `unsendable`'s code. */
export function limitOf(code: Rejection): number {
  if (code === "too_big") return FRAME_MAX / 1024;
  return code === "text_too_long" ? TEXT_MAX : 0;
}

/** The records that a command is about: those whose state it sets to waiting or refused. */
export function keysOf(command: ClientCommand): Key[] {
  switch (command[0]) {
    case "note.swap":
      return [`n${command[1]}`, `n${command[2]}`];
    case "note.delete":
    case "note.restore":
      return [`n${command[1]}`, `t${command[1]}`];
    case "cluster.add":
      return [`c${command[1]}`, ...command[3].map((id) => `n${id}`)];
    case "cluster.title":
    case "cluster.dissolve":
      return [`c${command[1]}`];
    case "notes.add":
      return command[3].map(([id]) => `n${id}`);
    case "notes.move":
      return command[1].map(([id]) => `n${id}`);
    case "notes.place":
    case "notes.colour":
      return command[1].map((id) => `n${id}`);
    case "notes.delete":
    case "notes.restore":
      return command[1].flatMap((id) => [`n${id}`, `t${id}`]);
    case "notes.revert":
      return command[1].map(([id]) => `n${id}`);
    case "notes.unmake":
      return command[1].flatMap(([id]) => [`n${id}`, `t${id}`]);
    case "link.add":
      return [`l${command[1]}`, `n${command[2]}`, `n${command[3]}`];
    case "link.drop":
      return [`l${command[1]}`];
    case "board.add":
    case "board.edit":
    case "board.order":
    case "board.remove":
      return [`b${command[1]}`];
    case "area.add":
    case "area.edit":
    case "area.place":
    case "area.order":
    case "area.remove":
      return [`a${command[1]}`];
    case "note.flag":
      return [`f${command[1]}`];
    case "workshop.words":
    case "workshop.edit":
    case "workshop.life":
    case "workshop.stage":
    case "workshop.readonly":
      return ["w"];
    case "member.role":
    case "member.remove":
    case "member.readmit":
      return [`m${command[1]}`];
    default:
      return [`n${command[1]}`];
  }
}

/** The words in a command: what must not be lost when it is refused. "" for none. */
export function textOf(command: ClientCommand): string {
  switch (command[0]) {
    case "note.add":
      return command[7];
    case "note.edit":
    case "cluster.title":
      return command[3];
    case "note.type":
      return command[3].filter((part) => typeof part === "string").join("\n");
    case "cluster.add":
    case "flags.dismiss":
    case "workshop.words":
      return command[2];
    case "note.flag":
      return command[4];
    case "notes.add":
      return command[3].map((note) => note[4]).join("\n\n");
    case "workshop.edit":
      return joined(command[2], command[3], command[4]);
    case "board.edit":
    case "area.edit":
      return joined(command[3], command[4]);
    case "board.add":
    case "area.add":
      return joined(command[3], command[4] as string);
    default:
      return "";
  }
}

function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}
