/** What stands at the foot of the window says how far up it goes: toasts keep above it. */
import { onCleanup } from "solid-js";

const standing = new Set<Element>();

/** From when it has a place until its owner goes. */
export function standsAtFoot(element: Element): void {
  const seen = new ResizeObserver(measure);
  standing.add(element);
  seen.observe(element);
  onCleanup(() => {
    seen.disconnect();
    standing.delete(element);
    measure();
  });
}

function measure(): void {
  const heights = [...standing].map((one) => innerHeight - one.getBoundingClientRect().top);
  document.documentElement.style.setProperty("--foot", `${Math.max(0, ...heights)}px`);
}
