// Ids of new records and of outboxes: random integers in [1, 2^53), exact in every client.

/** getRandomValues works on plain http too; randomUUID does not. */
export function newId(): number {
  const [high = 0, low = 0] = crypto.getRandomValues(new Uint32Array(2));
  return (high & 0x1fffff) * 2 ** 32 + low || newId();
}
