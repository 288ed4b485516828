/** What a note looks like from afar: lines where its words are. Pure. */
import type { NoteView } from "../protocol/generated.ts";
import { heightOf, spanOf } from "../store/places.ts";

/** How large the words can be for the note to hold them, by their number of characters. */
export type TextSize = "huge" | "large" | "middle" | "small" | "tiny";

/** A larger note holds as many more words in the same letters as it covers slots. */
export function sizeOf(text: string, size = 0): TextSize {
  const { across, down } = spanOf(size);
  const slots = across * down;
  const length = text.length / slots;
  // Who makes a note of few words larger wants it to be read from the back of the hall.
  if (slots > 1 && length <= 26) return "huge";
  if (length <= 44) return "large";
  if (length <= 100) return "middle";
  return length <= 150 ? "small" : "tiny";
}

/** Whole lines that a note of this size has room for. */
export function linesOf(text: string, size: number): number {
  const { line } = SETTINGS[sizeOf(text, size)];
  return Math.max(1, Math.floor((heightOf(size) - INSET - FOOT) / line));
}

interface Setting {
  /** Height of a line, and of its letters, in board units. */
  readonly line: number;
  readonly letters: number;
  /** Characters that fit on one board unit, about. */
  readonly density: number;
}

const SETTINGS: Record<TextSize, Setting> = {
  huge: { line: 38.4, letters: 16, density: 0.064 },
  large: { line: 24.7, letters: 9.5, density: 0.108 },
  middle: { line: 20.9, letters: 8, density: 0.132 },
  small: { line: 17.6, letters: 7, density: 0.152 },
  tiny: { line: 15.6, letters: 6, density: 0.17 },
};

/** Space round the words of a note, and its foot, in board units. */
export const INSET = 14;
const FOOT = 36;

export interface Sketch {
  /** Lengths of the lines, as parts of the room there is. */
  readonly lines: readonly number[];
  readonly setting: Setting;
  /** The words run from the right. */
  readonly mirrored: boolean;
}

/** Hebrew, Arabic and their neighbours, as the first letter. */
const FROM_RIGHT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u;

export function runsFromRight(text: string): boolean {
  return FROM_RIGHT.test(text);
}

const known = new WeakMap<NoteView, Sketch>();

/** The sketch of a note with a box of this size; the same object for the same record. */
export function sketchOf(note: NoteView, box: { w: number; h: number }): Sketch {
  let sketch = known.get(note);
  if (!sketch) {
    sketch = draw(note, box);
    known.set(note, sketch);
  }
  return sketch;
}

function draw({ text: words, size }: NoteView, box: { w: number; h: number }): Sketch {
  const text = words ?? "";
  const setting = SETTINGS[sizeOf(text, size)];
  const most = Math.max(1, Math.floor((box.h - INSET - FOOT) / setting.line));
  const perLine = Math.max(1, (box.w - 2 * INSET) * setting.density);
  const lines: number[] = [];
  for (const paragraph of text.split("\n")) {
    let left = paragraph.trim().length;
    while (left > 0 && lines.length < most) {
      // Words do not fill a line to its end: by how much goes by what is left, so that it is calm.
      const filled = Math.min(left, perLine * (0.84 + ((left * 7) % 13) / 100));
      lines.push(filled / perLine);
      left -= Math.ceil(filled);
    }
  }
  return { lines, setting, mirrored: runsFromRight(text) };
}
