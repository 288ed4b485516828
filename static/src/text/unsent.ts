// What is typed, as it waits in the outbox: as long as it has never left it may say more, and what is
// shown is stored with it. Apart from the outbox, since the first note does not need it.

import { plain, unsendable } from "../protocol/commands.ts";
import type { ClientCommand } from "../protocol/generated.ts";
import type { Numbered, WorkshopClient } from "../sync/client.ts";
import type { Shown } from "../sync/types.ts";

type Page = Pick<WorkshopClient, "ledger">;

/** The same command says something else from now on; false where it has left or cannot travel (C3). */
export function amend({ ledger }: Page, sent: Numbered, wish: ClientCommand): boolean {
  const entry = ledger.outbox.find(sent.client, sent.n);
  const command = plain(wish);
  if (!entry || entry.left || !ledger.outbox.isOwn(entry.client) || unsendable(command))
    return false;
  entry.command = command;
  entry.stored = false;
  ledger.owner.listChanged();
  return true;
}

/** What is shown goes to the disk with its command, for whatever page comes next. */
export function show({ ledger }: Page, sent: Numbered, shown: Shown): void {
  const entry = ledger.outbox.find(sent.client, sent.n);
  if (!entry) return;
  entry.shown = shown;
  ledger.outbox.store([entry]);
}
