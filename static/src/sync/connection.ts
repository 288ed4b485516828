// One websocket at a time, replaced whenever it is dead or only looks alive (rule T6, T10,
// T12, T14; PROTOCOL.md K1-K3), or what stands in for one where none gets through (T11).

import { decodeFrames, encode } from "../protocol/codec.ts";
import type { ClientFrame, Hello, ServerFrame } from "../protocol/generated.ts";
import { Backoff } from "./backoff.ts";
import type { Beside } from "./beside.ts";
import { Clock } from "./clock.ts";
import { takeMiss, takeSocket } from "./early.ts";
import { CONNECT_TIMEOUT, CUT, getsThrough, type Line, MISSES, OURS } from "./line.ts";
import type { Status, Via } from "./types.ts";
import { isHidden, watchWake } from "./wake.ts";

const PING_EVERY = 10_000;
const SILENCE = 20_000;
const PROBE = 2_000;
const CLOCK_JUMP = 15_000;
const TICK = 2_000;
// A calm session is passed over while this much waits in its socket: old cursors help nobody.
const BUFFERED_MAX = 64 * 1024;

export interface ConnectionOwner {
  /** The hello of a new connection: what the store holds now. */
  hello(): Hello;
  /** Who this device is, as the page was told; a connection that was opened early may be another's. */
  readonly member: number | undefined;
  /** All frames of one message. Whatever it throws: they do not fit what the store holds. */
  frames(frames: readonly ServerFrame[]): void;
  /** A message could not be read or did not fit: the next hello asks for a snapshot. */
  outOfStep(error: unknown): void;
  status(status: Status): void;
  /** The device slept. */
  slept(): void;
}

type Timer = ReturnType<typeof setTimeout>;

export class Connection {
  status: Status = { state: "connecting" };
  private socket: Line | undefined;
  /** The road of the connection that was opened last. */
  private via: Via = "socket";
  /** The connection that was opened early, if this is it. */
  private early: Line | undefined;
  /** The other road, fetched when it begins to look as if it were needed. */
  private beside: Beside | undefined;
  private misses = 0;
  private readonly backoff = new Backoff();
  private closing: { code: number; reason: string; retryAfter: number } | undefined;
  private connectTimer: Timer | undefined;
  private retryTimer: Timer | undefined;
  private probeTimer: Timer | undefined;
  private tickTimer: Timer | undefined;
  private welcomed = false;
  private heardAt = 0;
  private pingedAt = 0;
  private tickedAt = 0;
  private notBefore = 0;
  private unwatch: (() => void) | undefined;

  constructor(
    private readonly url: string,
    private readonly owner: ConnectionOwner,
  ) {}

  start(): void {
    this.unwatch = watchWake({
      awake: () => this.awake(),
      online: () => this.awake(),
      offline: () => this.lost(),
    });
    this.connect();
  }

  /** Ends for good; nothing is told any more. */
  stop(): void {
    this.unwatch?.();
    this.unwatch = undefined;
    this.drop();
    clearTimeout(this.retryTimer);
  }

  /** Whether commands may go out: the server has said welcome on this very connection. */
  get isOpen(): boolean {
    return this.welcomed;
  }

  send(frame: ClientFrame): void {
    this.socket?.send(encode(frame));
  }

  /** For what is worthless when it is late. False: not now, but maybe soon. */
  sendIfIdle(frame: ClientFrame): boolean {
    if (!this.welcomed) return true;
    if ((this.socket?.bufferedAmount ?? 0) >= BUFFERED_MAX) return false;
    this.send(frame);
    return true;
  }

  /** The store is complete: from now on the connection counts as live. */
  live(): void {
    const { via } = this;
    if (this.status.state === "live" && this.status.via === via) return;
    this.backoff.live(Date.now());
    this.tell({ state: "live", via });
  }

  /** Stops by our own decision, with a reason for the screen. */
  fail(code: number, reason: string): void {
    this.drop();
    clearTimeout(this.retryTimer);
    this.tell({ state: "stopped", code, reason });
  }

  /** What a connection beside this one would say. */
  hello(): Hello {
    return this.owner.hello();
  }

  /** From the poll to a websocket, and nobody need notice: what has no answer yet is sent again. */
  crossed(socket: WebSocket, message: ArrayBuffer): void {
    this.drop();
    this.via = "socket";
    this.take(socket);
    this.heard(message);
  }

  private connect(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = undefined;
    if (this.status.state === "stopped" || this.socket) return;
    if (takeMiss(this.url)) this.missed();
    const poll = this.misses < MISSES ? undefined : this.beside?.open();
    this.via = poll ? "poll" : "socket";
    // One that was opened early says its hello itself.
    const early = poll ? undefined : takeSocket(this.url);
    const socket = poll ?? early?.socket ?? new WebSocket(this.url);
    this.early = early?.socket;
    this.take(socket);
    this.connectTimer = setTimeout(() => this.ended(CUT, ""), CONNECT_TIMEOUT);
    if (early) this.catchUp(socket, early.heard);
    else {
      socket.onopen = () => {
        if (this.socket === socket) this.send(this.owner.hello());
      };
    }
  }

  /** Each handler knows its own socket: the late close of an old one must not end a new one. */
  private take(socket: Line): void {
    socket.binaryType = "arraybuffer";
    this.socket = socket;
    socket.onmessage = (event) => {
      if (this.socket === socket) this.heard(event.data);
    };
    socket.onclose = (event) => {
      if (this.socket === socket) this.ended(event.code, event.reason);
    };
  }

  /** A connection came to nothing before the server had said a word (rule T11). */
  private missed(): void {
    if (this.beside?.isNeeded && this.via !== "poll") return;
    if (this.beside?.isNeeded) {
      this.beside.missed();
      return;
    }
    // Requests do not get through either: a websocket has its turn again.
    this.misses = this.via === "poll" ? MISSES - 1 : this.misses + 1;
    // A browser may remember for ever that it could not fetch a script: first something else.
    getsThrough()
      .then((ok) => (ok ? import("./beside.ts") : Promise.reject()))
      .then(({ Beside }) => {
        this.beside ??= new Beside(this.url, this);
      })
      .catch(() => {
        this.misses = 0;
      });
  }

  /** Polls fail too, while requests get through: a websocket has its turn again. */
  turnAgain(): void {
    this.misses = MISSES - 1;
  }

  /** What came before there was anybody to hear it; later, when whoever starts us is ready. */
  private catchUp(socket: Line, heard: readonly ArrayBuffer[]): void {
    const messages = [...heard];
    queueMicrotask(() => {
      for (const data of messages) if (this.socket === socket) this.heard(data);
    });
  }

  private heard(data: ArrayBuffer): void {
    this.heardAt = Date.now();
    clearTimeout(this.probeTimer);
    this.probeTimer = undefined;
    try {
      const frames = decodeFrames(data);
      if (this.isAnothers(frames[0])) {
        this.drop();
        this.connect();
        return;
      }
      for (const frame of frames) this.look(frame);
      this.owner.frames(frames);
    } catch (error) {
      this.owner.outOfStep(error);
      this.lost();
    }
  }

  /** Whether it was opened early, by a seat or account that this page no longer has. */
  private isAnothers(frame: ServerFrame | undefined): boolean {
    const { member } = this.owner;
    const isEarly = this.early !== undefined && this.early === this.socket;
    return isEarly && frame?.[0] === "welcome" && member !== undefined && frame[5] !== member;
  }

  private look(frame: ServerFrame): void {
    if (frame[0] === "closing") {
      // The server's own word is the first; that of a poll's end, which knows less, comes behind it.
      this.closing ??= { code: frame[1], reason: frame[2], retryAfter: frame[3] };
    } else if (frame[0] === "welcome") {
      clearTimeout(this.connectTimer);
      this.welcomed = true;
      this.beside?.welcomed();
      if (this.via === "socket") this.misses = 0;
      this.tickedAt = Date.now();
      this.ping();
      this.tickTimer = setTimeout(() => this.tick(), TICK);
    }
  }

  private ping(): void {
    this.pingedAt = Date.now();
    this.send(["ping", Clock.ticks()]);
  }

  private tick(): void {
    this.tickTimer = setTimeout(() => this.tick(), TICK);
    const now = Date.now();
    const gap = now - this.tickedAt;
    this.tickedAt = now;
    if (gap > CLOCK_JUMP || gap < 0) {
      this.owner.slept();
      this.probe();
    } else if (now - this.heardAt >= SILENCE) this.lost();
    else if (now - this.pingedAt >= PING_EVERY) this.ping();
  }

  /** Alive? Two seconds to say so. */
  private probe(): void {
    if (this.probeTimer !== undefined) return;
    // While it is tried, what the poll hears is held back: the answer would come too late.
    this.beside?.giveUp();
    this.ping();
    this.probeTimer = setTimeout(() => this.lost(), PROBE);
  }

  private awake(): void {
    if (this.status.state === "stopped") return;
    if (this.welcomed) this.probe();
    else if (!this.socket && Date.now() >= this.notBefore) this.connect();
  }

  private ended(code: number, reason: string): void {
    const said = this.closing;
    if (!said && !this.welcomed && code < OURS) this.missed();
    if (said) this.lost(said.code, said.reason, said.retryAfter);
    else this.lost(code, reason);
  }

  private lost(code = CUT, reason = "", retryAfter = 0): void {
    if (this.status.state === "stopped" || (!this.socket && this.retryTimer)) return;
    this.drop();
    if (isFinal(code)) {
      this.tell({ state: "stopped", code, reason });
      return;
    }
    const now = Date.now();
    const delay = this.backoff.next({ now, least: retryAfter });
    this.notBefore = now + retryAfter;
    const since = this.status.state === "offline" ? this.status.since : now;
    this.retryTimer = setTimeout(() => this.retry(), delay);
    this.tell({ state: "offline", since, retryAt: now + delay, code });
  }

  private retry(): void {
    this.retryTimer = undefined;
    // A hidden page would only wake the radio; becoming visible connects it at once.
    if (!isHidden()) this.connect();
  }

  private drop(): void {
    this.beside?.giveUp();
    for (const timer of [this.connectTimer, this.probeTimer, this.tickTimer]) clearTimeout(timer);
    this.probeTimer = undefined;
    this.welcomed = false;
    this.closing = undefined;
    const socket = this.socket;
    this.socket = undefined;
    if (socket) {
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }

  private tell(status: Status): void {
    this.status = status;
    this.owner.status(status);
  }
}

/** 44xx, and 1009: a message that is too long stays too long (PROTOCOL.md F2, K2). */
function isFinal(code: number): boolean {
  return code === 1009 || (code >= 4400 && code < 4500);
}
