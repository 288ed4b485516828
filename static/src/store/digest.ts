// The digest of a view (PROTOCOL.md V6): CRC-32 of each record's MessagePack, all XORed.

import { encodeBriefly, toFields } from "../protocol/codec.ts";
import type { ViewRecord } from "../protocol/generated.ts";

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (value >>> 8) ^ (TABLE[(value ^ byte) & 0xff] as number);
  return (value ^ 0xffffffff) >>> 0;
}

export function digestRecord(record: ViewRecord): number {
  return crc32(encodeBriefly([record.kind, ...toFields(record)]));
}

/** Of a whole view, from scratch. */
export function digestView(records: Iterable<ViewRecord>): number {
  let total = 0;
  for (const record of records) total ^= digestRecord(record);
  return total >>> 0;
}
