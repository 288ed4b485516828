// Records by kind and id, and the two indexes that predictions need.

import { FIELDS, type Kind, type NoteView, type ViewRecord } from "../protocol/generated.ts";
import type { RecordOf } from "./view.ts";

export class Tables {
  private readonly maps = Object.fromEntries(
    Object.keys(FIELDS).map((kind) => [kind, new Map()]),
  ) as { [K in Kind]: Map<number, RecordOf<K>> };

  of<K extends Kind>(kind: K): ReadonlyMap<number, RecordOf<K>> {
    return this.maps[kind];
  }

  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    return this.maps[kind].get(id);
  }

  set(record: ViewRecord): void {
    (this.maps[record.kind] as Map<number, ViewRecord>).set(record.id, record);
  }

  delete(kind: Kind, id: number): void {
    this.maps[kind].delete(id);
  }

  clear(): void {
    for (const map of Object.values(this.maps)) map.clear();
  }

  *records(): Iterable<ViewRecord> {
    for (const map of Object.values(this.maps)) yield* map.values();
  }
}

/** Notes by area and by cluster: a prediction looks at one area, not at 5,000 notes. */
export class NoteIndex {
  private readonly areas = new Map<number, Set<number>>();
  private readonly clusters = new Map<number, Set<number>>();

  move(before: NoteView | undefined, after: NoteView | undefined): void {
    const id = (before ?? after)?.id;
    if (id === undefined) return;
    shift(this.areas, id, before?.area, after?.area);
    // Most notes are in no cluster, and nobody asks for those.
    shift(this.clusters, id, before?.cluster || undefined, after?.cluster || undefined);
  }

  inArea(area: number): Iterable<number> {
    return this.areas.get(area) ?? [];
  }

  inCluster(cluster: number): Iterable<number> {
    return this.clusters.get(cluster) ?? [];
  }

  clear(): void {
    this.areas.clear();
    this.clusters.clear();
  }
}

function shift(
  index: Map<number, Set<number>>,
  id: number,
  from: number | undefined,
  to: number | undefined,
): void {
  if (from === to) return;
  if (from !== undefined) {
    const old = index.get(from);
    old?.delete(id);
    if (old?.size === 0) index.delete(from);
  }
  if (to === undefined) return;
  const set = index.get(to);
  if (set) set.add(id);
  else index.set(to, new Set([id]));
}
