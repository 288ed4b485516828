/** Where the keyboard is: kept inside a dialog, given back on leaving it. Fetched with the first one. */
import { onCleanup } from "solid-js";
import { catchFocus, held, homeOfFocus } from "./focus.ts";

const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), summary, [tabindex]:not([tabindex="-1"])';

/** What can be reached by Tab inside `root`, in order. */
export function stops(root: ParentNode): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(STOPS)].filter(
    (element) => element.getClientRects().length > 0,
  );
}

/**
 * Keeps the keyboard inside `root` while it is the dialog on top: Tab turns round, Escape calls
 * `onEscape`, also when what had the focus was removed. When the owner goes, the focus returns to
 * where it was, or to the dialog below, or to the heading of the page. Not the native dialog
 * element: phones of 2020 do not have it.
 */
export function holdFocus(root: HTMLElement, onEscape: () => void): void {
  const before = document.activeElement;
  const keys = (event: KeyboardEvent) => {
    if (held[held.length - 1] !== root) return;
    const here = document.activeElement;
    // Or it went to the page behind, which others change meanwhile.
    const isLost = here === document.body || here === null || behind()?.contains(here);
    if (!isLost && !root.contains(here)) return;
    if (event.key === "Escape") onEscape();
    if (event.key === "Tab") turn(event, root);
  };
  held.push(root);
  document.addEventListener("keydown", keys);
  keepPlace(root);
  onCleanup(() => {
    document.removeEventListener("keydown", keys);
    held.splice(held.indexOf(root), 1);
    giveBack(root, before);
  });
}

const PARTS = "section, fieldset, form, li, details, [role=dialog]";
const HEADS = ["h2", "h3", "h4", "h5", "legend", "summary"].map((one) => `:scope > ${one}`).join();

/**
 * Whoever presses what goes, or can be pressed no more, is at the heading of its part then: Tab would
 * begin at the top of a long dialog otherwise. What an action does with the focus itself comes first.
 */
function keepPlace(root: HTMLElement): void {
  let heads: HTMLElement[] = [];
  let last: HTMLElement | undefined;
  const came = (event: FocusEvent) => {
    last = event.target as HTMLElement;
    heads = headsOver(last, root);
  };
  // Nothing is lost where a phone has put its keyboard away, and what had the focus is still there.
  const isLost = () => {
    const here = document.activeElement;
    const isNowhere = here === document.body || here === null;
    return last !== undefined && isGone(last) && (isNowhere || here === last);
  };
  const isOnTop = () => held[held.length - 1] === root;
  const look = () => {
    if (!isOnTop() || heads.length === 0 || !isLost()) return;
    requestAnimationFrame(() => {
      if (isOnTop() && isLost()) focusFirst([...heads, root]);
    });
  };
  const seen = new MutationObserver(look);
  seen.observe(root, { childList: true, subtree: true, attributeFilter: ["disabled"] });
  root.addEventListener("focusin", came);
  onCleanup(() => seen.disconnect());
}

const isGone = (element: Element) => !element.isConnected || element.matches(":disabled");

/** The headings that it stands under, the nearest first. */
function headsOver(target: HTMLElement, root: HTMLElement): HTMLElement[] {
  const heads: HTMLElement[] = [];
  let part = target.closest<HTMLElement>(PARTS);
  while (part && root.contains(part)) {
    const before = [...part.querySelectorAll<HTMLElement>(HEADS)].filter(
      (head) => head.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    heads.push(...before.slice(-1));
    part = part.parentElement?.closest<HTMLElement>(PARTS) ?? null;
  }
  return heads;
}

function focusFirst(elements: readonly HTMLElement[]): void {
  const there = elements.find((one) => one.isConnected && one.getClientRects().length > 0);
  if (there && !there.matches("summary, [tabindex]")) there.tabIndex = -1;
  there?.focus({ preventScroll: true });
  there?.scrollIntoView({ block: "nearest" });
}

/** The page, beside which dialogs and menus stand. */
const behind = () => document.getElementById("app");

function turn(event: KeyboardEvent, root: HTMLElement): void {
  const inside = stops(root);
  const [first, last] = [inside[0], inside[inside.length - 1]];
  const here = document.activeElement;
  const isInside = root.contains(here) && here !== root;
  if (isInside && here !== (event.shiftKey ? first : last)) return;
  event.preventDefault();
  (event.shiftKey ? last : first)?.focus();
}

function giveBack(root: HTMLElement, before: Element | null): void {
  // Only if nothing else took the focus meanwhile, as an action of the dialog may.
  const here = document.activeElement;
  if (here !== document.body && here !== null && !root.contains(here)) return;
  const back = before instanceof HTMLElement && before.isConnected ? before : undefined;
  const below = held[held.length - 1];
  (back ?? below ?? document.querySelector<HTMLElement>("[data-home]"))?.focus();
  // It may be about to go too: a note whose dialog closes because it was deleted.
  catchFocus(homeOfFocus);
}
