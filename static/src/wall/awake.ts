/** Keeps the screen lit while the wall is looked at, where the browser lets a page do that. */
import { onCleanup, onMount } from "solid-js";

interface Lock {
  release(): Promise<void>;
}

interface Locking {
  readonly wakeLock?: { request(kind: "screen"): Promise<Lock> };
}

/** Follows its owner. On plain http there is no such thing, and the computer's own settings hold. */
export function stayAwake(): void {
  let lock: Lock | undefined;
  const hold = () => {
    if (document.visibilityState !== "visible") return;
    // Given back by the browser whenever the page is hidden; refused when the battery is low.
    (navigator as Locking).wakeLock?.request("screen").then(
      (held) => {
        lock = held;
      },
      () => undefined,
    );
  };
  onMount(() => {
    hold();
    document.addEventListener("visibilitychange", hold);
  });
  onCleanup(() => {
    document.removeEventListener("visibilitychange", hold);
    lock?.release().catch(() => undefined);
  });
}
