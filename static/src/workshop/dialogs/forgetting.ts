// "Not you?" on a device that others use too.

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
}
