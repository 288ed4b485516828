/** Where the keyboard goes on when what it was in is gone. */

/** Open dialogs, the one on top last. */
export const held: HTMLElement[] = [];

/**
 * Gives the focus to what `find` names, if it fell on the body with something that was removed.
 * In the next frame: a focus on its way from one element to another looks lost until then.
 */
export function catchFocus(find: () => HTMLElement | null): void {
  requestAnimationFrame(() => {
    const here = document.activeElement;
    if (here === document.body || here === null) find()?.focus({ preventScroll: true });
  });
}

/** The heading of the notes that are shown, as board or as list. */
export function headingOfNotes(): HTMLElement | null {
  return document.querySelector<HTMLElement>("#list-title, #board-title");
}

/** Where the keyboard goes on when what it was in is gone: a dialog on top, the notes, the page. */
export function homeOfFocus(): HTMLElement | null {
  const top = held[held.length - 1];
  return top ?? headingOfNotes() ?? document.querySelector<HTMLElement>("[data-home], h1");
}

/**
 * Does what may give elements other places in the page, where each that is moved loses the focus: it is
 * back before the next key, which would fall on the page.
 */
export function keepingFocus(change: () => void): void {
  const here = document.activeElement;
  change();
  // What has been given the focus on purpose keeps it.
  if (here === document.body || document.activeElement !== document.body) return;
  if (here instanceof HTMLElement && here.isConnected) here.focus({ preventScroll: true });
}
