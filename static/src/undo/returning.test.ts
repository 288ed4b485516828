// Undo and redo pressed faster than the server answers: what comes out of the trash is not on the page
// yet, and its earlier steps count all the same (RULES.md U1, U3).

import { expect, it } from "vitest";
import type { ClientCommand, NoteView, Rejection, ViewRecord } from "../protocol/generated.ts";
import { aNote } from "../store/testing/records.ts";
import type { Sent } from "../sync/types.ts";
import { History } from "./history.ts";
import type { View } from "./ways.ts";

const [BOARD, AREA, NOTE, ANNA] = [2, 20, 100, 10];
const FIRST = { board: BOARD, area: AREA, order: 1, x: 0, y: 0 };
const SECOND = { board: BOARD, area: 0, order: 5, x: 400, y: 800 };

function noteAt(place: typeof FIRST): NoteView {
  return aNote({ id: NOTE, text: "Bänkar", author: ANNA, ...place });
}

const ACCEPTED = { code: "", figure: 0, limit: 0, alone: true } as const;

/** A page whose server answers late: what leaves the trash is not shown, all else is, at once. */
class Page {
  readonly sent: Sent[] = [];
  readonly records = new Map<string, ViewRecord>([[`n${NOTE}`, noteAt(FIRST)]]);
  readonly view = {
    get: (kind: string, id: number) => this.records.get(kind + id),
    all: (kind: string) => [...this.records.values()].filter((one) => one.kind === kind),
  } as unknown as View;

  get last(): ClientCommand | undefined {
    return this.sent[this.sent.length - 1]?.command;
  }

  readonly history = new History(
    { view: this.view, do: (command) => this.do(command) },
    { changed: () => undefined, asked: () => undefined, decided: () => undefined },
  );

  /** The server's word on what was asked last, and what it has then. */
  answer(code: "" | Rejection, confirmed: View = this.view): void {
    const sent = this.sent[this.sent.length - 1];
    if (!sent) throw new Error("nothing was asked");
    this.history.answered({ sent, code, figure: 0, limit: 0, alone: true, view: confirmed });
  }

  /** The server has the note on the board by now. */
  comesBack(note: NoteView): void {
    this.records.delete(`t${NOTE}`);
    this.records.set(`n${NOTE}`, note);
  }

  private do(command: ClientCommand): Sent {
    const sent = { command };
    this.sent.push(sent);
    const note = this.records.get(`n${NOTE}`) as NoteView | undefined;
    if (command[0] === "note.delete" || command[0] === "notes.unmake") {
      const gone = { board: BOARD, text: "Bänkar", colour: 0, author: ANNA, by: ANNA, at: 0 };
      this.records.delete(`n${NOTE}`);
      this.records.set(`t${NOTE}`, { kind: "t", id: NOTE, ...gone });
    } else if (command[0] === "note.move" && note) {
      this.records.set(`n${NOTE}`, { ...note, ...SECOND });
    }
    return sent;
  }
}

it("U3 a move that was taken back before its note had come back is done again", () => {
  const page = new Page();
  const { history } = page;
  history.do(["note.move", NOTE, SECOND.x, SECOND.y], { name: "move", count: 1 });
  history.do(["note.delete", NOTE], { name: "deletion", count: 1 });
  history.undo();
  history.undo();
  const step = [NOTE, [1, BOARD, 2, 0, 5, 400, 6, 800], [1, BOARD, 2, AREA, 4, 1, 5, 0, 6, 0], []];
  expect(page.last).toEqual(["notes.revert", [step], []]);
  page.comesBack(noteAt(FIRST));
  history.redo();
  const again = [NOTE, [1, BOARD, 2, AREA, 5, 0, 6, 0], [1, BOARD, 2, 0, 4, 5, 5, 400, 6, 800], []];
  expect(page.last).toEqual(["notes.revert", [again], []]);
});

it("U1 what the server placed otherwise meanwhile is not touched", () => {
  const page = new Page();
  const { history } = page;
  history.do(["note.move", NOTE, SECOND.x, SECOND.y], { name: "move", count: 1 });
  history.do(["note.delete", NOTE], { name: "deletion", count: 1 });
  history.undo();
  history.undo();
  page.comesBack({ ...noteAt(FIRST), x: 248 });
  const asked = page.sent.length;
  history.redo();
  expect(page.sent.slice(asked).map((one) => one.command)).toEqual([]);
});

/** A page that has moved a note, then deleted it, and has just asked it back. */
function askedBack(): Page {
  const page = new Page();
  page.history.do(["note.move", NOTE, SECOND.x, SECOND.y], { name: "move", count: 1 });
  page.history.do(["note.delete", NOTE], { name: "deletion", count: 1 });
  page.history.undo();
  return page;
}

/** Whether the move that is taken back now could be done again: only where the note is expected. */
function isExpectedBy({ history }: Page): boolean {
  history.undo();
  return history.next?.name === "move";
}

it("U3 a note that came back and that another had deleted before the answer is not expected", () => {
  expect(isExpectedBy(askedBack())).toBe(true);
  const page = askedBack();
  page.answer("");
  expect(isExpectedBy(page)).toBe(false);
});

it("U3 a note that was refused to come back is not expected", () => {
  const page = askedBack();
  page.answer("too_many_notes");
  expect(isExpectedBy(page)).toBe(false);
});

it("U3 between the answer and the next picture a note is expected, and not after it", () => {
  const restored = { get: () => noteAt(SECOND), all: () => [] } as unknown as View;
  const page = askedBack();
  page.answer("", restored);
  expect(isExpectedBy(page)).toBe(true);

  const later = askedBack();
  later.answer("", restored);
  later.history.shown();
  expect(isExpectedBy(later)).toBe(false);
});

it("U3 a note that was asked back twice is expected until the second answer", () => {
  const page = askedBack();
  const [first] = page.sent.slice(-1);
  page.history.redo();
  page.history.undo();
  if (first) page.history.answered({ sent: first, ...ACCEPTED, view: page.view });
  expect(isExpectedBy(page)).toBe(true);
});
