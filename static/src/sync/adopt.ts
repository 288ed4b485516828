// Rows that another page left behind: a reload, a crash, a closed or a duplicated tab. They are sent
// as what they are, (client, n) of that page, so it does no harm if that page is alive and sends them
// too (PROTOCOL.md C3): no lock is needed, which a phone on plain http would not have.

import { CLIENT_IDLE_MS } from "../protocol/generated.ts";
import type { Row } from "./database.ts";

// A day before the server forgets a client: the device's clock may be off.
const TOO_OLD = CLIENT_IDLE_MS - 24 * 3_600_000;

export interface Adoption {
  /** To be sent, each outbox in its order. */
  readonly send: Row[];
  /** What the server could not place any more: shown as drafts. */
  readonly orphaned: Row[];
}

/** What to do with the rows of this member, asked when the server has said welcome. */
export function adopt(rows: readonly Row[], options: AdoptOptions): Adoption {
  const adoption: Adoption = { send: [], orphaned: [] };
  for (const outbox of byClient(rows)) {
    let whole = true;
    outbox.forEach((row, index) => {
      if (options.isKnown(row)) return;
      // Behind a number that is missing the server takes nothing (PROTOCOL.md C4).
      const follows = row.n === (outbox[0]?.n ?? 0) + index;
      whole &&= follows && canStillPlace(row, options);
      (whole ? adoption.send : adoption.orphaned).push(row);
    });
  }
  return adoption;
}

function canStillPlace(row: Row, { incarnation, now }: AdoptOptions): boolean {
  return (row.incarnation === 0 || row.incarnation === incarnation) && now - row.at < TOO_OLD;
}

export interface AdoptOptions {
  /** The workshop's history now. */
  readonly incarnation: number;
  /** ms since 1970. */
  readonly now: number;
  /** Whether this page has the row in hand already. */
  readonly isKnown: (row: Row) => boolean;
}

/** Oldest outbox first, each by number. */
function byClient(rows: readonly Row[]): Row[][] {
  const outboxes = new Map<number, Row[]>();
  for (const row of rows) {
    const outbox = outboxes.get(row.client);
    if (outbox) outbox.push(row);
    else outboxes.set(row.client, [row]);
  }
  const sorted = [...outboxes.values()];
  for (const outbox of sorted) outbox.sort((one, other) => one.n - other.n);
  return sorted.sort((one, other) => (one[0]?.at ?? 0) - (other[0]?.at ?? 0));
}
