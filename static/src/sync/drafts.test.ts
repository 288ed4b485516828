import { expect, test } from "vitest";
import type { ClientCommand, ViewRecord } from "../protocol/generated.ts";
import type { ViewStore } from "../store/view.ts";
import { again } from "./again.ts";

/** A workshop as a device shows it: these records and no others. */
function showing(...records: readonly Partial<ViewRecord>[]): ViewStore {
  const of = (kind: string) => records.filter((record) => record.kind === kind);
  return {
    get: (kind, id) => of(kind).find((record) => (record as { id?: number }).id === id) as never,
    all: (kind) => of(kind) as never,
    seq: 1,
  };
}

test("a note goes again to its board's first area, if its own was removed, as the board is now", () => {
  const command: ClientCommand = [
    "note.add",
    7,
    1,
    20,
    null,
    null,
    3,
    "Fler träd",
    "private",
    "named",
  ];
  const [, id, ...rest] = again(
    command,
    showing({ kind: "a", id: 21, board: 1 }, { kind: "b", id: 1, mode: "open", authors: "alias" }),
  );
  expect(id).not.toBe(7);
  expect(rest).toEqual([1, 0, null, null, 3, "Fler träd", "open", "alias"]);
});

test("an area that is still there is kept, one of another board is not", () => {
  const view = showing({ kind: "a", id: 20, board: 1 }, { kind: "a", id: 30, board: 2 });
  const sent = (area: number) =>
    again(["notes.add", 1, area, [[8, null, null, 0, "Bänkar"]], "open", "named"], view)[2];
  expect([sent(20), sent(30)]).toEqual([20, 0]);
});

test("refused words of boards, areas and the workshop go on top of what stands there now", () => {
  const view = showing(
    { kind: "b", id: 1, version: 5 },
    { kind: "a", id: 20, version: 6 },
    { kind: "w", version: 7 },
  );
  expect(again(["board.edit", 1, 2, "Torget", "Vad?"], view)).toEqual([
    "board.edit",
    1,
    5,
    "Torget",
    "Vad?",
  ]);
  expect(again(["area.edit", 20, 2, "Lek", ""], view)).toEqual(["area.edit", 20, 6, "Lek", ""]);
  expect(again(["workshop.edit", 2, "Torget", "Hur?", ""], view)[1]).toBe(7);
});

test("H12 words that were begun unseen go again as the note is now, once she presses", () => {
  const begun: ClientCommand = ["note.edit", 7, 1, "En tanke", "private"];
  const sent = (kept: "" | "held") => again(begun, showing({ kind: "n", id: 7, version: 3, kept }));
  expect(sent("")).toEqual(["note.edit", 7, 3, "En tanke", ""]);
  expect(sent("held")).toEqual(["note.edit", 7, 3, "En tanke", "held"]);
});
