// What a command is expected to do, before the server has answered: the twin of `decide` and
// `evolve` for what one viewer sees.

import type { ClientCommand, NoteView, Rejection } from "../../protocol/generated.ts";
import type { Me } from "../../sync/types.ts";
import * as batches from "./batches.ts";
import * as boards from "./boards.ts";
import * as clusters from "./clusters.ts";
import { type Before, Desk, Refused, Unpredictable, type Write } from "./desk.ts";
import * as links from "./links.ts";
import * as notes from "./notes.ts";
import * as people from "./people.ts";

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
  const desk = new Desk(view, me, now);
  try {
    // Missing for a command of a newer release, found in this device's outbox.
    const predictor = PREDICTORS[command[0]] as
      | ((desk: Desk, c: ClientCommand) => void)
      | undefined;
    predictor?.(desk, command);
  } catch (error) {
    if (error instanceof Unpredictable) return { code: "", limit: 0, writes: [], burials: [] };
    if (!(error instanceof Refused)) throw error;
    return { code: error.code, limit: error.limit, writes: [], burials: [] };
  }
  return { code: "", limit: 0, writes: desk.writes.values(), burials: desk.burials };
}

type CommandOf<T extends ClientCommand[0]> = Extract<ClientCommand, [T, ...unknown[]]>;

const PREDICTORS: { [T in ClientCommand[0]]: (desk: Desk, command: CommandOf<T>) => void } = {
  "note.add": notes.add,
  "note.edit": notes.edit,
  "note.move": notes.move,
  "note.place": notes.place,
  "note.swap": notes.swap,
  "note.colour": notes.colour,
  "note.delete": notes.remove,
  "note.restore": notes.restore,
  "note.group": clusters.group,
  "note.size": notes.resize,
  "notes.add": batches.add,
  "notes.move": batches.move,
  "notes.place": batches.place,
  "notes.colour": batches.colour,
  "notes.delete": batches.remove,
  "notes.restore": batches.restore,
  "cluster.add": clusters.add,
  "cluster.title": clusters.retitle,
  "cluster.dissolve": clusters.dissolve,
  "link.add": links.add,
  "link.drop": links.drop,
  "workshop.edit": boards.editWorkshop,
  "workshop.life": people.life,
  "workshop.stage": people.stage,
  "workshop.readonly": people.readOnly,
  "board.add": boards.add,
  "board.edit": boards.edit,
  "board.order": boards.order,
  "board.remove": boards.remove,
  "area.add": boards.addArea,
  "area.edit": boards.editArea,
  "area.place": boards.placeArea,
  "area.order": boards.orderArea,
  "area.remove": boards.removeArea,
  "member.role": people.role,
  "member.remove": people.remove,
  "member.readmit": people.readmit,
};
