// From a command, and what the view showed before and after it, to the ways back. The same for what a
// person does, undoes and does again: what takes an undo back is the redo.

import type { ClientCommand, ClusterView, NoteView } from "../protocol/generated.ts";
import { overlap } from "../store/places.ts";
import { type StructureBefore, structureBefore, structureWays } from "./structure.ts";
import {
  type Field,
  type Fields,
  type Group,
  leftOf,
  type NoteStep,
  type View,
  type Way,
  type Worded,
} from "./ways.ts";

const PLACE = ["board", "area", "order", "x", "y"] as const;
/** An order key alone says nothing: others' insertions number an area anew (P6). */
const GUARDED = ["board", "area", "x", "y"] as const;

/** What changes and is taken back together: what is compared and set, and what must be so for it. */
const TOGETHER: readonly (readonly [readonly Field[], readonly Field[]])[] = [
  [PLACE, GUARDED],
  [["cluster"], ["cluster"]],
  [["colour"], ["colour"]],
  [["size"], ["size"]],
];

/** What a command is about, as it was before. */
export interface Before {
  readonly command: ClientCommand;
  readonly notes: readonly NoteView[];
  /** Those that the notes were in. */
  readonly clusters: ReadonlyMap<number, ClusterView>;
  /** By note those that it shared its place with. */
  readonly over: ReadonlyMap<number, readonly number[]>;
  readonly record: Worded | undefined;
  readonly link:
    | { readonly id: number; readonly note: number; readonly source: number }
    | undefined;
  /** Of areas and boards. */
  readonly structure: StructureBefore | undefined;
}

/** To be asked before the command is given. */
export function before(view: View, command: ClientCommand): Before {
  const notes = [...new Set(named(view, command))]
    .map((id) => view.get("n", id))
    .filter((note) => note !== undefined);
  const clusters = new Map<number, ClusterView>();
  for (const { cluster } of notes) {
    const found = view.get("c", cluster);
    if (found) clusters.set(cluster, found);
  }
  const link = command[0] === "link.drop" ? view.get("l", command[1]) : undefined;
  return {
    command,
    notes,
    clusters,
    over: overlaps(view, notes),
    record: worded(view, command),
    link,
    structure: structureBefore(view, command),
  };
}

/** The notes whose fields a command sets, or that it takes away. */
function named(view: View, command: ClientCommand): readonly number[] {
  switch (command[0]) {
    case "note.move":
    case "note.place":
    case "note.colour":
    case "note.size":
    case "note.group":
    case "note.delete":
      return [command[1]];
    case "note.swap":
      return [command[1], command[2]];
    case "notes.place":
    case "notes.colour":
    case "notes.delete":
      return command[1];
    case "notes.move":
    case "notes.revert":
    case "notes.unmake":
      return command[1].map(([id]: readonly [number, ...unknown[]]) => id);
    case "cluster.add":
      return command[3];
    case "cluster.dissolve":
      return [...view.all("n")].filter((note) => note.cluster === command[1]).map(({ id }) => id);
    default:
      return [];
  }
}

function worded(view: View, command: ClientCommand): Worded | undefined {
  switch (command[0]) {
    case "note.edit":
      return view.get("n", command[1]);
    case "cluster.title":
      return view.get("c", command[1]);
    case "area.edit":
      return view.get("a", command[1]);
    case "board.edit":
      return view.get("b", command[1]);
    case "workshop.edit":
      for (const workshop of view.all("w")) return workshop;
      return undefined;
    default:
      return undefined;
  }
}

function overlaps(view: View, notes: readonly NoteView[]): Map<number, readonly number[]> {
  const found = new Map<number, readonly number[]>();
  if (notes.length === 0) return found;
  const spots = new Set(notes.map(spotOf));
  const there = new Map<string, NoteView[]>();
  for (const note of view.all("n")) {
    const spot = spotOf(note);
    if (spots.has(spot)) there.set(spot, [...(there.get(spot) ?? []), note]);
  }
  for (const note of notes) {
    const others = there.get(spotOf(note)) ?? [];
    const under = others.filter((other) => other.id !== note.id && overlap(other, note));
    if (under.length)
      found.set(
        note.id,
        under.map(({ id }) => id),
      );
  }
  return found;
}

function spotOf({ board, area }: NoteView): string {
  return `${board}/${area}`;
}

/** The ways back, in the order in which they are gone; empty where keys do not take it back. */
export function invert(was: Before, view: View): Way[] {
  const { command } = was;
  switch (command[0]) {
    case "note.add":
      return [unmaking(view, [command[1]])];
    case "notes.add":
      return [
        unmaking(
          view,
          command[3].map(([id]) => id),
        ),
      ];
    case "note.restore":
      return [unmaking(view, [command[1]])];
    case "notes.restore":
      return [unmaking(view, command[1])];
    case "note.delete":
    case "notes.delete":
    case "notes.unmake":
      return restoring(was, view);
    case "link.add": {
      const [, id] = command;
      return [{ does: "unlink", id }];
    }
    case "link.drop":
      return was.link ? [{ does: "link", ...ends(was.link) }] : [];
    case "tables.harvest":
      return [{ does: "resume", source: command[1], tables: command[2] }];
    case "tables.resume":
      return [{ does: "harvest", source: command[1], tables: command[2] }];
    default:
      if (was.structure) return structureWays(command, was.structure, view);
      return was.record ? rewording(was.record, view) : reverting(was, view);
  }
}

function ends({ id, note, source }: NonNullable<Before["link"]>) {
  return { id, note, source };
}

/** What came out of the trash is not predicted once the server has it: see history.ts. */
function unmaking(view: View, ids: readonly number[]): Way {
  const notes = ids.map((id) => {
    const note = view.get("n", id);
    return { id, left: note && leftOf(view, note) };
  });
  return { does: "unmake", notes };
}

function restoring(was: Before, view: View): Way[] {
  const gone = was.notes.filter((note) => !view.get("n", note.id));
  if (gone.length === 0) return [];
  const over = new Set(gone.flatMap((note) => was.over.get(note.id) ?? []));
  const ways: Way[] = [{ does: "restore", notes: gone, over: [...over] }];
  // A group that ended with them begins again with them.
  const begin = ended(was, view);
  const ids = new Set(begin.map(({ id }) => id));
  const steps = gone
    .filter((note) => ids.has(note.cluster))
    .map(
      ({ id, cluster }): NoteStep => ({ id, given: { cluster: 0 }, set: { cluster }, over: [] }),
    );
  if (steps.length) ways.push({ does: "revert", steps, begin, end: [] });
  return ways;
}

function ended({ clusters }: Before, view: View): Group[] {
  return [...clusters.values()]
    .filter(({ id }) => !view.get("c", id))
    .map(({ id, version, area, title }) => ({ id, version, area, title }));
}

function rewording(record: Worded, view: View): Way[] {
  const now = view.get(record.kind, record.id);
  return now && now.version !== record.version ? [{ does: "words", now, old: record }] : [];
}

function reverting(was: Before, view: View): Way[] {
  const steps: NoteStep[] = [];
  const end = new Map<number, Group>();
  for (const old of was.notes) {
    const note = view.get("n", old.id);
    if (!note) continue;
    const step = stepOf(old, note, was.over.get(old.id) ?? []);
    if (step) steps.push(step);
    const cluster = view.get("c", note.cluster);
    if (cluster && note.cluster !== old.cluster) end.set(cluster.id, cluster);
  }
  if (steps.length === 0) return [];
  return [{ does: "revert", steps, begin: ended(was, view), end: [...end.values()] }];
}

function stepOf(old: NoteView, note: NoteView, over: readonly number[]): NoteStep | undefined {
  const given: Fields = {};
  const set: Fields = {};
  for (const [names, guards] of TOGETHER) {
    if (names.every((name) => old[name] === note[name])) continue;
    for (const name of guards) given[name] = note[name];
    for (const name of names) set[name] = old[name];
  }
  return Object.keys(set).length ? { id: old.id, given, set, over } : undefined;
}
