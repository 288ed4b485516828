// Notes that were asked back out of the trash. The page does not show them before the server has: only
// it knows their places (N7). Steps that are taken back meanwhile count on them all the same.

import type { Kind, NoteView } from "../protocol/generated.ts";
import type { RecordOf } from "../store/view.ts";
import type { Sent } from "../sync/types.ts";
import { type Fields, INDEX, type View, type Way } from "./ways.ts";

export class Returning implements View {
  /** As they will be, as far as one can say. */
  private readonly notes = new Map<number, NoteView>();
  /** Restores without an answer, each with what it has asked back. */
  private readonly asked = new Map<Sent, readonly number[]>();
  /** Back for certain, and shown with the page's next picture. */
  private readonly landed = new Set<number>();

  constructor(private readonly view: View) {}

  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    const found = this.view.get(kind, id);
    if (found || kind !== "n") return found;
    return this.expected(id) as RecordOf<K> | undefined;
  }

  all<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    return this.view.all(kind);
  }

  /** This has gone out on that way. */
  sent(way: Way, sent: Sent): void {
    const { command } = sent;
    if (way.does === "restore") {
      const ids = way.notes.map(({ id }) => id);
      this.asked.set(sent, ids);
      for (const id of ids) this.landed.delete(id);
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

  /** The server has decided, and `confirmed` is what it has: no words are kept for longer than that. */
  answered(sent: Sent, confirmed: Pick<View, "get">): void {
    const ids = this.asked.get(sent) ?? [];
    this.asked.delete(sent);
    for (const id of ids) {
      if ([...this.asked.values()].some((others) => others.includes(id))) continue;
      const isStillToCome = confirmed.get("n", id) && !this.view.get("n", id);
      if (isStillToCome) this.landed.add(id);
      else this.notes.delete(id);
    }
  }

  /** The page shows what is confirmed. */
  shown(): void {
    for (const id of this.landed) this.notes.delete(id);
    this.landed.clear();
  }

  clear(): void {
    this.notes.clear();
    this.asked.clear();
    this.landed.clear();
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
