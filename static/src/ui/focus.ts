/** Where the keyboard is: kept inside a dialog, given back on leaving it. */
import { onCleanup } from "solid-js";

const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]:not([tabindex="-1"])';

/** What can be reached by Tab inside `root`, in order. */
export function stops(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) => element.getClientRects().length > 0,
  );
}

/**
 * Keeps Tab inside `root` and, when the owner is gone, focuses what had focus before.
 * Not the native dialog element: phones of 2020 do not have it.
 */
export function holdFocus(root: HTMLElement): void {
  const before = document.activeElement;
  const turn = (event: KeyboardEvent) => {
    if (event.key !== "Tab") return;
    const inside = stops(root);
    const edge = event.shiftKey ? inside[0] : inside[inside.length - 1];
    const here = document.activeElement;
    if (here !== edge && root.contains(here) && here !== root) return;
    event.preventDefault();
    (event.shiftKey ? inside[inside.length - 1] : inside[0])?.focus();
  };
  root.addEventListener("keydown", turn);
  onCleanup(() => {
    root.removeEventListener("keydown", turn);
    // Only if nothing else took the focus meanwhile, as an action of the dialog may.
    const lost = document.activeElement === document.body || root.contains(document.activeElement);
    if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
  });
}
