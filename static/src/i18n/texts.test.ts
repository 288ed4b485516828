// Every text exists in every language, with the same values in it, and none is left over.
import { FluentResource } from "@fluent/bundle";
import { expect, test } from "vitest";
import enApp from "../../../locales/en/app.ftl";
import enLead from "../../../locales/en/lead.ftl";
import enMore from "../../../locales/en/more.ftl";
import svApp from "../../../locales/sv/app.ftl";
import svLead from "../../../locales/sv/lead.ftl";
import svMore from "../../../locales/sv/more.ftl";
import { REJECTIONS, ROLES, STAGES } from "../protocol/generated.ts";
import { bundleOf } from "./index.ts";

const FILES = {
  app: { en: enApp, sv: svApp },
  more: { en: enMore, sv: svMore },
  lead: { en: enLead, sv: svLead },
};
const ALL = Object.values(FILES).flatMap((file) => idsOf(file.en));
const SOURCES: Record<string, string> = import.meta.glob(
  ["../**/*.{ts,tsx}", "!../**/*.test.ts", "!../protocol/**"],
  { query: "?raw", import: "default", eager: true },
);
const code = Object.values(SOURCES).join("\n");

/** What the ids that are put together at run time can become. */
const LIVES = ["draft", "open", "closed"];
const FAMILIES: Record<string, readonly string[]> = {
  "colour-": ["0", "1", "2", "3", "4", "5"],
  "life-": [
    ...LIVES,
    ...LIVES.map((life) => `${life}-text`),
    ...LIVES.map((life) => `from-${life}`),
  ],
  "life-from-": LIVES,
  "make-": ROLES,
  "note-": ["saved", "waiting"],
  "others-": ["new", "changed", "gone"],
  "refused-": [...REJECTIONS, "orphaned"],
  "role-": ROLES,
  "saving-": ["saved", "saving", "connecting", "offline", "stopped"],
  "stage-": STAGES,
  "stopped-": ["no-seat", "removed", "no-workshop", "left", "too-old", "fault"].flatMap((why) => [
    why,
    `${why}-text`,
  ]),
  "view-": ["board", "list"],
};

/** Ids of the messages of a file. */
function idsOf(source: string): string[] {
  return new FluentResource(source).body.map((message) => message.id).sort();
}

/** The lines of a file, by message: good enough to find the values it uses. */
function valuesOf(source: string): Map<string, string[]> {
  const values = new Map<string, string[]>();
  for (const block of source.split(/\n(?=[a-z])/)) {
    const id = /^([a-z][\w-]*) =/.exec(block)?.[1];
    const names = [...block.matchAll(/\$(\w+)/g)].map((found) => found[1] ?? "");
    if (id) values.set(id, [...new Set(names)].sort());
  }
  return values;
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

for (const [name, file] of Object.entries(FILES)) {
  test(`${name}.ftl has the same messages in both languages`, () => {
    expect(idsOf(file.sv)).toEqual(idsOf(file.en));
  });

  test(`${name}.ftl uses the same values in both languages`, () => {
    expect(valuesOf(file.sv)).toEqual(valuesOf(file.en));
  });

  test(`${name}.ftl has no message twice and none that does not parse`, () => {
    for (const source of [file.en, file.sv]) {
      const written = [...source.matchAll(/^([a-z][\w-]*) =/gm)].map((found) => found[1]);
      expect(new Set(written).size).toBe(written.length);
      expect(idsOf(source)).toHaveLength(written.length);
    }
  });
}

test("every text that the screens ask for exists", () => {
  const known = new Set(ALL);
  expect([...usedIds()].filter((id) => !known.has(id))).toEqual([]);
});

test("no text is left over", () => {
  const used = usedIds();
  expect(ALL.filter((id) => !used.has(id))).toEqual([]);
});

/** Screens, and the files of texts that are there when they are. */
const SCREENS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\/account\//, [enApp, enLead]],
  [/\/facilitate\//, [enApp, enMore, enLead]],
  [/\/dialogs\//, [enApp, enMore]],
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

test("plurals and values come out in words", () => {
  const bundle = bundleOf("sv", [svApp]);
  const say = (count: number) => {
    const pattern = bundle.getMessage("others-new")?.value;
    return pattern ? bundle.formatPattern(pattern, { count }) : "";
  };
  expect([say(1), say(5)]).toEqual(["1 ny lapp", "5 nya lappar"]);
});
