/** Which column holds what: a guess that the person can change. Pure. */
import type { Table } from "./table.ts";

/** Columns by number; undefined for none. */
export interface Mapping {
  /** The first row names the columns. */
  readonly headings: boolean;
  readonly text: number;
  readonly area: number | undefined;
  readonly colour: number | undefined;
}

/** Headings of our own export in its languages, and those that other tools are known to write. */
const NAMES = {
  text: [
    "text",
    "note",
    "lapp",
    "comment",
    "comment-body",
    "kommentar",
    "body",
    "idea",
    "idé",
    "statement",
    "svar",
    "answer",
    "content",
    "innehåll",
  ],
  area: ["area", "yta", "column", "kolumn", "section", "frame"],
  colour: ["colour", "color", "färg"],
};

/** Rows to look at: a guess needs no more. */
const SAMPLE = 200;

export function guess(table: Table): Mapping {
  const first = (table.rows[0] ?? []).map((cell) => cell.trim().toLowerCase());
  const named = (names: readonly string[]) => {
    const at = first.findIndex((cell) => names.includes(cell));
    return at < 0 ? undefined : at;
  };
  const text = named(NAMES.text);
  const known = text ?? named(NAMES.area) ?? named(NAMES.colour);
  return {
    headings: known !== undefined || looksLikeHeadings(table),
    text: text ?? wordiest(table),
    area: named(NAMES.area),
    colour: named(NAMES.colour),
  };
}

/** Short words on top of a table whose own rows are longer. Of one column nobody can tell. */
function looksLikeHeadings(table: Table): boolean {
  const [first, ...rest] = table.rows.slice(0, SAMPLE);
  if (!first || rest.length === 0 || table.columns < 2) return false;
  const isNaming = first.every((cell) => cell.trim() !== "" && !/\d/.test(cell));
  return isNaming && averageLength(rest.flat()) > 1.5 * averageLength(first);
}

/** The column with the longest words on average. */
function wordiest(table: Table): number {
  let best = 0;
  let most = -1;
  for (let column = 0; column < table.columns; column += 1) {
    const cells = table.rows.slice(0, SAMPLE).map((row) => row[column] ?? "");
    const length = averageLength(cells);
    if (length > most) [best, most] = [column, length];
  }
  return best;
}

function averageLength(cells: readonly string[]): number {
  const total = cells.reduce((sum, cell) => sum + cell.trim().length, 0);
  return cells.length ? total / cells.length : 0;
}

/** What a column is called in the choices: its heading, else nothing. */
export function headingOf(table: Table, mapping: Mapping, column: number): string {
  return mapping.headings ? (table.rows[0]?.[column] ?? "").trim() : "";
}
