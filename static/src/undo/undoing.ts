/** Undo and redo for the screens: what can be undone as signals, and what became of it in words. */
import { type Accessor, createEffect, createSignal, on, onCleanup, type Setter } from "solid-js";
import { t } from "../i18n/index.ts";
import type { ClientCommand } from "../protocol/generated.ts";
import "../store/predict/later.ts";
import "../workshop/all-actions.ts";
import type { Sent } from "../sync/client.ts";
import { changesNothing, type Delta } from "../text/deltas.ts";
import type { Steps } from "../text/strokes.ts";
import { say, toast } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import { type Deed, History, type Outcome, type Send, type What } from "./history.ts";
import { before } from "./invert.ts";
import { decidedText, partText, staleText, wordsOf } from "./told.ts";
import type { Way } from "./ways.ts";

/** A note that one types in with others, as long as its field is open. */
export interface OpenTyping {
  readonly steps: Accessor<Steps>;
  undo(): void;
  redo(): void;
}

const WORDS: What = { name: "edit", count: 1 };

export class Undoing {
  /** Where one types: undo is about what is typed there, and about nothing before it. */
  readonly typing: Accessor<OpenTyping | undefined>;
  private readonly setTyping: Setter<OpenTyping | undefined>;
  /** What would be undone, and done again, next. */
  readonly last: Accessor<What | undefined>;
  readonly next: Accessor<What | undefined>;
  private readonly history: History;

  /** Inside the room's owner. */
  constructor(private readonly room: Room) {
    const { client } = room.live;
    const [last, setLast] = createSignal<What>();
    const [next, setNext] = createSignal<What>();
    [this.typing, this.setTyping] = createSignal<OpenTyping>();
    const instead = (kind: keyof Steps, older: Accessor<What | undefined>) => () => {
      const typing = this.typing();
      if (!typing) return older();
      return typing.steps()[kind] ? WORDS : undefined;
    };
    this.last = instead("undo", last);
    this.next = instead("redo", next);
    this.history = new History(
      { view: client.view, do: (command) => client.do(command) },
      {
        changed: () => {
          setLast(this.history.last);
          setNext(this.history.next);
        },
        asked: (outcome) => this.asked(outcome),
        decided: (outcome) => this.decided(outcome),
      },
    );
    onCleanup(client.on("answered", (answered) => this.history.answered(answered)));
    onCleanup(client.on("changed", () => this.history.shown()));
    // Somebody else sits here now.
    createEffect(
      on(
        () => room.live.me?.member,
        () => this.history.clear(),
        { defer: true },
      ),
    );
  }

  do(command: ClientCommand, what: What, send?: Send): Deed | undefined {
    return this.history.do(command, what, send);
  }

  gesture(name: string, run: () => void): Deed | undefined {
    return this.history.gesture(name, run);
  }

  /** A note that was written before this was fetched. */
  early(sent: Sent): void {
    const { view } = this.room.live.client;
    if (sent.command[0] !== "note.add" || !view.get("n", sent.command[1])) return;
    this.history.keep(before(view, sent.command), sent, { name: "add", count: 1 });
  }

  /** Words that were typed with others: the note said `now` then, and `back` takes one's own away. */
  typed(note: number, { now, back }: { readonly now: string; readonly back: Delta }): void {
    if (changesNothing(back)) return;
    const ways: Way[] = [{ does: "untype", note, now, back }];
    this.history.add({ what: WORDS, ways });
  }

  /** Until the returned function is called. */
  typingIn(typing: OpenTyping): () => void {
    this.setTyping(typing);
    return () => this.setTyping((now) => (now === typing ? undefined : now));
  }

  undo(): void {
    this.turn("undo");
  }

  redo(): void {
    this.turn("redo");
  }

  private turn(kind: keyof Steps): void {
    const what = kind === "undo" ? this.last() : this.next();
    if (!this.may(what, `${kind}-none`)) return;
    const typing = this.typing();
    if (!typing) {
      this.history[kind]();
      return;
    }
    typing[kind]();
    say(t(kind === "redo" ? "redone" : "undone", { what: wordsOf(WORDS) }));
  }

  takeBack(deed: Deed): void {
    if (this.may(deed.what, "undo-none")) this.history.takeBack(deed);
  }

  private may(what: What | undefined, none: string): boolean {
    const why = what ? this.room.rights.write() : t(none);
    if (why) say(why);
    return why === undefined;
  }

  private asked(outcome: Outcome): void {
    const { sent, passed, what, redo, notes } = outcome;
    if (sent) say(t(redo ? "redone" : "undone", { what: wordsOf(what) }));
    else toast(staleText(outcome));
    if (sent && passed) toast(partText(outcome));
    this.bringIntoView(notes);
  }

  private decided(outcome: Outcome): void {
    const text = decidedText(outcome);
    if (text) toast(text);
    if (outcome.refused) this.waitNoLonger(outcome.notes);
  }

  /** A note that does not come back is not gone to either when somebody restores it much later. */
  private waitNoLonger(notes: readonly number[]): void {
    const { live, show, shown } = this.room;
    const note = shown()?.note ?? 0;
    if (notes.includes(note) && !live.client.view.get("n", note)) show(0);
  }

  /** As little as it must: who undoes wants to see what became of it. */
  private bringIntoView(notes: readonly number[]): void {
    const { live, board, show, shown } = this.room;
    const here = notes.find((id) => live.client.view.get("n", id)?.board === board()?.id);
    if (here !== undefined && shown()?.note !== here) show(here);
  }
}

/** Once for each workshop on the screen. */
export function undoOf(room: Room): Undoing {
  const known = room.doing.undoing();
  if (known) return known;
  const made = room.inside(() => new Undoing(room));
  room.doing.attach(made);
  return made;
}
