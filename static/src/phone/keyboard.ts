/** What the on-screen keyboard leaves of the screen, for the style sheets. */
import { onCleanup } from "solid-js";

/** Bars of the browser come and go with less than this; a keyboard is higher. */
const KEYBOARD_MIN = 120;

/**
 * Keeps --seen-height and --seen-top of the root element at what can be seen, and data-keyboard
 * at "open" or "closed". Phones lay the keyboard over the page: what stands at the bottom of the
 * window would be under it. Follows until the owner goes.
 */
export function followKeyboard(): void {
  const seen = window.visualViewport;
  if (!seen) return;
  const root = document.documentElement;
  const measure = () => {
    // Zoomed by two fingers: the person looks around, nothing is to be moved under her.
    if (seen.scale > 1.05) return;
    const open = window.innerHeight - seen.height > KEYBOARD_MIN;
    root.dataset["keyboard"] = open ? "open" : "closed";
    root.style.setProperty("--seen-height", `${Math.round(seen.height)}px`);
    root.style.setProperty("--seen-top", `${Math.round(seen.offsetTop)}px`);
  };
  measure();
  seen.addEventListener("resize", measure);
  seen.addEventListener("scroll", measure);
  onCleanup(() => {
    seen.removeEventListener("resize", measure);
    seen.removeEventListener("scroll", measure);
    delete root.dataset["keyboard"];
    root.style.removeProperty("--seen-height");
    root.style.removeProperty("--seen-top");
  });
}
