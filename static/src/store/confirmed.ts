// What the server has confirmed: the shared view and one's own, at one seq (PROTOCOL.md V1-V6).

import { isKind, OutOfStep, toRecord, withFields } from "../protocol/codec.ts";
import {
  type Change,
  FIELDS,
  type Kind,
  type NoteView,
  type OwnPatch,
  type OwnSnapshot,
  type Patch,
  type Snapshot,
  type Typed,
  type ViewRecord,
} from "../protocol/generated.ts";
import { apply, type Delta, DeltaError } from "../text/apply.ts";
import { digestRecord } from "./digest.ts";
import { NoteIndex, Tables } from "./tables.ts";
import { type Key, keyOf, type RecordOf } from "./view.ts";

/** What a record was before the first change since the last look. */
export interface Before {
  readonly kind: Kind;
  readonly id: number;
  readonly record: ViewRecord | undefined;
}

/** Deltas of one text in the order of its versions: the first one leads to `from` + 1. */
export interface TypedIn {
  readonly from: number;
  readonly deltas: readonly Delta[];
}

export type Touched = ReadonlyMap<Key, Before> | "all";

// 2,000 records are digested in about 10 ms on a phone; the rest waits for the next pong.
const DIGESTS_AT_ONCE = 2_000;

export class Confirmed {
  /** 0 before the first snapshot: no log is that short. */
  seq = 0;
  /** What the last patch was on top of; 0 after a snapshot. */
  since = 0;
  incarnation = 0;
  private shared = new Tables();
  private readonly own = new Tables();
  /** What the own view is at: behind the shared one where nothing of one's own has changed since. */
  private ownSeq = 0;
  private readonly index = new NoteIndex();
  private touched: Map<Key, Before> | "all" = new Map();
  private typedIn = new Map<number, TypedIn[]>();
  private parts: ViewRecord[] | undefined;
  private total = 0;
  private readonly digests = new Map<Key, number>();
  private readonly undigested = new Map<Key, ViewRecord>();
  private comparable = true;

  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    return this.own.get(kind, id) ?? this.shared.get(kind, id);
  }

  *all<K extends Kind>(kind: K): Iterable<RecordOf<K>> {
    const own = this.own.of(kind);
    for (const [id, record] of this.shared.of(kind)) if (!own.has(id)) yield record;
    yield* own.values();
  }

  count(kind: Kind): number {
    let count = this.shared.of(kind).size;
    for (const id of this.own.of(kind).keys()) count += this.shared.get(kind, id) ? 0 : 1;
    return count;
  }

  inArea(area: number): Iterable<number> {
    return this.index.inArea(area);
  }

  inCluster(cluster: number): Iterable<number> {
    return this.index.inCluster(cluster);
  }

  /** The changes since the last call, with what was there before. */
  takeTouched(): Touched {
    const touched = this.touched;
    this.touched = new Map();
    return touched;
  }

  /** What was typed in notes since the last call, by the id of the note. */
  takeTyped(): ReadonlyMap<number, readonly TypedIn[]> {
    const typed = this.typedIn;
    if (typed.size > 0) this.typedIn = new Map();
    return typed;
  }

  /** As if nothing had ever come: another member, or data that does not fit. */
  reset(): void {
    this.seq = 0;
    this.incarnation = 0;
    this.replace([]);
    this.own.clear();
    this.ownSeq = 0;
  }

  /** A new connection: what the last one left unfinished is void. */
  restart(): void {
    this.parts = undefined;
  }

  /** What this device kept, to be shown until the server has said what is: no seq, no view of one's own. */
  presume(records: readonly ViewRecord[]): void {
    this.replace(records);
  }

  /** One part; the last one replaces everything (H3, F5). */
  snapshot([, seq, more, records]: Snapshot): void {
    if (!this.parts) this.comparable = true;
    this.parts ??= [];
    for (const fields of records) this.parts.push(this.read(fields));
    if (more) return;
    this.replace(this.parts);
    this.parts = undefined;
    this.since = 0;
    this.seq = seq;
  }

  patch([, since, to, changes]: Patch): void {
    if (to <= this.seq) return;
    if (since !== this.seq || this.parts) {
      throw new OutOfStep(`patch ${since}-${to} at ${this.seq}`);
    }
    for (const change of changes) this.change(this.shared, change);
    this.since = since;
    this.seq = to;
  }

  ownSnapshot([, seq, records]: OwnSnapshot): void {
    if (seq !== this.seq) throw new OutOfStep(`own view of ${seq} at ${this.seq}`);
    this.ownSeq = seq;
    for (const record of [...this.own.records()]) this.write(this.own, record.kind, record.id);
    for (const fields of records) {
      const record = this.read(fields);
      this.write(this.own, record.kind, record.id, record);
    }
  }

  /** Behind all shared patches of its message, which may go further than it does (V4). */
  ownPatch([, seq, changes]: OwnPatch): void {
    if (seq <= this.ownSeq) return;
    if (seq > this.seq) throw new OutOfStep(`own view of ${seq} at ${this.seq}`);
    this.ownSeq = seq;
    for (const change of changes) this.change(this.own, change);
  }

  /** Whether the shared view is what the server says; undefined when that cannot be told now. */
  verify(seq: number, digest: number): boolean | undefined {
    if (seq !== this.seq || !this.comparable) return undefined;
    let left = DIGESTS_AT_ONCE;
    for (const [key, record] of this.undigested) {
      if (left === 0) return undefined;
      left -= 1;
      const value = digestRecord(record);
      this.digests.set(key, value);
      this.total ^= value;
      this.undigested.delete(key);
    }
    return this.total >>> 0 === digest;
  }

  private read(fields: readonly unknown[]): ViewRecord {
    const [kind, ...values] = fields;
    if (!isKind(kind)) throw new OutOfStep("record of an unknown kind");
    return this.record(kind, values);
  }

  private record(kind: Kind, values: readonly unknown[]): ViewRecord {
    // The digest counts fields that this release does not keep.
    if (values.length !== FIELDS[kind].length) this.comparable = false;
    return toRecord(kind, values);
  }

  private change(layer: Tables, change: Change): void {
    const kind = change[1];
    if (!isKind(kind)) throw new OutOfStep("change of an unknown kind");
    if (change[0] === 1) {
      const record = this.record(kind, change[2]);
      this.write(layer, kind, record.id, record);
      return;
    }
    const id = change[2];
    const record: ViewRecord | undefined = layer.get(kind, id);
    if (!record) throw new OutOfStep(`change of ${kind}${id}, which is not there`);
    if (change[0] === 3) this.write(layer, kind, id);
    else if (change[0] === 4) {
      this.write(layer, kind, id, typed(record, change));
      if (kind === "n") this.rememberTyped(change);
    } else this.write(layer, kind, id, withFields(record, change[3]));
  }

  private write(layer: Tables, kind: Kind, id: number, record?: ViewRecord): void {
    const key = keyOf(kind, id);
    const before: ViewRecord | undefined = this.get(kind, id);
    if (record) layer.set(record);
    else layer.delete(kind, id);
    if (layer === this.shared) this.undigest(key, record);
    if (this.touched !== "all" && !this.touched.has(key)) {
      this.touched.set(key, { kind, id, record: before });
    }
    if (kind === "n") {
      this.index.move(before as NoteView | undefined, this.get("n", id));
    }
  }

  private rememberTyped([, , id, , from, deltas]: Typed): void {
    const before = this.typedIn.get(id) ?? [];
    this.typedIn.set(id, [...before, { from, deltas }]);
  }

  private undigest(key: Key, record: ViewRecord | undefined): void {
    this.total ^= this.digests.get(key) ?? 0;
    this.digests.delete(key);
    if (record) this.undigested.set(key, record);
    else this.undigested.delete(key);
  }

  private replace(records: readonly ViewRecord[]): void {
    this.shared = new Tables();
    this.index.clear();
    this.digests.clear();
    this.undigested.clear();
    this.total = 0;
    this.touched = "all";
    for (const record of records) {
      this.shared.set(record);
      this.undigested.set(keyOf(record.kind, record.id), record);
    }
    for (const note of this.all("n")) this.index.move(undefined, note);
  }
}

/** The record after what was typed in it, and its other changed fields. */
function typed(record: ViewRecord, [, kind, id, index, since, deltas, fields]: Typed): ViewRecord {
  const name: string | undefined = FIELDS[kind][index];
  const values = record as unknown as Record<string, unknown>;
  let text = name === undefined ? undefined : values[name];
  if (typeof text !== "string" || values["version"] !== since) {
    throw new OutOfStep(`typed on version ${since} of ${kind}${id}`);
  }
  try {
    for (const delta of deltas) text = apply(text as string, delta);
  } catch (error) {
    throw error instanceof DeltaError ? new OutOfStep(`typed beyond ${kind}${id}`) : error;
  }
  return withFields(record, [index, text, ...fields]);
}
