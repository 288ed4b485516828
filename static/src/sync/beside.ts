// Beside a running long-poll a websocket is tried now and then: networks change, and people walk
// from one into another (rule T11). Fetched only where websockets fail.

import { decodeFrames, encode } from "../protocol/codec.ts";
import type { Hello } from "../protocol/generated.ts";
import { CONNECT_TIMEOUT } from "./line.ts";
import { PollSocket } from "./poll.ts";

/** Soon for the first time: it may have been the server that was away, and not the road. */
const FIRST_AFTER = 10_000;
const TRY_EVERY = 300_000;

export interface BesideOwner {
  /** The hello of a new connection: what the store holds now. */
  hello(): Hello;
  /** A websocket was welcomed, with this message: it takes over. */
  crossed(socket: WebSocket, message: ArrayBuffer): void;
}

export class Beside {
  /** The last websocket that was tried did not say a word, while the poll went on. */
  isNeeded = false;
  private triedAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly url: string,
    private readonly owner: BesideOwner,
  ) {}

  /** A new long-poll, and a plan for the next try. */
  open(): PollSocket {
    const address = this.url.replace(/^ws/, "http").replace("/ws/", "/poll/");
    const poll = new PollSocket(`${address}/`);
    this.plan(poll);
    return poll;
  }

  private plan(poll: PollSocket): void {
    clearTimeout(this.timer);
    const wait = Math.max(FIRST_AFTER, this.triedAt + TRY_EVERY - Date.now());
    this.timer = setTimeout(() => this.attempt(poll), wait);
  }

  private attempt(poll: PollSocket): void {
    if (poll.isOver) return;
    this.triedAt = Date.now();
    this.isNeeded = true;
    const socket = new WebSocket(this.url);
    socket.binaryType = "arraybuffer";
    let release: (() => void) | undefined;
    let said: Hello;
    const failed = () => {
      clearTimeout(limit);
      socket.onopen = socket.onmessage = socket.onclose = null;
      socket.close();
      release?.();
      this.plan(poll);
    };
    const limit = setTimeout(failed, CONNECT_TIMEOUT);
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
      this.isNeeded = false;
      if (poll.isOver || decodeFrames(data)[0]?.[0] !== "welcome") {
        failed();
        return;
      }
      clearTimeout(limit);
      const mode = this.owner.hello()[5];
      if (mode !== said[5]) socket.send(encode(["mode", mode]));
      this.owner.crossed(socket, data);
      release?.();
    };
  }
}
