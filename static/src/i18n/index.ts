/**
 * The texts of the screens: Fluent files of `locales/`, only the language in use is fetched.
 *
 * Which language: the one the person picked in the footer, else the workshop's, else the browser's.
 */
import { FluentBundle } from "@fluent/bundle";
import { createSignal } from "solid-js";
import type { Texts } from "../../plugins/texts.ts";
import { recall, remember } from "../app/storage.ts";
import type { Language as WorkshopLanguage } from "../protocol/generated.ts";

export type Language = "sv" | "en" | "ar";
export const LANGUAGES: readonly Language[] = ["sv", "en", "ar"];
/** What a workshop itself can be in: its boards begin with texts, and not yet in every language. */
export const WORKSHOP_LANGUAGES: readonly WorkshopLanguage[] = ["sv", "en"];
/** Each in its own words: a person looking for hers cannot read the others. */
export const LANGUAGE_NAMES: Record<Language, string> = {
  sv: "Svenska",
  en: "English",
  ar: "العربية",
};
/**
 * What Fluent is told, and `Intl` where the browser has no region. Digits are 0-9 also in Arabic: the code on the wall, the keys of
 * the phone and what the server says have them, and browsers differ in what they would choose.
 */
export const LOCALES: Record<Language, string> = { sv: "sv", en: "en", ar: "ar-u-nu-latn" };
const FROM_RIGHT: readonly Language[] = ["ar"];

type Arguments = Record<string, string | number>;

/**
 * "app": what residents see first. "more": the dialogs of the workshop, fetched once it is live.
 * "lead": accounts and facilitating, fetched with those screens.
 */
type Part = "app" | "more" | "lead";

const sources: Record<Part, Record<Language, () => Promise<{ default: Texts }>>> = {
  app: {
    sv: () => import("../../../locales/sv/app.ftl"),
    en: () => import("../../../locales/en/app.ftl"),
    ar: () => import("../../../locales/ar/app.ftl"),
  },
  more: {
    sv: () => import("../../../locales/sv/more.ftl"),
    en: () => import("../../../locales/en/more.ftl"),
    ar: () => import("../../../locales/ar/more.ftl"),
  },
  lead: {
    sv: () => import("../../../locales/sv/lead.ftl"),
    en: () => import("../../../locales/en/lead.ftl"),
    ar: () => import("../../../locales/ar/lead.ftl"),
  },
};
const parts = new Set<Part>(["app"]);

const PICKED = "language";
const [active, setActive] = createSignal<{ language: Language; bundle: FluentBundle }>();
let workshopLanguage: WorkshopLanguage | undefined;

/** The language on the screen. */
export function language(): Language {
  return active()?.language ?? "en";
}

/** Where its lines begin. */
export function directionOf(of: Language): "ltr" | "rtl" {
  return FROM_RIGHT.includes(of) ? "rtl" : "ltr";
}

/**
 * The text of a message in the active language. What a file lacks, the build has filled in from the
 * English one (plugins/texts.ts); an id that no file has is shown itself (a test asks).
 */
export function t(id: string, args?: Arguments): string {
  const bundle = active()?.bundle;
  const pattern = bundle?.getMessage(id)?.value;
  if (!bundle || !pattern) return id;
  return bundle.formatPattern(pattern, args && isolated(args, language()));
}

/** Fetches the language that fits, before the first screen is drawn. */
export function startLanguage(): Promise<void> {
  return show(fitting());
}

/** The language that this person is going to read, known before its texts have come. */
export function comingLanguage(): Language {
  return fitting();
}

/** The person picked a language: it stays, on this device. */
export function pickLanguage(to: Language): Promise<void> {
  remember(PICKED, to);
  return show(to);
}

/** Inside a workshop its language holds; undefined on leaving it. */
export function setWorkshopLanguage(to: WorkshopLanguage | undefined): void {
  workshopLanguage = to;
  if (fitting() !== active()?.language) void show(fitting());
}

/** The screen that is being fetched, once its texts are there too. */
export async function withTexts<Screen>(part: Part, screen: Promise<Screen>): Promise<Screen> {
  // Awaited below; with no connection the texts may fail first, and nobody would hear of this one.
  screen.catch(() => undefined);
  if (!parts.has(part)) {
    await sources[part][language()]();
    parts.add(part);
    // Not the one on the screen: the person may have picked another that is still on its way. Where
    // it does not come, the one on the screen has all it needs.
    await show(latest ?? language()).catch(() => show(language()));
  }
  return screen;
}

/** A bundle of some Fluent files, as the build parsed them. */
export function bundleOf(of: Language, files: readonly Texts[]): FluentBundle {
  // Isolation marks are set by `isolated`, only where a value runs the other way: in names of
  // controls they would get in the way of speech input and of searching in the page.
  const bundle = new FluentBundle(LOCALES[of], { useIsolating: false });
  for (const file of files) {
    const body = Object.entries(file).map(([id, value]) => ({ id, value, attributes: {} }));
    bundle.addResource({ body });
  }
  return bundle;
}

function fitting(): Language {
  const picked = recall(PICKED);
  if (isLanguage(picked)) return picked;
  if (workshopLanguage) return workshopLanguage;
  const wanted = navigator.languages.map((tag) => tag.slice(0, 2).toLowerCase());
  return wanted.find(isLanguage) ?? "en";
}

function isLanguage(text: string | null): text is Language {
  return LANGUAGES.some((known) => known === text);
}

let latest: Language | undefined;

async function show(to: Language): Promise<void> {
  latest = to;
  const files = await Promise.all([...parts].map((part) => sources[part][to]())).catch((thrown) => {
    if (latest === to) latest = active()?.language;
    throw thrown;
  });
  // A slower answer for a language that was left again must not win.
  if (latest !== to) return;
  document.documentElement.lang = to;
  document.documentElement.dir = directionOf(to);
  setActive({
    language: to,
    bundle: bundleOf(
      to,
      files.map((file) => file.default),
    ),
  });
}

/** A letter of Hebrew, Arabic and their neighbours; and one of any other script. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;
const LEFT_TO_RIGHT = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff])\p{L}/u;

/** The values, each that runs against the text round it between the marks of Unicode (UAX 9). */
export function isolated(args: Arguments, of: Language): Arguments {
  const against = FROM_RIGHT.includes(of) ? LEFT_TO_RIGHT : RIGHT_TO_LEFT;
  const safe: Arguments = {};
  for (const [name, value] of Object.entries(args)) {
    const mixes = typeof value === "string" && against.test(value);
    safe[name] = mixes ? `\u2068${value}\u2069` : value;
  }
  return safe;
}
