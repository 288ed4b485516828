/** What people do from the first minute, as commands. The engine predicts them at once and sends them
 *  when it can. All the rest: all-actions.ts. */
import { toldOf } from "../protocol/commands.ts";
import type { NoteView } from "../protocol/generated.ts";
import type { Deed } from "../undo/history.ts";
import type { Doing } from "./doing.ts";
import type { Live } from "./live.ts";

export interface NewNoteWish {
  readonly board: number;
  /** 0: the board's first area. Read only where no place is given. */
  readonly area: number;
  /** Where its upper left corner goes; without it the note gets a free slot of the area. */
  readonly place?: { readonly x: number; readonly y: number };
  readonly colour: number;
  readonly text: string;
  /** What she was told of the board when she began, where that is another moment (H12). */
  readonly told?: ReturnType<typeof toldOf>;
}

export class Actions {
  constructor(
    protected readonly live: Live,
    protected readonly doing: Doing,
  ) {}

  /** What is done inside is one step of undo. */
  gesture(name: string, run: () => void): Deed | undefined {
    return this.doing.gesture(name, run);
  }

  /** Undoes this step, whatever was done since. */
  takeBack(deed: Deed | undefined): void {
    if (deed) this.doing.undoing()?.takeBack(deed);
  }

  /** Returns the id that the note has from now on. */
  addNote(note: NewNoteWish): number {
    const { client } = this.live;
    const id = client.newId();
    const [x, y] = note.place ? [note.place.x, note.place.y] : [null, null];
    const text = note.text.trim();
    const { board, area, colour } = note;
    const told = note.told ?? toldOf(this.live.get("b", board));
    this.doing.do(["note.add", id, board, area, x, y, colour, text, ...told], "add");
    return id;
  }

  edit(note: NoteView, text: string): void {
    const words = text.trim();
    if (words === "" || words === note.text) return;
    this.doing.do(["note.edit", note.id, note.version, words, note.kept], "edit");
  }
}
