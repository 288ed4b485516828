// For tests: websockets that lead to a TestServer through a network that can fail, and the little
// of a browser that the engine looks at. Time is vitest's fake time; IndexedDB runs in real turns.

import { decodeMulti } from "@msgpack/msgpack";
// The globals of IndexedDB; each Network puts a new, empty factory in place.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import { encode } from "../../protocol/codec.ts";
import type { ClientFrame, ServerFrame } from "../../protocol/generated.ts";
import { PollDoor } from "./poll-door.ts";
import { ANNA, type Peer, type TestServer } from "./server.ts";

const LATENCY = 20;
const MSGPACK = { "content-type": "application/msgpack" };
const HTML = { "content-type": "text/html" };

/** lost: it never arrived. unanswered: it did, and its answer was lost. portal: a page in front of
 *  the network answers. busy: the server cannot just now. doubled: it arrived twice. hung: it is
 *  swallowed, and nobody is told. */
export type Mishap = "lost" | "unanswered" | "portal" | "busy" | "doubled" | "hung";

export class Network {
  /** New connections fail and old ones are cut. */
  down = false;
  /** Nothing arrives any more, and nobody is told. */
  blackhole = false;
  /** What the server sends is lost on its way. */
  deafening = false;
  /** What becomes of new websockets, though all else gets through; "mute": opened, and then nothing. */
  websockets: "open" | "hang" | "fail" | "mute" = "open";
  /** ms that a request is on its way, and its answer back. */
  delay = LATENCY;
  /** ms until it is answered whether requests get through. */
  healthDelay = LATENCY;
  /** It is never answered. */
  isHealthHung = false;
  /** ms after which a proxy gives up a request. */
  patience = Number.POSITIVE_INFINITY;
  /** What becomes of a request of a long-poll. */
  mishap: (part: string) => Mishap | undefined = () => undefined;
  readonly door: PollDoor;
  /** Addresses that were asked for, and told at last. */
  readonly asked: string[] = [];
  /** Requests that have no answer yet. */
  pending = 0;
  /** Who the cookie says that this device is. */
  member = ANNA;
  /** Where several devices are: whose the page at this address is. */
  memberAt: (url: string) => number = () => this.member;
  /** ms that a message takes; those of one connection stay in their order. */
  latency: () => number = () => LATENCY;
  /** The server turns everyone away with this. */
  refuse: { code: number; reason: string; retryAfter: number } | undefined;
  readonly sockets: FakeSocket[] = [];
  private cable = new AbortController();
  readonly page = new EventTarget();
  hidden = false;

  constructor(readonly server: TestServer) {
    const network = this;
    this.door = new PollDoor(server);
    const document = Object.assign(new EventTarget(), {});
    Object.defineProperty(document, "visibilityState", {
      get: () => (network.hidden ? "hidden" : "visible"),
    });
    this.document = document;
    vi.stubGlobal("document", document);
    vi.stubGlobal("window", this.page);
    vi.stubGlobal("location", { protocol: "http:", host: "hall.example:8000" });
    vi.stubGlobal("indexedDB", new IDBFactory());
    vi.stubGlobal("fetch", (address: string, init?: RequestInit) => this.fetch(address, init));
    vi.stubGlobal("navigator", {
      sendBeacon: (address: string, body: Blob) => this.beacon(address, body),
    });
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

  private beacon(address: string, body: Blob): boolean {
    this.asked.push(`beacon ${partOf(address)}`);
    if (this.down || this.blackhole) return true;
    void body.arrayBuffer().then((data) => this.door.take(partOf(address), new Uint8Array(data)));
    return true;
  }

  private fetch(address: string, { body, signal }: RequestInit = {}): Promise<Response> {
    const part = partOf(address);
    this.asked.push(part);
    this.pending += 1;
    const answer = this.serve(part, new Uint8Array((body as Uint8Array | undefined) ?? []));
    return new Promise<Response>((done, failed) => {
      const cut = () => failed(new TypeError("Failed to fetch"));
      for (const end of [this.cable.signal, signal]) end?.addEventListener("abort", cut);
      const isPatient = this.patience === Number.POSITIVE_INFINITY;
      const timer = isPatient ? undefined : setTimeout(cut, this.patience);
      answer.then(done, failed).finally(() => clearTimeout(timer));
    }).finally(() => {
      this.pending -= 1;
    });
  }

  private async health(): Promise<Response> {
    if (this.isHealthHung) return never();
    await later(this.healthDelay);
    if (this.down) throw new TypeError("Failed to fetch");
    return this.blackhole ? never() : new Response("ok");
  }

  private async serve(part: string, body: Uint8Array): Promise<Response> {
    if (part === "healthz") return this.health();
    const mishap = this.mishap(part);
    await later(this.delay);
    if (this.down || mishap === "lost") throw new TypeError("Failed to fetch");
    if (this.blackhole || mishap === "hung") return never();
    if (mishap === "portal") return new Response("<html>", { headers: HTML });
    if (mishap === "busy") return new Response("{}", { status: 503 });
    this.door.member = this.member;
    const answer = await this.door.take(part, body);
    // A proxy that was cut while it passed this on, and asks again.
    if (mishap === "doubled") await this.door.take(part, body);
    await later(this.delay);
    if (this.down || mishap === "unanswered") throw new TypeError("Failed to fetch");
    if (this.blackhole || this.deafening) return never();
    if (!answer) return new Response(null, { status: 204 });
    return new Response(new Uint8Array(answer), { headers: MSGPACK });
  }

  /** The network goes away and says so. */
  cut(): void {
    this.down = true;
    this.cable.abort();
    this.cable = new AbortController();
    for (const socket of this.open) socket.end(1006, "");
  }
}

export class FakeSocket implements Peer {
  binaryType = "blob";
  /** As in a browser: connecting, open, closing, closed. */
  readyState: 0 | 1 | 2 | 3 = 0;
  bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  readonly member: number;
  /** Frames that this client sent. */
  readonly sent: ClientFrame[] = [];
  isOpen = false;
  private isMute = false;
  private ended = false;
  /** When the last message arrives, each way. */
  private readonly due = { up: 0, down: 0 };

  constructor(
    readonly url: string,
    private readonly network: Network,
  ) {
    this.member = network.memberAt(url);
    network.sockets.push(this);
    setTimeout(() => this.opened(), LATENCY);
  }

  /** From the client. */
  readonly sendBytes = (data: Uint8Array): void => {
    for (const value of decodeMulti(data)) {
      const frame = value as ClientFrame;
      this.sent.push(frame);
      this.arrives("up", () => {
        if (this.isMute || !this.isOpen || this.network.blackhole) return;
        this.network.server.receive(this, frame);
      });
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
    this.arrives("down", () => {
      if (this.isOpen && !this.network.blackhole) this.onmessage?.({ data: message });
    });
  }

  private arrives(way: "up" | "down", then: () => void): void {
    const now = Date.now();
    this.due[way] = Math.max(this.due[way], now + this.network.latency());
    setTimeout(then, this.due[way] - now);
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
    this.readyState = 2;
    this.network.server.left(this);
    setTimeout(() => {
      this.readyState = 3;
      this.onclose?.({ code, reason });
    }, 0);
  }

  private opened(): void {
    const { blackhole, down, websockets } = this.network;
    if (this.ended || blackhole || websockets === "hang") return;
    if (down || websockets === "fail") {
      this.end(1006, "");
      return;
    }
    this.isOpen = true;
    this.readyState = 1;
    this.isMute = websockets === "mute";
    const { refuse } = this.network;
    if (refuse) {
      this.send([["closing", refuse.code, refuse.reason, refuse.retryAfter]]);
      setTimeout(() => this.end(refuse.code, refuse.reason), 2 * LATENCY);
    }
    this.onopen?.();
  }
}

/** The last part of an address. */
function partOf(address: string): string {
  return address.slice(address.lastIndexOf("/") + 1);
}

function later(ms: number): Promise<void> {
  return new Promise((then) => setTimeout(then, ms));
}

function never(): Promise<never> {
  return new Promise(() => undefined);
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
export async function turns(count = 6): Promise<void> {
  const { setImmediate } = globalThis as unknown as { setImmediate: (then: () => void) => void };
  for (let turn = 0; turn < count; turn += 1) await new Promise<void>((done) => setImmediate(done));
}
