// What in a text looks like personal data: the twin of boards/hints.py (RULES.md Z8). Fetched
// once a workshop is live; what is written never leaves the page for it.

export type Personal = "number" | "phone" | "email";

export interface Hint {
  readonly kind: Personal;
  readonly found: string;
}

type Span = readonly [start: number, end: number];

const PERSON = /(18|19|20)?([0-9]{2})([0-9]{2})([0-9]{2})( ?[-+] ?| )?([0-9]{4})/g;
const PHONE =
  /(?:(?:\+|00)46[ -]?(?:\(0\) ?)?|\(?0)[1-9][0-9]{0,11}(?:(?:\) ?| ?[-/] ?| )[0-9]{1,12}){0,6}/g;
const COUNTRY = /^(?:\+|00)46[ -]?(?:\(0\) ?)?/;
const LOCAL = /[A-Za-z0-9åäöÅÄÖ_%+'.-]{1,64}$/;
const DOMAIN = /^(?:[A-Za-z0-9åäöÅÄÖ-]{1,63}\.){1,5}[A-Za-z]{2,24}/;
const MEASURE = /^ ?(?:kr|kronor|sek|mkr|tkr|%|€|m2|m²|kvm|km|meter|st)(?![a-zåäö])/i;

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const COORDINATION = 60;

const AREA_OF_TWO = "8";
const AREAS_OF_THREE = new Set(
  "10 11 13 16 18 19 21 23 26 31 33 35 36 40 42 44 46 54 60 63 90".split(" "),
);
const MOBILE = new Set("70 72 73 76 79".split(" "));
const SERVICES = new Set("20 71 74 75 77 78 90 93 94 99".split(" "));

const OFFICES = new Set(
  (
    "info kontakt contact kundtjanst kundservice support registrator press kommun kommunen " +
    "medborgarservice bibliotek biblioteket reception noreply no-reply hello hej office post " +
    "mail webmaster dataskydd diariet"
  ).split(" "),
);

/** By kind, and then as it is written. */
export function hints(text: string): Hint[] {
  const plain = text.replace(/[\u00a0\u2009\u202f]/g, " ").replace(/[‐‑‒–−]/g, "-");
  const numbers = [...personalNumbers(plain)];
  const isTaken = ([start, end]: Span) => numbers.some((span) => start < span[1] && span[0] < end);
  const of = (kind: Personal, spans: readonly Span[]) =>
    spans.map(([start, end]): Hint => ({ kind, found: text.slice(start, end) }));
  return [
    ...of("number", numbers),
    ...of(
      "phone",
      [...phones(plain)].filter((span) => !isTaken(span)),
    ),
    ...of("email", [...emails(plain)]),
  ];
}

/** Which kinds there are, each once. */
export function kindsIn(text: string): readonly Personal[] {
  if (!/\d\d|@/.test(text)) return [];
  return [...new Set(hints(text).map((hint) => hint.kind))];
}

function* personalNumbers(text: string): Iterable<Span> {
  let at = 0;
  for (;;) {
    PERSON.lastIndex = at;
    const found = PERSON.exec(text);
    if (!found) return;
    const [start, end] = [found.index, found.index + found[0].length];
    if (standsAlone(text, start, end) && isPerson(found)) {
      yield [start, end];
      at = end;
    } else {
      at = start + 1;
    }
  }
}

function isPerson(found: RegExpExecArray): boolean {
  const [, century, year = "", month = "", day = "", between, last = ""] = found;
  const isTime = Number(last.slice(0, 2)) < 24 && Number(last.slice(2)) < 60;
  if (between === " " && isTime) return false;
  const centuries = century ? [century] : ["19", "20"];
  return (
    centuries.some((first) => isDay(Number(first + year), Number(month), Number(day))) &&
    luhn(year + month + day + last)
  );
}

function isDay(year: number, month: number, withCoordination: number): boolean {
  const day = withCoordination > COORDINATION ? withCoordination - COORDINATION : withCoordination;
  const days = DAYS[month - 1];
  if (days === undefined) return false;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= days + (month === 2 && isLeap ? 1 : 0);
}

function luhn(digits: string): boolean {
  let total = 0;
  for (const [place, digit] of [...digits].entries()) {
    const doubled = Number(digit) * (2 - (place % 2));
    total += Math.floor(doubled / 10) + (doubled % 10);
  }
  return total % 10 === 0;
}

/** Not a part of a longer number, a case number, or a word. */
function standsAlone(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  if (/[A-Za-zåäöÅÄÖ0-9_]$|[0-9][-+./,:]$/.test(before)) return false;
  return !/^[0-9A-Za-z_]|^[-+./,:][0-9]/.test(text.slice(end, end + 2));
}

function* phones(text: string): Iterable<Span> {
  let at = 0;
  for (;;) {
    PHONE.lastIndex = at;
    const found = PHONE.exec(text);
    if (!found) return;
    const length = phoneLength(text, found.index, found[0]);
    if (length) yield [found.index, found.index + length];
    at = found.index + (length || 1);
  }
}

/** How much of a run of figures is one phone number, by whole groups; 0 for none. */
function phoneLength(text: string, start: number, run: string): number {
  const country = COUNTRY.exec(run)?.[0].length;
  const groups: Span[] = [];
  const figures = /[0-9]+/g;
  figures.lastIndex = country ?? 0;
  for (let found = figures.exec(run); found; found = figures.exec(run)) {
    groups.push([found.index, found.index + found[0].length]);
  }
  for (let count = groups.length; count > 0; count -= 1) {
    const end = groups[count - 1]?.[1] ?? 0;
    const digits = groups.slice(0, count).map(([from, to]) => run.slice(from, to));
    if (country === undefined) digits[0] = digits[0]?.slice(1) ?? "";
    const isMobile = MOBILE.has(digits.join("").slice(0, 2));
    if (isPhone(digits, country !== undefined) && isApart(text, start, start + end, isMobile)) {
      return end;
    }
  }
  return 0;
}

/** `groups`: figures without country code and leading 0. */
function isPhone(groups: readonly string[], abroad: boolean): boolean {
  const digits = groups.join("");
  if (digits === "" || digits.startsWith("0")) return false;
  const two = digits.slice(0, 2);
  if (MOBILE.has(two)) return digits.length === 9;
  const area = areaOf(digits);
  if (area === 3 && SERVICES.has(two)) return false;
  if (!isSubscriber(digits.slice(area), area)) return false;
  // The area stands apart, or it is any number at all.
  return abroad || (groups[0]?.length === area && !isTime(groups));
}

/** How many figures its area has. */
function areaOf(digits: string): number {
  if (digits.startsWith(AREA_OF_TWO)) return 1;
  return AREAS_OF_THREE.has(digits.slice(0, 2)) ? 2 : 3;
}

function isSubscriber(digits: string, area: number): boolean {
  const length = area + digits.length;
  return digits !== "" && !digits.startsWith("0") && length >= (area === 1 ? 7 : 8) && length <= 9;
}

/** 08-12 13-17, 08 30 16 30, 08-12-2018: hours and days, without the leading 0. */
function isTime(groups: readonly string[]): boolean {
  const lengths = groups.map((group) => group.length).join();
  if (lengths === "1,2,4") return true;
  if (lengths !== "1,2,2,2") return false;
  const [, first, second, third] = groups.map(Number) as [number, number, number, number];
  return first < 60 && second < 24 && third < 60;
}

function isApart(text: string, start: number, end: number, isMobile: boolean): boolean {
  if (!standsAlone(text, start, end) || MEASURE.test(text.slice(end, end + 10))) return false;
  // 12 031 450 000: the end of a large number.
  return isMobile || !/[0-9] $/.test(text.slice(Math.max(0, start - 2), start));
}

function* emails(text: string): Iterable<Span> {
  for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
    const local = LOCAL.exec(text.slice(Math.max(0, at - 64), at));
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + 6 * 64));
    if (!local || !domain) continue;
    const name = local[0].replace(/^['.-]+/, "");
    if (name !== "" && !OFFICES.has(name.toLowerCase())) {
      yield [at - name.length, at + 1 + domain[0].length];
    }
  }
}
