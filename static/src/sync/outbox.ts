// The commands without an answer (PROTOCOL.md C1-C8): in memory as ONE list, and in IndexedDB.
// A command is sent only when it is stored, or when it is known that nothing can be.

import { keysOf } from "../protocol/commands.ts";
import { type Answer, CLIENT_IDLE_MS, type ClientCommand } from "../protocol/generated.ts";
import type { Wish } from "../store/optimistic.ts";
import type { Key } from "../store/view.ts";
import { type Database, ofMember, type Row, type Work } from "./database.ts";
import { newId } from "./ids.ts";
import type { Shown } from "./types.ts";

const IN_FLIGHT = 32;

/** One command on its way. */
export interface Pending extends Wish {
  client: number;
  n: number;
  command: ClientCommand;
  readonly at: number;
  stored: boolean;
  /** On this connection. */
  sent: boolean;
  answer: Answer | undefined;
  /** Of what is typed with others. */
  shown?: Shown | undefined;
  /** It has left at least once: nothing of it may be another from then on. */
  left: boolean;
  /** As it was stored last: an earlier write does not count. */
  row?: Row;
}

/** Whose commands these are; unknown before the first welcome. */
export interface Owner {
  readonly member: number;
  readonly incarnation: number;
}

export class Outbox {
  /** Oldest first. Predictions are made in this order. */
  list: Pending[] = [];
  private client = newId();
  private next = 1;
  private usedAt = Date.now();
  private owner: Owner | undefined;
  private readonly counts = new Map<Key, number>();

  constructor(
    private readonly workshop: string,
    private readonly database: Database,
    /** Some command may be sent now that could not before. */
    private readonly ready: () => void,
  ) {}

  /** How many have no answer. */
  get waiting(): number {
    return this.list.reduce((count, entry) => count + (entry.answer ? 0 : 1), 0);
  }

  /** The command that has waited for longest. */
  get oldest(): Pending | undefined {
    return this.list.find((entry) => !entry.answer);
  }

  isWaiting(key: Key): boolean {
    return this.counts.has(key);
  }

  has({ client, n }: Pick<Row, "client" | "n">): boolean {
    return this.list.some((entry) => entry.client === client && entry.n === n);
  }

  isOwn(client: number): boolean {
    return client === this.client;
  }

  /** A new command; `at` in ms, database clock as far as known. */
  add(command: ClientCommand, at: number, shown?: Shown): Pending {
    const now = Date.now();
    // The server forgets an outbox that was silent for long (limits L9).
    if (now - this.usedAt > CLIENT_IDLE_MS / 2 && !this.hasOwn()) this.mint();
    this.usedAt = now;
    const entry = this.entry({ client: this.client, n: this.next, at, command, shown }, false);
    this.next += 1;
    this.list.push(entry);
    this.count(entry, 1);
    if (this.owner) this.store([entry]);
    return entry;
  }

  /** The server has said who this is. Everything may be sent again on the new connection; returns
   *  what cannot be, since it was numbered for another history and is not this page's own. */
  welcome(owner: Owner): Pending[] {
    const before = this.owner;
    this.owner = owner;
    for (const entry of this.list) entry.sent = false;
    if (!before) this.store(this.list);
    if (!before || before.incarnation === owner.incarnation) return [];
    // What was typed fits the versions of that history only.
    const isForeign = ({ client, command }: Pending) =>
      !this.isOwn(client) || command[0] === "note.type";
    const foreign = this.list.filter((entry) => !entry.answer && isForeign(entry));
    // The answered ones go as well: their seq says nothing here.
    this.drop(this.list.filter((entry) => entry.answer || isForeign(entry)));
    this.renumber();
    return foreign;
  }

  /** The own commands as those of a new outbox: the server does not know the old one. */
  renumber(): void {
    const own = this.list.filter((entry) => entry.client === this.client && !entry.answer);
    this.mint();
    const old = own.map(({ client, n }) => ({ client, n }));
    for (const entry of own) {
      Object.assign(entry, { client: this.client, n: this.next, sent: false, stored: false });
      this.next += 1;
    }
    this.store(own, (transaction) => {
      for (const row of old) transaction.objectStore("outbox").delete(this.key(row));
    });
  }

  /** Rows of other pages come before what is written here now; but later ones of an outbox that
   *  was adopted before, since its page lives on, behind its earlier ones (PROTOCOL.md C1). */
  adopt(rows: readonly Row[]): void {
    const first: Pending[] = [];
    for (const row of rows) {
      const entry = this.entry(row, true);
      this.count(entry, 1);
      const last = this.list.map(({ client }) => client).lastIndexOf(row.client);
      if (last < 0) first.push(entry);
      else this.list.splice(last + 1, 0, entry);
    }
    this.list = [...first, ...this.list];
  }

  /** What to send now, in order; at most 32 are under way (C6). */
  *sendable(): Iterable<Pending> {
    let flying = this.list.filter((entry) => entry.sent && !entry.answer).length;
    for (const entry of this.list) {
      if (entry.sent || entry.answer) continue;
      // Never past one that is not stored: its number would be missing at the server.
      if (!entry.stored || flying >= IN_FLIGHT) return;
      entry.sent = true;
      entry.left = true;
      flying += 1;
      yield entry;
    }
  }

  find(client: number, n: number): Pending | undefined {
    return this.list.find((entry) => entry.client === client && entry.n === n && !entry.answer);
  }

  /** The answered commands that the confirmed store has reached leave the list. */
  settle(seq: number): Pending[] {
    const settled = this.list.filter((entry) => entry.answer && entry.answer[3] <= seq);
    this.drop(settled);
    return settled;
  }

  /** They leave the list; their rows stay for `erase`. */
  drop(entries: readonly Pending[]): void {
    if (entries.length === 0) return;
    const gone = new Set(entries);
    this.list = this.list.filter((entry) => !gone.has(entry));
    for (const entry of entries) this.count(entry, -1);
  }

  /** Another member sits here: these commands wait on disk for theirs. */
  leave(): void {
    this.drop(this.list);
    this.owner = undefined;
    this.mint();
  }

  /** Deletes a command's row, as a part of a larger write. */
  erase({ client, n }: Pick<Row, "client" | "n">): Work {
    const key = this.key({ client, n });
    return (transaction) => {
      if (key) transaction.objectStore("outbox").delete(key);
    };
  }

  /** All rows of the member, of every page. */
  async rows(member: number): Promise<Row[]> {
    const found = await this.database.read<Row[]>((transaction) =>
      transaction.objectStore("outbox").getAll(ofMember(this.workshop, member)),
    );
    return found ?? [];
  }

  private entry(row: Omit<Row, "workshop" | "member" | "incarnation">, stored: boolean): Pending {
    const { client, n, at, command, shown } = row;
    // What another page left may have left that page.
    const state = { stored, left: stored, sent: false, answer: undefined };
    return { client, n, at, command, shown, ...state };
  }

  private hasOwn(): boolean {
    return this.list.some((entry) => entry.client === this.client);
  }

  private mint(): void {
    this.client = newId();
    this.next = 1;
  }

  private count(entry: Pending, by: number): void {
    for (const key of keysOf(entry.command)) {
      const count = (this.counts.get(key) ?? 0) + by;
      if (count > 0) this.counts.set(key, count);
      else this.counts.delete(key);
    }
  }

  private key({ client, n }: Pick<Row, "client" | "n">): IDBValidKey {
    return [this.workshop, this.owner?.member ?? 0, client, n];
  }

  store(entries: readonly Pending[], also?: Work): void {
    const owner = this.owner;
    if (!owner || entries.length === 0) return;
    const rows = entries.map((entry) => {
      const { client, n, at, command, shown } = entry;
      entry.row = { workshop: this.workshop, ...owner, client, n, at, command, shown };
      return entry.row;
    });
    const write = this.database.write((transaction) => {
      also?.(transaction);
      for (const row of rows) transaction.objectStore("outbox").put(row);
    });
    void write.then(() => {
      entries.forEach((entry, index) => {
        if (entry.row === rows[index]) entry.stored = true;
      });
      this.ready();
    });
  }
}
