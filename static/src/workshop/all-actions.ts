/** What people do, as commands. Whatever screen offers more than writing imports this file, from which
 *  on `Room.actions` can do all of it. */
import { t } from "../i18n/index.ts";
import { toldOf } from "../protocol/commands.ts";
import type {
  AreaPlan,
  ClusterView,
  NewNote,
  NewPlace,
  NoteView,
  Stage,
} from "../protocol/generated.ts";
import { toast } from "../ui/speak.tsx";
import type { Deed, Send } from "../undo/history.ts";
import { Actions, type NewNoteWish } from "./actions.ts";

/** One of several notes that are added as one step. */
export type Pasted = Pick<NewNoteWish, "colour" | "text" | "place">;

export interface WorkshopWords {
  readonly title: string;
  readonly challenge: string;
  readonly children: string;
}

interface Side {
  readonly w: number;
  readonly h: number;
}

export interface NewBoard {
  readonly stage: Stage;
  readonly title: string;
  readonly prompt: string;
  readonly areas: readonly (Side & {
    readonly title: string;
    readonly hint: string;
    readonly x: number;
    readonly y: number;
  })[];
}

export class AllActions extends Actions {
  move(note: NoteView, x: number, y: number): void {
    this.doing.do(["note.move", note.id, Math.round(x), Math.round(y)], "move");
  }

  place(note: NoteView, area: number): void {
    this.doing.do(["note.place", note.id, area], "move");
  }

  swap(note: NoteView, other: NoteView): void {
    this.doing.do(["note.swap", note.id, other.id], "move");
  }

  colour(note: NoteView, colour: number): void {
    if (colour !== note.colour) this.doing.do(["note.colour", note.id, colour], "colour");
  }

  /** Deletes, and offers to take it back. */
  remove(note: NoteView, onUndone?: () => void): void {
    const deed = this.doing.do(["note.delete", note.id], "delete");
    this.offerDeleted(t("deleted"), deed, onUndone);
  }

  /** Deletes several at once, and offers to take it back. */
  removeNotes(ids: readonly number[], onUndone?: () => void): void {
    const deed = this.doing.do(["notes.delete", ids], "delete", ids.length);
    this.offerDeleted(t("deleted-notes", { count: ids.length }), deed, onUndone);
  }

  private offerDeleted(text: string, deed: Deed | undefined, onUndone?: () => void): void {
    this.offer(text, deed, () => {
      this.takeBack(deed);
      onUndone?.();
    });
  }

  /** Says what was done, and offers to take it back as long as that is still to be done. */
  offer(text: string, deed: Deed | undefined, run: () => void): void {
    const untell = toast(text, { label: t("undo"), run });
    if (deed) deed.untell = untell;
  }

  /** Up to BATCH_MAX notes as one step; returns their ids. Those without a place stand in `area`. */
  addNotes(board: number, area: number, notes: readonly Pasted[]): number[] {
    const { client } = this.live;
    const news = notes.map(({ place, colour, text }): NewNote => {
      const id = client.newId();
      return [id, place?.x ?? null, place?.y ?? null, colour, text.trim()];
    });
    const told = toldOf(this.live.get("b", board));
    this.doing.do(["notes.add", board, area, news, ...told], "add", news.length);
    return news.map(([id]) => id);
  }

  moveNotes(moves: readonly NewPlace[]): void {
    this.doing.do(["notes.move", moves], "move", moves.length);
  }

  placeNotes(ids: readonly number[], area: number): void {
    this.doing.do(["notes.place", ids, area], "move", ids.length);
  }

  colourNotes(ids: readonly number[], colour: number): void {
    this.doing.do(["notes.colour", ids, colour], "colour", ids.length);
  }

  size(note: NoteView, size: number): void {
    if (size !== note.size) this.doing.do(["note.size", note.id, size], "size");
  }

  /** `note` and `source` stand in different stages; which is built on which is theirs to say. */
  link(note: number, source: number): void {
    this.doing.do(["link.add", this.live.client.newId(), note, source], "link");
  }

  unlink(link: number): void {
    this.doing.do(["link.drop", link], "unlink");
  }

  /** Opens a note for everybody to write in, or ends that. */
  together(note: NoteView): void {
    this.live.client.do(["note.together", note.id, !note.together]);
  }

  restore(note: number, send: Send): void {
    this.doing.do(["note.restore", note], "restore", 1, send);
  }

  /** Into a cluster that there is. */
  join(note: NoteView, cluster: number): void {
    this.doing.do(["note.group", note.id, cluster], "group");
  }

  /** Out of its cluster. */
  leave(note: NoteView): void {
    this.doing.do(["note.group", note.id, 0], "ungroup");
  }

  /** A new cluster of these notes; the first says where. */
  group(notes: readonly number[], title: string): number {
    const id = this.live.client.newId();
    this.doing.do(["cluster.add", id, title.trim(), notes], "group", notes.length);
    return id;
  }

  retitle(cluster: ClusterView, title: string): void {
    if (title.trim() === cluster.title) return;
    this.doing.do(["cluster.title", cluster.id, cluster.version, title.trim()], "title");
  }

  dissolve(cluster: ClusterView): void {
    this.doing.do(["cluster.dissolve", cluster.id], "ungroup");
  }

  /** `base`: the version of the workshop's texts that the words were written on top of. */
  editWorkshop(base: number, words: WorkshopWords, send: Send): void {
    const { title, challenge, children } = words;
    this.doing.do(["workshop.edit", base, title, challenge, children], "words", 1, send);
  }

  /** The last board of its stage; returns its id. */
  addBoard(board: NewBoard, send: Send): number {
    const { client } = this.live;
    const id = client.newId();
    const areas = board.areas.map(({ title, hint, x, y, w, h }): AreaPlan => {
      return [client.newId(), title, hint, x, y, w, h];
    });
    const { stage, title, prompt } = board;
    this.doing.do(["board.add", id, stage, title, prompt, areas], "add-board", 1, send);
    return id;
  }

  editBoard(
    board: number,
    base: number,
    words: { title: string; prompt: string },
    send: Send,
  ): void {
    this.doing.do(["board.edit", board, base, words.title, words.prompt], "words", 1, send);
  }

  /** Before another board of its stage; 0: last. */
  orderBoard(board: number, before: number, send: Send): void {
    this.doing.do(["board.order", board, before, []], "order-boards", 1, send);
  }

  removeBoard(board: number, send: Send): void {
    this.doing.do(["board.remove", board, []], "remove-board", 1, send);
  }

  /** To the right of the others; returns its id. */
  addArea(
    board: number,
    words: { title: string; hint: string },
    { w, h }: Side,
    send: Send,
  ): number {
    const id = this.live.client.newId();
    this.doing.do(["area.add", id, board, words.title, words.hint, w, h], "add-area", 1, send);
    return id;
  }

  editArea(area: number, base: number, words: { title: string; hint: string }, send: Send): void {
    this.doing.do(["area.edit", area, base, words.title, words.hint], "words", 1, send);
  }

  placeArea(
    area: number,
    { x, y, w, h }: Side & { readonly x: number; readonly y: number },
    send: Send,
  ): void {
    this.doing.do(["area.place", area, x, y, w, h, []], "arrange", 1, send);
  }

  /** Before another area of its board; 0: last. */
  orderArea(area: number, before: number, send: Send): void {
    this.doing.do(["area.order", area, before, []], "order-areas", 1, send);
  }

  removeArea(area: number, send: Send): void {
    this.doing.do(["area.remove", area, []], "remove-area", 1, send);
  }
}

const { constructor: _, ...methods } = Object.getOwnPropertyDescriptors(AllActions.prototype);
Object.defineProperties(Actions.prototype, methods);
