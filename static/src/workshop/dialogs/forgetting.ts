// "Not you?" on a device that others use too.

import { PREFIX } from "../../app/storage.ts";
import type { WorkshopClient } from "../../sync/client.ts";
import { ofMember } from "../../sync/database.ts";

/** Ends, and leaves nothing of this member and this workshop on the device. */
export async function forget(client: WorkshopClient): Promise<void> {
  client.stop();
  const { database, member, outbox, workshop } = client.ledger;
  outbox.leave();
  await database.write((transaction) => {
    transaction.objectStore("seats").delete(workshop);
    if (member === undefined) return;
    const range = ofMember(workshop, member);
    transaction.objectStore("outbox").delete(range);
    transaction.objectStore("drafts").delete(range);
  });
  client.ledger.stop();
  forgetWords(workshop, member);
}

/**
 * What stands beside the database, in this tab and on the device: words that were not sent yet, and the
 * codes of ballots, which would bind her to what she chose in a list that all can read. Their names
 * have the member in them, or the workshop.
 */
export function forgetWords(workshop: string, member: number | undefined): void {
  const hers = [workshop, String(member)];
  for (const kind of ["localStorage", "sessionStorage"] as const) {
    try {
      const store = globalThis[kind];
      const names = Array.from({ length: store.length }, (_, at) => store.key(at) ?? "");
      for (const name of names) {
        // The first part says what it is.
        const [, ...parts] = name.slice(PREFIX.length).split(".");
        const isHers = parts.some((part) => hers.includes(part));
        if (name.startsWith(PREFIX) && isHers) store.removeItem(name);
      }
    } catch {
      // A browser that keeps nothing has nothing to forget.
    }
  }
}
