/** The colours of the style sheet for what is drawn on a canvas. */
import { COLOURS } from "../protocol/generated.ts";
import { GROUP_TINTS } from "./boxes.ts";

export interface Palette {
  /** Grounds of notes, by colour number. */
  readonly tints: readonly string[];
  /** Grounds of groups, by their number. */
  readonly grounds: readonly string[];
  readonly noteLine: string;
  /** Suggested words. */
  readonly words: string;
  readonly mark: string;
  readonly ink: string;
  readonly plate: string;
  readonly font: string;
}

/** Whatever makes the style sheet give other colours. */
const QUERIES = [
  "(prefers-color-scheme: dark)",
  "(forced-colors: active)",
  "(prefers-contrast: more)",
];

/** With forced colours a note is what everything is: text on a ground, with a line round it. */
const FORCED = {
  tints: Array.from({ length: COLOURS }, () => "Canvas"),
  grounds: Array.from({ length: GROUP_TINTS }, () => "GrayText"),
  noteLine: "CanvasText",
  words: "GrayText",
  mark: "CanvasText",
  ink: "CanvasText",
  plate: "Canvas",
};

export function readPalette(element: Element): Palette {
  const style = getComputedStyle(element);
  const of = (name: string) => style.getPropertyValue(name).trim();
  const font = of("--font") || "sans-serif";
  if (matchMedia("(forced-colors: active)").matches) return { ...FORCED, font };
  return {
    tints: Array.from({ length: COLOURS }, (_, colour) => of(`--tint-${colour}`)),
    grounds: Array.from({ length: GROUP_TINTS }, (_, ground) => of(`--ground-${ground}`)),
    noteLine: of("--note-line"),
    words: of("--note-words"),
    mark: of("--note-mark"),
    ink: of("--ink"),
    plate: of("--paper"),
    font,
  };
}

/** Calls back when the colours may have changed; returns how to stop. */
export function watchPalette(changed: () => void): () => void {
  const lists = QUERIES.map((query) => matchMedia(query));
  for (const list of lists) list.addEventListener("change", changed);
  // A look picked by hand stands on the root.
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true });
  return () => {
    for (const list of lists) list.removeEventListener("change", changed);
    observer.disconnect();
  };
}
