/** Small choices kept on this device. A browser that keeps nothing is no reason to fail. */

const PREFIX = "samskapa.";

/** What was remembered under `name`, or null. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers `value`; silently not, where the browser forbids it. */
export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(PREFIX + name, value);
  } catch {
    // Private mode or a full disk: the choice holds for this page only.
  }
}
