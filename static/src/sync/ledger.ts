// What becomes of commands: waiting, confirmed, refused, kept as a draft. Knows the outbox, the
// drafts and the disk, and nothing of connections.

import { keysOf, limitOf, plain, textOf, unsendable } from "../protocol/commands.ts";
import type { Answer, ClientCommand, NoteView, Rejection } from "../protocol/generated.ts";
import { checkText } from "../protocol/text.ts";
import type { Key, ViewStore } from "../store/view.ts";
import { adopt } from "./adopt.ts";
import { Database, type Row, type SeatRow, type Work } from "./database.ts";
import { Drafts, draftOf } from "./drafts.ts";
import { newId } from "./ids.ts";
import { Outbox, type Owner, type Pending } from "./outbox.ts";
import { Refusals } from "./refusals.ts";
import { Tabs } from "./tabs.ts";
import type { Draft, NoteState, Shown } from "./types.ts";

export interface LedgerOwner {
  /** Something may be sent now. */
  ready(): void;
  /** The list of pending commands is another one: predict again. */
  listChanged(): void;
  /** States of records have changed, or `persistent`. */
  statesChanged(): void;
  draftsChanged(): void;
  /** The server has decided; "": accepted. */
  answered(entry: Pending, answer: Answer, code: "" | Rejection): void;
}

/** `made`: the version that it made, 0 where it was refused. */
interface TypedBefore {
  readonly command: ClientCommand;
  readonly made: number;
}

type Refused = Omit<Row, "workshop" | "member" | "incarnation">;
type Refusal = { code: Rejection | "orphaned"; limit: number };

export class Ledger {
  readonly outbox: Outbox;
  readonly database: Database;
  private readonly kept: Drafts;
  private readonly refusals: Refusals;
  private readonly tabs: Tabs;
  member: number | undefined;
  /** What earlier pages typed and the server has decided, by "client:n". */
  readonly typedBefore = new Map<string, TypedBefore>();
  /** What an earlier page left has been taken up. */
  readonly restored: Promise<void>;
  private tellRestored!: () => void;

  constructor(
    readonly workshop: string,
    readonly owner: LedgerOwner,
  ) {
    this.restored = new Promise((resolve) => {
      this.tellRestored = resolve;
    });
    this.database = new Database(() => owner.statesChanged());
    this.outbox = new Outbox(workshop, this.database, () => owner.ready());
    this.kept = new Drafts(workshop, this.database);
    this.refusals = new Refusals(() => owner.statesChanged());
    this.tabs = new Tabs(workshop, () => void this.reload());
  }

  get persistent(): boolean {
    return this.database.works;
  }

  get drafts(): readonly Draft[] {
    return this.kept.list;
  }

  /** Finds out whether anything can be kept here. */
  async open(): Promise<void> {
    await this.seat();
  }

  stateOf(key: Key): NoteState {
    // There is one workshop, whatever its id.
    const about = key.startsWith("w") ? "w" : key;
    if (this.outbox.isWaiting(about)) return "waiting";
    const draft = this.kept.about(about);
    if (draft && draft.code !== "orphaned") return { refused: draft.code, limit: draft.limit };
    return this.refusals.get(about) ?? "saved";
  }

  /** Takes a command up; undefined when it could not even travel, which is told like a refusal. */
  take(wish: ClientCommand, at: number, shown?: Shown): Pending | undefined {
    const command = plain(wish);
    const code = unsendable(command);
    if (!code) return this.outbox.add(command, at, shown);
    const row = { client: newId(), n: 0, at, command };
    this.refuse(row, { code, limit: limitOf(code) });
    return undefined;
  }

  /** Words of which it is known that they cannot be sent. */
  keep(command: ClientCommand, why: Refusal, at: number): void {
    this.refuse({ client: newId(), n: 0, at, command }, why);
  }

  /** An answer of the server. `view` is the confirmed one. */
  answered(answer: Answer, view: Pick<ViewStore, "get">): void {
    const [, client, n, , code, limit] = answer;
    const entry = this.outbox.find(client, n);
    if (!entry) return;
    if (code === "client_forgotten" && this.outbox.isOwn(client)) {
      this.outbox.renumber();
      return;
    }
    entry.answer = answer;
    if (entry.command[0] === "note.type" && !this.outbox.isOwn(client)) {
      this.typedBefore.set(`${client}:${n}`, { command: entry.command, made: code ? 0 : limit });
    }
    const isDone = code === "" || this.isThere(entry, code, view);
    // The page that typed it is gone, and nobody sends what it gathered behind it.
    const isLeft = isDone && entry.shown?.more && !this.outbox.isOwn(client);
    if (isLeft) this.refuse(entry, { code: "orphaned", limit: 0 });
    else if (isDone) void this.database.write(this.outbox.erase(entry));
    else this.refuse(entry, { code: code as Rejection, limit });
    this.owner.statesChanged();
    this.owner.answered(entry, answer, isDone ? "" : (code as Rejection));
  }

  /** The confirmed store has reached `seq`: whether commands have left the list. */
  settle(seq: number): boolean {
    return this.outbox.settle(seq).length > 0;
  }

  /** The server has said who this is. Commands of another member stay on disk, for her. */
  welcome(owner: Owner): void {
    if (this.member !== undefined && this.member !== owner.member) this.outbox.leave();
    this.member = owner.member;
    for (const entry of this.outbox.welcome(owner)) {
      this.refuse(entry, { code: "orphaned", limit: 0 });
    }
    void this.restore(owner);
  }

  /** No way in any more: words become drafts of whoever wrote them, the rest is dropped. */
  async orphan(): Promise<void> {
    this.member ??= (await this.seat())?.member;
    const { member } = this;
    const pending = this.outbox.list.filter((entry) => !entry.answer);
    this.outbox.drop(this.outbox.list);
    for (const entry of pending) this.refuse(entry, { code: "orphaned", limit: 0 });
    if (member !== undefined) {
      await this.kept.load(member);
      for (const row of await this.outbox.rows(member)) {
        this.refuse(row, { code: "orphaned", limit: 0 });
      }
    }
    this.owner.listChanged();
    this.owner.draftsChanged();
  }

  dismiss(id: string): void {
    void this.kept.remove(id).then(() => this.tabs.tell());
    this.owner.draftsChanged();
    this.owner.statesChanged();
  }

  stop(): void {
    this.refusals.clear();
    this.tabs.stop();
  }

  /** What earlier pages of this member left: drafts, and commands without an answer. */
  private async restore({ member, incarnation }: Owner): Promise<void> {
    const seat: SeatRow = { workshop: this.workshop, member };
    // Awaited: everything that was written before is on disk when the rows are read.
    await this.database.write((transaction) => {
      const seats = transaction.objectStore("seats");
      const before = seats.get(this.workshop);
      before.onsuccess = () => {
        // What the same member saw stays with her seat.
        if (before.result?.member !== member) seats.put(seat);
      };
    });
    await this.kept.load(member);
    this.owner.draftsChanged();
    const rows = await this.outbox.rows(member);
    if (this.member !== member) return;
    const isKnown = (row: Row) => this.outbox.isOwn(row.client) || this.outbox.has(row);
    const { send, orphaned } = adopt(rows, { incarnation, now: Date.now(), isKnown });
    for (const row of orphaned) this.refuse(row, { code: "orphaned", limit: 0 });
    if (send.length > 0) this.outbox.adopt(send);
    this.tellRestored();
    if (send.length === 0) return;
    this.owner.listChanged();
    this.owner.ready();
  }

  /** Another tab has kept or dismissed a draft. */
  private async reload(): Promise<void> {
    await this.kept.reload();
    this.owner.draftsChanged();
    this.owner.statesChanged();
  }

  private async seat(): Promise<SeatRow | undefined> {
    return this.database.read<SeatRow>((transaction) =>
      transaction.objectStore("seats").get(this.workshop),
    );
  }

  /** The row goes and the draft comes in one write: words are never in neither place. */
  private refuse(entry: Refused, why: Refusal): void {
    const draft = draftOf(entry, why);
    const works: Work[] = [this.outbox.erase(entry)];
    if (draft) {
      works.push(this.kept.add(draft));
      this.owner.draftsChanged();
    } else if (why.code !== "orphaned") {
      this.refusals.add(keysOf(entry.command), { refused: why.code, limit: why.limit });
    }
    const stored = this.database.write((transaction) => {
      for (const work of works) work(transaction);
    });
    if (draft) void stored.then(() => this.tabs.tell());
    this.owner.statesChanged();
  }

  /** The note is there already: an outbox was numbered anew after its answer was lost. */
  private isThere({ command }: Pending, code: string, view: Pick<ViewStore, "get">): boolean {
    if (command[0] !== "note.add" || !["id_taken", "n_reused"].includes(code)) return false;
    const note: NoteView | undefined = view.get("n", command[1]);
    const { text } = checkText(textOf(command), { limit: Number.POSITIVE_INFINITY });
    return note?.author === this.member && note?.text === text;
  }
}
