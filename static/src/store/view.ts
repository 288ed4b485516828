// What the screens read: the workshop as this device shows it now.

import type { Kind, ViewRecord } from "../protocol/generated.ts";

/** Kind and id of a record, e.g. "n123". */
export type Key = string;

/** The record of a kind. */
export type RecordOf<K extends Kind> = Extract<ViewRecord, { kind: K }>;

/** Optimistic: the shared view, one's own view, and what the waiting commands are expected to do. */
export interface ViewStore {
  /** One record; undefined when it is not there, or not for this viewer. */
  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined;
  /** All records of a kind, in no order that may be relied on. */
  all<K extends Kind>(kind: K): Iterable<RecordOf<K>>;
  /** The entry of the log that the confirmed part has reached. */
  readonly seq: number;
}

export function keyOf(kind: Kind, id: number): Key {
  return kind + id;
}
