// Typing in a note that others type in too: one delta under way, one gathered behind it, and what
// others typed woven in (as Google Docs and CodeMirror do it). Knows no page and no connection.
//
//   shown = confirmed, then `flying` (sent, not answered), then `gathered` (not sent yet)
//
// After a lost connection it is not known whether what flies was decided: others' deltas are kept
// aside until its answer says so, and what is shown stays as it is.

import { apply, compose, type Delta, difference, transform } from "./deltas.ts";

const NOTHING: Delta = [];

/** Deltas of a note in the order of its versions: the first one leads to `from` + 1. */
export interface Typed {
  readonly from: number;
  readonly deltas: readonly Delta[];
}

/** A note as a whole, when the deltas that led to it are not known. */
export interface Whole {
  readonly text: string;
  readonly version: number;
}

export class TypingSession {
  private confirmed: Whole;
  private flying: Delta | undefined;
  private gathered: Delta = NOTHING;
  private uncertain = false;
  private aside: (Typed | Whole)[] = [];

  constructor(note: Whole) {
    this.confirmed = note;
  }

  /** What the field shows. */
  get text(): string {
    return apply(apply(this.confirmed.text, this.flying ?? NOTHING), this.gathered);
  }

  /** Whether something is not confirmed yet. */
  get isWaiting(): boolean {
    return this.flying !== undefined || this.gathered.length > 0;
  }

  /** The field says `text` now, with the caret behind `caret` code points. */
  typed(text: string, caret: number): void {
    this.gathered = compose(this.gathered, difference(this.text, text, caret));
  }

  /** What to send now, as long as nothing else is under way: it stays the same when sent again. */
  take(): { base: number; delta: Delta } | undefined {
    if (this.flying || this.gathered.length === 0) return undefined;
    this.flying = this.gathered;
    this.gathered = NOTHING;
    return { base: this.confirmed.version, delta: this.flying };
  }

  /** The connection is lost: what flies may have been decided or not. */
  lost(): void {
    this.uncertain = this.flying !== undefined;
  }

  /** The note has changed; `own`: the version that the own delta made, if its answer has come.
   *  Returns what changes in the field. */
  changed(news: Typed | Whole, own?: number): Delta {
    if (own !== undefined) this.uncertain = false;
    if (this.uncertain) {
      this.aside.push(news);
      return NOTHING;
    }
    const held = [...this.aside, news];
    this.aside = [];
    return held.reduce<Delta>((done, each) => compose(done, this.weave(each, own)), NOTHING);
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
    const held = this.aside;
    this.aside = [];
    for (const news of held) this.weave(news, undefined);
    return shown;
  }

  private weave(news: Typed | Whole, own: number | undefined): Delta {
    if ("text" in news) return this.replace(news, own);
    let done: Delta = NOTHING;
    news.deltas.forEach((delta, index) => {
      const version = news.from + index + 1;
      if (version <= this.confirmed.version) return;
      const change = version === own ? this.land(version, delta) : this.others(delta, version);
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
    if (thought === this.confirmed.text) return NOTHING;
    return this.underGathered(difference(thought, this.confirmed.text));
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
  private replace(whole: Whole, own: number | undefined): Delta {
    if (whole.version <= this.confirmed.version) return NOTHING;
    if (this.flying && own !== undefined && own <= whole.version) this.land(own);
    const between = difference(this.confirmed.text, whole.text);
    return this.others(between, whole.version);
  }
}
