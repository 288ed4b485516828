// Ways back: what takes something back, with what must be so for it (RULES.md U1-U6). Data only; which
// command it is depends on what the view shows when its time comes.

import type {
  ClientCommand,
  NoteView,
  Regroup,
  Step,
  Unmade,
  ViewRecord,
} from "../protocol/generated.ts";
import type { ViewStore } from "../store/view.ts";
import { apply } from "../text/apply.ts";
import { type Delta, difference, transform } from "../text/deltas.ts";
import { type StructureWay, structureTurn } from "./structure.ts";

export type View = Pick<ViewStore, "get" | "all">;

/** What can be taken back of a note, with its index in the note's view. */
export const INDEX = {
  board: 1,
  area: 2,
  cluster: 3,
  order: 4,
  x: 5,
  y: 6,
  colour: 7,
  size: 13,
} as const;

export type Field = keyof typeof INDEX;
export type Fields = Partial<Record<Field, number>>;

export interface NoteStep {
  readonly id: number;
  /** What it must be. The server may have given another place than was expected: see history.ts. */
  given: Fields;
  readonly set: Fields;
  /** The notes that it shared its place with. */
  readonly over: readonly number[];
}

export interface Group {
  readonly id: number;
  readonly version: number;
  readonly area: number;
  readonly title: string | null;
}

/** A note as it was left. Unknown where only the server knows: what came out of the trash. */
export interface Made {
  readonly id: number;
  left:
    | { readonly text: string | null; readonly cluster: number; readonly links: number }
    | undefined;
}

export type Way =
  | {
      readonly does: "revert";
      readonly steps: readonly NoteStep[];
      /** Groups that ended, and begin again with their notes. */
      readonly begin: readonly Group[];
      /** Groups that began, and may end if nobody has named them otherwise. */
      readonly end: readonly Group[];
    }
  | { readonly does: "unmake"; readonly notes: readonly Made[] }
  /** `notes`: as they were when they went. */
  | {
      readonly does: "restore";
      readonly notes: readonly NoteView[];
      readonly over: readonly number[];
    }
  | { readonly does: "link"; readonly id: number; readonly note: number; readonly source: number }
  | { readonly does: "unlink"; readonly id: number }
  /** All that was written at the tables of a board, to it or back from it (J6, J9). */
  | {
      readonly does: "harvest" | "resume";
      readonly source: number;
      readonly tables: readonly number[];
    }
  /** Words of a note, group, area, board or of the workshop. */
  | { readonly does: "words"; readonly now: Worded; readonly old: Worded }
  /** Words typed in a note that others type in too: they go from wherever they are by now. */
  | { readonly does: "untype"; readonly note: number; readonly now: string; readonly back: Delta }
  | StructureWay;

/** Records whose words are changed on top of a version. */
export type Worded = Extract<ViewRecord, { kind: "n" | "c" | "a" | "b" | "w" }>;

/** The command that goes this way now, and how many of its parts are not possible any more. */
export interface Turn {
  readonly command: ClientCommand | undefined;
  readonly passed: number;
}

export function turnOf(way: Way, view: View): Turn {
  switch (way.does) {
    case "revert":
      return revert(way, view);
    case "unmake":
      return unmake(way.notes, view);
    case "restore":
      return { command: ["notes.restore", way.notes.map(({ id }) => id), way.over], passed: 0 };
    case "link":
      return only(["link.add", way.id, way.note, way.source], !view.get("l", way.id));
    case "unlink":
      return only(["link.drop", way.id], view.get("l", way.id) !== undefined);
    case "harvest":
    case "resume":
      return only(
        [`tables.${way.does}`, way.source, way.tables],
        view.get("b", way.source) !== undefined,
      );
    case "words":
      return reword(way.now, way.old, view);
    case "untype":
      return untype(way, view);
    default:
      return structural(structureTurn(way, view));
  }
}

function structural(found: ReturnType<typeof structureTurn>): Turn {
  if (typeof found !== "string") return { command: found, passed: 0 };
  return { command: undefined, passed: found === "stale" ? 1 : 0 };
}

function only(command: ClientCommand, may: boolean): Turn {
  return may ? { command, passed: 0 } : { command: undefined, passed: 1 };
}

function revert(way: Extract<Way, { does: "revert" }>, view: View): Turn {
  const steps = way.steps.filter((step) => {
    const note = view.get("n", step.id);
    // On its way out of the trash: the server will know it.
    if (!note) return view.get("t", step.id) !== undefined;
    return fieldsOf(step.given).every((name) => note[name] === step.given[name]);
  });
  const passed = way.steps.length - steps.length;
  if (steps.length === 0) return { command: undefined, passed };
  const groups: Regroup[] = [];
  for (const { id, version, area, title } of way.begin) {
    groups.push([id, version, area, title ?? ""]);
  }
  for (const { id, title } of way.end) {
    const cluster = view.get("c", id);
    if (cluster && cluster.title === title)
      groups.push([id, cluster.version, cluster.area, title ?? ""]);
  }
  const said = steps.map(({ id, given, set, over }): Step => [id, pairs(given), pairs(set), over]);
  return { command: ["notes.revert", said, groups], passed };
}

function pairs(fields: Fields): number[] {
  // Keys that are only expected may stand between two whole numbers; those are never sent.
  return fieldsOf(fields).flatMap((name) => [INDEX[name], Math.round(fields[name] as number)]);
}

export function fieldsOf(fields: Fields): Field[] {
  return Object.keys(fields) as Field[];
}

function unmake(made: readonly Made[], view: View): Turn {
  const marks: Unmade[] = [];
  for (const { id, left } of made) {
    const note = view.get("n", id);
    if (!note) continue;
    const links = linksOf(view, id);
    const now = left ?? { text: note.text, cluster: note.cluster, links };
    if (note.text !== now.text || note.cluster !== now.cluster || links !== now.links) continue;
    marks.push([id, note.version, note.cluster, links]);
  }
  const command: ClientCommand | undefined = marks.length ? ["notes.unmake", marks] : undefined;
  return { command, passed: made.length - marks.length };
}

export function leftOf(view: View, note: NoteView): Made["left"] {
  return { text: note.text, cluster: note.cluster, links: linksOf(view, note.id) };
}

function linksOf(view: View, note: number): number {
  let count = 0;
  for (const link of view.all("l")) if (link.note === note || link.source === note) count += 1;
  return count;
}

/** By value: it holds what it held when the person was done with it. */
function reword(now: Worded, old: Worded, view: View): Turn {
  const here = view.get(now.kind, now.id);
  if (here === undefined || wordsOf(here).join("\n") !== wordsOf(now).join("\n")) {
    return { command: undefined, passed: 1 };
  }
  return only(
    commandOf(old, here.version),
    wordsOf(old).every((words) => words !== null),
  );
}

function untype(way: Extract<Way, { does: "untype" }>, view: View): Turn {
  const here = view.get("n", way.note);
  if (!here || here.text === null) return { command: undefined, passed: 1 };
  const since = difference(way.now, here.text);
  const text = apply(here.text, transform(way.back, since, { aFirst: false }));
  const command: ClientCommand = ["note.edit", here.id, here.version, text, here.kept];
  return only(command, text !== here.text && text.trim() !== "");
}

function wordsOf(record: Worded): readonly (string | null)[] {
  switch (record.kind) {
    case "n":
      return [record.text];
    case "c":
      return [record.title];
    case "a":
      return [record.title, record.hint];
    case "b":
      return [record.title, record.prompt];
    case "w":
      return [record.title, record.challenge, record.children];
  }
}

function commandOf(old: Worded, base: number): ClientCommand {
  const [first, second, third] = wordsOf(old).map((words) => words ?? "") as [
    string,
    string,
    string,
  ];
  switch (old.kind) {
    case "n":
      // H12: what nobody else saw stays so: that she takes back a change shows no one what was before.
      return ["note.edit", old.id, base, first, old.kept];
    case "c":
      return ["cluster.title", old.id, base, first];
    case "a":
      return ["area.edit", old.id, base, first, second];
    case "b":
      return ["board.edit", old.id, base, first, second];
    case "w":
      return ["workshop.edit", base, first, second, third];
  }
}
