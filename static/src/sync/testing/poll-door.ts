// For tests: long-polls that lead to a TestServer, by the clauses Q1-Q9 of PROTOCOL.md.

import { decode, decodeMulti, encode } from "@msgpack/msgpack";
import { encode as encodeFrame } from "../../protocol/codec.ts";
import { CLOSE, type ClientFrame, type ServerFrame } from "../../protocol/generated.ts";
import type { Peer, TestServer } from "./server.ts";

const WAIT = 25_000;
const SILENT = 20_000;

type End = [code: number, reason: string, retryAfter: number] | null;
const UNKNOWN: End = [CLOSE.RESTART, "RESTART", 0];

export class PollDoor {
  /** Who the cookie says that a device is; the door asks at each `open`. */
  member = 0;
  /** Each new session is refused with this. */
  refuse: End = null;
  /** `[from, how many]` of each body of frames that came in, repeated ones too. */
  readonly posts: [from: number, count: number][] = [];
  /** What each session was sent, in order. */
  readonly sessions = new Map<string, Session>();

  private opened = 0;

  constructor(private readonly server: TestServer) {}

  /** One request; `part` is the last part of its address. Undefined: an answer without a body. */
  async take(part: string, body: Uint8Array): Promise<Uint8Array | undefined> {
    if (part === "open") return encode(this.open(body));
    const [id, number, messages] = decode(body) as [string, number, Uint8Array[]];
    const session = this.sessions.get(id);
    if (part === "events") return encode(session ? await session.events(number) : [[], UNKNOWN]);
    if (part === "frames") {
      this.posts.push([number, messages.length]);
      return encode(session ? session.frames(number, messages) : [0, UNKNOWN]);
    }
    session?.close(CLOSE.RESTART, "");
    this.sessions.delete(id);
    return undefined;
  }

  /** As when the process dies: nobody is told. */
  forget(): void {
    for (const session of this.sessions.values()) this.server.left(session);
    this.sessions.clear();
  }

  private open(hello: Uint8Array): [string, End] {
    if (this.refuse) return ["", this.refuse];
    this.opened += 1;
    const id = String(this.opened).padStart(32, "0");
    const session = new Session(this.member, this.server, () => this.sessions.delete(id));
    this.sessions.set(id, session);
    session.frame(hello);
    return [id, null];
  }
}

class Session implements Peer {
  /** Messages that the client has not taken, the first one has the number `dropped`. */
  private readonly queue: Uint8Array[] = [];
  private dropped = 0;
  private taken = 0;
  private end: End = null;
  private wake: (() => void) | undefined;
  private silence: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly member: number,
    private readonly server: TestServer,
    private readonly gone: () => void,
  ) {
    this.listen();
  }

  send(frames: ServerFrame[]): void {
    if (frames.length === 0 || this.end) return;
    const parts = frames.map((frame) => [...encodeFrame(frame)]);
    this.queue.push(Uint8Array.from(parts.flat()));
    this.wake?.();
  }

  close(code: number, reason: string): void {
    this.end ??= [code, reason, 0];
    this.server.left(this);
    clearTimeout(this.silence);
    this.wake?.();
  }

  frame(message: Uint8Array): void {
    for (const value of decodeMulti(message)) this.server.receive(this, value as ClientFrame);
  }

  async events(after: number): Promise<[Uint8Array[], End]> {
    if (after < this.dropped) return [[], null];
    this.wake?.();
    clearTimeout(this.silence);
    this.queue.splice(0, after - this.dropped);
    this.dropped = after;
    const isReplaced = this.queue.length === 0 && !this.end && (await this.somethingElse());
    if (isReplaced) return [[], null];
    this.listen();
    if (this.end) this.gone();
    return [[...this.queue], this.end];
  }

  /** Waits for something to say, or 25 s; true when another request took the place of this one. */
  private somethingElse(): Promise<boolean> {
    return new Promise((settle) => {
      const timer = setTimeout(() => done(false), WAIT);
      const done = (isReplaced: boolean) => {
        clearTimeout(timer);
        this.wake = undefined;
        settle(isReplaced);
      };
      this.wake = () => done(this.queue.length === 0 && !this.end);
    });
  }

  frames(from: number, messages: Uint8Array[]): [number, End] {
    if (from > this.taken) this.close(CLOSE.BAD_FRAME, "BAD_FRAME: a gap");
    for (const message of messages.slice(Math.max(0, this.taken - from))) {
      if (this.end) break;
      this.taken += 1;
      this.frame(message);
    }
    return [this.taken, this.end];
  }

  private listen(): void {
    clearTimeout(this.silence);
    this.silence = setTimeout(() => {
      this.close(CLOSE.RESTART, "RESTART");
      this.gone();
    }, SILENT);
  }
}
