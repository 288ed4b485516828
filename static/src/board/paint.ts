/** Draws what the DOM does not hold: notes as sheets with suggested words, and titles to go by. */
import type { NoteView } from "../protocol/generated.ts";
import { MARKS } from "../workshop/colours.tsx";
import { boxOf, GROUP_EDGE, groupTint } from "./boxes.ts";
import type { Box } from "./camera.ts";
import type { Palette } from "./palette.ts";
import { INSET, runsFromRight, type Sketch, sketchOf } from "./sketch.ts";

/** Words over the upper edge of a box. */
export interface Title {
  readonly text: string;
  readonly box: Box;
  /** Stays in view for as long as its box is. */
  readonly stays: boolean;
}

export interface Scene {
  readonly x: number;
  readonly y: number;
  /** Where the upper edge of the view is, in pixels of the canvas: titles that stay stop there. */
  readonly top: number;
  /** Pixels of the canvas to a board unit. */
  readonly scale: number;
  /** Pixels of the canvas to a CSS pixel. */
  readonly ratio: number;
  readonly notes: Iterable<NoteView>;
  readonly titles: Iterable<Title>;
  readonly palette: Palette;
}

/** Below these heights on the screen, in CSS pixels, a note has no line round it, no words, no mark. */
const LINED = 28;
const WORDED = 26;
const MARKED = 44;
/** The least and the largest size of a title, in CSS pixels. */
const TITLE_PX = 13;
const TITLE_LARGE_PX = 17;
/** Titles of boxes narrower than this would say nothing. */
const TITLED = 56;

const shapes = MARKS.map((path) => new Path2D(path));

export function paint(context: CanvasRenderingContext2D, scene: Scene): void {
  const { canvas } = context;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (const note of scene.notes) paintNote(context, note, scene);
  for (const title of scene.titles) paintTitle(context, title, scene);
}

/** The box on whole pixels of the canvas, so that its edges are sharp; very small ones stay where they
 *  are, or some gaps between them would be wide and others none. */
function onCanvas(box: Box, { x, y, scale, ratio }: Scene): Box {
  const round = box.h * scale < LINED * ratio ? Number : Math.round;
  const [left, top] = [round((box.x - x) * scale), round((box.y - y) * scale)];
  const [right, bottom] = [round((box.x + box.w - x) * scale), round((box.y + box.h - y) * scale)];
  return { x: left, y: top, w: right - left, h: bottom - top };
}

function paintNote(context: CanvasRenderingContext2D, note: NoteView, scene: Scene): void {
  const { palette, ratio } = scene;
  const box = boxOf(note);
  const at = onCanvas(box, scene);
  const height = at.h / ratio;
  if (note.cluster) paintGround(context, groupTint(note.cluster), at, scene);
  context.fillStyle = palette.tints[note.colour] ?? (palette.tints[0] as string);
  context.fillRect(at.x, at.y, at.w, at.h);
  if (height >= LINED) {
    context.strokeStyle = palette.noteLine;
    context.lineWidth = ratio;
    const half = ratio / 2;
    context.strokeRect(at.x + half, at.y + half, at.w - ratio, at.h - ratio);
  }
  if (height >= WORDED) paintWords(context, sketchOf(note, box), at, scene);
  if (height >= MARKED) paintMark(context, note.colour, at, scene);
}

/** What shows of its group round a note. */
function paintGround(
  context: CanvasRenderingContext2D,
  tint: number,
  at: Box,
  { scale, palette }: Scene,
): void {
  const edge = GROUP_EDGE * scale;
  context.fillStyle = palette.grounds[tint] as string;
  context.fillRect(at.x - edge, at.y - edge, at.w + 2 * edge, at.h + 2 * edge);
}

function paintWords(
  context: CanvasRenderingContext2D,
  { lines, setting, mirrored }: Sketch,
  at: Box,
  { scale, palette }: Scene,
): void {
  const inset = INSET * scale;
  const room = at.w - 2 * inset;
  const thick = Math.max(1, Math.round(setting.letters * scale));
  const first = at.y + inset + ((setting.line - setting.letters) / 2) * scale;
  context.fillStyle = palette.words;
  for (let index = 0; index < lines.length; index += 1) {
    const width = (lines[index] as number) * room;
    const x = mirrored ? at.x + at.w - inset - width : at.x + inset;
    context.fillRect(x, Math.round(first + index * setting.line * scale), width, thick);
  }
}

function paintMark(
  context: CanvasRenderingContext2D,
  colour: number,
  at: Box,
  { scale, palette }: Scene,
): void {
  // As large and as far from the corner as in the DOM: 12 units, 8 from each side.
  context.setTransform(scale, 0, 0, scale, at.x + at.w - 20 * scale, at.y + 8 * scale);
  context.fillStyle = palette.mark;
  context.fill(shapes[colour] ?? (shapes[0] as Path2D));
  context.setTransform(1, 0, 0, 1, 0, 0);
}

function paintTitle(context: CanvasRenderingContext2D, title: Title, scene: Scene): void {
  const { palette, ratio } = scene;
  const at = onCanvas(title.box, scene);
  if (at.w < TITLED * ratio || title.text === "") return;
  const size = Math.round(clamp(22 * (scene.scale / ratio), TITLE_PX, TITLE_LARGE_PX) * ratio);
  const pad = Math.round(5 * ratio);
  context.font = `600 ${size}px ${palette.font}`;
  context.textBaseline = "middle";
  const { text, width } = fitted(context, title.text, at.w - 4 * pad);
  const height = Math.round(size * 1.5);
  const x = runsFromRight(title.text) ? at.x + at.w - pad - width - 2 * pad : at.x + pad;
  const least = title.stays ? Math.min(scene.top, at.y + at.h - height - 2 * pad) : at.y;
  const y = Math.max(at.y, least) + pad;
  context.fillStyle = palette.plate;
  context.fillRect(x, y, width + 2 * pad, height);
  context.fillStyle = palette.ink;
  context.fillText(text, x + pad, y + height / 2);
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

interface Fitted {
  readonly text: string;
  readonly width: number;
}

/** Measuring is slow, and the same titles are drawn frame after frame. */
const known = new Map<string, number>();
const KNOWN_MOST = 2_000;

function widthOf(context: CanvasRenderingContext2D, text: string): number {
  const key = `${context.font} ${text}`;
  let width = known.get(key);
  if (width === undefined) {
    if (known.size >= KNOWN_MOST) known.clear();
    width = context.measureText(text).width;
    known.set(key, width);
  }
  return width;
}

/** The text, cut with an ellipsis where it is wider than `room`. */
function fitted(context: CanvasRenderingContext2D, text: string, room: number): Fitted {
  const whole = widthOf(context, text);
  if (whole <= room) return { text, width: whole };
  const letters = [...text];
  const cut = (length: number) => `${letters.slice(0, length).join("").trimEnd()}…`;
  let [low, high] = [0, letters.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (widthOf(context, cut(middle)) <= room) low = middle;
    else high = middle - 1;
  }
  return { text: cut(low), width: widthOf(context, cut(low)) };
}
