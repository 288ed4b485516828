/** How a board is laid out on a wall, and how large words can be on its notes. Pure. */
import { boxOf } from "../board/boxes.ts";
import { around, type Box } from "../board/camera.ts";
import {
  type AreaView,
  NOTE_HEIGHT,
  NOTE_WIDTH,
  type NoteView,
  PITCH_X,
  PITCH_Y,
} from "../protocol/generated.ts";

/** A note and where it stands, in board units. */
export interface Placed {
  readonly note: NoteView;
  readonly box: Box;
}

/** What stands together as it does on the board: an area with its notes, or the notes outside all. */
export interface Block {
  readonly area: AreaView | undefined;
  readonly notes: readonly Placed[];
  /** What of the board it covers, in board units. */
  readonly box: Box;
}

export interface Room {
  readonly w: number;
  readonly h: number;
}

export interface Laid {
  /** Pixels to a board unit. */
  readonly scale: number;
  /** How many blocks stand side by side. */
  readonly columns: number;
}

/** Between blocks, in board units. */
export const GAP = 24;
/** Larger would be out of proportion on a board that has hardly anything on it. */
const LARGEST_SCALE = 1.6;
/** What is in the spotlight has the wall to itself. */
const LIT_SCALE = 5;

/** The board in blocks, in the order of the list. */
export function blocksOf(areas: readonly AreaView[], notes: readonly NoteView[]): readonly Block[] {
  const inside = new Map<number, NoteView[]>(areas.map((area) => [area.id, []]));
  const outside: NoteView[] = [];
  for (const note of notes) (inside.get(note.area) ?? outside).push(note);
  const blocks = areas.map((area) => blockOf(area, (inside.get(area.id) ?? []).map(placed)));
  return outside.length ? [...blocks, blockOf(undefined, gathered(outside, areas))] : blocks;
}

function placed(note: NoteView): Placed {
  return { note, box: boxOf(note) };
}

/** Notes outside all areas as they stand; strewn further than the widest area they would make all
 *  else small, and stand side by side. */
function gathered(notes: readonly NoteView[], areas: readonly AreaView[]): readonly Placed[] {
  const there = notes.map(placed);
  const room = Math.max(0, ...areas.map(({ w }) => w));
  if (room === 0 || (around(there.map(({ box }) => box))?.w ?? 0) <= room) return there;
  const columns = Math.max(1, Math.floor(room / PITCH_X));
  return there.map(({ note, box }, index) => {
    const x = (index % columns) * PITCH_X;
    const y = Math.floor(index / columns) * PITCH_Y;
    // Of one slot each: a large one would cover the next.
    const { w, h } = { w: Math.min(box.w, NOTE_WIDTH), h: Math.min(box.h, NOTE_HEIGHT) };
    return { note, box: { x, y, w, h } };
  });
}

/** What a spotlight leaves of a board: an area, a group or a note alone. Undefined: all of it. */
export function litOf(blocks: readonly Block[], id: number): Block | undefined {
  // That is also the group of a note in none.
  if (id === 0) return undefined;
  const area = blocks.find((block) => block.area?.id === id);
  if (area) return area;
  const notes = blocks.flatMap((block) => block.notes);
  const lit = notes.filter(({ note }) => note.id === id || note.cluster === id);
  return lit.length ? blockOf(undefined, lit) : undefined;
}

function blockOf(area: AreaView | undefined, notes: readonly Placed[]): Block {
  const boxes = [...(area ? [area] : []), ...notes.map(({ box }) => box)];
  return { area, notes, box: around(boxes) ?? { x: 0, y: 0, w: 0, h: 0 } };
}

/** Areas mostly stand in one long row, and a wall is no long row: in as many columns as make all of it
 *  largest. */
export function layOut(blocks: readonly Block[], room: Room, isLit = false): Laid {
  let best: Laid = { scale: 0, columns: 1 };
  for (let columns = 1; columns <= blocks.length; columns += 1) {
    const { w, h } = sizeIn(blocks, columns);
    const scale = Math.max(0, Math.min(room.w / w, room.h / h, isLit ? LIT_SCALE : LARGEST_SCALE));
    if (scale > best.scale) best = { scale, columns };
  }
  return best;
}

/** All columns are as wide as the widest block, each row as high as its highest. */
function sizeIn(blocks: readonly Block[], columns: number): Room {
  const widest = Math.max(...blocks.map(({ box }) => box.w));
  const heights: number[] = [];
  blocks.forEach(({ box }, index) => {
    const row = Math.floor(index / columns);
    heights[row] = Math.max(heights[row] ?? 0, box.h);
  });
  const h = heights.reduce((sum, height) => sum + height, 0);
  return { w: columns * widest + (columns - 1) * GAP, h: h + (heights.length - 1) * GAP };
}

/** Of letters, in their own size; between lines; inside the edges of a note, in board units. */
const LETTER_WIDTH = 0.56;
const LINE = 1.25;
const INSET = 14;
const LARGEST = 44;
const SMALLEST = 11;

/** The size of letters, in board units, with which `text` fills its note: read from the back row. */
export function lettersFor(text: string, box: Pick<Box, "w" | "h">): number {
  const width = box.w - 2 * INSET;
  const height = box.h - 2 * INSET;
  const lines = text.split("\n");
  const longest = Math.max(...text.split(/\s+/).map((word) => word.length), 1);
  for (let size = LARGEST; size > SMALLEST; size -= 1) {
    const across = Math.max(1, Math.floor(width / (size * LETTER_WIDTH)));
    const rows = lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / across)), 0);
    // One more, since lines break between words and not where they are full.
    const broken = rows > lines.length ? rows + 1 : rows;
    if (longest <= across && broken * size * LINE <= height) return size;
  }
  return SMALLEST;
}
