/** Keys pressed together. No single letters: those who dictate or tremble press them by accident. */

const isMac = /^(Mac|iP)/.test(navigator.platform);

/** Whether the key is pressed with the command key of this machine (Ctrl, on a Mac ⌘) alone, or with
 *  Shift too. */
export function isChord(event: KeyboardEvent, key: string, { shift } = { shift: false }): boolean {
  const command = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return command && !event.altKey && event.shiftKey === shift && isKey(event, key);
}

/** Where a keyboard writes other letters, the key that stands in the place of the Latin one. */
function isKey({ key, code }: KeyboardEvent, wanted: string): boolean {
  if (key.toLowerCase() === wanted) return true;
  return !/[!-\u024f]/.test(key) && code === `Key${wanted.toUpperCase()}`;
}

/** How the chord is written for people. */
export function chordText(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl+${key}`;
}
