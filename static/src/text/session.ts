// Typing in a note that others type in too: one delta under way, one gathered behind it, and what
// others typed woven in (as Google Docs and CodeMirror do it). Knows no page and no connection.
//
//   shown = confirmed, then `flying` (sent, not answered), then `gathered` (not sent yet)
//
// After a lost connection it is not known whether what flies was decided: others' deltas are kept
// aside until its answer says so, and what is shown stays as it is.

import { DELTA_PARTS_MAX, TEXT_MAX } from "../protocol/generated.ts";
import { codePoints } from "../protocol/text.ts";
import type { TypedIn } from "../store/confirmed.ts";
import { apply, changesNothing, compose, type Delta, difference, transform } from "./deltas.ts";

const NOTHING: Delta = [];

export type Typed = TypedIn;

/** A note as a whole, when the deltas that led to it are not known. */
export interface Whole {
  readonly text: string;
  readonly version: number;
}

/** A session as it outlives its page. */
export interface Kept {
  readonly confirmed: Whole;
  readonly flying: Delta | undefined;
  readonly gathered: Delta;
}

export class TypingSession {
  private confirmed: Whole;
  private flying: Delta | undefined;
  private gathered: Delta = NOTHING;
  private uncertain = false;
  private aside: (Typed | Whole)[] = [];
  /** The version that what flies has made, once its answer has said so. */
  private own: number | undefined;

  constructor(note: Whole) {
    this.confirmed = note;
  }

  /** As on the page before: what flew then may have been decided meanwhile. */
  static from({ confirmed, flying, gathered }: Kept): TypingSession {
    const session = new TypingSession(confirmed);
    session.flying = flying;
    session.gathered = gathered;
    session.lost();
    return session;
  }

  get kept(): Kept {
    return { confirmed: this.confirmed, flying: this.flying, gathered: this.gathered };
  }

  /** As it was, where nothing came in between. */
  keepAs({ flying, gathered }: Kept): void {
    this.flying = flying;
    this.gathered = gathered;
  }

  /** The version that is woven in. */
  get version(): number {
    return this.confirmed.version;
  }

  get flies(): boolean {
    return this.flying !== undefined;
  }

  /** What the field shows. */
  get text(): string {
    return apply(apply(this.confirmed.text, this.flying ?? NOTHING), this.gathered);
  }

  /** Whether something is not confirmed yet. */
  get isWaiting(): boolean {
    return this.flying !== undefined || this.gathered.length > 0;
  }

  /** Whether there is more than what flies. */
  get isGathering(): boolean {
    return this.gathered.length > 0;
  }

  /** Whether the text may be sent as it is shown: not blank, not too long (X2, X3). */
  get isFit(): boolean {
    const { text } = this;
    return text.trim() !== "" && codePoints(text) <= TEXT_MAX;
  }

  /** The field says `text` now, with the caret behind `caret` code points. */
  typed(text: string, caret: number): void {
    this.gather(difference(this.text, text, caret));
  }

  /** The field has changed by this: undo knows it, and need not look for it. */
  gather(delta: Delta): void {
    const gathered = compose(this.gathered, delta);
    this.gathered = changesNothing(gathered) ? NOTHING : gathered;
  }

  /** What to send now, as long as nothing else is under way: it stays the same when sent again. */
  take(): { base: number; delta: Delta } | undefined {
    if (this.flying || this.gathered.length === 0) return undefined;
    const { text } = this.confirmed;
    // Many small changes in one: fewer parts say the same.
    const isLong = this.gathered.length > DELTA_PARTS_MAX;
    this.flying = isLong ? difference(text, this.text) : this.gathered;
    this.gathered = NOTHING;
    return { base: this.confirmed.version, delta: this.flying };
  }

  /** What flies, with what is gathered on top: for a command that has never left. Undefined where the
   *  two are no text that may be sent. */
  merge(): Delta | undefined {
    if (!this.flying || this.gathered.length === 0 || !this.isFit) return undefined;
    const { text } = this.confirmed;
    const both = compose(this.flying, this.gathered);
    this.flying = both.length > DELTA_PARTS_MAX ? difference(text, this.text) : both;
    this.gathered = NOTHING;
    return this.flying;
  }

  /** The connection is lost, or there is a new one: what flies may have been decided or not. */
  lost(): void {
    this.uncertain = this.flying !== undefined && this.own === undefined;
  }

  /** The note has changed; `own`: the version that the own delta made, if its answer has come.
   *  Returns what changes in the field. */
  changed(news: Typed | Whole, own?: number): Delta {
    if (own !== undefined) {
      this.own = own;
      this.uncertain = false;
    }
    if (this.uncertain) {
      this.aside.push(news);
      return NOTHING;
    }
    const held = [...this.aside, news];
    this.aside = [];
    const change = held.reduce<Delta>((done, each) => compose(done, this.weave(each)), NOTHING);
    return compose(change, this.landedBefore());
  }

  /** The answer to what flies came without news, or after them: `own` is the version it made. */
  answered(own: number): Delta {
    return this.changed({ from: this.confirmed.version, deltas: [] }, own);
  }

  /** What flies was refused: it is no part of the text, and what was typed on top of it neither
   *  can be. Returns the words as they were shown, for a draft. */
  refused(): string {
    const shown = this.text;
    this.flying = undefined;
    this.gathered = NOTHING;
    this.uncertain = false;
    this.own = undefined;
    const held = this.aside;
    this.aside = [];
    for (const news of held) this.weave(news);
    return shown;
  }

  private weave(news: Typed | Whole): Delta {
    if ("text" in news) return this.replace(news);
    // Something in between is missing: the whole text follows.
    if (news.from > this.confirmed.version) return NOTHING;
    let done: Delta = NOTHING;
    news.deltas.forEach((delta, index) => {
      const version = news.from + index + 1;
      if (version <= this.confirmed.version) return;
      const change = version === this.own ? this.land(version, delta) : this.others(delta, version);
      done = compose(done, change);
    });
    return done;
  }

  /** The own delta is confirmed, as the server transformed it. That is what was made of it here,
   *  unless others' deltas had to be guessed: then the field follows. */
  private land(version: number, delta: Delta = this.flying ?? NOTHING): Delta {
    const { text } = this.confirmed;
    const thought = apply(text, this.flying ?? NOTHING);
    this.confirmed = { text: apply(text, delta), version };
    this.flying = undefined;
    this.own = undefined;
    if (thought === this.confirmed.text) return NOTHING;
    return this.underGathered(difference(thought, this.confirmed.text));
  }

  /** Somebody has sent the same command first (another tab, by the same outbox): its delta came like
   *  others', and then the answer. It is in the text already, so it goes from what flies. */
  private landedBefore(): Delta {
    if (!this.flying || this.own === undefined || this.own > this.confirmed.version) return NOTHING;
    const { text } = this.confirmed;
    const thought = apply(text, this.flying);
    this.flying = undefined;
    this.own = undefined;
    return this.underGathered(difference(thought, text));
  }

  /** A delta of somebody else, which the server has put before what is not confirmed here. */
  private others(delta: Delta, version: number): Delta {
    this.confirmed = { text: apply(this.confirmed.text, delta), version };
    const flying = this.flying ?? NOTHING;
    if (this.flying) this.flying = transform(flying, delta, { aFirst: false });
    return this.underGathered(transform(delta, flying, { aFirst: true }));
  }

  /** What lies under the gathered words has changed: they move, and so does the field. */
  private underGathered(delta: Delta): Delta {
    const inField = transform(delta, this.gathered, { aFirst: true });
    this.gathered = transform(this.gathered, delta, { aFirst: false });
    return inField;
  }

  /** Nobody knows what was typed in between: it is told from the two texts, and woven in. */
  private replace(whole: Whole): Delta {
    if (whole.version <= this.confirmed.version) return NOTHING;
    if (this.own !== undefined && this.own <= whole.version) this.land(this.own);
    const between = difference(this.confirmed.text, whole.text);
    return this.others(between, whole.version);
  }
}
