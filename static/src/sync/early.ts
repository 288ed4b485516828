/**
 * The first connection of a page, opened while its scripts and texts are still on their way: says the
 * hello of an empty store (H1), and keeps what it hears for the engine. On a slow phone each round trip
 * that waits for another costs half a second.
 */
import { PROTOCOL } from "../protocol/generated.ts";
import { OURS } from "./line.ts";

/** Nobody comes for it: the person has no seat here, or the script could not be fetched. */
const KEPT_MS = 10_000;
/** `WebSocket.OPEN`: what comes behind it is closing or closed. */
const OPEN = 1;

/** `["hello", PROTOCOL, 0, 0, 0, "calm"]` in MessagePack, without a codec: that is in a later script. */
export const HELLO = Uint8Array.of(
  ...[0x96, 0xa5, ...letters("hello")],
  ...[PROTOCOL, 0, 0, 0],
  ...[0xa4, ...letters("calm")],
);

function letters(word: string): number[] {
  return [...word].map((letter) => letter.charCodeAt(0));
}

export interface EarlySocket {
  readonly socket: WebSocket;
  /** Whole messages, in their order. */
  readonly heard: readonly ArrayBuffer[];
}

interface Waiting extends EarlySocket {
  readonly url: string;
  /** Date.now(), which goes on while the device sleeps, as timers may not. */
  readonly since: number;
}

let waiting: Waiting | undefined;
/** The address at which an early connection came to nothing. */
let missed = "";

/** The address of a workshop's websocket. */
export function socketUrl(workshop: string): string {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return `${scheme}//${location.host}/ws/w/${workshop}`;
}

/** Opens the connection. It says hello for a calm session with an empty store. */
export function knock(url: string): void {
  dropEarly();
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const heard: ArrayBuffer[] = [];
  const since = Date.now();
  setTimeout(() => {
    if (waiting?.socket === socket) dropEarly();
  }, KEPT_MS);
  socket.onopen = () => socket.send(HELLO);
  socket.onmessage = (event: MessageEvent<ArrayBuffer>) => heard.push(event.data);
  // The engine tries again and is told why.
  socket.onclose = ({ code }) => {
    if (code < OURS) missed = url;
    dropEarly();
  };
  waiting = { url, socket, heard, since };
}

/** Ends what was opened early, if nobody has taken it. */
export function dropEarly(): void {
  if (!waiting) return;
  const { socket } = waiting;
  waiting = undefined;
  // Its end says nothing about the network: we wanted it.
  socket.onopen = socket.onmessage = socket.onclose = null;
  socket.close();
}

/** The connection that was opened early, to be had once; undefined when it has ended meanwhile, or
 *  does not fit: to another workshop, or from before the device slept. */
export function takeSocket(url: string): EarlySocket | undefined {
  const found = waiting;
  const age = found ? Date.now() - found.since : 0;
  if (found?.url === url && found.socket.readyState <= OPEN && age >= 0 && age <= KEPT_MS) {
    waiting = undefined;
    return found;
  }
  dropEarly();
  return undefined;
}

/** Whether the early connection to it came to nothing before anybody took it: told once. */
export function takeMiss(url: string): boolean {
  const isMissed = missed === url;
  missed = "";
  return isMissed;
}
