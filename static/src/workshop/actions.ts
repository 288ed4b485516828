/** What people do, as commands. The engine predicts them at once and sends them when it can. */
import { t } from "../i18n/index.ts";
import type { ClusterView, Life, NoteView, Role, Stage } from "../protocol/generated.ts";
import { toast } from "../ui/speak.tsx";
import type { Live } from "./live.ts";

export interface NewNote {
  readonly board: number;
  /** 0: the board's first area. Read only where no place is given. */
  readonly area: number;
  /** Where its upper left corner goes; without it the note gets a free slot of the area. */
  readonly place?: { readonly x: number; readonly y: number };
  readonly colour: number;
  readonly text: string;
}

export class Actions {
  constructor(private readonly live: Live) {}

  /** Returns the id that the note has from now on. */
  addNote(note: NewNote): number {
    const { client } = this.live;
    const id = client.newId();
    const [x, y] = note.place ? [note.place.x, note.place.y] : [null, null];
    client.do(["note.add", id, note.board, note.area, x, y, note.colour, note.text.trim()]);
    return id;
  }

  edit(note: NoteView, text: string): void {
    const words = text.trim();
    if (words === "" || words === note.text) return;
    this.live.client.do(["note.edit", note.id, note.version, words]);
  }

  move(note: NoteView, x: number, y: number): void {
    this.live.client.do(["note.move", note.id, Math.round(x), Math.round(y)]);
  }

  place(note: NoteView, area: number): void {
    this.live.client.do(["note.place", note.id, area]);
  }

  swap(note: NoteView, other: NoteView): void {
    this.live.client.do(["note.swap", note.id, other.id]);
  }

  colour(note: NoteView, colour: number): void {
    if (colour !== note.colour) this.live.client.do(["note.colour", note.id, colour]);
  }

  /** Deletes, and offers to take it back. */
  remove(note: NoteView, onUndone?: () => void): void {
    this.live.client.do(["note.delete", note.id]);
    const undo = () => {
      this.restore(note.id);
      onUndone?.();
    };
    toast(t("deleted"), { label: t("undo"), run: undo });
  }

  restore(note: number): void {
    this.live.client.do(["note.restore", note]);
  }

  /** Into a cluster that there is. */
  join(note: NoteView, cluster: number): void {
    this.live.client.do(["note.group", note.id, cluster]);
  }

  /** Out of its cluster. */
  leave(note: NoteView): void {
    this.live.client.do(["note.group", note.id, 0]);
  }

  /** A new cluster of these notes; the first says where. */
  group(notes: readonly number[], title: string): number {
    const id = this.live.client.newId();
    this.live.client.do(["cluster.add", id, title.trim(), notes]);
    return id;
  }

  retitle(cluster: ClusterView, title: string): void {
    if (title.trim() === cluster.title) return;
    this.live.client.do(["cluster.title", cluster.id, cluster.version, title.trim()]);
  }

  dissolve(cluster: ClusterView): void {
    this.live.client.do(["cluster.dissolve", cluster.id]);
  }

  life(to: Life): void {
    this.live.client.do(["workshop.life", to]);
  }

  stage(stage: Stage): void {
    this.live.client.do(["workshop.stage", stage]);
  }

  readOnly(on: boolean): void {
    this.live.client.do(["workshop.readonly", on]);
  }

  role(member: number, role: Role): void {
    this.live.client.do(["member.role", member, role]);
  }

  removeMember(member: number): void {
    this.live.client.do(["member.remove", member]);
  }

  readmit(member: number): void {
    this.live.client.do(["member.readmit", member]);
  }
}
