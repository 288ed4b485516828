// Bytes to frames and back, records to arrays and back (PROTOCOL.md F1-F3).

import {
  type ClientFrame,
  FIELDS,
  type Kind,
  type ServerFrame,
  type ViewRecord,
} from "./generated.ts";
import { decodeAll, Encoder } from "./msgpack.ts";

/** A message that is not of this protocol, or that does not fit what this client holds. */
export class OutOfStep extends Error {}

const encoder = new Encoder();

/** The bytes of one frame, or of any other value that the protocol writes. */
export function encode(value: ClientFrame | readonly unknown[]): Uint8Array<ArrayBuffer> {
  return encoder.encode(value).slice();
}

/** Like `encode`, without a copy: valid until the next call. */
export function encodeBriefly(value: readonly unknown[]): Uint8Array {
  return encoder.encode(value);
}

/** All frames of one message, in order. */
export function decodeFrames(data: ArrayBuffer): ServerFrame[] {
  const frames: ServerFrame[] = [];
  try {
    for (const value of decodeAll(new Uint8Array(data))) {
      if (!Array.isArray(value) || typeof value[0] !== "string") throw new OutOfStep("no frame");
      frames.push(value as unknown as ServerFrame);
    }
  } catch (error) {
    throw error instanceof OutOfStep ? error : new OutOfStep(`not MessagePack: ${error}`);
  }
  return frames;
}

export function isKind(value: unknown): value is Kind {
  return typeof value === "string" && value in FIELDS;
}

/** A record from its fields in wire order. A newer server may send more of them than we know. */
export function toRecord(kind: Kind, fields: readonly unknown[]): ViewRecord {
  const names = FIELDS[kind];
  if (fields.length < names.length) throw new OutOfStep(`${kind} with ${fields.length} fields`);
  const record: Record<string, unknown> = { kind };
  names.forEach((name, index) => {
    record[name] = fields[index];
  });
  return record as unknown as ViewRecord;
}

/** The fields of a record in wire order. */
export function toFields(record: ViewRecord): unknown[] {
  const values = record as unknown as Record<string, unknown>;
  return FIELDS[record.kind].map((name) => values[name]);
}

/** `record` with some fields changed: [index, value, index, value ...]. */
export function withFields(record: ViewRecord, pairs: readonly unknown[]): ViewRecord {
  const names: readonly string[] = FIELDS[record.kind];
  const changed = { ...record } as unknown as Record<string, unknown>;
  for (let index = 0; index + 1 < pairs.length; index += 2) {
    const name = names[pairs[index] as number];
    // A field that only a newer server knows.
    if (name !== undefined) changed[name] = pairs[index + 1];
  }
  return changed as unknown as ViewRecord;
}

/** Whether two records of one kind say the same. */
export function sameRecord(one: ViewRecord | null | undefined, other: typeof one): boolean {
  if (one === other) return true;
  if (!one || !other || one.kind !== other.kind) return !one && !other;
  const a = one as unknown as Record<string, unknown>;
  const b = other as unknown as Record<string, unknown>;
  return FIELDS[one.kind].every((name) => a[name] === b[name]);
}
