/**
 * The first connection of a page, opened while its scripts and texts are still on their way: says the
 * hello of an empty store (H1), and keeps what it hears for the engine. On a slow phone each round trip
 * that waits for another costs half a second.
 */
import { PROTOCOL } from "../protocol/generated.ts";
import { OURS } from "./line.ts";

/** Nobody comes for it: the person has no seat here, or the script could not be fetched. */
const KEPT_MS = 10_000;

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

let waiting: (EarlySocket & { readonly url: string; readonly end: () => void }) | undefined;
let isMissed = false;

/** The address of a workshop's websocket. */
export function socketUrl(workshop: string): string {
  const scheme = location.protocol === "https:" ? "wss:" : "ws:";
  return `${scheme}//${location.host}/ws/w/${workshop}`;
}

/** Opens the connection. It says hello for a calm session with an empty store. */
export function knock(url: string): void {
  const socket = new WebSocket(url);
  socket.binaryType = "arraybuffer";
  const heard: ArrayBuffer[] = [];
  const end = () => {
    if (waiting?.socket === socket) waiting = undefined;
    socket.close();
  };
  setTimeout(() => {
    if (waiting?.socket === socket) end();
  }, KEPT_MS);
  socket.onopen = () => socket.send(HELLO);
  socket.onmessage = (event: MessageEvent<ArrayBuffer>) => heard.push(event.data);
  // The engine tries again and is told why.
  socket.onclose = ({ code }) => {
    isMissed = code < OURS;
    end();
  };
  waiting = { url, socket, heard, end };
}

/** The connection that was opened early, to be had once; undefined when it has ended meanwhile. */
export function takeSocket(url: string): EarlySocket | undefined {
  const found = waiting;
  if (!found) return undefined;
  waiting = undefined;
  if (found.url === url) return found;
  found.end();
  return undefined;
}

/** Whether the early connection came to nothing before anybody took it: told once. */
export function takeMiss(): boolean {
  const missed = isMissed;
  isMissed = false;
  return missed;
}
