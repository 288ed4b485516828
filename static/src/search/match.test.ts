import { expect, test } from "vitest";
import { excerpt, folded, foldedOf, marked, scoreOf, wordsOf } from "./match.ts";

function finds(query: string, text: string): boolean {
  return scoreOf(folded(text), wordsOf(query)) > 0;
}

test("accents and case do not matter, in either direction", () => {
  expect(finds("ga", "Gå till parken")).toBe(true);
  expect(finds("GÅ", "ga till parken")).toBe(true);
  expect(finds("sodermalm", "Södermalm")).toBe(true);
  expect(finds("strasse", "Straße")).toBe(true);
  expect(finds("oeuvre", "Œuvre")).toBe(true);
});

test("Arabic is found without its vowel signs and hamzas", () => {
  expect(finds("حديقه", "حَدِيقَة")).toBe(true);
  expect(finds("احمد", "أحمد")).toBe(true);
});

test("every word must be there, in any order", () => {
  expect(finds("ljus park", "Mer ljus i parken")).toBe(true);
  expect(finds("ljus torg", "Mer ljus i parken")).toBe(false);
  expect(finds("   ", "Mer ljus")).toBe(false);
});

test("the phrase as typed comes before its scattered words, a word's start before its middle", () => {
  const score = (query: string, text: string) => scoreOf(folded(text), wordsOf(query));
  expect(score("mer ljus", "Mer ljus")).toBeGreaterThan(score("mer ljus", "ljus, och mer"));
  expect(score("park", "Parken")).toBeGreaterThan(score("park", "Lekparken"));
});

test("hits are marked in the text as it was written", () => {
  expect(marked("Gå på bron", ["pa"])).toEqual([
    { text: "Gå ", hit: false },
    { text: "på", hit: true },
    { text: " bron", hit: false },
  ]);
  expect(marked("Straße", ["strasse"])).toEqual([{ text: "Straße", hit: true }]);
  expect(marked("Ga\u030a dit", ["ga"])).toEqual([
    { text: "Ga\u030a", hit: true },
    { text: " dit", hit: false },
  ]);
});

test("a long text is shown round its first hit", () => {
  const text = `${"ord ".repeat(80)}bänken ${"ord ".repeat(80)}`;
  const part = excerpt(text, ["bank"], 60);
  expect(part).toContain("bänken");
  expect(part.startsWith("…") && part.endsWith("…")).toBe(true);
  expect(excerpt("kort", ["bank"], 60)).toBe("kort");
});

test("a text is folded once for each record", () => {
  const record = { text: "Ängen" };
  expect(foldedOf(record)).toBe("angen");
  expect(foldedOf({ text: null })).toBe("");
});
