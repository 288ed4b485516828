/** What is said of the workshop's timer. */
import { createEffect, createMemo, on, untrack } from "solid-js";
import { t } from "../i18n/index.ts";
import { say } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import { playSound } from "./sound.ts";
import { createLastMinute, MINUTE_MS, type Moment, newsOf, type Timer } from "./timer.ts";

/**
 * Said at few moments: when it starts, stops, goes on or is given another length, with a minute left,
 * and when the time is up.
 */
export function tellTimer(room: Room, timer: Timer): void {
  const length = () => room.live.workshop?.timer_length ?? 0;
  const minutes = () => Math.max(1, Math.round(timer.left() / 60));
  const given = createMemo(() => {
    const { timer_ends: ends = 0, timer_left: left = 0 } = room.live.workshop ?? {};
    return left || ends;
  });
  createEffect<Moment | undefined>((before) => {
    const now = { state: timer.state(), given: given(), left: untrack(timer.left) };
    const news = before && newsOf(before, now);
    untrack(() => {
      if (news === "running") say(t("timer-said", { minutes: minutes() }));
      if (news === "paused") say(t("timer-said-paused", { minutes: minutes() }));
      if (news === "over") {
        say(t("timer-up"));
        playSound();
      }
    });
    return now;
  }, undefined);
  createEffect(
    on(
      createLastMinute(timer),
      (is) => {
        // Of one that is paused its minutes are said with that.
        const isTold = is && timer.state() === "running" && length() > MINUTE_MS;
        if (isTold) say(t("timer-said-minute"));
      },
      { defer: true },
    ),
  );
}
