// What the connection needs of a websocket, and of what may stand in for one.

/** The part of a `WebSocket` that `Connection` uses. */
export interface Line {
  binaryType: BinaryType;
  /** Bytes that were said and are not on their way yet. */
  readonly bufferedAmount: number;
  onopen: ((event: Event) => void) | null;
  onmessage: ((event: MessageEvent<ArrayBuffer>) => void) | null;
  onclose: ((event: CloseEvent) => void) | null;
  send(data: Uint8Array<ArrayBuffer>): void;
  close(): void;
}

/** What browsers report for a connection that ended without a word (RFC 6455, 7.1.5). */
export const CUT = 1006;

/** ms after which a connection without a welcome is given up. */
export const CONNECT_TIMEOUT = 5_000;

/** Codes below it are of the websocket itself: of the browser, or of whoever stands in between. */
export const OURS = 1009;

/** So many connections of one road in a row came to nothing, while requests got through: the next
 *  takes the other. */
export const MISSES = 2;

/** Whether the server answers a request. What a network swallows it will never answer. */
export function getsThrough(): Promise<boolean> {
  const limit = new AbortController();
  const timer = setTimeout(() => limit.abort(), CONNECT_TIMEOUT);
  return fetch("/healthz", { signal: limit.signal })
    .then(
      ({ ok }) => ok,
      () => false,
    )
    .finally(() => clearTimeout(timer));
}
