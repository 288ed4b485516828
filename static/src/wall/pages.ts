/** A board that is too full to be read whole from the back row, in parts that can be. Pure. */
import type { AreaView, NoteView } from "../protocol/generated.ts";
import type { Run, Section } from "../workshop/outline.ts";
import { type Block, lettersFor, type Room } from "./sizes.ts";

/** What a part has room for. */
interface Sheet {
  readonly columns: number;
  /** Letters side by side, and heights of a letter one below the other, in a column. */
  readonly across: number;
  readonly height: number;
}

export interface Line {
  readonly note: NoteView;
  /** The name of its group, where the column comes to it. */
  readonly group: string;
}

export interface Column {
  readonly area: AreaView | undefined;
  readonly lines: readonly Line[];
}

/** What the wall shows at once: columns side by side. */
export type Page = readonly Column[];

export interface Parts {
  /** How many columns a page has room for. */
  readonly columns: number;
  /** In these an area has its number of notes under its name. */
  readonly isNarrow: boolean;
  readonly pages: readonly Page[];
}

/** Of letters on a note, against those of the wall itself: smaller are not read from the back row. */
const LEAST = 0.6;
/** So many of a hundred notes may be smaller: one long note does not take the board from the hall. */
const SMALL_MAX = 0.25;

/** Whether the notes can be read, drawn at this scale where the wall's own letters have `letter` px. */
export function isReadable(blocks: readonly Block[], scale: number, letter: number): boolean {
  const notes = blocks.flatMap((block) => block.notes);
  const isSmall = ({ note, box }: (typeof notes)[number]) =>
    lettersFor(note.text ?? "", box) * scale < LEAST * letter;
  return notes.filter(isSmall).length <= SMALL_MAX * notes.length;
}

/** The letters of a part, against those of the wall. */
const LETTER = 0.9;
/** As in wall-part.css, all in these letters: the least widths of a column; between columns; inside a note,
 *  from side to side and from edge to edge; between notes; of a line; the name of an area, its number
 *  of notes under that, the name of a group; and of one letter of most. */
const NARROW = 11.5;
const WIDE = 14;
const BETWEEN = 0.9;
const INSIDE_X = 2.3;
const INSIDE_Y = 0.9;
const APART = 0.5;
const LINE = 1.3;
const AREA_NAME = 4.2;
const NUMBER = 1.7;
const GROUP_NAME = 1.5;
const WIDTH = 0.54;
/** Its last line is cut there: so long a note would leave the others no room. */
const LINES_MAX = 12;

/** The sections in one part, also those that have nothing; else without these in as many as it takes, in
 *  columns of a width that is better read. */
export function partsOf(sections: readonly Section[], room: Room, letter: number): Parts {
  const narrow = sheetOf(room, letter, NARROW, NUMBER);
  const all = dealt(sections, narrow);
  if (all.length < 2) return { columns: narrow.columns, isNarrow: true, pages: all };
  const wide = sheetOf(room, letter, WIDE, 0);
  const some = sections.filter(({ area, count }) => count > 0 || area?.waiting);
  return { columns: wide.columns, isNarrow: false, pages: dealt(some, wide) };
}

function sheetOf(room: Room, letter: number, least: number, under: number): Sheet {
  const width = room.w / (LETTER * letter);
  const columns = Math.max(1, Math.floor((width + BETWEEN) / (least + BETWEEN)));
  const column = (width - (columns - 1) * BETWEEN) / columns;
  return {
    columns,
    across: Math.max(1, Math.floor((column - INSIDE_X) / WIDTH)),
    height: room.h / (LETTER * letter) - AREA_NAME - under,
  };
}

/** An area begins beside another only where all of it has room there: mostly a part is of one thing. */
function dealt(sections: readonly Section[], sheet: Sheet): readonly Page[] {
  const pages: Column[][] = [];
  for (const section of sections) {
    const columns = columnsOf(section, sheet);
    const last = pages[pages.length - 1];
    if (last && last.length + columns.length <= sheet.columns) last.push(...columns);
    else {
      for (let from = 0; from < columns.length; from += sheet.columns) {
        pages.push(columns.slice(from, from + sheet.columns));
      }
    }
  }
  return pages;
}

function columnsOf({ area, runs }: Section, sheet: Sheet): Column[] {
  const columns: Line[][] = [[]];
  let left = sheet.height;
  for (const line of linesOf(runs)) {
    const begun = columns[columns.length - 1];
    if (begun?.length && heightOf(line, sheet) > left) {
      // A column says anew whose notes these are.
      const first = { ...line, group: line.run };
      columns.push([first]);
      left = sheet.height - heightOf(first, sheet);
    } else {
      begun?.push(line);
      left -= heightOf(line, sheet);
    }
  }
  return columns.map((lines) => ({ area, lines }));
}

function linesOf(runs: readonly Run[]): readonly (Line & { readonly run: string })[] {
  return runs.flatMap(({ cluster, notes }) => {
    const run = cluster?.title ?? "";
    return notes.map((note, index) => ({ note, run, group: index === 0 ? run : "" }));
  });
}

/** What a note takes of a column, with what keeps it from the next. */
function heightOf({ note, group }: Line, { across }: Sheet): number {
  const lines = (note.text ?? "").split("\n");
  const rows = lines.reduce((sum, line) => sum + rowsOf(line, across), 0);
  return Math.min(LINES_MAX, rows) * LINE + INSIDE_Y + APART + (group ? GROUP_NAME : 0);
}

/** Lines break between words, as far as there are any. */
function rowsOf(line: string, across: number): number {
  let rows = 1;
  let used = 0;
  for (const { length } of line.split(" ")) {
    if (used && used + 1 + length > across) {
      rows += 1;
      used = length;
    } else used += (used ? 1 : 0) + length;
    while (used > across) {
      rows += 1;
      used -= across;
    }
  }
  return rows;
}

const GLANCE_MS = 8_000;
const NOTE_MS = 1_200;

/** How long a part stands: a hall finds its way into it first, and then reads. */
export function standsFor(page: Page): number {
  return GLANCE_MS + NOTE_MS * page.reduce((sum, { lines }) => sum + lines.length, 0);
}

/** Where a reader is: an area (0: outside all) and the how manieth part of it. */
export interface Place {
  readonly area: number;
  readonly part: number;
}

/** The page at a place, as near as there still is one. */
export function indexAt(pages: readonly Page[], { area, part }: Place): number {
  const own = pages.flatMap((page, index) => (beginsWith(page) === area ? [index] : []));
  const found = own[Math.min(part, own.length - 1)];
  if (found !== undefined) return found;
  return Math.max(
    0,
    pages.findIndex((page) => page.some((column) => (column.area?.id ?? 0) === area)),
  );
}

export function placeOf(pages: readonly Page[], index: number): Place {
  const area = beginsWith(pages[index]);
  const part = pages.slice(0, index).filter((page) => beginsWith(page) === area).length;
  return { area, part };
}

function beginsWith(page: Page | undefined): number {
  return page?.[0]?.area?.id ?? 0;
}
