// The requests of a long-poll: what they carry, and what counts as an answer (PROTOCOL.md Q).

import { encode } from "../protocol/codec.ts";
import { decodeAll } from "../protocol/msgpack.ts";

const TYPE = "application/msgpack";
/** Bodies up to this size may outlive the page; browsers allow 64 KiB in all. */
const KEPT_ALIVE = 48 * 1024;

export type Bytes = Uint8Array<ArrayBuffer>;
/** Why a session is over: a close code, and ms to wait at least. */
export type End = readonly [code: number, reason: string, retryAfter: number];
export type Answer = readonly [first: unknown, end: End | null];

/** The server will not take this request: asking again would not help. */
export class Refused extends Error {}

/** Nobody has answered for so long that nobody will. */
export class Unanswered extends Error {}

/** ms for an answer: longer than the server may take to read on (Q6). */
const ANSWER_WITHIN = 15_000;

/** For words of the server: that there are none is found by pings (K1), which know of a sleep. */
const FOR_EVER = undefined;

/** One request. Throws where there is no answer, or none of ours, such as a page that wants a
 *  password before it lets anybody into the network. `stop`: of one that waits for the server's words. */
export function ask(address: string, body: Bytes, stop?: AbortSignal): Promise<Answer> {
  return within(stop ? FOR_EVER : ANSWER_WITHIN, stop, async (signal) => {
    const response = await post(address, body, { signal, keepalive: !stop });
    if (response.status >= 400 && response.status < 500) throw new Refused(`${response.status}`);
    const [answer] = decodeAll(new Uint8Array(await response.arrayBuffer()));
    if (!Array.isArray(answer)) throw new RangeError(`no answer of ours: ${response.status}`);
    return answer as unknown as Answer;
  });
}

/** A request whose answer nobody reads. */
export function request(address: string, body: Bytes): Promise<Response> {
  return within(ANSWER_WITHIN, undefined, (signal) =>
    post(address, body, { signal, keepalive: true }),
  );
}

/** A network that swallows requests tells nobody, and browsers wait for minutes. */
async function within<T>(
  ms: number | undefined,
  stop: AbortSignal | undefined,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const ending = new AbortController();
  const end = () => ending.abort();
  let isLate = false;
  const late = () => {
    isLate = true;
    end();
  };
  const timer = ms === undefined ? undefined : setTimeout(late, ms);
  stop?.addEventListener("abort", end);
  if (stop?.aborted) end();
  try {
    return await work(ending.signal);
  } catch (error) {
    throw isLate ? new Unanswered(`${ms} ms`) : error;
  } finally {
    clearTimeout(timer);
    stop?.removeEventListener("abort", end);
  }
}

function post(
  address: string,
  body: Bytes,
  { signal, keepalive }: { readonly signal: AbortSignal; readonly keepalive: boolean },
): Promise<Response> {
  return fetch(address, {
    method: "POST",
    headers: { "content-type": TYPE },
    body,
    keepalive: keepalive && body.length < KEPT_ALIVE,
    redirect: "error",
    signal,
  });
}

/** The same from a page that is going away. */
export function tellAtLast(address: string, body: Bytes): void {
  navigator.sendBeacon(address, new Blob([body], { type: TYPE }));
}

/** The body of `frames`: `[id, from, [message, ...]]`, each message as a bin. */
export function framesBody(id: string, from: number, messages: readonly Bytes[]): Bytes {
  const head = encode([id, from, messages.map(() => null)]);
  // Behind the head stands one byte for each nil.
  const parts: Uint8Array[] = [head.subarray(0, head.length - messages.length)];
  for (const message of messages) parts.push(binHead(message.length), message);
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
}

function binHead(length: number): Uint8Array {
  if (length < 0x100) return Uint8Array.of(0xc4, length);
  if (length < 0x1_0000) return Uint8Array.of(0xc5, length >> 8, length & 0xff);
  const head = new DataView(new ArrayBuffer(5));
  head.setUint8(0, 0xc6);
  head.setUint32(1, length);
  return new Uint8Array(head.buffer);
}
