/** From rows to the notes that would come in, and to what has to be asked before. Pure. */
import { TEXT_MAX } from "../../protocol/generated.ts";
import type { Mapping } from "./columns.ts";
import type { Table } from "./table.ts";

export interface Row {
  readonly text: string;
  readonly colour: number;
  /** 0: the area that was chosen for all. */
  readonly area: number;
}

export interface Wanted {
  readonly areas: readonly { readonly id: number; readonly title: string | null }[];
  /** Names of colours as the screen says them, by number. */
  readonly colours: readonly string[];
  readonly colour: number;
  /** Notes that the workshop still has room for. */
  readonly room: number;
}

export interface Plan {
  /** What comes in, in order; no more than there is room for. */
  readonly rows: readonly Row[];
  /** Notes that the file holds. */
  readonly found: number;
  /** Rows without text, of those below the headings. */
  readonly empty: number;
  /** Row numbers, as a spreadsheet counts, of texts that are too long for a note: left out. */
  readonly tooLong: readonly number[];
  /** Rows whose area the board does not have: they go where the others go. */
  readonly elsewhere: number;
  /** Why fewer come in than were found. */
  readonly limit: "room" | "size" | undefined;
}

/** Bytes of an import that the server takes, less some for what stands around the notes. */
export const SIZE_MAX = 4 * 1024 * 1024 - 64 * 1024;

/** What the rows come to. Takes some tenths of a second for 20 MB. */
export function planOf(table: Table, mapping: Mapping, wanted: Wanted): Plan {
  const read = readerOf(mapping, wanted);
  const all: Row[] = [];
  const tooLong: number[] = [];
  let empty = 0;
  let elsewhere = 0;
  for (const [at, cells] of table.rows.entries()) {
    if (mapping.headings && at === 0) continue;
    const text = cleaned(cells[mapping.text] ?? "");
    if (text === "") empty += 1;
    else if (isTooLong(text)) tooLong.push(at + 1);
    else {
      const { isElsewhere, ...place } = read(cells);
      all.push({ text, ...place });
      if (isElsewhere) elsewhere += 1;
    }
  }
  const { count, limit } = fitting(all, wanted.room);
  return { rows: all.slice(0, count), found: all.length, empty, tooLong, elsewhere, limit };
}

/** Reads area and colour of a row. */
function readerOf(mapping: Mapping, wanted: Wanted) {
  const areas = new Map(wanted.areas.map(({ id, title }) => [key(title ?? ""), id]));
  const colours = new Map(wanted.colours.map((name, number) => [key(name), number]));
  const cell = (cells: readonly string[], column: number | undefined) =>
    column === undefined ? "" : key(cells[column] ?? "");
  return (cells: readonly string[]) => {
    const named = cell(cells, mapping.area);
    const area = areas.get(named) ?? 0;
    const colour = colourOf(cell(cells, mapping.colour), colours) ?? wanted.colour;
    return { area, colour, isElsewhere: named !== "" && area === 0 };
  };
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what has to go.
const UNSHOWABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g;

/**
 * A cell as a note: what cannot be shown goes, and so does the apostrophe with which our export,
 * and spreadsheets, keep a text from being a formula. A formula is never calculated: it is text.
 */
export function cleaned(cell: string): string {
  return cell
    .replace(/\r\n?/g, "\n")
    .replace(UNSHOWABLE, "")
    .replace(/^\s*'(?=[=+\-@\t])/, "")
    .trim();
}

function isTooLong(text: string): boolean {
  // Code points are never more than code units: most texts need no counting.
  return text.length > TEXT_MAX && [...text].length > TEXT_MAX;
}

/** A colour by its name on the screen, or by its number in our export. */
function colourOf(told: string, names: ReadonlyMap<string, number>): number | undefined {
  const number = /^\d+$/.test(told) ? Number(told) : names.get(told);
  return number !== undefined && number < names.size ? number : undefined;
}

/** As people compare titles. */
function key(title: string): string {
  return title.normalize("NFC").trim().replace(/\s+/g, " ").toLowerCase();
}

/** How many of the rows the workshop has room for, and one request can carry. */
function fitting(rows: readonly Row[], room: number): { count: number; limit: Plan["limit"] } {
  let size = 0;
  for (const [at, row] of rows.entries()) {
    if (at >= room) return { count: at, limit: "room" };
    size += bytesOf(row);
    if (size > SIZE_MAX) return { count: at, limit: "size" };
  }
  return { count: rows.length, limit: undefined };
}

const encoder = new TextEncoder();

/** Of the row in the request: quoted and escaped. */
function bytesOf(row: Row): number {
  return encoder.encode(JSON.stringify(row)).length + 1;
}
