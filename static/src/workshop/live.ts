/**
 * The sync engine as signals: what a component has read is drawn again when it changed, no more.
 *
 * Per record, per kind, per board and per area of notes there is one signal, made when first read. A
 * change of one note among 5,000 wakes its own component and what lists the notes of its area.
 */
import { batch, createSignal, getListener, onCleanup } from "solid-js";
import type { Kind, LinkView, NoteView, WorkshopView } from "../protocol/generated.ts";
import { Reading } from "../store/reading.ts";
import { type Key, keyOf, type RecordOf } from "../store/view.ts";
import type {
  ClientEvents,
  Cursor,
  Draft,
  Me,
  NoteState,
  Status,
  WorkshopClient,
} from "../sync/client.ts";
import { keepingFocus } from "../ui/focus.ts";

/** What became of a note in one change of the store. */
export interface Seen {
  /** As it is now, or as it was before it went. */
  readonly note: NoteView;
  readonly before: NoteView | undefined;
  readonly what: "new" | "changed" | "moved" | "gone";
}

/** One note before and after a change; undefined: it was not there, or is gone. */
export interface NoteChange {
  readonly before: NoteView | undefined;
  readonly after: NoteView | undefined;
}

/** "all": the store was filled anew. */
export type NoteChanges = readonly NoteChange[] | "all";

class Signals {
  private readonly known = new Map<string, { track: () => void; wake: () => void }>();

  track(name: string): void {
    if (!getListener()) return;
    let one = this.known.get(name);
    if (!one) {
      const [track, wake] = createSignal(undefined, { equals: false });
      one = { track, wake: () => wake(undefined) };
      this.known.set(name, one);
    }
    one.track();
  }

  wake(name: string): void {
    this.known.get(name)?.wake();
  }

  wakeAll(): void {
    for (const one of this.known.values()) one.wake();
  }
}

/** Events of the engine that concern one thing each. */
const SIMPLE = ["status", "names", "here", "cursors", "pending", "drafts", "me", "halted"] as const;

export class Live {
  /** Why one only reads on a board: what a part that comes later knows of it (tables/at-table.tsx). */
  declare apart: ((board: number | undefined) => string | undefined) | undefined;
  private readonly signals = new Signals();
  /** The notes as last seen, to know which boards a change concerns and what others did. */
  private readonly notes = new Map<number, NoteView>();
  private readonly mine = new Set<number>();
  private readonly reading = new Reading();
  /** The links as last seen, and which of them each note has. */
  private readonly links = new Map<number, LinkView>();
  private readonly linked = new Map<number, Set<number>>();
  private readonly watchers = new Set<(seen: readonly Seen[]) => void>();
  private readonly followers = new Set<(changes: NoteChanges) => void>();

  /** Must be made inside an owner: it stops listening when the owner goes. */
  constructor(readonly client: WorkshopClient) {
    this.indexAll();
    onCleanup(client.on("changed", (keys) => this.changed(keys)));
    for (const name of SIMPLE) {
      onCleanup(client.on(name, (_: ClientEvents[typeof name]) => this.signals.wake(name)));
    }
  }

  get<K extends Kind>(kind: K, id: number): RecordOf<K> | undefined {
    this.signals.track(keyOf(kind, id));
    return this.client.view.get(kind, id);
  }

  /** All records of a kind; for notes see `notesOf`. */
  all<K extends Kind>(kind: K): readonly RecordOf<K>[] {
    this.signals.track(kind);
    return [...this.client.view.all(kind)];
  }

  get halted(): boolean {
    this.signals.track("halted");
    return this.client.halted;
  }

  get workshop(): WorkshopView | undefined {
    return this.all("w")[0];
  }

  /** The notes of a board: area by area in no order, in each area by order key. */
  notesOf(board: number): readonly NoteView[] {
    this.signals.track(`board${board}`);
    return this.reading.areasOf(board).flatMap((area) => this.reading.inArea(board, area));
  }

  /** The notes of an area by order key; of area 0 those outside all areas. */
  notesIn(board: number, area: number): readonly NoteView[] {
    this.signals.track(inArea(board, area));
    return this.reading.inArea(board, area);
  }

  /** The own notes of the whole workshop, the newest first. */
  myNotes(): readonly NoteView[] {
    this.signals.track("mine");
    const found: NoteView[] = [];
    for (const id of this.mine) {
      const note = this.client.view.get("n", id);
      if (note) found.push(note);
    }
    return found.sort((one, other) => other.created - one.created || other.id - one.id);
  }

  /** The links of a note to notes of other stages, the oldest first. */
  linksOf(note: number): readonly LinkView[] {
    this.signals.track(`links${note}`);
    const found: LinkView[] = [];
    for (const id of this.linked.get(note) ?? []) {
      const link = this.links.get(id);
      if (link) found.push(link);
    }
    return found.sort((one, other) => one.created - other.created || one.id - other.id);
  }

  /** Whether a change was this person's own: her command is on its way, or the note is hers. */
  isOwnDoing({ note, what }: Seen): boolean {
    if (this.client.stateOf(keyOf("n", note.id)) === "waiting") return true;
    return this.isMine(note) && (what === "new" || what === "changed");
  }

  get status(): Status {
    this.signals.track("status");
    return this.client.status;
  }

  get me(): Me | undefined {
    this.signals.track("me");
    return this.client.me;
  }

  get here(): ReadonlySet<number> {
    this.signals.track("here");
    return this.client.here;
  }

  get cursors(): readonly Cursor[] {
    this.signals.track("cursors");
    return [...this.client.cursors.values()];
  }

  get drafts(): readonly Draft[] {
    this.signals.track("drafts");
    return this.client.drafts;
  }

  /** Commands that are not on the server's disk yet. */
  get waiting(): number {
    this.signals.track("pending");
    return this.client.waiting;
  }

  /** Of the command that has waited for longest: another one when it is answered. */
  get oldest(): number | undefined {
    this.signals.track("pending");
    return this.client.oldest?.n;
  }

  name(member: number): string | undefined {
    this.signals.track("names");
    return this.client.name(member);
  }

  stateOf(kind: Kind, id: number): NoteState {
    this.signals.track("pending");
    return this.client.stateOf(keyOf(kind, id));
  }

  /** Tells what became of notes in one change of the store, one's own doings included. */
  watch(watcher: (seen: readonly Seen[]) => void): void {
    this.watchers.add(watcher);
    onCleanup(() => this.watchers.delete(watcher));
  }

  /** Hears each change of notes before anything is drawn for it: for what keeps an index of them. */
  follow(follower: (changes: NoteChanges) => void): void {
    this.followers.add(follower);
    onCleanup(() => this.followers.delete(follower));
  }

  private changed(keys: ReadonlySet<Key> | "all"): void {
    if (keys === "all") {
      this.indexAll();
      drawn(() => {
        for (const follower of this.followers) follower("all");
        this.signals.wakeAll();
      });
      return;
    }
    const wake = new Set<string>(keys);
    const changes: NoteChange[] = [];
    for (const key of keys) {
      wake.add(key.slice(0, 1));
      const id = Number(key.slice(1));
      if (key.startsWith("n")) changes.push(this.noteChanged(id, wake));
      if (key.startsWith("l")) this.linkChanged(id, wake);
    }
    const seen = changes.map(whatHappened).filter((one): one is Seen => one !== undefined);
    drawn(() => {
      for (const follower of this.followers) follower(changes);
      for (const name of wake) this.signals.wake(name);
      for (const watcher of this.watchers) watcher(seen);
    });
  }

  private noteChanged(id: number, wake: Set<string>): NoteChange {
    const before = this.notes.get(id);
    const after = this.client.view.get("n", id);
    for (const note of [before, after]) {
      if (!note) continue;
      wake.add(`board${note.board}`).add(inArea(note.board, note.area));
      if (this.isMine(note)) wake.add("mine");
    }
    this.reading.move(before, after);
    if (after) this.keep(after);
    else {
      this.notes.delete(id);
      this.mine.delete(id);
    }
    return { before, after };
  }

  private linkChanged(id: number, wake: Set<string>): void {
    const before = this.links.get(id);
    const after = this.client.view.get("l", id);
    for (const end of before ? [before.note, before.source] : []) {
      this.linked.get(end)?.delete(id);
      wake.add(`links${end}`);
    }
    this.links.delete(id);
    if (!after) return;
    this.links.set(id, after);
    for (const end of [after.note, after.source]) {
      const there = this.linked.get(end);
      if (there) there.add(id);
      else this.linked.set(end, new Set([id]));
      wake.add(`links${end}`);
    }
  }

  private indexAll(): void {
    this.links.clear();
    this.linked.clear();
    for (const link of this.client.view.all("l")) this.linkChanged(link.id, new Set());
    this.notes.clear();
    this.mine.clear();
    for (const note of this.client.view.all("n")) this.keep(note);
    this.reading.load(this.notes.values());
  }

  private keep(note: NoteView): void {
    this.notes.set(note.id, note);
    if (this.isMine(note)) this.mine.add(note.id);
  }

  private isMine(note: NoteView): boolean {
    return note.author !== 0 && note.author === this.client.me?.member;
  }
}

function inArea(board: number, area: number): string {
  return `in${board}.${area}`;
}

/** Where a note stands, on the board and in the list. */
const PLACE = ["board", "area", "cluster", "x", "y"] as const;

function whatHappened({ before, after }: NoteChange): Seen | undefined {
  if (!before) return after && { note: after, before, what: "new" };
  if (!after) return { note: before, before, what: "gone" };
  if (before.text !== after.text) return { note: after, before, what: "changed" };
  const isElsewhere = PLACE.some((field) => before[field] !== after[field]);
  return isElsewhere ? { note: after, before, what: "moved" } : undefined;
}

/** At once, and the keyboard stays in what gets another place (a note that somebody moved up). */
function drawn(change: () => void): void {
  keepingFocus(() => batch(change));
}
