// For tests: people with a field each, who write in one note. The field does what the one of the page
// does (workshop/live-writer.tsx), in code points and without a page around it.

import { expect } from "vitest";
import type { WorkshopClient } from "../sync/client.ts";
import { apply, type Delta, movedBy } from "./deltas.ts";
import type { Typing } from "./typing.ts";
import { Typists } from "./typists.ts";

export type Roll = (sides: number) => number;

/** Characters that occur once, so that each can be followed; beyond the first plane, too. */
export class Words {
  readonly written: string[] = [];
  /** Who has written it, and who has deleted it, or tried to. */
  readonly hands = new Map<string, Set<string>>();
  readonly deleted = new Set<string>();
  /** Undo, or a page that went in the middle of a composition, has to do with it: anything goes. */
  readonly loose = new Set<string>();

  next(by: string): string {
    const { length } = this.written;
    const word = String.fromCodePoint((length % 2 ? 0x4e00 : 0x20000) + length);
    this.written.push(word);
    this.hands.set(word, new Set([by]));
    return word;
  }

  delete(word: string, by: string): void {
    this.deleted.add(word);
    this.hands.get(word)?.add(by);
  }

  /** How often it may stand in the note in the end. What lies between two whole texts is a guess
   *  (`guesses`): it may bring back what was deleted meanwhile. */
  may(word: string, guesses: boolean): number[] {
    if (this.loose.has(word)) return [0, 1, 2, 3];
    if (!this.deleted.has(word)) return [1];
    return guesses ? [0, 1] : [0];
  }
}

export class Writer {
  typists: Typists;
  /** The field, as long as it is open. */
  typing: Typing | undefined;
  text: string[] = [];
  start = 0;
  end = 0;
  composing = false;
  /** What the changes that the field was told of come to. */
  private mirror = "";

  constructor(
    readonly name: string,
    public client: WorkshopClient,
    private readonly note: number,
    private readonly words: Words,
    private readonly roll: Roll,
    /** The server may send the text as a whole: what lies between is a guess, also of places. */
    private readonly guesses: boolean,
  ) {
    this.typists = new Typists(client, "torget");
  }

  /** The field is opened, if it is not. */
  open(): void {
    const typing = this.typing ? undefined : this.typists.of(this.note);
    if (!typing) return;
    this.typing = typing;
    this.text = [...typing.text];
    this.mirror = typing.text;
    this.start = this.roll(this.text.length + 1);
    this.end = this.start;
    typing.open({
      changed: (deltas, byOthers) => this.changed(deltas, byOthers),
      ended: () => {
        this.typing = undefined;
        this.composing = false;
      },
    });
  }

  close(): void {
    const { typing } = this;
    if (!typing) return;
    this.typing = undefined;
    this.finish(typing);
    typing.close();
  }

  /** The page goes, and the words of an unfinished composition with it. */
  crash(): void {
    if (this.typing) this.loosen([...this.typing.text], this.text);
    this.typing = undefined;
    this.composing = false;
    // A page that is gone does nothing more, whatever it had planned.
    const nothing = () => undefined;
    Object.assign(this.typists, { keep: nothing });
    Object.assign(this.client, { do: nothing, keep: nothing });
  }

  /** The page of the same tab after a reload. */
  async reload(client: WorkshopClient): Promise<void> {
    this.client = client;
    this.typists = new Typists(client, "torget");
    await this.typists.restore(true);
  }

  /** Replaces what is selected, or the next ones, by some new ones. */
  type(): void {
    const { typing } = this;
    if (!typing) return;
    const reach = this.start === this.end && this.roll(3) === 0 ? 1 + this.roll(3) : 0;
    const until = Math.min(this.end + reach, this.text.length);
    const gone = this.text.slice(this.start, until);
    // What was there from the beginning stays, so that the note is never blank.
    const kept = gone.filter((char) => !this.words.written.includes(char));
    for (const char of gone) if (!kept.includes(char)) this.words.delete(char, this.name);
    const fresh = Array.from({ length: this.roll(4) }, () => this.words.next(this.name));
    this.text.splice(this.start, until - this.start, ...fresh, ...kept);
    this.start += fresh.length;
    this.end = this.start;
    if (!this.composing) this.input(typing);
  }

  select(): void {
    if (this.composing) return;
    const places = [this.roll(this.text.length + 1), this.roll(this.text.length + 1)];
    [this.start, this.end] = places.sort((one, other) => one - other) as [number, number];
    if (this.roll(2)) this.end = this.start;
  }

  compose(): void {
    if (!this.typing || this.composing) return;
    this.composing = true;
    this.typing.compose();
  }

  composed(): void {
    if (this.typing && this.composing) this.finish(this.typing);
  }

  turn(way: "undo" | "redo"): void {
    const { typing, composing } = this;
    if (!typing) return;
    const before = this.text;
    typing[way]();
    if (composing) expect(this.text).toBe(before);
    for (const char of this.loosen(before, this.text)) {
      const hands = this.words.hands.get(char) ?? new Set();
      if (!this.guesses)
        expect([...hands], `${this.name} takes back her own only`).toContain(this.name);
    }
  }

  /** Between two messages the field says what is typed. */
  check(): void {
    const { typing } = this;
    if (!typing || this.composing) return;
    expect(this.text.join(""), `${this.name}'s field`).toBe(typing.text);
    expect(this.mirror, `what ${this.name}'s field was told`).toBe(typing.text);
  }

  /** What stands in one of the texts only: nothing is known of it any more. */
  private loosen(one: readonly string[], other: readonly string[]): string[] {
    const found = [
      ...one.filter((char) => !other.includes(char)),
      ...other.filter((char) => !one.includes(char)),
    ];
    for (const char of found) this.words.loose.add(char);
    return found;
  }

  private input(typing: Typing): void {
    typing.typed(this.text.join(""), this.end);
    this.mirror = typing.text;
  }

  private finish(typing: Typing): void {
    const wasComposing = this.composing;
    this.composing = false;
    // What was composed stands in the text when what others wrote meanwhile comes.
    if (wasComposing) this.mirror = this.text.join("");
    typing.composed(this.text.join(""), this.end);
  }

  private changed(deltas: readonly Delta[], byOthers: boolean): void {
    expect(this.composing, `${this.name}'s composition is not disturbed`).toBe(false);
    this.mirror = deltas.reduce((text, delta) => apply(text, delta), this.mirror);
    const before = { text: this.text, start: this.start, end: this.end };
    const isRange = before.start !== before.end;
    const moved = (place: number, after: boolean) =>
      deltas.reduce((at, delta) => movedBy(delta, at, { after }), place);
    this.text = [...(this.typing?.text ?? this.mirror)];
    this.end = moved(before.end, false);
    // As a field does it: a selection that would end before it begins is a caret at its end.
    this.start = Math.min(moved(before.start, isRange), this.end);
    if (byOthers && !this.guesses) this.places(before);
  }

  /** The caret stands behind the character that it stood behind; a selection begins and ends with
   *  those that it began and ended with: what others add at its edges is no part of it. */
  private places(before: { text: string[]; start: number; end: number }): void {
    const { text, start, end } = this;
    const isRange = before.start !== before.end;
    const stays = (char: string | undefined): char is string =>
      char !== undefined && this.words.written.includes(char) && text.includes(char);
    const first = before.text[before.start];
    const last = before.text[before.end - 1];
    if (isRange && stays(first)) expect(text[start], `${this.name}'s selection begins`).toBe(first);
    if (stays(last)) expect(text[end - 1], `${this.name}'s selection ends`).toBe(last);
  }
}
