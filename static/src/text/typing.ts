// One note that this page types in: the session, its commands, and the field, if one is open. It
// lives on after the field until everything is at the server.

import type { NoteView } from "../protocol/generated.ts";
import type { TypedIn } from "../store/confirmed.ts";
import type { Numbered, TextNews, WorkshopClient } from "../sync/client.ts";
import { changesNothing, type Delta, difference } from "./deltas.ts";
import { type Kept, TypingSession, type Whole } from "./session.ts";
import { type Steps, Strokes } from "./strokes.ts";
import { amend, show } from "./unsent.ts";

/** At most one delta in this time (PROTOCOL.md C10). */
const SEND_MS = 300;

const NO_STEPS: Steps = { undo: false, redo: false };

export interface Field {
  /** The text has changed other than by this field's own input, by these deltas one after the other;
   *  what it is now is known after the last one only. `byOthers`: not by undo. */
  changed(deltas: readonly Delta[], byOthers: boolean): void;
  /** The note cannot be written in any more; the words are a draft. */
  ended(): void;
}

/** What is left of a note that was being typed in, for the next page of this tab. */
export interface Left extends Kept {
  readonly sent: Pick<Numbered, "client" | "n"> | undefined;
}

interface Owner {
  /** Something is to be kept for the next page, or nothing any more. */
  keep(note: number, left: Left | undefined): void;
  gone(note: number): void;
}

export class Typing {
  /** Where the caret was when the field went, in code points. */
  place: readonly [start: number, end: number] | undefined;
  private readonly strokes = new Strokes();
  private field: Field | undefined;
  private composing = false;
  /** What came while an input method was at work. */
  private held: (() => void)[] = [];
  /** The version that `sent` made, 0 where it was refused; undefined before its answer. */
  private made: number | undefined;
  private sentAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private ended = false;
  private readonly leave: readonly (() => void)[];

  private constructor(
    private readonly client: WorkshopClient,
    private readonly note: number,
    private readonly owner: Owner,
    private readonly session: TypingSession,
    private sent: Numbered | undefined,
  ) {
    this.leave = [
      client.on("texts", (news) => this.hear(news)),
      // Also where no loss was seen: from one road to another.
      client.on("welcomed", () => this.soon(() => session.lost())),
      client.on("status", ({ state }) => {
        if (state !== "live") this.soon(() => session.lost());
        else this.send();
      }),
    ];
  }

  static begin(client: WorkshopClient, note: number, owner: Owner, start: Whole): Typing {
    return new Typing(client, note, owner, new TypingSession(start), undefined);
  }

  /** As the page before left it. `sent`: its command, if it has no answer yet; `made`: the version that
   *  it made, if it has. */
  static goOn(
    client: WorkshopClient,
    note: number,
    owner: Owner,
    { left, sent, made }: { left: Left; sent: Numbered | undefined; made?: number | undefined },
  ): Typing {
    const typing = new Typing(client, note, owner, TypingSession.from(left), sent);
    typing.made = made;
    typing.tellShown();
    typing.take(client.confirmedRecord("n", note), []);
    return typing;
  }

  /** What the page before showed. */
  static shown(left: Left): string {
    return TypingSession.from(left).text;
  }

  get text(): string {
    return this.session.text;
  }

  get isOver(): boolean {
    return this.ended;
  }

  /** What undo and redo would find right now. */
  get steps(): Steps {
    return this.composing || this.ended ? NO_STEPS : this.strokes.steps;
  }

  /** Whether there is something in the field, which says `text`, that cannot be sent as it is: an input
   *  method is at work, or all of it is blank or too long. */
  holds(text: string): boolean {
    const { session } = this;
    if (this.composing) return text !== this.text || session.isGathering;
    return session.isGathering && !session.isFit;
  }

  /** Whether nothing but blanks is left of what stood there: that is never sent. */
  get isEmptied(): boolean {
    return !this.ended && this.session.isGathering && this.text.trim() === "";
  }

  open(field: Field): void {
    this.field = field;
  }

  /** The field goes; what it says is sent, if it can be. Returns what it said, and what takes back
   *  all that was typed in it. */
  close(): { readonly now: string; readonly back: Delta } {
    this.composed();
    this.field = undefined;
    const now = this.text;
    const back = this.ended ? [] : this.strokes.all;
    this.strokes.forget();
    this.send(true);
    this.rest();
    return { now, back };
  }

  /** The field says this now, with the caret behind so many code points. */
  typed(text: string, caret: number): void {
    if (this.composing || this.ended) return;
    this.strokeOf(difference(this.text, text, caret));
  }

  /** An input method begins: others' words wait until it is done. */
  compose(): void {
    this.composing = true;
  }

  /** It is done; `typed` was not heard meanwhile. */
  composed(text?: string, caret?: number): void {
    this.composing = false;
    if (text !== undefined) this.typed(text, caret ?? text.length);
    for (const run of this.held.splice(0)) run();
  }

  undo(): void {
    this.turn((text) => this.strokes.undo(text));
  }

  redo(): void {
    this.turn((text) => this.strokes.redo(text));
  }

  /** `next` takes the step off its stack: only what is done then may be asked for. */
  private turn(next: (text: string) => Delta | undefined): void {
    if (this.composing || this.ended) return;
    const delta = next(this.text);
    if (!delta) return;
    this.session.gather(delta);
    this.field?.changed([delta], false);
    this.touched();
  }

  private strokeOf(delta: Delta): void {
    if (changesNothing(delta)) return;
    this.strokes.typed(this.text, delta, Date.now());
    this.session.gather(delta);
    this.touched();
  }

  private touched(): void {
    this.merge();
    this.tellShown();
    this.save();
    this.send();
  }

  /** Without a connection one command says all that was typed: it outlives the page as a whole. */
  private merge(): void {
    const { sent, session } = this;
    if (sent?.command[0] !== "note.type" || sent.command[2] !== session.version) return;
    const before = session.kept;
    const delta = session.merge();
    if (!delta || amend(this.client, sent, ["note.type", this.note, session.version, delta])) {
      return;
    }
    session.keepAs(before);
  }

  private tellShown(): void {
    const { sent, session } = this;
    if (sent) show(this.client, sent, { words: this.text, more: session.isGathering });
  }

  private soon(run: () => void): void {
    if (this.composing) this.held.push(run);
    else run();
  }

  private hear({ answers, typed, view }: TextNews): void {
    const answer = answers.find(({ sent }) => sent === this.sent);
    if (answer) this.made = answer.version;
    else if (this.sent && this.made === undefined && !this.isThere(this.sent)) this.made = 0;
    const now = view.get("n", this.note);
    const news = typed.get(this.note) ?? [];
    this.soon(() => this.take(now, news));
  }

  /** What a message said: whether the own command was decided first, then others' changes. */
  private take(now: NoteView | undefined, typed: readonly TypedIn[]): void {
    if (this.ended) return;
    const { session, made } = this;
    // Refused, or dropped with the outbox: the ledger has made a draft of all that was shown.
    if (made === 0) {
      session.refused();
      this.end();
      return;
    }
    let change: Delta[] = [];
    if (made !== undefined) {
      this.sent = undefined;
      this.made = undefined;
      change.push(session.answered(made));
    }
    for (const one of typed) change.push(session.changed(one));
    if (!now || now.text === null) {
      this.lose();
      return;
    }
    change.push(session.changed({ text: now.text, version: now.version }));
    change = change.filter((delta) => !changesNothing(delta));
    for (const delta of change) this.strokes.others(delta);
    if (change.length > 0) this.field?.changed(change, true);
    this.save();
    this.send();
    this.rest();
  }

  private isThere(sent: Numbered): boolean {
    return this.client.waitingFor(sent) === sent;
  }

  /** The note is gone, or its words are: what is not sent stays as a draft. */
  private lose(): void {
    const { session } = this;
    if (this.sent) {
      // Its answer comes: refused, it takes all words with it.
      this.tellShown();
      this.field?.ended();
      this.field = undefined;
      return;
    }
    const words = session.isWaiting ? this.text : "";
    const { version } = session;
    this.end();
    if (words.trim())
      this.client.keep(["note.edit", this.note, version, words, ""], "unknown_target");
  }

  /** Sends what is gathered, if nothing else is under way and it is time. */
  private send(now = false): void {
    const { session } = this;
    if (this.ended || this.composing || session.flies || !session.isWaiting || !session.isFit) {
      return;
    }
    const wait = this.sentAt + SEND_MS - Date.now();
    if (wait > 0 && !now) {
      this.timer ??= setTimeout(() => {
        this.timer = undefined;
        this.send();
      }, wait);
      return;
    }
    const next = session.take();
    if (!next) return;
    this.sentAt = Date.now();
    const shown = { words: this.text, more: false };
    const sent = this.client.do(["note.type", this.note, next.base, next.delta], shown);
    if (!sent) {
      const words = session.refused();
      this.end();
      this.client.keep(["note.edit", this.note, next.base, words, ""], "text_invalid");
      return;
    }
    this.sent = sent;
    this.save();
  }

  /** Without a field and with nothing under way it is over; what could not be sent is a draft,
   *  unless it is blank: nobody means that. */
  private rest(): void {
    const { session } = this;
    if (this.field || this.ended || session.flies) return;
    if (session.isWaiting && session.isFit) return;
    const { text, version } = this.session;
    const isTooLong = session.isWaiting && text.trim() !== "";
    this.end();
    if (isTooLong) this.client.keep(["note.edit", this.note, version, text, ""], "text_too_long");
  }

  private save(): void {
    if (this.ended) return;
    const { session, sent } = this;
    const left = { ...session.kept, sent: sent && { client: sent.client, n: sent.n } };
    this.owner.keep(this.note, session.isWaiting ? left : undefined);
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    clearTimeout(this.timer);
    for (const leave of this.leave) leave();
    this.owner.keep(this.note, undefined);
    this.owner.gone(this.note);
    this.field?.ended();
    this.field = undefined;
  }
}
