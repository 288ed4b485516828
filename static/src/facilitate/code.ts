/** The join code as people read it, and the address that leads to it. */

import { Tabs } from "../sync/tabs.ts";

/** Other tabs of this browser that show the code, such as the wall: the old one is of no use from the
 *  moment in which there is a new one. */
export function codeTabs(workshop: string, changed: () => void): Tabs {
  return new Tabs(`code.${workshop}`, changed);
}

/** In two halves, as people read it out. */
export function grouped(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

/** Letter by letter, for speech. */
export function spelled(code: string): string {
  return code.split("").join(" ");
}

/** The picture of the code, below the address of who shows it; it differs when the code does, or the browser would show the old one. */
export function pictureOf(base: string, code: string): string {
  return `${base}/qr.svg?v=${code.length}${checksum(code)}`;
}

/** What somebody types who has no camera: the address without its scheme and path. */
export function hostOf(joinUrl: string): string {
  try {
    return new URL(joinUrl).host;
  } catch {
    return joinUrl;
  }
}

/** Tells pictures of different codes apart without the code standing in an address or a log. */
function checksum(code: string): number {
  let sum = 0;
  for (const char of code) sum = (sum * 31 + (char.codePointAt(0) ?? 0)) % 9973;
  return sum;
}
