/** Finding notes by their words, whatever the accents and the case. Pure. */

/** Letters that Unicode does not take apart into a base and a mark. */
const ALIKE: Readonly<Record<string, string>> = {
  æ: "ae",
  ð: "d",
  đ: "d",
  ı: "i",
  ł: "l",
  ø: "o",
  œ: "oe",
  ß: "ss",
  þ: "th",
  ى: "ي",
  ة: "ه",
  ـ: "",
};

/** Without case, accents, Arabic vowel signs: what one types in a hurry. */
export function folded(text: string): string {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[æðđıłøœßþىةـ]/g, (letter) => ALIKE[letter] ?? letter);
}

/** The words that are looked for, folded. */
export function wordsOf(query: string): readonly string[] {
  return [...new Set(folded(query).split(/\s+/))].filter((word) => word !== "");
}

const known = new WeakMap<object, string>();

/** Folded once for each record: they are never changed, only replaced. */
export function foldedOf(record: { readonly text: string | null }): string {
  let text = known.get(record);
  if (text === undefined) {
    text = folded(record.text ?? "");
    known.set(record, text);
  }
  return text;
}

/** How well a folded text fits: 0 not at all (a word is missing), else higher is better. */
export function scoreOf(text: string, words: readonly string[]): number {
  if (words.length === 0 || !words.every((word) => text.includes(word))) return 0;
  const phrase = words.length > 1 && text.includes(words.join(" "));
  const starts = words.filter((word) => startsAWord(text, word)).length;
  return 1 + (phrase ? words.length : 0) + starts / words.length;
}

function startsAWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? "")) return true;
  }
  return false;
}

/** A stretch of the text as it was written, and whether it is what was looked for. */
export interface Stretch {
  readonly text: string;
  readonly hit: boolean;
}

/** The text with its hits marked; character by character, as folding changes lengths. */
export function marked(text: string, words: readonly string[]): readonly Stretch[] {
  const letters = [...text];
  let plain = "";
  const from: number[] = [];
  letters.forEach((letter, index) => {
    const bare = folded(letter);
    for (let at = 0; at < bare.length; at += 1) from.push(index);
    plain += bare;
  });
  const hits = new Set<number>();
  for (const word of words) {
    for (let at = plain.indexOf(word); at >= 0; at = plain.indexOf(word, at + word.length)) {
      for (let one = at; one < at + word.length; one += 1) hits.add(from[one] ?? -1);
    }
  }
  return joined(letters, hits);
}

function joined(letters: readonly string[], hits: ReadonlySet<number>): readonly Stretch[] {
  const stretches: Stretch[] = [];
  letters.forEach((letter, index) => {
    const last = stretches[stretches.length - 1];
    // A mark of its own belongs to the letter before it.
    const hit = /^\p{M}$/u.test(letter) ? (last?.hit ?? false) : hits.has(index);
    if (last && last.hit === hit) stretches.splice(-1, 1, { text: last.text + letter, hit });
    else stretches.push({ text: letter, hit });
  });
  return stretches;
}

/** Round the first hit, so that a long note shows why it was found. */
export function excerpt(text: string, words: readonly string[], length: number): string {
  const letters = [...text.replace(/\s+/g, " ").trim()];
  if (letters.length <= length) return letters.join("");
  let before = 0;
  for (const stretch of marked(letters.join(""), words)) {
    if (stretch.hit) break;
    before += [...stretch.text].length;
  }
  const from = before >= letters.length ? 0 : Math.max(0, before - Math.floor(length / 3));
  const part = letters.slice(from, from + length).join("");
  return `${from > 0 ? "…" : ""}${part}${from + length < letters.length ? "…" : ""}`;
}
