/** From text to rows of cells: a table with separators, or simply one note a line. Pure. */
import Papa from "papaparse";

const MARKS = [";", ",", "\t", "|"] as const;
/** "none": every line is one note, whatever stands in it. */
export const SEPARATORS = [...MARKS, "none"] as const;
export type Separator = (typeof SEPARATORS)[number];

export interface Table {
  /** Cells by row; empty rows are left out, short rows are as they are. */
  readonly rows: readonly (readonly string[])[];
  readonly separator: Separator;
  /** Cells of the longest row. */
  readonly columns: number;
}

/** So many of the rows have as many cells as the first: else commas are just commas. */
const EVEN = 0.8;

/** The rows of a file. Without `separator` it is found out; quotes are as in RFC 4180. */
export function tableOf(text: string, separator?: Separator): Table {
  if (separator === "none") return lines(text);
  const result = Papa.parse(text, {
    ...(separator ? { delimiter: separator } : { delimitersToGuess: MARKS }),
    skipEmptyLines: "greedy",
  });
  if (!separator && !isEven(result.data)) return lines(text);
  const found = MARKS.find((one) => one === result.meta.delimiter) ?? ";";
  return { rows: result.data, separator: found, columns: widest(result.data) };
}

/** Pasted text: cells of a spreadsheet come with tabs; anything else is one note a line. */
export function pasted(text: string): Table {
  return tableOf(text, text.includes("\t") ? "\t" : "none");
}

function lines(text: string): Table {
  const rows = text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== "");
  return { rows: rows.map((line) => [line]), separator: "none", columns: rows.length ? 1 : 0 };
}

function isEven(rows: readonly (readonly string[])[]): boolean {
  const wanted = rows[0]?.length ?? 0;
  return rows.filter((row) => row.length === wanted).length >= EVEN * rows.length;
}

function widest(rows: readonly (readonly string[])[]): number {
  let most = 0;
  for (const row of rows) most = Math.max(most, row.length);
  return most;
}
