// Words that were refused: kept on this device until they are dismissed or sent again.

import { keysOf, textOf } from "../protocol/commands.ts";
import type { ClientCommand, Rejection } from "../protocol/generated.ts";
import type { Key } from "../store/view.ts";
import { type Database, type DraftRow, ofMember, type Work } from "./database.ts";
import type { Draft, Shown } from "./types.ts";

export class Drafts {
  list: readonly Draft[] = [];
  private member: number | undefined;

  constructor(
    private readonly workshop: string,
    private readonly database: Database,
  ) {}

  /** Those of this member from earlier pages; another member's are out of sight. */
  async load(member: number): Promise<void> {
    if (this.member !== undefined && this.member !== member) this.list = [];
    const early = this.member === undefined ? this.list : [];
    this.member = member;
    for (const draft of early) void this.database.write(this.keep(draft));
    const rows = await this.database.read<DraftRow[]>((transaction) =>
      transaction.objectStore("drafts").getAll(ofMember(this.workshop, member)),
    );
    if (this.member !== member) return;
    const here = new Set(this.list.map((draft) => draft.id));
    const found = (rows ?? []).filter((row) => !here.has(row.id));
    this.list = [...found, ...this.list].sort((one, other) => one.at - other.at);
  }

  /** What is on the disk now, after another tab has changed it; newer words of this page stay. */
  async reload(): Promise<void> {
    const { member } = this;
    if (member === undefined) return;
    // Behind all writes of this page that were asked for before.
    await this.database.write(() => undefined);
    const before = new Set(this.list.map((draft) => draft.id));
    const rows = await this.database.read<DraftRow[]>((transaction) =>
      transaction.objectStore("drafts").getAll(ofMember(this.workshop, member)),
    );
    if (!rows || this.member !== member) return;
    const now = new Set(this.list.map((draft) => draft.id));
    const added = this.list.filter((draft) => !before.has(draft.id));
    const stored = rows.filter((row) => now.has(row.id) || !before.has(row.id));
    const ids = new Set(stored.map((row) => row.id));
    const missing = added.filter((draft) => !ids.has(draft.id));
    this.list = [...stored, ...missing].sort((one, other) => one.at - other.at);
  }

  /** Adds a draft to the list, and gives the write that keeps it. */
  add(draft: Draft): Work {
    this.list = [...this.list.filter((other) => other.id !== draft.id), draft];
    return this.keep(draft);
  }

  /** Whether it is off the disk too. */
  remove(id: string): Promise<boolean> {
    this.list = this.list.filter((draft) => draft.id !== id);
    const key = [this.workshop, this.member ?? 0, id];
    return this.database.write((transaction) => transaction.objectStore("drafts").delete(key));
  }

  /** The draft about this record, if one waits for a decision. */
  about(key: Key): Draft | undefined {
    return this.list.find((draft) => keysOf(draft.command)[0] === key);
  }

  private keep(draft: Draft): Work {
    const { member } = this;
    return (transaction) => {
      if (member === undefined) return;
      const row: DraftRow = { ...draft, workshop: this.workshop, member };
      transaction.objectStore("drafts").put(row);
    };
  }
}

/** A draft of a refused command; undefined when it holds no words. */
export function draftOf(
  entry: {
    client: number;
    n: number;
    at: number;
    command: ClientCommand;
    shown?: Shown | undefined;
  },
  { code, limit }: { code: Rejection | "orphaned"; limit: number },
): Draft | undefined {
  const { client, n, at } = entry;
  const text = entry.shown?.words ?? textOf(entry.command);
  const command = asWhole(entry.command, text);
  // The same command gets the same draft, whichever of two tabs hears the answer.
  return text ? { id: `${client}:${n}`, at, command, text, code, limit } : undefined;
}

/** What was typed is of use only as the whole text: another delta has other words under it. */
function asWhole(command: ClientCommand, text: string): ClientCommand {
  if (command[0] !== "note.type") return command;
  const [, id, base] = command;
  return ["note.edit", id, base, text, ""];
}
