// Notes that only their author sees (twin of boards/decide/kept.py; RULES.md H1-H4): a command that
// names one, or makes one, is tried out on all that she sees and may change nothing that others see;
// any other is tried out without them, so that a place is predicted that the server gives.

import type { ClientCommand, Kind, NoteView } from "../../protocol/generated.ts";
import type { RecordOf } from "../view.ts";
import { type Before, type Desk, Refused, type Write } from "./desk.ts";

/** Whether the command is about notes that nobody else sees. */
export function isApart(view: Before, command: ClientCommand): boolean {
  const [name, ...rest] = command;
  if (name === "note.add" || name === "notes.add") {
    const board = name === "note.add" ? command[2] : command[1];
    if (view.get("b", board)?.mode === "private") return true;
  }
  return [...numbersIn(rest)].some((id) => (view.get("n", id) ?? view.buried(id))?.kept);
}

function* numbersIn(value: unknown): Iterable<number> {
  if (typeof value === "number") yield value;
  else if (Array.isArray(value)) for (const each of value) yield* numbersIn(each);
}

/** What others see of the notes. */
export class WithoutKept implements Before {
  constructor(private readonly view: Before) {}

  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    const record = this.view.get(kind, id);
    return isKept(record) ? undefined : record;
  }

  *all<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    for (const record of this.view.all(kind)) if (!isKept(record)) yield record;
  }

  count(kind: Kind): number {
    return this.view.count(kind);
  }

  notesInArea(area: number): Iterable<NoteView> {
    return shown(this.view.notesInArea(area));
  }

  notesInCluster(cluster: number): Iterable<NoteView> {
    return shown(this.view.notesInCluster(cluster));
  }

  buried(id: number): NoteView | undefined {
    return this.view.buried(id);
  }
}

function isKept(record: object | undefined): boolean {
  return record !== undefined && "together" in record && (record as NoteView).kept !== "";
}

function* shown(notes: Iterable<NoteView>): Iterable<NoteView> {
  for (const note of notes) if (!note.kept) yield note;
}

/** H3: the writes that concern nobody else; the area grows when its notes are shown. */
export function onlyMine(desk: Desk, command: ClientCommand): Write[] {
  if (command[0] === "note.type" || command[0] === "note.together") throw new Refused("kept");
  return [...desk.writes.values()].filter((write) => isMine(desk, write));
}

function isMine(desk: Desk, { kind, id, record }: Write): boolean {
  if (kind === "t") return true;
  if (kind === "a") return false;
  const before = kind === "n" ? desk.view.get("n", id) : undefined;
  const note = record?.kind === "n" ? record : before;
  if (note?.kept) return true;
  // Others' notes keep their keys, but nothing else may become of them.
  if (before && note && before !== note && sameBut(before, note)) return false;
  throw new Refused("kept");
}

function sameBut(before: NoteView, after: NoteView): boolean {
  const names = Object.keys(before) as (keyof NoteView)[];
  return names.every((name) => name === "order" || before[name] === after[name]);
}
