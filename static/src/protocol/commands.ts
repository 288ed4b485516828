// Commands before they leave: what could not travel at all is caught here, since a frame that the
// server cannot read ends the session for good (PROTOCOL.md F2) and would do so at every reload.

import type { Key } from "../store/view.ts";
import { encode } from "./codec.ts";
import { type ClientCommand, FRAME_MAX, type Rejection, TEXT_MAX } from "./generated.ts";
import { isWellFormed } from "./text.ts";

// i: id. m: id or 0. n: integer. c: coordinate or null. t: text. l: list of ids. s: one of a list,
// or a flag: the compiler checks those.
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
  "cluster.add": "itl",
  "cluster.title": "int",
  "cluster.dissolve": "i",
  "workshop.life": "s",
  "workshop.stage": "s",
  "workshop.readonly": "s",
  "member.role": "is",
  "member.remove": "i",
  "member.readmit": "i",
};

const HEADROOM = 64;

/** A copy made of plain arrays, which IndexedDB can clone, with whole coordinates: a pointer gives
 *  fractions, the protocol has none (F3). */
export function plain(command: ClientCommand): ClientCommand {
  const shape = SHAPES[command[0]];
  return command.map((value, index) => {
    if (Array.isArray(value)) return [...value];
    return shape?.[index - 1] === "c" && typeof value === "number" ? Math.round(value) : value;
  }) as unknown as ClientCommand;
}

/** Why the command cannot be sent at all; "" when it can. */
export function unsendable(command: ClientCommand): "" | Rejection {
  const shape = SHAPES[command[0]];
  if (shape === undefined || command.length !== shape.length + 1) return "bad_value";
  const values = command.slice(1) as unknown[];
  for (const [index, value] of values.entries()) {
    const code = unfit(shape[index] ?? "", value);
    if (code) return code;
  }
  return encode(command).length + HEADROOM > FRAME_MAX ? "text_too_long" : "";
}

function unfit(shape: string, value: unknown): "" | Rejection {
  if (shape === "t") return typeof value === "string" && isWellFormed(value) ? "" : "text_invalid";
  if (shape === "l") {
    return Array.isArray(value) && value.every((id) => isInteger(id, 1)) ? "" : "bad_value";
  }
  if (shape === "s" || (shape === "c" && value === null)) return "";
  const least = shape === "i" ? 1 : shape === "m" ? 0 : Number.MIN_SAFE_INTEGER;
  return isInteger(value, least) ? "" : "bad_value";
}

function isInteger(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

/** The figure that goes with `unsendable`'s code. */
export function limitOf(code: Rejection): number {
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
    case "cluster.add":
      return command[2];
    default:
      return "";
  }
}
