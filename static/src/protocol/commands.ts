// Commands before they leave: what could not travel at all is caught here, since a frame that the
// server cannot read ends the session for good (PROTOCOL.md F2) and would do so at every reload.

import type { Key } from "../store/view.ts";
import { encode } from "./codec.ts";
import {
  type BoardView,
  type ClientCommand,
  FRAME_MAX,
  type Rejection,
  TEXT_MAX,
} from "./generated.ts";
import { isWellFormed } from "./text.ts";

/** Shapes of fields, by the name of the command; see shapes.ts, which brings all but these. */
const SHAPES: Record<string, string> = {
  "note.add": "iimccnttt",
  "note.edit": "intt",
  "note.colour": "in",
};

/** What is known of the fields of commands that a resident's first minute does not need. */
export interface MoreShapes {
  readonly shapes: Readonly<Record<string, string>>;
  /** Coordinates in lists are whole numbers too. */
  plain(shape: string, list: readonly unknown[]): unknown;
  /** Why a field of a shape that is not known here cannot be sent. */
  unfit(shape: string, value: unknown): "" | Rejection;
}

let more: MoreShapes | undefined;

/** From now on the other commands can be sent too. */
export function learnShapes(shapes: MoreShapes): void {
  more = shapes;
}

const shapeOf = (command: ClientCommand) => (more?.shapes ?? SHAPES)[command[0]];

const HEADROOM = 64;

type Told = readonly [BoardView["mode"], BoardView["authors"]];

/** What whoever writes on the board is told about it now (RULES.md H12). */
export function toldOf(board: BoardView | undefined): Told {
  return [board?.mode ?? "open", board?.authors ?? "named"];
}

/** A copy made of plain arrays, which IndexedDB can clone, with whole coordinates: a pointer gives
 *  fractions, the protocol has none (F3). */
export function plain(command: ClientCommand): ClientCommand {
  const shape = shapeOf(command);
  return command.map((value, index) =>
    plainValue(shape?.[index - 1] ?? "", value),
  ) as unknown as ClientCommand;
}

export function plainValue(shape: string, value: unknown): unknown {
  if (shape === "c" && typeof value === "number") return Math.round(value);
  if (!Array.isArray(value)) return value;
  return more?.plain(shape, value) ?? [...value];
}

/** Why the command cannot be sent at all; "" when it can. */
export function unsendable(command: ClientCommand): "" | Rejection {
  const shape = shapeOf(command);
  if (shape === undefined || command.length !== shape.length + 1) return "bad_value";
  const code = unfitAny(shape, command.slice(1));
  if (code) return code;
  if (encode(command).length + HEADROOM <= FRAME_MAX) return "";
  // Many texts, none of which need be too long: that is another thing to be told.
  return /[A-Z]/.test(shape) ? "too_big" : "text_too_long";
}

export function unfitAny(shapes: string, values: readonly unknown[]): "" | Rejection {
  for (const [index, value] of values.entries()) {
    const code = unfit(shapes[index] ?? "", value);
    if (code) return code;
  }
  return "";
}

export function unfit(shape: string, value: unknown): "" | Rejection {
  if (shape === "t") return typeof value === "string" && isWellFormed(value) ? "" : "text_invalid";
  if (shape === "c" && value === null) return "";
  const least = LEAST[shape];
  if (least === undefined) return more?.unfit(shape, value) ?? "bad_value";
  return isInteger(value, least) ? "" : "bad_value";
}

const LEAST: Record<string, number> = {
  i: 1,
  m: 0,
  n: Number.MIN_SAFE_INTEGER,
  c: Number.MIN_SAFE_INTEGER,
};

export function isInteger(value: unknown, least: number): boolean {
  return Number.isSafeInteger(value) && (value as number) >= least;
}

/** The figure that goes with `unsendable`'s code. */
export function limitOf(code: Rejection): number {
  if (code === "too_big") return FRAME_MAX / 1024;
  return code === "text_too_long" ? TEXT_MAX : 0;
}

/** The records that a command is about: those whose state it sets to waiting or refused. */
export function keysOf(command: ClientCommand): Key[] {
  const [name, first] = command;
  const [noun, verb] = name.split(".") as [string, string];
  const kind = verb === "flag" ? "f" : (KINDS[noun] ?? "n");
  if (kind === "w") return ["w"];
  const named = name === "notes.add" ? command[3] : first;
  const ids = (Array.isArray(named) ? named : [named]).map((one) =>
    Number(Array.isArray(one) ? one[0] : one),
  );
  const keys = ids.map((id): Key => `${kind}${id}`);
  if (GONE.has(verb) && kind === "n") keys.push(...ids.map((id): Key => `t${id}`));
  if (name === "note.swap") keys.push(`n${command[2]}`);
  if (name === "link.add") keys.push(`n${command[2]}`, `n${command[3]}`);
  if (name === "cluster.add") keys.push(...command[3].map((id): Key => `n${id}`));
  return keys;
}

const KINDS: Record<string, string> = {
  cluster: "c",
  link: "l",
  board: "b",
  area: "a",
  workshop: "w",
  member: "m",
  step: "s",
  agenda: "w",
  timer: "w",
  round: "r",
  ballot: "v",
};

/** What takes a note to the trash, or out of it. */
const GONE = new Set(["delete", "restore", "unmake"]);

/** The words in a command: what must not be lost when it is refused. "" for none. */
export function textOf(command: ClientCommand): string {
  switch (command[0]) {
    case "note.add":
      return command[7];
    case "note.edit":
    case "cluster.title":
    case "notes.hide":
      return command[3];
    case "note.type":
      return command[3].filter((part) => typeof part === "string").join("\n");
    case "cluster.add":
    case "flags.dismiss":
    case "note.answer":
    case "workshop.words":
      return command[2];
    case "note.flag":
      return command[4];
    case "step.add":
      return command[6];
    case "step.edit":
      return command[7];
    case "workshop.announce":
      return command[1];
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
