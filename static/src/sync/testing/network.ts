// For tests: websockets that lead to a TestServer through a network that can fail, and the little
// of a browser that the engine looks at. Time is vitest's fake time; IndexedDB runs in real turns.

import { decodeMulti } from "@msgpack/msgpack";
// The globals of IndexedDB; each Network puts a new, empty factory in place.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { encode } from "../../protocol/codec.ts";
import type { ClientFrame, ServerFrame } from "../../protocol/generated.ts";
import { ANNA, type Peer, type TestServer } from "./server.ts";

const LATENCY = 20;

export class Network {
  /** New connections fail and old ones are cut. */
  down = false;
  /** Nothing arrives any more, and nobody is told. */
  blackhole = false;
  /** What the server sends is lost on its way. */
  deafening = false;
  /** Who the cookie says that this device is. */
  member = ANNA;
  /** The server turns everyone away with this. */
  refuse: { code: number; reason: string; retryAfter: number } | undefined;
  readonly sockets: FakeSocket[] = [];
  readonly page = new EventTarget();
  hidden = false;

  constructor(readonly server: TestServer) {
    const network = this;
    const document = Object.assign(new EventTarget(), {});
    Object.defineProperty(document, "visibilityState", {
      get: () => (network.hidden ? "hidden" : "visible"),
    });
    this.document = document;
    vi.stubGlobal("document", document);
    vi.stubGlobal("window", this.page);
    vi.stubGlobal("location", { protocol: "http:", host: "hall.example:8000" });
    vi.stubGlobal("indexedDB", new IDBFactory());
    vi.stubGlobal(
      "WebSocket",
      class extends FakeSocket {
        constructor(url: string) {
          super(url, network);
        }
      },
    );
  }

  readonly document: EventTarget;

  /** The last connection that was tried. */
  get last(): FakeSocket {
    const socket = this.sockets[this.sockets.length - 1];
    if (!socket) throw new Error("no connection was tried");
    return socket;
  }

  get open(): FakeSocket[] {
    return this.sockets.filter((socket) => socket.isOpen);
  }

  /** The network goes away and says so. */
  cut(): void {
    this.down = true;
    for (const socket of this.open) socket.end(1006, "");
  }
}

export class FakeSocket implements Peer {
  binaryType = "blob";
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  readonly member: number;
  /** Frames that this client sent. */
  readonly sent: ClientFrame[] = [];
  isOpen = false;
  private ended = false;

  constructor(
    readonly url: string,
    private readonly network: Network,
  ) {
    this.member = network.member;
    network.sockets.push(this);
    setTimeout(() => this.opened(), LATENCY);
  }

  /** From the client. */
  readonly sendBytes = (data: Uint8Array): void => {
    for (const value of decodeMulti(data)) {
      const frame = value as ClientFrame;
      this.sent.push(frame);
      setTimeout(() => {
        if (this.isOpen && !this.network.blackhole) this.network.server.receive(this, frame);
      }, LATENCY);
    }
  };

  /** From the client (bytes) or from the server (frames): both ends call it `send`. */
  send(data: Uint8Array | ServerFrame[]): void {
    if (data instanceof Uint8Array) {
      this.sendBytes(data);
      return;
    }
    if (data.length === 0 || this.network.deafening) return;
    const parts = data.map((frame) => [...encode(frame)]);
    const message = Uint8Array.from(parts.flat()).buffer;
    setTimeout(() => {
      if (this.isOpen && !this.network.blackhole) this.onmessage?.({ data: message });
    }, LATENCY);
  }

  /** Bytes that no server of ours would send. */
  inject(data: Uint8Array<ArrayBuffer>): void {
    this.onmessage?.({ data: data.buffer });
  }

  close(code = 1000, reason = ""): void {
    this.end(code, reason);
  }

  end(code: number, reason: string): void {
    if (this.ended) return;
    this.ended = true;
    this.isOpen = false;
    this.network.server.left(this);
    setTimeout(() => this.onclose?.({ code, reason }), 0);
  }

  private opened(): void {
    if (this.ended || this.network.blackhole) return;
    if (this.network.down) {
      this.end(1006, "");
      return;
    }
    this.isOpen = true;
    const { refuse } = this.network;
    if (refuse) {
      this.send([["closing", refuse.code, refuse.reason, refuse.retryAfter]]);
      setTimeout(() => this.end(refuse.code, refuse.reason), 2 * LATENCY);
    }
    this.onopen?.();
  }
}

const FAKED = ["setTimeout", "clearTimeout", "Date", "performance"] as const;

export function fakeTime(): void {
  vi.useFakeTimers({ toFake: [...FAKED], now: 1_790_000_000_000 });
}

/** `ms` go by, and the disk keeps up with them. */
export async function pass(ms: number): Promise<void> {
  for (let left = ms; left > 0; left -= 10) {
    await vi.advanceTimersByTimeAsync(Math.min(10, left));
    await turns();
  }
}

/** A transaction of fake-indexeddb takes a handful of turns of the event loop. */
async function turns(): Promise<void> {
  const { setImmediate } = globalThis as unknown as { setImmediate: (then: () => void) => void };
  for (let turn = 0; turn < 6; turn += 1) await new Promise<void>((done) => setImmediate(done));
}
