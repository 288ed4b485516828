// Notes that were asked back out of the trash. The page does not show them before the server has: only
// it knows their places (N7). Steps that are taken back meanwhile count on them all the same.

import type { ClientCommand, Kind, NoteView } from "../protocol/generated.ts";
import type { RecordOf } from "../store/view.ts";
import { type Fields, INDEX, type View, type Way } from "./ways.ts";

export class Returning implements View {
  /** As they will be, as far as one can say. */
  private readonly notes = new Map<number, NoteView>();

  constructor(private readonly view: View) {}

  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    const found = this.view.get(kind, id);
    if (found || kind !== "n") return found;
    return this.expected(id) as RecordOf<K> | undefined;
  }

  all<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    return this.view.all(kind);
  }

  /** This command has gone out on that way. */
  sent(way: Way, command: ClientCommand): void {
    if (way.does === "restore") {
      for (const note of way.notes) this.notes.set(note.id, note);
    } else if (command[0] === "notes.revert") {
      for (const [id, , set] of command[1]) {
        const note = this.expected(id);
        if (note) this.notes.set(id, { ...note, ...named(set) });
      }
    } else if (command[0] === "notes.unmake") {
      for (const [id] of command[1]) this.notes.delete(id);
    }
  }

  clear(): void {
    this.notes.clear();
  }

  private expected(id: number): NoteView | undefined {
    const isOnItsWay = !this.view.get("n", id) && this.view.get("t", id) !== undefined;
    if (!isOnItsWay) this.notes.delete(id);
    return this.notes.get(id);
  }
}

/** [index, value, ...] by name. */
function named(pairs: readonly number[]): Fields {
  const found: Fields = {};
  for (const [name, index] of Object.entries(INDEX)) {
    const at = pairs.findIndex((each, place) => place % 2 === 0 && each === index);
    const value = pairs[at + 1];
    if (at >= 0 && value !== undefined) found[name as keyof Fields] = value;
  }
  return found;
}
