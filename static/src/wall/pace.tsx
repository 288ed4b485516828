/** What a day with an agenda adds to the wall: the time that is left, and what is told to all. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { clockText, createTimer } from "../pace/timer.ts";
import type { Live } from "../workshop/live.ts";

interface PaceProps {
  readonly live: Live;
}

/** When all is over, neither time nor what was told for the day is news. */
function isClosed(live: Live): boolean {
  return live.workshop?.life === "closed";
}

/** Large enough for the back row, and without a sound: the room hears the facilitator. */
export function WallTimer(props: PaceProps): JSX.Element {
  const timer = createTimer({ live: props.live });
  return (
    <Show when={timer.state() !== "none" && !isClosed(props.live)}>
      <div class="wall-timer" data-state={timer.state()}>
        <p class="wall-step">{timer.state() === "paused" ? t("timer-paused") : t("timer-left")}</p>
        <p class="wall-clock" role="timer">
          <Show when={timer.state() !== "over"} fallback={t("timer-up")}>
            {clockText(timer.left())}
          </Show>
        </p>
      </div>
    </Show>
  );
}

/** It stands until the facilitator takes it back, or closes the workshop. */
export function WallNotice(props: PaceProps): JSX.Element {
  return (
    <div role="status" class="wall-told">
      <Show when={!isClosed(props.live) && props.live.workshop?.notice}>
        {(notice) => (
          <p class="wall-notice" dir="auto">
            {notice()}
          </p>
        )}
      </Show>
    </div>
  );
}
