/** Keys pressed together. No single letters: those who dictate or tremble press them by accident. */

const isMac = /^(Mac|iP)/.test(navigator.platform);

/** Whether the key is pressed with the command key of this machine (Ctrl, on a Mac ⌘) alone. */
export function isChord(event: KeyboardEvent, key: string): boolean {
  const command = isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return command && !event.altKey && !event.shiftKey && event.key.toLowerCase() === key;
}

/** How the chord is written for people. */
export function chordText(key: string): string {
  return isMac ? `⌘${key}` : `Ctrl+${key}`;
}
