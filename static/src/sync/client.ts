// One workshop, live: the interface between the sync engine and the screens.

import {
  CLOSE,
  type ClientCommand,
  type Hello,
  type Kind,
  type Pointer,
  PROTOCOL,
  type ServerFrame,
  VIEW_VERSION,
  type Welcome,
} from "../protocol/generated.ts";
import type { Seen } from "../shell/seen.ts";
import type { Key, RecordOf, ViewStore } from "../store/view.ts";
import { Answers, answerToTyping } from "./answers.ts";
import { Clock } from "./clock.ts";
import { Connection } from "./connection.ts";
import { socketUrl } from "./early.ts";
import { Emitter } from "./emitter.ts";
import { newId } from "./ids.ts";
import { Ledger } from "./ledger.ts";
import { Presence } from "./presence.ts";
import { Replica } from "./replica.ts";
import type {
  ClientEvents,
  Cursor,
  Draft,
  Me,
  Mode,
  NoteState,
  Numbered,
  Shown,
  Status,
} from "./types.ts";

export type { Key, ViewStore } from "../store/view.ts";
export type {
  ClientEvents,
  Cursor,
  Draft,
  Me,
  Mode,
  NoteState,
  Numbered,
  Sent,
  Status,
  TextNews,
} from "./types.ts";

export class WorkshopClient {
  /** See setMode. */
  mode: Mode;
  private readonly emitter = new Emitter();
  private readonly replica = new Replica(this.emitter, () => this.ledger.outbox.list);
  private readonly presence = new Presence(this.emitter);
  private readonly clock = new Clock();
  /** For what the first note does not need: text/unsent.ts, dialogs/forgetting.ts, pace/taken.ts. */
  readonly ledger: Ledger;
  private readonly connection: Connection;
  private readonly answers = new Answers(this.emitter);
  private saidMode: Mode;

  /** The workshop can only be read: its server failed in it again and again (PROTOCOL.md C9). */
  halted = false;

  /** `member`: who this device is, where the page was told. */
  constructor({ workshop, mode, member }: { workshop: string; mode: Mode; member?: number }) {
    this.mode = mode;
    this.saidMode = mode;
    this.ledger = new Ledger(workshop, {
      ready: () => this.send(),
      listChanged: () => this.replica.show(),
      statesChanged: () => this.emitter.emit("pending", undefined),
      draftsChanged: () => this.emitter.emit("drafts", undefined),
      answered: (...decided) => this.answers.add(...decided),
    });
    this.connection = new Connection(socketUrl(workshop), {
      member,
      hello: () => this.hello(),
      frames: (frames) => this.frames(frames),
      outOfStep: (error) => {
        if (this.replica.outOfStep(error)) this.connection.fail(0, "out_of_step");
      },
      status: (status) => this.statusChanged(status),
      slept: () => this.clock.forget(),
    });
  }

  /** Connects. Resolved when it is known whether this browser keeps anything. `seen`: what is shown
   *  and written on until the server has been heard. */
  async start(seen?: Seen): Promise<void> {
    if (seen) {
      const { me, incarnation, records, seat } = seen;
      this.presence.names(["names", [[me.member, 0, seat.alias]]]);
      this.replica.confirmed.presume(records);
      this.replica.setMe(me);
      this.ledger.welcome({ member: me.member, incarnation });
      this.replica.show();
    }
    this.connection.start();
    await this.ledger.open();
  }

  /** Ends for good; what waits stays on disk for the next page. */
  stop(): void {
    this.replica.stop();
    this.connection.stop();
    this.ledger.stop();
  }

  /** Who this device is here; undefined before the first welcome. */
  get me(): Me | undefined {
    return this.replica.me;
  }

  /** The workshop's history; 0 before the first welcome. */
  get incarnation(): number {
    return this.replica.confirmed.incarnation;
  }

  get view(): ViewStore {
    return this.replica.optimistic;
  }

  get status(): Status {
    return this.connection.status;
  }

  get here(): ReadonlySet<number> {
    return this.presence.here;
  }

  get cursors(): ReadonlyMap<number, Cursor> {
    return this.presence.cursors;
  }

  name(member: number): string | undefined {
    return this.presence.name(member);
  }

  newId(): number {
    return newId();
  }

  /** Shown at once, stored, then sent. Refused words come back as a draft. `shown`: of what is typed. */
  do(command: ClientCommand, shown?: Shown): Numbered | undefined {
    const entry = this.ledger.take(command, this.now(), shown);
    if (!entry) return undefined;
    if (this.hasEnded) {
      void this.ledger.orphan();
      return undefined;
    }
    const changed = this.replica.optimistic.append(entry, this.me);
    this.emitter.emit("pending", undefined);
    this.replica.tell(changed);
    return entry;
  }

  /** The commands that this page found when it began are in the outbox. */
  get restored(): Promise<void> {
    return this.ledger.restored;
  }

  /** A command that has no answer yet. */
  waitingFor({ client, n }: Pick<Numbered, "client" | "n">): Numbered | undefined {
    return this.ledger.outbox.find(client, n);
  }

  /** Keeps words as a draft that cannot be sent. */
  keep(command: ClientCommand, code: Draft["code"], limit = 0): void {
    this.ledger.keep(command, { code, limit }, this.now());
  }

  /** A record as the server has confirmed it. */
  confirmedRecord<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    return this.replica.confirmed.get(kind, id);
  }

  stateOf(key: Key): NoteState {
    return this.ledger.stateOf(key);
  }

  /** Commands without an answer. */
  get waiting(): number {
    return this.ledger.outbox.waiting;
  }

  /** The command that has waited for longest. */
  get oldest(): Numbered | undefined {
    return this.ledger.outbox.oldest;
  }

  /** False when nothing outlives this page (private windows, full disks): say so. */
  get persistent(): boolean {
    return this.ledger.persistent;
  }

  get drafts(): readonly Draft[] {
    return this.ledger.drafts;
  }

  dismiss(id: string): void {
    this.ledger.dismiss(id);
  }

  /** Sends a draft's words again, as a new command. */
  retry(id: string, command: ClientCommand): void {
    this.do(command);
    // Behind the new command in the same queue: the words are always stored somewhere.
    this.ledger.dismiss(id);
  }

  setMode(mode: Mode): void {
    if (mode === this.mode) return;
    this.mode = mode;
    this.sayMode();
    if (mode === "calm") this.presence.clearCursors();
  }

  /** See pointer.ts. False: not now, but maybe soon. */
  sendPointer(frame: Pointer): boolean {
    return this.connection.sendIfIdle(frame);
  }

  /** ms, database clock by the best of the last 8 pings. */
  now(): number {
    return this.clock.now();
  }

  on<E extends keyof ClientEvents>(
    event: E,
    listener: (value: ClientEvents[E]) => void,
  ): () => void {
    return this.emitter.on(event, listener);
  }

  // -- from the connection --------------------------------------------------------------------

  private hello(): Hello {
    const { incarnation, seq } = this.replica.confirmed;
    this.saidMode = this.mode;
    return this.replica.synced
      ? ["hello", PROTOCOL, incarnation, seq, VIEW_VERSION, this.mode]
      : ["hello", PROTOCOL, 0, 0, 0, this.mode];
  }

  /** One message: all of it is applied before anything is shown (F1). */
  private frames(frames: readonly ServerFrame[]): void {
    const answers = frames.flatMap((frame) => answerToTyping(this.ledger.outbox, frame));
    for (const frame of frames) this.take(frame);
    const { replica } = this;
    const view = replica.confirmed;
    const typed = view.takeTyped();
    if (replica.synced) this.emitter.emit("texts", { answers, typed, view });
    if (this.ledger.settle(view.seq)) {
      replica.stale = true;
      this.emitter.emit("pending", undefined);
    }
    replica.showSoon(this.status.state === "live");
    // Whoever is turned away at the door hears a message, too.
    if (replica.synced && this.connection.isOpen) this.connection.live();
    this.send();
    this.answers.tell(view);
  }

  private take(frame: ServerFrame): void {
    switch (frame[0]) {
      case "welcome":
        this.welcome(frame);
        break;
      case "snapshot":
      case "patch":
      case "own-snapshot":
      case "own":
        this.replica.apply(frame);
        break;
      case "answer":
        this.ledger.answered(frame, this.replica.confirmed);
        break;
      case "pong":
        this.clock.measured(frame[1], frame[2]);
        this.replica.verify(frame);
        break;
      case "halted":
        this.setHalted(frame[1]);
        break;
      default:
        this.presence.take(frame);
    }
  }

  private welcome([, , incarnation, , , member, role, resumed]: Welcome): void {
    const me = { member, role };
    this.replica.restart(me, incarnation, resumed);
    // Said again behind this frame where it still holds.
    this.setHalted(false);
    this.replica.setMe(me);
    this.ledger.welcome({ member, incarnation });
    this.emitter.emit("welcomed", undefined);
    this.sayMode();
    this.replica.stale = true;
  }

  private setHalted(on: boolean): void {
    if (on === this.halted) return;
    this.halted = on;
    this.emitter.emit("halted", undefined);
  }

  private statusChanged(status: Status): void {
    this.emitter.emit("status", status);
    if (status.state !== "live") this.presence.clearCursors();
    if (this.hasEnded) void this.ledger.orphan();
  }

  /** Nothing that waits can ever be sent: the member was removed, or sent what nobody can read,
   *  which would end every later connection too. */
  private get hasEnded(): boolean {
    const { status } = this;
    if (status.state !== "stopped") return false;
    return status.code === CLOSE.REMOVED || status.code === CLOSE.BAD_FRAME;
  }

  private sayMode(): void {
    if (!this.connection.isOpen || this.mode === this.saidMode) return;
    this.saidMode = this.mode;
    this.connection.send(["mode", this.mode]);
  }

  private send(): void {
    if (!this.connection.isOpen) return;
    for (const { client, n, command } of this.ledger.outbox.sendable()) {
      this.connection.send(["do", client, n, command]);
    }
  }
}
