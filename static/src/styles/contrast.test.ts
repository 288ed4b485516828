// The contrast of every pair of ink and ground that the style sheets use, light and dark.
import { expect, test } from "vitest";
import tokens from "./tokens.css?raw";

/** WCAG 2.2, 1.4.3: text. 1.4.11: lines of controls and marks that carry meaning. */
const TEXT = 4.5;
const SHAPE = 3;

type Colours = Record<string, string>;

/** The rules of one selector, as the style sheet has it. */
function rules(selector: string): Colours {
  const start = tokens.indexOf(`\n${selector} {`);
  return read(tokens.slice(start, tokens.indexOf("\n}", start)));
}

const light = rules(":root");
const dark = { ...light, ...rules(':root[data-theme="dark"]') };
const sharp = rules(':root[data-contrast="more"]');
const THEMES: Record<string, Colours> = {
  light,
  dark,
  "light, more contrast": { ...light, ...sharp },
  "dark, more contrast": {
    ...dark,
    ...sharp,
    ...rules(':root[data-contrast="more"][data-theme="dark"]'),
  },
};
/** WCAG 2.2, 1.4.6: what "more contrast" means for text. */
const MORE = 7;

function read(css: string): Colours {
  const found = css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g);
  return Object.fromEntries([...found].map(([, name, value]) => [name, value]));
}

function luminance(colour: string): number {
  const channel = (at: number) => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function contrast(one: string, other: string): number {
  const [low, high] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return ((high ?? 0) + 0.05) / ((low ?? 0) + 0.05);
}

const TINTS = ["tint-0", "tint-1", "tint-2", "tint-3", "tint-4", "tint-5"];
const GROUNDS = ["paper", "paper-deep", "surface"];
const TEXTS: readonly (readonly [string, readonly string[]])[] = [
  ["ink", [...GROUNDS, "accent-soft", "bad-soft"]],
  ["ink-soft", [...GROUNDS, "accent-soft"]],
  ["accent-text", [...GROUNDS, "accent-soft"]],
  ["accent-ink", ["accent", "accent-text"]],
  ["bad", [...GROUNDS]],
  ["bad-ink", ["bad"]],
  ["warn-text", [...GROUNDS, "warn-soft"]],
  ["paper", ["ink"]],
  ["note-ink", TINTS],
  ["note-soft", TINTS],
];
const SHAPES: readonly (readonly [string, readonly string[]])[] = [
  ["line-strong", ["paper", "surface", "accent-soft"]],
  ["accent", GROUNDS],
];

for (const [theme, colours] of Object.entries(THEMES)) {
  for (const [pairs, least] of [
    [TEXTS, TEXT],
    [SHAPES, SHAPE],
  ] as const) {
    for (const [ink, grounds] of pairs) {
      const wanted = least === TEXT && theme.includes("more") ? MORE : least;
      test.each(grounds)(`${theme}: ${ink} on %s is at least ${wanted}`, (ground) => {
        expect(contrast(colours[ink] ?? "", colours[ground] ?? "")).toBeGreaterThanOrEqual(wanted);
      });
    }
  }
}
