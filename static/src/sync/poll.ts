/**
 * The work of a websocket done by requests, for networks that let no websocket through (rule T11,
 * PROTOCOL.md Q). One request waits for what the server has to say; another brings what this page
 * says, and while it is on its way the next words gather.
 */
import { encode } from "../protocol/codec.ts";
import { CUT, type Line } from "./line.ts";
import {
  type Answer,
  ask,
  type Bytes,
  type End,
  framesBody,
  Refused,
  request,
  tellAtLast,
  Unanswered,
} from "./requests.ts";

/** ms before a request that failed is repeated; when the last one fails, the session counts as cut. */
const AGAIN = [100, 300, 900] as const;
const HOPELESS = AGAIN.length + 1;
/** A request that failed later than this had reached something: proxies cut what waits for long. */
const AT_ONCE = 1_000;
/** ms in which the last words of a session must have come. */
const LAST_WORDS = 2_000;
/** Bytes of messages in one request (Q5). */
const POST_MAX = 256 * 1024;

export class PollSocket implements Line {
  binaryType: BinaryType = "arraybuffer";
  onopen: Line["onopen"] = null;
  onmessage: Line["onmessage"] = null;
  onclose: Line["onclose"] = null;
  isOver = false;
  /** What the server says waits until this is settled, and is not told if it is over by then. */
  held: Promise<void> | undefined;
  private id = "";
  private saidHello = false;
  /** Messages of the server that were taken (Q3). */
  private taken = 0;
  /** Messages of this page that the server has (Q5), and those that it is not known to have. */
  private posted = 0;
  private readonly waiting: Bytes[] = [];
  private isPosting = false;
  private readonly listening = new AbortController();

  /** `address`: where the workshop's requests go, up to their last part. */
  constructor(private readonly address: string) {
    window.addEventListener("pagehide", this.pageHidden);
    queueMicrotask(() => {
      if (!this.isOver) this.onopen?.(new Event("open"));
    });
  }

  /** Full while anything is on its way: of what is worthless when it is late, one at a time. */
  get bufferedAmount(): number {
    return this.isPosting ? Number.MAX_SAFE_INTEGER : 0;
  }

  send(data: Bytes): void {
    if (this.isOver) return;
    if (this.saidHello) {
      this.waiting.push(data);
      void this.post();
    } else {
      this.saidHello = true;
      void this.begin(data);
    }
  }

  /** What was said before still counts, as on a websocket. */
  close(): void {
    if (this.isOver) return;
    this.over();
    void this.leave();
  }

  private async begin(hello: Bytes): Promise<void> {
    try {
      const [id, end] = await ask(`${this.address}open`, hello);
      this.id = String(id);
      if (this.isOver) await this.leave();
      else if (end) this.finish(end);
      else await Promise.all([this.listen(), this.post()]);
    } catch {
      // Opened again at once it might be open twice: that is left to whoever wanted it.
      this.end(CUT, "");
    }
  }

  /** Asks for what the server has to say, again and again. */
  private async listen(): Promise<void> {
    for (;;) {
      const body = encode([this.id, this.taken]);
      const answer = await this.insist("events", body, this.listening.signal);
      await this.held;
      if (!answer) return;
      const [messages, end] = answer;
      for (const message of messages as Bytes[]) {
        this.taken += 1;
        this.hear(message);
      }
      if (end) this.finish(end);
      if (this.isOver) return;
    }
  }

  /** Brings what waits. */
  private async post(): Promise<void> {
    if (this.isPosting || !this.id) return;
    this.isPosting = true;
    while (this.waiting.length > 0 && !this.isOver) {
      const body = framesBody(this.id, this.posted, this.batch());
      const answer = await this.insist("frames", body);
      if (!answer) return;
      const [number, end] = answer;
      if (end) {
        this.finishSoon(end);
        return;
      }
      const taken = Number(number);
      this.waiting.splice(0, taken - this.posted);
      this.posted = taken;
    }
    this.isPosting = false;
  }

  private batch(): readonly Bytes[] {
    let size = 0;
    const tooMany = this.waiting.findIndex((message, index) => {
      size += message.length;
      return index > 0 && size > POST_MAX;
    });
    return tooMany < 0 ? [...this.waiting] : this.waiting.slice(0, tooMany);
  }

  /** Asks until there is an answer; undefined once this is over. */
  private async insist(part: string, body: Bytes, stop?: AbortSignal): Promise<Answer | undefined> {
    let strikes = 0;
    while (!this.isOver) {
      const asked = Date.now();
      try {
        return await ask(this.address + part, body, stop);
      } catch (error) {
        strikes = Date.now() - asked < AT_ONCE ? strikes + 1 : 1;
        // What is silent for so long stays so: another line has better luck.
        if (error instanceof Refused || error instanceof Unanswered) strikes = HOPELESS;
      }
      const pause = AGAIN[strikes - 1];
      if (pause === undefined) this.end(CUT, "");
      else if (!this.isOver) await new Promise((then) => setTimeout(then, pause));
    }
    return undefined;
  }

  private hear(message: Bytes): void {
    if (this.isOver) return;
    const data = message.slice().buffer;
    this.onmessage?.(new MessageEvent("message", { data }));
  }

  /** Nothing more is taken. The last words of the server should come with the next events (Q2). */
  private finishSoon(end: End): void {
    setTimeout(() => this.finish(end), LAST_WORDS);
  }

  private finish([code, reason, retryAfter]: End): void {
    // How long to wait stands in a frame, which a server in a hurry may have left out (K3).
    this.hear(encode(["closing", code, reason, retryAfter]));
    this.end(code, reason);
  }

  private end(code: number, reason: string): void {
    if (this.isOver) return;
    this.over();
    this.onclose?.(new CloseEvent("close", { code, reason }));
  }

  private over(): void {
    this.isOver = true;
    this.listening.abort();
    window.removeEventListener("pagehide", this.pageHidden);
  }

  private async leave(): Promise<void> {
    const { id, posted, waiting } = this;
    if (!id) return;
    try {
      if (waiting.length > 0) {
        await request(`${this.address}frames`, framesBody(id, posted, this.batch()));
      }
      await request(`${this.address}close`, encode([id]));
    } catch {
      // It ends by itself when nobody asks (Q7).
    }
  }

  /** There is time for one request: words go before a good-bye, which would overtake them. */
  private readonly pageHidden = (): void => {
    const { id, posted, waiting } = this;
    if (id && waiting.length > 0) {
      tellAtLast(`${this.address}frames`, framesBody(id, posted, this.batch()));
    } else if (id) tellAtLast(`${this.address}close`, encode([id]));
    this.end(CUT, "");
  };
}
