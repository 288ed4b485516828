// One workshop, live: the interface between the sync engine and the screens.

import { OutOfStep } from "../protocol/codec.ts";
import {
  type Answer,
  CLOSE,
  type ClientCommand,
  type Hello,
  type Kind,
  type OwnPatch,
  type OwnSnapshot,
  type Patch,
  type Pong,
  PROTOCOL,
  type Rejection,
  type ServerFrame,
  type Snapshot,
  VIEW_VERSION,
  type Welcome,
} from "../protocol/generated.ts";
import type { Seen } from "../shell/seen.ts";
import { Confirmed } from "../store/confirmed.ts";
import { type Changed, Optimistic } from "../store/optimistic.ts";
import type { Key, RecordOf, ViewStore } from "../store/view.ts";
import { Clock } from "./clock.ts";
import { Connection } from "./connection.ts";
import { socketUrl } from "./early.ts";
import { Emitter, reportLater } from "./emitter.ts";
import { newId } from "./ids.ts";
import { Ledger } from "./ledger.ts";
import { PointerSender, Presence } from "./presence.ts";
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
  TextNews,
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

/** After so many messages that did not fit within a minute, it is us and not the network
 *  (rule T14). */
const MISFITS_MAX = 3;
const MISFITS_WITHIN = 60_000;

/** What would be continued is not what is held here; a fresh start mends that, and no harm done. */
class NotResumable extends OutOfStep {}

export class WorkshopClient {
  /** Who this device is here; undefined before the first welcome. */
  me: Me | undefined;
  private mode: Mode;
  private readonly emitter = new Emitter();
  private readonly confirmed = new Confirmed();
  private readonly optimistic = new Optimistic(this.confirmed);
  private readonly presence = new Presence();
  private readonly clock = new Clock();
  /** For what the first note does not need: text/unsent.ts, dialogs/forgetting.ts. */
  readonly ledger: Ledger;
  private readonly connection: Connection;
  private readonly pointer: PointerSender;
  /** The confirmed store is whole and in step with the server. */
  private synced = false;
  private stale = false;
  /** The picture that will show what is stale; 0: none is waited for. */
  private frame = 0;
  private misfits: number[] = [];
  /** Answers that nobody was told of yet. */
  private readonly decided: { sent: Numbered; answer: Answer; code: "" | Rejection }[] = [];
  private saidMode: Mode;

  /** The workshop can only be read: its server failed in it again and again (PROTOCOL.md C9). */
  halted = false;

  /** `member`: who this device is, where the page was told. */
  constructor({ workshop, mode, member }: { workshop: string; mode: Mode; member?: number }) {
    this.mode = mode;
    this.saidMode = mode;
    this.ledger = new Ledger(workshop, {
      ready: () => this.send(),
      listChanged: () => this.show(),
      statesChanged: () => this.emitter.emit("pending", undefined),
      draftsChanged: () => this.emitter.emit("drafts", undefined),
      answered: (sent, answer, code) => this.decided.push({ sent, answer, code }),
    });
    this.connection = new Connection(socketUrl(workshop), {
      member,
      hello: () => this.hello(),
      frames: (frames) => this.frames(frames),
      outOfStep: (error) => this.outOfStep(error),
      status: (status) => this.statusChanged(status),
      slept: () => this.clock.forget(),
    });
    this.pointer = new PointerSender(
      () => this.presence.here.size,
      (frame) => this.connection.sendIfIdle(frame),
    );
  }

  /** Connects. Resolved when it is known whether this browser keeps anything. `seen`: what is shown
   *  and written on until the server has been heard. */
  async start(seen?: Seen): Promise<void> {
    if (seen) {
      const { me, incarnation, records, seat } = seen;
      this.presence.names(["names", [[me.member, 0, seat.alias]]]);
      this.confirmed.presume(records);
      this.setMe(me);
      this.ledger.welcome({ member: me.member, incarnation });
      this.show();
    }
    this.connection.start();
    await this.ledger.open();
  }

  /** Ends for good; what waits stays on disk for the next page. */
  stop(): void {
    if (this.frame !== 0) cancelAnimationFrame(this.frame);
    this.connection.stop();
    this.pointer.stop();
    this.ledger.stop();
  }

  /** The workshop's history; 0 before the first welcome. */
  get incarnation(): number {
    return this.confirmed.incarnation;
  }

  get view(): ViewStore {
    return this.optimistic;
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
    const changed = this.optimistic.append(entry, this.me);
    this.emitter.emit("pending", undefined);
    this.tell(changed);
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
    return this.confirmed.get(kind, id);
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
    if (mode === "calm") this.clearCursors();
  }

  /** The own pointer, in board units; board 0 takes it away. Sent in full mode only. */
  point(board: number, x: number, y: number): void {
    if (this.mode === "full") this.pointer.point(board, x, y);
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
    const { incarnation, seq } = this.confirmed;
    this.saidMode = this.mode;
    return this.synced
      ? ["hello", PROTOCOL, incarnation, seq, VIEW_VERSION, this.mode]
      : ["hello", PROTOCOL, 0, 0, 0, this.mode];
  }

  /** One message: all of it is applied before anything is shown (F1). */
  private frames(frames: readonly ServerFrame[]): void {
    const answers = frames.flatMap((frame) => this.answerToTyping(frame));
    for (const frame of frames) this.take(frame);
    const typed = this.confirmed.takeTyped();
    if (this.synced) this.emitter.emit("texts", { answers, typed, view: this.confirmed });
    if (this.ledger.settle(this.confirmed.seq)) {
      this.stale = true;
      this.emitter.emit("pending", undefined);
    }
    if (this.synced && this.stale) this.showSoon();
    // Whoever is turned away at the door hears a message, too.
    if (this.synced && this.connection.isOpen) this.connection.live();
    this.send();
    this.tellDecided();
  }

  /** When all of a message is applied: until then the store may be behind the answers in it. */
  private tellDecided(): void {
    for (const { sent, answer, code } of this.decided.splice(0)) {
      const [, , , seq, , number] = answer;
      const alone = this.confirmed.seq === seq && this.confirmed.since === seq - 1;
      const [figure, limit] = code ? [0, number] : [number, 0];
      this.emitter.emit("answered", { sent, code, figure, limit, view: this.confirmed, alone });
    }
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
        this.apply(frame);
        break;
      case "answer":
        this.ledger.answered(frame, this.confirmed);
        break;
      case "pong":
        this.pong(frame);
        break;
      case "halted":
        this.setHalted(frame[1]);
        break;
      default:
        this.takePresence(frame);
    }
  }

  /** Looked up before the message is applied: an answer is found once only. */
  private answerToTyping(frame: ServerFrame): TextNews["answers"] {
    if (frame[0] !== "answer") return [];
    const [, client, n, , code, limit] = frame;
    const sent = this.ledger.outbox.find(client, n);
    // Numbered anew, it is sent again.
    if (sent?.command[0] !== "note.type" || code === "client_forgotten") return [];
    return [{ sent, version: code === "" ? limit : 0 }];
  }

  private takePresence(frame: ServerFrame): void {
    if (frame[0] === "names") {
      this.presence.names(frame);
      this.emitter.emit("names", undefined);
    } else if (frame[0] === "here") {
      this.presence.whoIsHere(frame);
      this.emitter.emit("here", undefined);
    } else if (frame[0] === "cursors") {
      this.presence.pointers(frame);
      this.emitter.emit("cursors", undefined);
    }
  }

  private apply(frame: Snapshot | Patch | OwnSnapshot | OwnPatch): void {
    this.stale = true;
    if (frame[0] === "snapshot") {
      this.confirmed.snapshot(frame);
      this.synced = !frame[2];
    } else if (frame[0] === "patch") this.confirmed.patch(frame);
    else if (frame[0] === "own") this.confirmed.ownPatch(frame);
    else this.confirmed.ownSnapshot(frame);
  }

  private welcome([, , incarnation, , , member, role, resumed]: Welcome): void {
    const before = this.me;
    // Nothing of what the last member saw is shown to the next one, not even for a moment.
    if (before && before.member !== member) this.confirmed.reset();
    this.confirmed.restart();
    if (!resumed) this.synced = false;
    else if (incarnation !== this.confirmed.incarnation || role !== before?.role) {
      // Another history, member or role.
      throw new NotResumable("resumed something else");
    }
    this.confirmed.incarnation = incarnation;
    // Said again behind this frame where it still holds.
    this.setHalted(false);
    this.setMe({ member, role });
    this.ledger.welcome({ member, incarnation });
    this.emitter.emit("welcomed", undefined);
    this.sayMode();
    this.stale = true;
  }

  private setHalted(on: boolean): void {
    if (on === this.halted) return;
    this.halted = on;
    this.emitter.emit("halted", undefined);
  }

  private pong([, t, now, seq, digest]: Pong): void {
    this.clock.measured(t, now);
    if (!this.synced) return;
    const same = this.confirmed.verify(seq, digest);
    if (same === false) throw new OutOfStep(`digest at ${seq}`);
    if (same) this.misfits = [];
  }

  private outOfStep(error: unknown): void {
    // A mistake of this program, not of the data, should be seen by whoever looks for it.
    if (!(error instanceof OutOfStep)) reportLater(error);
    this.synced = false;
    if (error instanceof NotResumable) return;
    const now = Date.now();
    this.misfits = [...this.misfits.filter((at) => now - at < MISFITS_WITHIN), now];
    if (this.misfits.length >= MISFITS_MAX) this.connection.fail(0, "out_of_step");
  }

  private statusChanged(status: Status): void {
    this.emitter.emit("status", status);
    if (status.state !== "live") this.clearCursors();
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

  // -- to the screens -------------------------------------------------------------------------

  /**
   * What comes in several messages between two pictures is shown in one go: a phone that is behind
   * would otherwise work through each of them. At once where nobody looks, and the first time.
   */
  private showSoon(): void {
    if (this.status.state !== "live" || !canSeeFrames()) {
      this.show();
      return;
    }
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.synced && this.stale) this.show();
    });
  }

  private show(): void {
    this.stale = false;
    const member = this.me && this.confirmed.get("m", this.me.member);
    if (member) this.setMe({ member: member.id, role: member.role });
    this.tell(this.optimistic.refresh(this.ledger.outbox.list, this.me));
  }

  private tell(changed: Changed): void {
    if (changed === "all" || changed.size > 0) this.emitter.emit("changed", changed);
  }

  private setMe(me: Me): void {
    if (this.me?.member === me.member && this.me.role === me.role) return;
    this.me = me;
    this.emitter.emit("me", undefined);
  }

  private clearCursors(): void {
    if (this.presence.cursors.size === 0) return;
    this.presence.cursors.clear();
    this.emitter.emit("cursors", undefined);
  }
}

/** Whether pictures are being made: a hidden page gets none. */
function canSeeFrames(): boolean {
  return typeof requestAnimationFrame === "function" && document.visibilityState === "visible";
}
