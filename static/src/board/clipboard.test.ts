import { expect, test } from "vitest";
import { BATCH_MAX, TEXT_MAX } from "../protocol/generated.ts";
import {
  asNotes,
  asText,
  type Copied,
  mayStand,
  readNotes,
  rowsOf,
  sortRows,
  textOfRows,
} from "./clipboard.ts";

function copied(text: string, at: Partial<Copied> = {}): Copied {
  return { text, colour: 0, x: 0, y: 0, size: 0, ...at };
}

test("a list is one note a row, and empty rows count for nothing", () => {
  expect(rowsOf("Fler bänkar\r\n\r\n  Mer ljus  \nEtt café\n")).toEqual([
    "Fler bänkar",
    "Mer ljus",
    "Ett café",
  ]);
  expect(rowsOf(" \n\t\n")).toEqual([]);
});

test("the cells of a spreadsheet's row stand in one note", () => {
  expect(rowsOf("1\tFler bänkar\tTorget\n2\tMer ljus\t\n")).toEqual([
    "1\nFler bänkar\nTorget",
    "2\nMer ljus",
  ]);
});

test("a cell with line breaks stays one note, with its quotation marks", () => {
  expect(rowsOf('"Mer ljus\nvid ""Bron"""\tBron\nNästa')).toEqual([
    'Mer ljus\nvid "Bron"\nBron',
    "Nästa",
  ]);
});

test("quotation marks that people wrote are theirs", () => {
  expect(rowsOf('"Torget" är fint\n"Parken" också\n"Allt"')).toEqual([
    '"Torget" är fint',
    '"Parken" också',
    '"Allt"',
  ]);
  expect(rowsOf('"ett ensamt tecken\nnästa rad')).toEqual(['"ett ensamt tecken', "nästa rad"]);
});

test("bullets go where every row has one, and stay where they may be words", () => {
  expect(rowsOf("• Bänkar\n• Ljus")).toEqual(["Bänkar", "Ljus"]);
  expect(rowsOf("•\tBänkar\n•\tLjus")).toEqual(["Bänkar", "Ljus"]);
  expect(rowsOf("- 5 grader\nMer ljus")).toEqual(["- 5 grader", "Mer ljus"]);
});

test("what the server would refuse is taken out: controls and halves of characters", () => {
  expect(rowsOf("a\u0000b\u009fc\ud83d")).toEqual(["a b c"]);
  expect(rowsOf("👩‍👩‍👧‍👦🌻")).toEqual(["👩‍👩‍👧‍👦🌻"]);
});

test("copied notes come back as the same rows", () => {
  const notes = [copied("Ett\nmed rad"), copied('Två "citat"'), copied("Tre")];
  expect(rowsOf(asText(notes))).toEqual(notes.map(({ text }) => text));
});

test("one copied note is its words and nothing else", () => {
  expect(asText([copied('Två "citat"\noch en rad')])).toBe('Två "citat"\noch en rad');
});

test("our own format keeps colours, sizes and the places among each other", () => {
  const notes = [
    copied("Ett", { x: 500, y: 90, colour: 3 }),
    copied("Två", { x: 724, y: 40, size: 4 }),
  ];
  expect(readNotes(asNotes(notes))).toEqual([
    { text: "Ett", x: 0, y: 50, colour: 3, size: 0 },
    { text: "Två", x: 224, y: 0, colour: 0, size: 4 },
  ]);
});

test("what another page wrote under our name is not believed", () => {
  const forged = [
    "no json",
    "null",
    "[]",
    '{"samskapa":1,"notes":[]}',
    '{"samskapa":2,"notes":[["a",0,0,0,0]]}',
    '{"samskapa":1,"notes":[["a",99,0,0,0]]}',
    '{"samskapa":1,"notes":[["a",0,0.5,0,0]]}',
    '{"samskapa":1,"notes":[["",0,0,0,0]]}',
    '{"samskapa":1,"notes":[["a",0,0,0,0],{}]}',
  ];
  for (const one of forged) expect(readNotes(one), one).toBeUndefined();
});

test("a text stands on a note from one character to the limit", () => {
  expect([" ", "x", "🌻".repeat(TEXT_MAX), "x".repeat(TEXT_MAX + 1)].map(mayStand)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test("rows beyond the limit and rows that are too long stay behind, and none is lost", () => {
  const rows = Array.from({ length: BATCH_MAX + 7 }, (_, at) => `Rad ${at}\nmed "citat"`);
  rows.splice(3, 0, "x".repeat(TEXT_MAX + 1));
  const { now, later, long } = sortRows(rows);
  expect([now.length, later.length, long]).toEqual([BATCH_MAX, 8, 1]);
  expect([...now, ...later].sort()).toEqual([...rows].sort());
  expect(rowsOf(textOfRows(later))).toEqual(later);
});
