// Beside a running long-poll a websocket is tried now and then: networks change, and people walk
// from one into another (rule T11). Fetched only where websockets fail.

import { decodeFrames, encode } from "../protocol/codec.ts";
import type { Hello, ServerFrame } from "../protocol/generated.ts";
import { CONNECT_TIMEOUT, getsThrough, MISSES } from "./line.ts";
import { PollSocket } from "./poll.ts";

/** Soon for the first time: it may have been the server that was away, and not the road. */
const FIRST_AFTER = 10_000;
const TRY_EVERY = 300_000;
/** Once it is known whether the poll is alive (K1). */
const AGAIN_AFTER = 3_000;

export interface BesideOwner {
  /** The hello of a new connection: what the store holds now. */
  hello(): Hello;
  /** The websocket has its turn again. */
  turnAgain(): void;
  /** A websocket was welcomed, with this message: it takes over. */
  crossed(socket: WebSocket, message: ArrayBuffer): void;
}

export class Beside {
  /** The last websocket that was tried did not say a word, while the poll went on. */
  isNeeded = false;
  /** Polls that failed one after the other, while other requests got through. */
  private misses = 0;
  private welcomes = 0;
  private triedAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private stopTrying: (() => void) | undefined;

  constructor(
    private readonly url: string,
    private readonly owner: BesideOwner,
  ) {}

  /** The server has said welcome, on whichever road. */
  welcomed(): void {
    this.welcomes += 1;
    this.misses = 0;
  }

  /** A poll came to nothing. Where the server is away it is right once that is back; where it is not,
   *  it has become the wrong road. */
  missed(): void {
    const { welcomes } = this;
    void getsThrough().then((ok) => {
      // What was missed before a welcome says nothing about the road any more.
      if (welcomes !== this.welcomes) return;
      this.misses = ok ? this.misses + 1 : 0;
      if (this.misses < MISSES) return;
      this.isNeeded = false;
      this.owner.turnAgain();
    });
  }

  /** A new long-poll, and a plan for the next try. */
  open(): PollSocket {
    this.giveUp();
    const address = this.url.replace(/^ws/, "http").replace("/ws/", "/poll/");
    const poll = new PollSocket(`${address}/`);
    this.plan(poll);
    return poll;
  }

  /** What is tried now is not waited for any more, and says nothing about the network: the poll has
   *  ended, or must show at once that it is alive. Where it goes on, the next try is soon. */
  giveUp(): void {
    this.stopTrying?.();
  }

  private plan(poll: PollSocket): void {
    // No longer than from one to the next, also where the device's clock was set back.
    const wait = Math.min(TRY_EVERY, this.triedAt + TRY_EVERY - Date.now());
    this.tryIn(Math.max(FIRST_AFTER, wait), poll);
  }

  private tryIn(wait: number, poll: PollSocket): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.attempt(poll), wait);
  }

  private attempt(poll: PollSocket): void {
    if (poll.isOver) return;
    const before = { isNeeded: this.isNeeded, triedAt: Number.NEGATIVE_INFINITY };
    this.triedAt = Date.now();
    this.isNeeded = true;
    const socket = new WebSocket(this.url);
    socket.binaryType = "arraybuffer";
    let release: (() => void) | undefined;
    let said: Hello;
    const over = () => {
      clearTimeout(limit);
      this.stopTrying = undefined;
      socket.onopen = socket.onmessage = socket.onclose = null;
    };
    const failed = () => {
      over();
      socket.close();
      release?.();
      if (!poll.isOver) this.plan(poll);
    };
    const limit = setTimeout(failed, CONNECT_TIMEOUT);
    this.stopTrying = () => {
      Object.assign(this, before);
      failed();
      if (!poll.isOver) this.tryIn(AGAIN_AFTER, poll);
    };
    socket.onclose = failed;
    socket.onopen = () => {
      // What the websocket will say begins where the store stands now: the poll says no more, and
      // what it would have said is said by the websocket, or afterwards.
      poll.held = new Promise((settle) => {
        release = settle;
      });
      said = this.owner.hello();
      socket.send(encode(said));
    };
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
      const first = firstOf(data);
      // Something in between has answered that is no server of ours.
      if (first !== undefined) this.isNeeded = false;
      if (poll.isOver || first !== "welcome") {
        failed();
        return;
      }
      over();
      const mode = this.owner.hello()[5];
      if (mode !== said[5]) socket.send(encode(["mode", mode]));
      this.owner.crossed(socket, data);
      release?.();
    };
  }
}

/** The name of the first frame; undefined where there is none. */
function firstOf(data: ArrayBuffer): ServerFrame[0] | undefined {
  try {
    return decodeFrames(data)[0]?.[0];
  } catch {
    return undefined;
  }
}
