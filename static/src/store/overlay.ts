// What the waiting commands are expected to change, on top of what is confirmed.

import type { Kind, NoteView, ViewRecord } from "../protocol/generated.ts";
import type { Confirmed } from "./confirmed.ts";
import type { Before, Write } from "./predict/index.ts";
import { type Key, keyOf, type RecordOf } from "./view.ts";

export class Overlay implements Before {
  private readonly writes = new Map<Key, Write>();
  private readonly byKind = new Map<Kind, Map<number, ViewRecord | null>>();
  private readonly graves = new Map<number, NoteView>();

  constructor(private readonly confirmed: Confirmed) {}

  /** Everything written, by key. */
  get written(): ReadonlyMap<Key, Write> {
    return this.writes;
  }

  write(write: Write): void {
    this.writes.set(keyOf(write.kind, write.id), write);
    const table = this.byKind.get(write.kind);
    if (table) table.set(write.id, write.record);
    else this.byKind.set(write.kind, new Map([[write.id, write.record]]));
  }

  bury(note: NoteView): void {
    this.graves.set(note.id, note);
  }

  buried(id: number): NoteView | undefined {
    return this.graves.get(id);
  }

  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    const record = this.byKind.get(kind)?.get(id);
    if (record === undefined) return this.confirmed.get(kind, id);
    return (record ?? undefined) as RecordOf<K> | undefined;
  }

  *all<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    const table = this.byKind.get(kind);
    if (!table) {
      yield* this.confirmed.all(kind);
      return;
    }
    for (const record of this.confirmed.all(kind)) if (!table.has(record.id)) yield record;
    for (const record of table.values()) if (record) yield record as RecordOf<K>;
  }

  count(kind: Kind): number {
    let count = this.confirmed.count(kind);
    for (const [id, record] of this.byKind.get(kind) ?? []) {
      count += Number(record !== null) - Number(this.confirmed.get(kind, id) !== undefined);
    }
    return count;
  }

  notesInArea(area: number): Iterable<NoteView> {
    return this.notes(this.confirmed.inArea(area), (note) => note.area === area);
  }

  notesInCluster(cluster: number): Iterable<NoteView> {
    return this.notes(this.confirmed.inCluster(cluster), (note) => note.cluster === cluster);
  }

  private *notes(
    confirmed: Iterable<number>,
    belongs: (note: NoteView) => boolean,
  ): Iterable<NoteView> {
    const table = this.byKind.get("n");
    for (const id of confirmed) {
      const note = table?.has(id) ? undefined : this.confirmed.get("n", id);
      if (note) yield note;
    }
    for (const record of table?.values() ?? []) {
      if (record?.kind === "n" && belongs(record)) yield record;
    }
  }
}
