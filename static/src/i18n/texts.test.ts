// Every text exists in every language, with the same values in it, and none is left over.
// The files are read as they are (`?raw`): the build would fill in from English what one lacks.
import { FluentResource } from "@fluent/bundle";
import { describe, expect, test } from "vitest";
import arApp from "../../../locales/ar/app.ftl?raw";
import arLead from "../../../locales/ar/lead.ftl?raw";
import arMore from "../../../locales/ar/more.ftl?raw";
import enApp from "../../../locales/en/app.ftl?raw";
import enLead from "../../../locales/en/lead.ftl?raw";
import enMore from "../../../locales/en/more.ftl?raw";
import svApp from "../../../locales/sv/app.ftl?raw";
import svLead from "../../../locales/sv/lead.ftl?raw";
import svMore from "../../../locales/sv/more.ftl?raw";
import { filled, idOf, messagesOf, parsed } from "../../plugins/texts.ts";
import { ALIGNMENTS } from "../board/align.ts";
import { SENTENCES } from "../facilitate/audit/sentence.ts";
import { VERBS } from "../facilitate/undoing/asking.ts";
import { REJECTIONS, ROLES, STAGES } from "../protocol/generated.ts";
import { bundleOf, isolated, LANGUAGES, type Language } from "./index.ts";

const FILES = {
  app: { en: enApp, sv: svApp, ar: arApp },
  more: { en: enMore, sv: svMore, ar: arMore },
  lead: { en: enLead, sv: svLead, ar: arLead },
};
const ALL = Object.values(FILES).flatMap((file) => idsOf(file.en));
const SOURCES: Record<string, string> = import.meta.glob(
  ["../**/*.{ts,tsx}", "!../**/*.test.ts", "!../protocol/**"],
  { query: "?raw", import: "default", eager: true },
);
const code = Object.values(SOURCES).join("\n");

/** What the ids that are put together at run time can become. */
const LIVES = ["draft", "open", "closed"];
const STEPS = [
  ...["add", "arrange", "colour", "delete", "edit", "group", "link", "move", "restore", "size"],
  ...["add-area", "add-board", "order-areas", "order-boards", "remove-area", "remove-board"],
  "harvest",
  ...["title", "ungroup", "unlink", "words"],
];
const ASKED = ["mute", "rename", "remove", "ban"];
const ACTS = [...ASKED, ...ROLES.map((role) => `make-${role}`)];
const FAMILIES: Record<string, readonly string[]> = {
  "act-title-": ACTS,
  "tables-way-": ["even", "random", "choice"],
  "act-text-": ACTS,
  "act-why-": ["told", "listed", "leads"],
  "act-go-": ACTS,
  "act-said-": ACTS,
  "acts-": SENTENCES,
  "align-": ALIGNMENTS,
  "authors-": ["named", "alias", "hidden", "named-now", "alias-now", "hidden-now"],
  "hold-": ["none", "first", "all"].flatMap((hold) => [hold, `${hold}-text`]),
  "kept-": ["private", "held", "hidden"],
  "mode-": ["open", "private", "read", "vote"].flatMap((mode) => [
    mode,
    `${mode}-text`,
    `${mode}-now`,
    `${mode}-turned`,
  ]),
  "method-": ["dots", "yesno", "scale", "rank", "axes"].flatMap((method) => [
    method,
    `${method}-how`,
    `${method}-rule`,
  ]),
  "secrecy-": ["open", "closed", "code", "limits"].flatMap((part) => [part, `${part}-text`]),
  "vote-group-": ["all", "staff", "residents"],
  "votes-over-": ["notes", "clusters"],
  "votes-life-": ["open", "closed", "revealed"],
  "colour-": ["0", "1", "2", "3", "4", "5"],
  "door-": ["open", "ask", "shut"].flatMap((door) => [door, `${door}-text`]),
  "encoding-": ["utf-8", "utf-16le", "utf-16be", "windows-1252"],
  "separator-": ["semicolon", "comma", "tab", "bar", "none"],
  "life-": [
    ...LIVES,
    ...LIVES.map((life) => `${life}-text`),
    ...LIVES.map((life) => `from-${life}`),
  ],
  "life-from-": LIVES,
  "make-": ROLES,
  "note-": ["saved", "waiting"],
  "person-": [...ASKED, "unmute", "readmit"],
  "others-": ["new", "moved", "changed", "gone"],
  "did-": VERBS,
  "verb-": VERBS,
  "since-": ["all", "hour", "minutes"],
  "hint-": ["number", "phone", "email"],
  "refused-": [...REJECTIONS, "orphaned"],
  "role-": ROLES,
  "rule-": ["rude", "personal", "off_topic", "spam", "other"],
  "saving-": ["saved", "saving", "unsent", "late", "connecting", "offline", "full", "stopped"],
  "stage-": STAGES,
  "step-": STEPS,
  "stopped-": ["no-seat", "removed", "no-workshop", "left", "too-old", "fault"].flatMap((why) => [
    why,
    `${why}-text`,
  ]),
  "contrast-": ["auto", "more"],
  "theme-": ["auto", "light", "dark"],
  "view-": ["write", "list", "board"],
  "wall-": ["join", "board", "list", "result"],
};

/** The plural forms of Arabic (CLDR). */
const FORMS = ["zero", "one", "two", "few", "many", "other"];

/** Languages that lack nothing: in the others the build fills in English. */
const COMPLETE: readonly Language[] = ["sv", "ar"];

/** Ids of the messages of a file. */
function idsOf(source: string): string[] {
  return new FluentResource(source).body.map((message) => message.id).sort();
}

/** The names of the values that each message uses. */
function valuesOf(source: string): Record<string, string[]> {
  return Object.fromEntries(
    messagesOf(source).map((message) => {
      const names = [...message.matchAll(/\$(\w+)/g)].map((found) => found[1] ?? "");
      return [idOf(message), [...new Set(names)].sort()];
    }),
  );
}

function usedIds(): Set<string> {
  const used = new Set<string>();
  for (const found of code.matchAll(/(?<![\w.])t\(([^;{]*?)[,)]/gs)) {
    for (const id of (found[1] ?? "").matchAll(/"([a-z][\w-]*)"/g)) used.add(id[1] ?? "");
  }
  for (const found of code.matchAll(/(?<![\w.])t\(\s*`([a-z-]+)\$\{/g)) {
    const family = found[1] ?? "";
    expect(Object.keys(FAMILIES), `family ${family}`).toContain(family);
    for (const end of FAMILIES[family] ?? []) used.add(family + end);
  }
  return used;
}

describe.each(Object.entries(FILES))("%s.ftl", (_, file) => {
  test.each(COMPLETE)("has the same messages in %s as in English", (language) => {
    expect(idsOf(file[language])).toEqual(idsOf(file.en));
  });

  test.each(LANGUAGES)("uses the same values in %s as in English", (language) => {
    const english = valuesOf(file.en);
    for (const [id, names] of Object.entries(valuesOf(file[language]))) {
      expect(names, id).toEqual(english[id]);
    }
  });

  test.each(LANGUAGES)("has no message twice in %s and none that does not parse", (language) => {
    const source = file[language];
    const written = [...source.matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1]);
    expect(new Set(written).size).toBe(written.length);
    expect(idsOf(source)).toHaveLength(written.length);
  });

  test("has all six forms of Arabic wherever something is counted", () => {
    const counted = messagesOf(file.en).filter((message) => message.includes("[one]"));
    const arabic = new Map(messagesOf(file.ar).map((message) => [idOf(message), message]));
    for (const id of counted.map(idOf).filter((id) => arabic.has(id))) {
      const forms = [...(arabic.get(id) ?? "").matchAll(/\[(zero|one|two|few|many|other)\]/g)];
      expect(new Set(forms.map((found) => found[1])), id).toEqual(new Set(FORMS));
    }
  });
});

test("no text stands in two files: a page that fetches both could show neither", () => {
  expect(ALL.filter((id, place) => ALL.indexOf(id) !== place)).toEqual([]);
});

test("every text that the screens ask for exists", () => {
  const known = new Set(ALL);
  expect([...usedIds()].filter((id) => !known.has(id))).toEqual([]);
});

test("no text is left over", () => {
  const used = usedIds();
  expect(ALL.filter((id) => !used.has(id))).toEqual([]);
});

// Between elements biome refuses words (noJsxLiterals); these are the places that it does not see.
test("no component writes words into a name, a hint or a title", () => {
  const written = /\b(?:aria-\w+|title|placeholder|alt|label|text|hint)="([^"]*\p{L}[^"]*)"/gu;
  const isCode = /^(?:true|false|page|step|list|menu|dialog|polite|off|Control\+\w)$/;
  for (const [path, source] of Object.entries(SOURCES)) {
    if (!path.endsWith(".tsx")) continue;
    const words = [...source.matchAll(written)].filter(([, value = ""]) => !isCode.test(value));
    // Names of other elements are code.
    const fine = /^aria-(?:labelledby|describedby|controls|owns|hidden|live|current)=/;
    expect(
      words.map(([whole]) => whole).filter((whole) => !fine.test(whole)),
      path,
    ).toEqual([]);
  }
});

/** Screens, and the files of texts that are there when they are. */
const SCREENS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/(account|notices)\//, [enApp, enLead]],
  [/enter\/staff/, [enApp, enLead]],
  [/\/(facilitate|wall)\//, [enApp, enMore, enLead]],
  [/enter\/waiting/, [enApp, enMore]],
  [
    /\/(board|dialogs|hints|search|list|modes|pace|shell|tables|undo|votes)\/|\/(all-actions|asked|cluster-title|emptied|link-chip|note-menu|note-parts|others|own-menu|own-news|steer-button|stopped|tally)\./,
    [enApp, enMore],
  ],
  [/./, [enApp]],
];

test("each screen finds its texts in the files that are fetched with it", () => {
  for (const [path, source] of Object.entries(SOURCES)) {
    const files = SCREENS.find(([pattern]) => pattern.test(path))?.[1] ?? [];
    const there = new Set(files.flatMap(idsOf));
    const asked = [...source.matchAll(/(?<![\w.])t\("([a-z][\w-]*)"/g)].map(([, id]) => id ?? "");
    expect(
      asked.filter((id) => !there.has(id)),
      path,
    ).toEqual([]);
  }
});

function sayer(of: Language, files: readonly string[]) {
  const made = bundleOf(of, files.map(parsed));
  return (id: string, args: Record<string, string | number>) =>
    made.formatPattern(made.getMessage(id)?.value ?? "", isolated(args, of));
}

test("plurals and values come out in words", () => {
  const say = sayer("sv", [svMore]);
  expect([1, 5].map((count) => say("others-new", { count }))).toEqual([
    "1 ny lapp",
    "5 nya lappar",
  ]);
});

test("Arabic counts in its six forms, with the digits of the keyboard", () => {
  const say = sayer("ar", [arApp]);
  expect([0, 1, 2, 3, 11, 100].map((count) => say("notes-count", { count }))).toEqual([
    "لا ملاحظات",
    "ملاحظة واحدة",
    "ملاحظتان",
    "3 ملاحظات",
    "11 ملاحظة",
    "100 ملاحظة",
  ]);
});

test("a value that runs against the text is isolated, one that runs along is not", () => {
  const marked = (alias: string) => `\u2068${alias}\u2069`;
  expect(sayer("sv", [svApp])("own-menu", { alias: "Nour" })).toBe("Nour: din meny");
  expect(sayer("sv", [svApp])("own-menu", { alias: "نور" })).toBe(`${marked("نور")}: din meny`);
  expect(sayer("ar", [arApp])("own-menu", { alias: "نور" })).toBe("نور: قائمتك");
  expect(sayer("ar", [arApp])("own-menu", { alias: "Åke" })).toBe(`${marked("Åke")}: قائمتك`);
});

test("what a language lacks is said in English, never as an id", () => {
  const without = messagesOf(enApp).filter((message) => idOf(message) !== "notes-count");
  const half = ["made-up = Made up", ...without].join("\n");
  const whole = filled(half, enApp);
  expect(idsOf(whole)).toEqual([...idsOf(enApp), "made-up"].sort());
  const counted = (file: string) =>
    messagesOf(file).find((message) => idOf(message) === "notes-count");
  expect(counted(whole)?.trim()).toBe(counted(enApp)?.trim());
});
