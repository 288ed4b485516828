/** How dates and numbers are written: as in the region of the browser, in the language of the page. */
import { type Language, LOCALES, language } from "./index.ts";

/** What `Intl` is told. */
export function locale(): string {
  return localeOf(language(), navigator.languages);
}

/** The first of the browser's that names a region for the language; else that of all its regions. */
export function localeOf(of: Language, wanted: readonly string[]): string {
  const regional = wanted.find((tag) => /^[a-z]{2}-[a-z]{2}$/i.test(tag) && tag.startsWith(of));
  return regional ? LOCALES[of].replace(of, regional) : LOCALES[of];
}
