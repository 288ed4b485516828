/** Small choices kept on this device. A browser that keeps nothing is no reason to fail. */

export const PREFIX = "samskapa.";

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

/** What was remembered under `name` for this tab, or null. */
export function recallForTab(name: string): string | null {
  try {
    return sessionStorage.getItem(PREFIX + name);
  } catch {
    return null;
  }
}

/** Remembers `value` until the tab is closed; silently not, where the browser forbids it. */
export function rememberForTab(name: string, value: string): void {
  try {
    sessionStorage.setItem(PREFIX + name, value);
  } catch {
    // It holds for this page only.
  }
}

export function forgetForTab(name: string): void {
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Then nothing was kept either.
  }
}
