// What spreadsheets and people hand in: encodings, separators, quotes, formulas, too much.
import { expect, test } from "vitest";
import { TEXT_MAX } from "../../protocol/generated.ts";
import { type Encoding, encodingOf, textOf } from "./bytes.ts";
import { guess, type Mapping } from "./columns.ts";
import { cleaned, type Plan, planOf, SIZE_MAX, type Wanted } from "./plan.ts";
import { pasted, tableOf } from "./table.ts";

const SWEDISH = "Lapp;Yta\r\nFler bänkar på torget, även i november;Det händer\r\n";

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function utf16(text: string, { big, mark }: { big: boolean; mark: boolean }): Uint8Array {
  const bytes: number[] = [];
  for (const char of (mark ? "\ufeff" : "") + text) {
    const [high, low] = [char.charCodeAt(0) >> 8, char.charCodeAt(0) & 0xff];
    bytes.push(...(big ? [high, low] : [low, high]));
  }
  return Uint8Array.from(bytes);
}

const utf8 = (text: string) => new TextEncoder().encode(text);

const FILES: Record<string, readonly [Uint8Array, Encoding]> = {
  "UTF-8": [utf8(SWEDISH), "utf-8"],
  "UTF-8 with a mark": [utf8(`\ufeff${SWEDISH}`), "utf-8"],
  "Latin-1": [latin1(SWEDISH), "windows-1252"],
  "UTF-16 LE": [utf16(SWEDISH, { big: false, mark: false }), "utf-16le"],
  "UTF-16 LE with a mark": [utf16(SWEDISH, { big: false, mark: true }), "utf-16le"],
  "UTF-16 BE": [utf16(SWEDISH, { big: true, mark: false }), "utf-16be"],
  "UTF-16 BE with a mark": [utf16(SWEDISH, { big: true, mark: true }), "utf-16be"],
};

for (const [name, [bytes, encoding]] of Object.entries(FILES)) {
  test(`${name} is told by its bytes and read word for word`, () => {
    expect(encodingOf(bytes)).toBe(encoding);
    expect(textOf(bytes, encoding)).toBe(SWEDISH);
  });
}

test("Arabic and emoji in UTF-8 are not taken for Latin-1, plain ASCII is UTF-8", () => {
  for (const text of ["ساحة للجميع 😀", "plain words"]) {
    expect(encodingOf(utf8(text))).toBe("utf-8");
  }
  expect(encodingOf(new Uint8Array())).toBe("utf-8");
});

test("an encoding chosen by hand is used, and what it cannot read is seen", () => {
  expect(textOf(latin1("på"), "utf-8")).toBe("p\ufffd");
  expect(textOf(latin1("på – “så”".replace(/[–“”]/g, "?")), "windows-1252")).toContain("på");
});

for (const separator of [";", ",", "\t", "|"] as const) {
  test(`a table with ${JSON.stringify(separator)} between its cells is recognised`, () => {
    const text = [
      ["Lapp", "Yta"],
      ["Fler bänkar", "Torget"],
      ["Mer ljus", "Parken"],
    ]
      .map((row) => row.join(separator))
      .join("\r\n");
    const table = tableOf(text);
    expect(table.separator).toBe(separator);
    expect(table.rows).toHaveLength(3);
    expect(table.columns).toBe(2);
  });
}

test("quotes hold separators, quotes and lines together", () => {
  const table = tableOf('text;area\r\n"He said ""no""; twice";A\r\n"two\nlines";B\r\n\r\n');
  expect(table.rows.slice(1)).toEqual([
    ['He said "no"; twice', "A"],
    ["two\nlines", "B"],
  ]);
});

test("a file without an end of its last quote is read, not lost", () => {
  expect(tableOf('text\n"never closed\nand on').rows.flat().join(" ")).toContain("never closed");
});

test("an empty file, and one of blank lines, have no rows", () => {
  for (const text of ["", "\n\n", "  \r\n \r\n"]) expect(tableOf(text).rows).toEqual([]);
});

test("commas in plain sentences separate nothing", () => {
  const text = "Light, benches, trees\nMore light\nTrees, and a fountain";
  expect(tableOf(text)).toMatchObject({ separator: "none", columns: 1 });
  expect(tableOf(text).rows[0]).toEqual(["Light, benches, trees"]);
});

test("pasted lines are notes, whatever stands in them; pasted cells come with tabs", () => {
  expect(pasted('one; and "two"\r\n\n  \nthree, four\n').rows).toEqual([
    ['one; and "two"'],
    ["three, four"],
  ]);
  expect(pasted('a\tb\n"c\nd"\te').rows).toEqual([
    ["a", "b"],
    ["c\nd", "e"],
  ]);
});

test("columns are found by name, in any case, also those of our own export", () => {
  expect(guess(tableOf("ID;Yta;LAPP;Färg\n1;x;y;Smör"))).toEqual({
    headings: true,
    text: 2,
    area: 1,
    colour: 3,
  });
  expect(guess(tableOf("author-id,comment-body\n4,Build more parks in the middle"))).toEqual({
    headings: true,
    text: 1,
    area: undefined,
    colour: undefined,
  });
});

test("without names the wordiest column is the text, and a first row of words is a heading", () => {
  const rows = "Nr;Vad;Vem\n1;En lång mening om torget och ljuset;Bo\n2;Ännu en lång mening;Siv";
  expect(guess(tableOf(rows))).toMatchObject({ headings: true, text: 1 });
  expect(guess(tableOf("1;En lång mening om torget;Bo\n2;En till;Siv"))).toMatchObject({
    headings: false,
    text: 1,
  });
  expect(guess(pasted("Torget\nEn lång mening om torget"))).toMatchObject({ headings: false });
});

const WANTED: Wanted = {
  areas: [
    { id: 7, title: "Det händer" },
    { id: 8, title: "Så känns det" },
  ],
  colours: ["Smör", "Himmel", "Mossa"],
  colour: 0,
  room: 100,
};
const BY_NUMBER: Mapping = { headings: false, text: 0, area: undefined, colour: undefined };

function plan(text: string, mapping: Partial<Mapping> = {}, wanted: Partial<Wanted> = {}): Plan {
  return planOf(tableOf(text, ";"), { ...BY_NUMBER, ...mapping }, { ...WANTED, ...wanted });
}

test("areas and colours are found by name or number, the rest goes where the others go", () => {
  const told = plan(
    "a;det  HÄNDER;mossa\nb;Så känns det;1\nc;Nowhere;lila\nd;;",
    { area: 1, colour: 2 },
    { colour: 1 },
  );
  expect(told.rows).toEqual([
    { text: "a", area: 7, colour: 2 },
    { text: "b", area: 8, colour: 1 },
    { text: "c", area: 0, colour: 1 },
    { text: "d", area: 0, colour: 1 },
  ]);
  expect(told.elsewhere).toBe(1);
});

test("a formula stays text, and comes back from our export as it was written", () => {
  for (const formula of ["=1+1", "+46 70", "-1", "@all"]) {
    expect(cleaned(`'${formula}`)).toBe(formula);
    expect(cleaned(formula)).toBe(formula);
  }
  expect(cleaned("'t was so")).toBe("'t was so");
  expect(cleaned(" 'quoted' ")).toBe("'quoted'");
});

test("what cannot be shown goes, line ends are one, blanks around are none", () => {
  expect(cleaned("  a\u0000b\r\nc\rd\u0085\u200f ")).toBe("ab\nc\nd\u200f");
});

test("rows without text are passed over, and a column that is missing has none", () => {
  expect(plan("a\n \nb").empty).toBe(0);
  expect(plan("a;1\n ;2\nb;3")).toMatchObject({ found: 2, empty: 1 });
  expect(plan("a;1\nb;2", { text: 4 })).toMatchObject({ found: 0, empty: 2, rows: [] });
});

test("texts too long for a note are named by the row of the spreadsheet", () => {
  const long = "x".repeat(TEXT_MAX + 1);
  expect(plan(`Lapp\nkort\n${long}`, { headings: true })).toMatchObject({
    found: 1,
    tooLong: [3],
  });
  expect(plan("😀".repeat(TEXT_MAX)).tooLong, "code points count").toEqual([]);
});

test("10,000 lines come to as many as there is room for", () => {
  const lines = Array.from({ length: 10_000 }, (_, at) => `rad ${at}`).join("\n");
  const told = plan(lines, {}, { room: 4_104 });
  expect(told).toMatchObject({ found: 10_000, limit: "room" });
  expect(told.rows).toHaveLength(4_104);
  expect(told.rows[4_103]?.text).toBe("rad 4103");
  expect(plan(lines, {}, { room: 0 })).toMatchObject({ rows: [], limit: "room" });
});

test("20 MB come to as many as one request can carry", () => {
  const told = plan(`${"å".repeat(1_999)}\n`.repeat(5_200), {}, { room: 5_000 });
  expect(told).toMatchObject({ found: 5_200, limit: "size" });
  expect(new TextEncoder().encode(JSON.stringify(told.rows)).length).toBeLessThan(SIZE_MAX);
  expect(told.rows.length).toBeGreaterThan(1_000);
});
