// What a command is expected to do, before the server has answered: the twin of `decide` and
// `evolve` for what one viewer sees.

import type { ClientCommand, NoteView, Rejection } from "../../protocol/generated.ts";
import type { Me } from "../../sync/types.ts";
import { type Before, Desk, Refused, Unpredictable, type Write } from "./desk.ts";
import * as notes from "./notes.ts";

export type { Before, Write } from "./desk.ts";

export interface Prediction {
  readonly code: "" | Rejection;
  readonly limit: number;
  /** Empty when the command would be refused or cannot be predicted. */
  readonly writes: Iterable<Write>;
  readonly burials: readonly NoteView[];
}

/** Never throws: a command that cannot be predicted changes nothing. `now` in ms. */
export function predict(view: Before, command: ClientCommand, me: Me, now: number): Prediction {
  const apart = kept?.isApart(view, command) ?? false;
  const desk = new Desk(!kept || apart ? view : new kept.WithoutKept(view), me, now);
  try {
    // Missing for what is not learnt yet, and for a command of a newer release that was found in
    // this device's outbox: both wait for the server's word.
    const predictor = KNOWN[command[0]] as ((desk: Desk, c: ClientCommand) => void) | undefined;
    predictor?.(desk, command);
    after?.(desk, command);
    if (kept && apart) return prediction(kept.onlyMine(desk, command), desk.burials);
  } catch (error) {
    if (error instanceof Unpredictable) return prediction([], []);
    if (!(error instanceof Refused)) throw error;
    return { code: error.code, limit: error.limit, writes: [], burials: [] };
  }
  return prediction(desk.writes.values(), desk.burials);
}

function prediction(writes: Iterable<Write>, burials: readonly NoteView[]): Prediction {
  return { code: "", limit: 0, writes, burials };
}

type CommandOf<T extends ClientCommand[0]> = Extract<ClientCommand, [T, ...unknown[]]>;

type Predictors = { [T in ClientCommand[0]]: (desk: Desk, command: CommandOf<T>) => void };

/** What everybody does from the first minute. */
const FIRST = {
  "note.add": notes.add,
  "note.edit": notes.edit,
  "note.colour": notes.colour,
} satisfies Partial<Predictors>;

/** Those that are fetched with the screens that use them; see later.ts. */
export type Later = Omit<Predictors, keyof typeof FIRST>;

const KNOWN: Partial<Predictors> = { ...FIRST };

let kept: typeof import("./kept.ts") | undefined;
let after: typeof import("./after.ts").after | undefined;

/** From now on these commands are predicted too, what is written where others do not see it, and
 * what comes after whatever command. */
export function learn(
  later: Later,
  notesApart: typeof import("./kept.ts"),
  afterAll: typeof after,
): void {
  Object.assign(KNOWN, later);
  kept = notesApart;
  after = afterAll;
}
