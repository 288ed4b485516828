/** From the bytes of a file to its text: finds the encoding that spreadsheets wrote it in. Pure. */

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
/** windows-1252 is what "Latin-1" means on the web and in Excel. */
export type Encoding = (typeof ENCODINGS)[number];

/** Enough to tell, and quick also for 20 MB. */
const SAMPLE = 64 * 1024;
/** Of every second byte, in text of mostly Latin letters; in other encodings there are none. */
const ZEROS = 0.3;

/** The most probable encoding. A mark at the start is certain; the rest is well tried. */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE);
  const [even, odd] = zeros(sample);
  const enough = (sample.length / 2) * ZEROS;
  if (odd > enough && odd > even) return "utf-16le";
  if (even > enough && even > odd) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** The text, without a mark at its start. What cannot be read becomes U+FFFD. */
export function textOf(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes).replace(/^\ufeff/, "");
}

/** Zero bytes at even and at odd places. */
function zeros(sample: Uint8Array): readonly [number, number] {
  const count = [0, 0];
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] === 0) count[at % 2] = (count[at % 2] ?? 0) + 1;
  }
  return [count[0] ?? 0, count[1] ?? 0];
}

/** Whether all of it is UTF-8: text of another encoding with one å or ö is not. */
function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
