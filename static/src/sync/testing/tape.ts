// For tests: a device that was recorded (tests/simulation/recording.py), with the real client in it.
// Nothing here decides anything: the tape says what arrives when, and the client does the rest.

import { decodeMulti } from "@msgpack/msgpack";
// The globals of IndexedDB; each device has an empty factory of its own.
import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { vi } from "vitest";
import {
  type ClientCommand,
  type ClientFrame,
  FIELDS,
  type Kind,
  type ViewRecord,
} from "../../protocol/generated.ts";
import { digestView } from "../../store/digest.ts";
import type { ViewStore } from "../../store/view.ts";
import { WorkshopClient } from "../client.ts";
import { Clock } from "../clock.ts";
import { newId } from "../ids.ts";
import type { Mode } from "../types.ts";
import { turns } from "./network.ts";

/** [outbox, n]; outboxes by their index on the tape. */
export type Name = readonly [number, number];
type Said = readonly unknown[];

/** State, seq, digest of what is confirmed, digest of what is shown, commands without an answer. */
export type Standing = readonly ["live" | "away" | number, number, number, number | null, Name[]];

export interface Event {
  readonly tab: number;
  /** ms since the tape began. */
  readonly at: number;
  readonly opens?: Mode;
  readonly connects?: true;
  /** A message of the server, in Base64. */
  readonly hears?: string;
  readonly does?: ClientCommand;
  readonly mode?: Mode;
  /** The connection ends with this code. */
  readonly ends?: number;
  readonly closes?: true;
  readonly says?: Said[];
  readonly then?: Standing;
}

export interface Tape {
  readonly name: string;
  readonly clients: number[];
  readonly events: Event[];
}

const KINDS = Object.keys(FIELDS) as Kind[];
const TIMES = [
  ...["created", "edited", "at", "help", "free_until"],
  ...["timer_ends", "timer_left", "summoned", "noticed"],
];
const START = 1_790_000_000_000;
/** ms within which a page that lost its connection has tried again. */
const PATIENCE = 40_000;
/** Long enough for all transactions of IndexedDB that one event leads to. */
const TURNS = 200;

export class Device {
  private readonly tabs = new Map<number, Tab>();
  private now = 0;

  constructor(private readonly tape: Tape) {
    const ids = [...tape.clients];
    // The only ids that a client draws by itself are those of its outboxes.
    vi.mocked(newId).mockImplementation(() => ids.shift() ?? 0);
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: START });
    vi.spyOn(Clock, "ticks").mockImplementation(() => this.now);
    // Who lost its connection tries again at once, and waits until the tape lets it in.
    vi.spyOn(Math, "random").mockReturnValue(0);
    vi.stubGlobal("document", Object.assign(new EventTarget(), { visibilityState: "visible" }));
    vi.stubGlobal("window", new EventTarget());
    vi.stubGlobal("indexedDB", new IDBFactory());
    vi.stubGlobal("WebSocket", TapeSocket);
    // No other road than the tape.
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("no requests")));
    TapeSocket.open.clear();
  }

  /** Plays one event: what the tab says because of it, and how it stands then. */
  async play(event: Event): Promise<{ says: Said[]; stands: Standing }> {
    this.now = event.at;
    const tab = this.tabs.get(event.tab) ?? new Tab(event, this.tape.clients);
    this.tabs.set(event.tab, tab);
    await tab.meet(event);
    await turns(TURNS);
    return { says: tab.said(), stands: tab.stands(event.then) };
  }

  end(): void {
    for (const tab of this.tabs.values()) tab.client.stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  }
}

class Tab {
  readonly client: WorkshopClient;
  private readonly url: string;
  private confirmed: ViewStore | undefined;
  private socket: TapeSocket | undefined;
  private expected: Standing | undefined;
  private isClosed = false;

  constructor(
    { tab, opens }: Event,
    private readonly clients: readonly number[],
  ) {
    // An address of its own, by which its connections are known.
    const host = `tab${tab}.example`;
    this.url = `ws://${host}/ws/w/torget`;
    vi.stubGlobal("location", { protocol: "http:", host });
    this.client = new WorkshopClient({ workshop: "torget", mode: opens ?? "full" });
    this.client.on("texts", ({ view }) => {
      // All of it, where the screens are promised single records only.
      this.confirmed = view as ViewStore;
    });
    void this.client.start();
  }

  async meet(event: Event): Promise<void> {
    if (event.connects) await this.connect();
    else if (event.hears) this.socket?.hears(event.hears);
    else if (event.does) this.client.do(event.does);
    else if (event.mode) this.client.setMode(event.mode);
    else if (event.ends !== undefined) this.socket?.ends(event.ends);
    else if (event.closes) {
      this.isClosed = true;
      this.client.stop();
    }
  }

  /** What it has sent since it was asked last, without pings. */
  said(): Said[] {
    const frames = this.socket?.sent.splice(0) ?? [];
    return frames.flatMap((frame) => {
      if (frame[0] === "ping") return [];
      return [frame[0] === "do" ? ["do", this.clients.indexOf(frame[1]), frame[2]] : frame];
    });
  }

  stands(expected = this.expected): Standing {
    this.expected = expected;
    const [, , , shown, waiting] = expected ?? ["away", 0, 0, 0, []];
    const { client, confirmed } = this;
    return [
      this.isClosed ? 0 : stateOf(client),
      confirmed?.seq ?? 0,
      confirmed ? digestOf(confirmed) : 0,
      shown === null ? null : digestOf(client.view, waiting.length > 0),
      this.waiting(waiting),
    ];
  }

  /** The expected ones that it has, and one more if there are others. */
  private waiting(expected: readonly Name[]): Name[] {
    const has = ([outbox, n]: Name) =>
      this.client.waitingFor({ client: this.clients[outbox] ?? 0, n }) !== undefined;
    const found = expected.filter(has);
    const others = this.client.waiting - found.length;
    return others === 0 ? found : [...found, [-1, others]];
  }

  /** The connection that it tries comes about. */
  private async connect(): Promise<void> {
    for (let left = PATIENCE; !TapeSocket.open.has(this.url) && left > 0; left -= 50) {
      await vi.advanceTimersByTimeAsync(50);
    }
    this.socket = TapeSocket.open.get(this.url);
    this.socket?.onopen?.();
  }
}

class TapeSocket {
  /** By address: those that their page did not close. */
  static readonly open = new Map<string, TapeSocket>();
  binaryType = "blob";
  readonly bufferedAmount = 0;
  onopen: (() => void) | null = null;
  onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
  onclose: ((event: { code: number; reason: string }) => void) | null = null;
  readonly sent: ClientFrame[] = [];

  constructor(private readonly url: string) {
    TapeSocket.open.set(url, this);
  }

  send(data: Uint8Array): void {
    for (const frame of decodeMulti(data)) this.sent.push(frame as ClientFrame);
  }

  hears(message: string): void {
    this.onmessage?.({ data: bytesOf(message) });
  }

  ends(code: number): void {
    const { onclose } = this;
    this.close();
    onclose?.({ code, reason: "" });
  }

  close(): void {
    if (TapeSocket.open.get(this.url) === this) TapeSocket.open.delete(this.url);
  }
}

/** Of Base64. */
export function bytesOf(message: string): ArrayBuffer {
  return Uint8Array.from(atob(message), (letter) => letter.charCodeAt(0)).buffer;
}

function stateOf({ status }: WorkshopClient): Standing[0] {
  if (status.state === "stopped") return status.code;
  return status.state === "live" ? "live" : "away";
}

/** Of all that a store shows. `timeless`: of what nobody can foretell to the millisecond only whether
 * it is set. */
function digestOf(store: Pick<ViewStore, "all">, timeless = false): number {
  const records = KINDS.flatMap((kind): ViewRecord[] => [...store.all(kind)]);
  return digestView(timeless ? records.map(timelessly) : records);
}

function timelessly(record: ViewRecord): ViewRecord {
  const times = Object.entries(record).filter(([name]) => TIMES.includes(name));
  return { ...record, ...Object.fromEntries(times.map(([name, at]) => [name, Number(at !== 0)])) };
}
