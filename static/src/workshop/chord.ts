/** Keys pressed together. No single letters: those who dictate or tremble press them by accident. */

/** Devices of Apple, where ⌘ does what Ctrl does elsewhere; an iPad calls itself a Mac. */
const isApple = /^(Mac|iP)/.test(navigator.platform);

const ALONE = { shift: false };

interface With {
  readonly shift: boolean;
}

/** Whether the key is pressed with the command key of this machine (Ctrl, or ⌘) alone, or with Shift
 *  too. */
export function isChord(event: KeyboardEvent, key: string, { shift }: With = ALONE): boolean {
  const command = isApple ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  return command && !event.altKey && event.shiftKey === shift && isKey(event, key);
}

/** Whether this ends writing: Enter with Ctrl or ⌘, whatever the machine, as nothing else is meant by
 *  them in a field. */
export function isSending({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return key === "Enter" && (ctrlKey || metaKey);
}

/** Where a keyboard writes other letters, the key that stands in the place of the Latin one. */
function isKey({ key, code }: KeyboardEvent, wanted: string): boolean {
  if (key.toLowerCase() === wanted) return true;
  return !/[!-\u024f]/.test(key) && code === `Key${wanted.toUpperCase()}`;
}

/** How the chord is written for people. */
export function chordText(key: string, { shift }: With = ALONE): string {
  if (isApple) return `${shift ? "⇧" : ""}⌘${key}`;
  return `Ctrl+${shift ? "Shift+" : ""}${key}`;
}

/** How it is written for assistive technology (`aria-keyshortcuts`). */
export function chordName(key: string, { shift }: With = ALONE): string {
  return `${isApple ? "Meta" : "Control"}+${shift ? "Shift+" : ""}${key}`;
}
