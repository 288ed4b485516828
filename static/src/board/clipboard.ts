/** Notes on the clipboard: as rows of text for everybody, and in a format of our own. Pure. */
import { BATCH_MAX, COLOURS, COORDINATE_MAX, TEXT_MAX } from "../protocol/generated.ts";

/** The type of our own format; kept by browsers between their own pages. */
export const NOTES_TYPE = "application/x-samskapa-notes+json";
/** Ways of being larger than one slot; see `note.size`. */
const SIZES = 9;

/** A note to be: where it stands among the others that it was copied with. */
export interface Copied {
  readonly text: string;
  readonly colour: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** One row a note, as a spreadsheet reads it; a single note is its words and nothing else. */
export function asText(notes: readonly Copied[]): string {
  const [first] = notes;
  if (notes.length === 1 && first) return first.text;
  return textOfRows(notes.map(({ text }) => text));
}

/** Rows as `rowsOf` reads them. */
export function textOfRows(rows: readonly string[]): string {
  return rows.map(quoted).join("\n");
}

function quoted(text: string): string {
  return /[\n\t"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Our own format: places are relative to the upper left of all. */
export function asNotes(notes: readonly Copied[]): string {
  const left = Math.min(...notes.map(({ x }) => x));
  const top = Math.min(...notes.map(({ y }) => y));
  const rows = notes.map(({ text, colour, x, y, size }) => [text, colour, x - left, y - top, size]);
  return JSON.stringify({ samskapa: 1, notes: rows });
}

/** What `asNotes` wrote; undefined for anything else, since any page may write to a clipboard. */
export function readNotes(json: string): readonly Copied[] | undefined {
  let parsed: unknown;
  try {
    parsed = JSON.parse(json);
  } catch {
    return undefined;
  }
  const rows = (parsed as { samskapa?: unknown; notes?: unknown } | null)?.notes;
  if ((parsed as { samskapa?: unknown } | null)?.samskapa !== 1 || !Array.isArray(rows)) {
    return undefined;
  }
  const notes = rows.map(readNote);
  return notes.length && notes.every((note) => note !== undefined) ? notes : undefined;
}

function readNote(row: unknown): Copied | undefined {
  if (!Array.isArray(row)) return undefined;
  const [text, colour, x, y, size] = row as unknown[];
  if (typeof text !== "string" || !mayStand(text)) return undefined;
  if (!isWhole(colour, COLOURS) || !isWhole(size, SIZES)) return undefined;
  if (!isWhole(x, COORDINATE_MAX) || !isWhole(y, COORDINATE_MAX)) return undefined;
  return { text: cleaned(text), colour, x, y, size };
}

function isWhole(value: unknown, below: number): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value < below;
}

/** A cell that holds a line break or a tab stands in quotes, and its own quotes are doubled. */
const QUOTED = /"((?:[^"]|"")*)"(?=\t|\n|$)/y;
const PLAIN = /[^\t\n]*/y;
const BULLET = /^[•◦▪‣·*–-]\s+/;

/**
 * The notes-to-be of a pasted text: one a row. The cells of a spreadsheet's row stand under each
 * other in one note; a cell with line breaks stays one cell; empty rows count for nothing; bullets
 * go where every row has one.
 */
export function rowsOf(pasted: string): readonly string[] {
  const rows = cellsOf(cleaned(pasted))
    .map((cells) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ""))
    .map((cells) => (cells.length > 1 && BULLET.test(`${cells[0]} `) ? cells.slice(1) : cells))
    .map((cells) => cells.join("\n"))
    .filter((row) => row !== "");
  return rows.length > 1 && rows.every((row) => BULLET.test(row))
    ? rows.map((row) => row.replace(BULLET, ""))
    : rows;
}

function cellsOf(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  for (;;) {
    const cell = cellAt(text, at);
    row.push(cell.words);
    at = cell.end;
    if (text[at] !== "\t") {
      rows.push(row);
      row = [];
    }
    if (at >= text.length) break;
    at += 1;
  }
  if (row.length) rows.push(row);
  return rows;
}

function cellAt(text: string, at: number): { words: string; end: number } {
  QUOTED.lastIndex = at;
  const inside = QUOTED.exec(text)?.[1];
  // Whoever lists quotations means the marks; a spreadsheet sets them only where it must.
  if (inside !== undefined && /[\n\t]|""/.test(inside)) {
    return { words: inside.replaceAll('""', '"'), end: QUOTED.lastIndex };
  }
  PLAIN.lastIndex = at;
  return { words: PLAIN.exec(text)?.[0] ?? "", end: PLAIN.lastIndex };
}

/** Line ends as the server keeps them; controls that it would refuse (rule X3) become blanks. */
function cleaned(text: string): string {
  const plain = text
    .replace(/\r\n?/g, "\n")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, " ");
  return [...plain].filter((letter) => !/^[\ud800-\udfff]$/.test(letter)).join("");
}

/** Whether a text can be a note: some words, and not too many (rule X2). */
export function mayStand(text: string): boolean {
  const { length } = [...text.trim()];
  return length > 0 && length <= TEXT_MAX;
}

/** Rows that become notes in one command, and those that have to stay behind. */
export interface Sorted {
  readonly now: readonly string[];
  readonly later: readonly string[];
  /** How many of them are too long for a note. */
  readonly long: number;
}

export function sortRows(rows: readonly string[]): Sorted {
  const now: string[] = [];
  const later: string[] = [];
  for (const row of rows) (mayStand(row) && now.length < BATCH_MAX ? now : later).push(row);
  return { now, later, long: rows.filter((row) => !mayStand(row)).length };
}
