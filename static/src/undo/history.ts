// One person's steps in one page (RULES.md U1-U6): gone at reload, hers alone, nobody else's work on it.
// What others do never clears what can be done again; a new step of her own does.

import type { ClientCommand, NoteView, Rejection } from "../protocol/generated.ts";
import type { Answered, Sent } from "../sync/types.ts";
import { type Before, before, invert } from "./invert.ts";
import { Returning } from "./returning.ts";
import { type Field, type Fields, leftOf, turnOf, type View, type Way } from "./ways.ts";

export const DEPTH = 100;

/** What a step is called, and of how many notes. */
export interface What {
  readonly name: string;
  readonly count: number;
}

/** One step: what a person did in one go. */
export interface Deed {
  what: What;
  ways: Way[];
  /** Takes away what offers to undo it: from when there is nothing of it to undo any more. */
  untell?: () => void;
}

/** What became of undoing or doing again. Told twice: when it is asked, and when it is decided. */
export interface Outcome {
  readonly what: What;
  readonly redo: boolean;
  /** Parts that others have changed since, or that are gone: known when it was asked. */
  passed: number;
  /** Parts that the server has found so. */
  late: number;
  /** Why the server refused it, if it did. */
  refused: Rejection | undefined;
  /** Of the refusal: the most that would have been possible. */
  limit: number;
  /** Commands that have gone out. */
  sent: number;
  readonly notes: readonly number[];
}

/** How a command goes out. */
export type Send = (command: ClientCommand) => Sent | undefined;

export interface Hands {
  readonly view: View;
  readonly do: Send;
}

export interface Told {
  /** What can be undone or done again is another. */
  changed(): void;
  asked(outcome: Outcome): void;
  decided(outcome: Outcome): void;
}

interface Waiting {
  readonly deed: Deed;
  readonly ways: readonly Way[];
  readonly outcome: Outcome | undefined;
  /** The step that was gone, where this undoes it or does it again. */
  readonly gone?: Deed;
}

export class History {
  private done: Deed[] = [];
  private undone: Deed[] = [];
  private readonly waiting = new Map<Sent, Waiting>();
  private open: Deed | undefined;
  private readonly view: Returning;

  constructor(
    private readonly hands: Hands,
    private readonly told: Told,
  ) {
    this.view = new Returning(hands.view);
  }

  /** What would be undone next. */
  get last(): What | undefined {
    return this.done[this.done.length - 1]?.what;
  }

  /** What would be done again next. */
  get next(): What | undefined {
    return this.undone[this.undone.length - 1]?.what;
  }

  /** Something new. `undefined` where keys cannot take it back. */
  do(command: ClientCommand, what: What, send: Send = this.hands.do): Deed | undefined {
    const was = before(this.hands.view, command);
    const sent = send(command);
    return sent && this.keep(was, sent, what);
  }

  /** Something that was done before this was here. */
  keep(was: Before, sent: Sent, what: What): Deed | undefined {
    const ways = invert(was, this.hands.view);
    if (ways.length === 0) return undefined;
    const deed = this.open ?? { what, ways: [] };
    // The last one first.
    deed.ways = [...ways, ...deed.ways];
    if (deed === this.open && deed.what.name === what.name) {
      deed.what = { name: what.name, count: deed.what.count + what.count };
    }
    this.wait(sent, { deed, ways, outcome: undefined });
    this.undone = [];
    if (this.done[this.done.length - 1] !== deed) this.push(this.done, deed);
    this.told.changed();
    return deed;
  }

  /** What was done by other ways than a command of this history. */
  add(deed: Deed): void {
    this.push(this.done, deed);
    this.undone = [];
    this.told.changed();
  }

  /** What is done inside is one step, of as many notes as the parts of that name have. */
  gesture(name: string, run: () => void): Deed | undefined {
    if (this.open) {
      run();
      return this.open;
    }
    const deed: Deed = { what: { name, count: 0 }, ways: [] };
    this.open = deed;
    try {
      run();
    } finally {
      this.open = undefined;
    }
    return this.done.includes(deed) ? deed : undefined;
  }

  undo(): boolean {
    const deed = this.done.pop();
    if (deed) this.go(deed, false);
    return deed !== undefined;
  }

  redo(): boolean {
    const deed = this.undone.pop();
    if (deed) this.go(deed, true);
    return deed !== undefined;
  }

  /** Undoes this one, wherever it is by now. False where that is no longer to be done. */
  takeBack(deed: Deed): boolean {
    const at = this.done.indexOf(deed);
    if (at < 0) return false;
    this.done.splice(at, 1);
    this.go(deed, false);
    return true;
  }

  /** Another person sits here now. */
  clear(): void {
    for (const deed of this.done) deed.untell?.();
    this.done = [];
    this.undone = [];
    this.waiting.clear();
    this.view.clear();
    this.told.changed();
  }

  /** The page shows what was confirmed last. */
  shown(): void {
    this.view.shown();
  }

  /** The server has decided. `view`: what is confirmed. */
  answered({ sent, code, figure, limit, alone, view }: Answered): void {
    this.view.answered(sent, view);
    const found = this.waiting.get(sent);
    if (!found) return;
    this.waiting.delete(sent);
    const { deed, ways, outcome, gone } = found;
    if (code) this.forget(deed, ways);
    else for (const way of ways) learn(way, view, alone);
    if (!outcome) return;
    // She is told to end the vote first: then it can be asked for again.
    if (code === "round_running" && gone) {
      this.push(outcome.redo ? this.undone : this.done, gone);
      this.told.changed();
    }
    // That of a harvest counts what came.
    if (sent.command[0] !== "tables.harvest") outcome.late += figure;
    if (code) Object.assign(outcome, { refused: code, limit });
    const isOpen = [...this.waiting.values()].some((other) => other.outcome === outcome);
    if (!isOpen) this.told.decided(outcome);
  }

  private go(deed: Deed, redo: boolean): void {
    deed.untell?.();
    const back: Deed = { what: deed.what, ways: [] };
    const outcome: Outcome = {
      what: deed.what,
      redo,
      passed: 0,
      late: 0,
      refused: undefined,
      limit: 0,
      sent: 0,
      notes: notesOf(deed.ways),
    };
    for (const way of deed.ways) {
      const { command, passed } = turnOf(way, this.view);
      outcome.passed += passed;
      if (!command) continue;
      const was = before(this.view, command);
      const sent = this.hands.do(command);
      if (!sent) continue;
      outcome.sent += 1;
      this.view.sent(way, sent);
      const ways = invert(was, this.view);
      back.ways = [...ways, ...back.ways];
      this.wait(sent, { deed: back, ways, outcome, gone: deed });
    }
    if (back.ways.length) this.push(redo ? this.done : this.undone, back);
    this.told.changed();
    this.told.asked(outcome);
  }

  private push(stack: Deed[], deed: Deed): void {
    stack.push(deed);
    if (stack.length > DEPTH) stack.shift()?.untell?.();
  }

  private wait(sent: Sent, waiting: Waiting): void {
    this.waiting.set(sent, waiting);
  }

  /** What was refused never was: there is nothing to take back. */
  private forget(deed: Deed, ways: readonly Way[]): void {
    deed.ways = deed.ways.filter((way) => !ways.includes(way));
    if (deed.ways.length) return;
    deed.untell?.();
    this.done = this.done.filter((other) => other !== deed);
    this.undone = this.undone.filter((other) => other !== deed);
    this.told.changed();
  }
}

/**
 * Where the server gave another place than this page expected, that is what she set, as long as
 * nobody else's change came in the same frame. Otherwise the expectation stays, which does not hold:
 * her step is passed over then, and nobody else's is undone.
 */
function learn(way: Way, view: Pick<View, "get" | "all">, alone: boolean): void {
  if (way.does === "unmake") {
    for (const made of way.notes) {
      const note = view.get("n", made.id);
      if (!made.left && note) made.left = leftOf(view, note);
    }
  }
  if (way.does !== "revert" || !alone) return;
  for (const step of way.steps) {
    const note = view.get("n", step.id);
    if (note) step.given = now(step.given, note);
  }
}

function now(given: Fields, note: NoteView): Fields {
  const found: Fields = {};
  for (const name of Object.keys(given) as Field[]) found[name] = note[name];
  return found;
}

function notesOf(ways: readonly Way[]): number[] {
  return ways.flatMap((way) => {
    if (way.does === "revert") return way.steps.map(({ id }) => id);
    if (way.does === "restore") return way.notes.map(({ id }) => id);
    if (way.does === "untype") return [way.note];
    return way.does === "words" && way.now.kind === "n" ? [way.now.id] : [];
  });
}
