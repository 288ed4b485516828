/** Others' changes, said politely: gathered for a while, one sentence, and it can be muted. */
import { createEffect, on, onCleanup } from "solid-js";
import { speaking } from "../app/display.ts";
import { t } from "../i18n/index.ts";
import { say } from "../ui/speak.tsx";
import type { Live } from "./live.ts";
import { count, sentence, type Tally } from "./tally.ts";

/** Often enough to follow a workshop, seldom enough to write meanwhile. */
const GATHER_MS = 8_000;

/** Tells `setNews` each sentence, and says it aloud. Follows the live store until the owner goes. */
export function followOthers(live: Live, setNews: (sentence: string) => void): void {
  const tally: Tally = new Map();
  // What I did myself, and the server's word on it that comes a moment later.
  const own = new Set<number>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const words = sentence(tally);
    tally.clear();
    own.clear();
    if (!speaking() || words === "") return;
    setNews(words);
    say(words);
  };
  live.watch((seen) => {
    for (const one of seen) {
      if (live.isOwnDoing(one)) own.add(one.note.id);
      if (!own.has(one.note.id)) count(tally, one);
    }
    if (seen.length && timer === undefined) timer = setTimeout(tell, GATHER_MS);
  });
  createEffect(
    on(
      speaking,
      (now) => {
        if (!now) setNews("");
        say(t(now ? "others-on" : "others-off"));
      },
      { defer: true },
    ),
  );
  onCleanup(() => clearTimeout(timer));
}
