/** Others' changes, said politely: gathered for a while, one sentence, and it can be muted. */
import { createSignal, onCleanup } from "solid-js";
import { recall, remember } from "../app/storage.ts";
import { t } from "../i18n/index.ts";
import { say } from "../ui/speak.tsx";
import type { Live, Seen } from "./live.ts";

/** Often enough to follow a workshop, seldom enough to write meanwhile. */
const GATHER_MS = 8_000;

const [speaking, setSpeakingSignal] = createSignal(recall("others") !== "muted");

/** Whether others' changes are announced. */
export { speaking };

export function setSpeaking(on: boolean): void {
  remember("others", on ? "spoken" : "muted");
  setSpeakingSignal(on);
  say(t(on ? "others-on" : "others-off"));
}

/** Follows the live store until the owner goes. */
export function announceOthers(live: Live): void {
  const counts = { new: 0, changed: 0, gone: 0 };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const parts = (["new", "changed", "gone"] as const)
      .filter((what) => counts[what] > 0)
      .map((what) => t(`others-${what}`, { count: counts[what] }));
    Object.assign(counts, { new: 0, changed: 0, gone: 0 });
    if (speaking() && parts.length) say(parts.join(", "));
  };
  live.watch((seen: readonly Seen[]) => {
    for (const { note, what } of seen) {
      if (note.author !== live.client.me?.member) counts[what] += 1;
    }
    if (seen.length && timer === undefined) timer = setTimeout(tell, GATHER_MS);
  });
  onCleanup(() => clearTimeout(timer));
}
