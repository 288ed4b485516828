/** The workshop's timer as this screen shows it: the same second on every screen (RULES.md T3). */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { t } from "../i18n/index.ts";
import { say } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import { playSound } from "./sound.ts";

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;
/** "Time is up" is news for a while, then it is in the way. */
const OVER_SHOWN_MS = 3 * MINUTE_MS;

export interface Timer {
  /** none: there is none, or it has been up for long. */
  readonly state: Accessor<"none" | "running" | "paused" | "over">;
  /** Whole seconds that are left. */
  readonly left: Accessor<number>;
}

export function createTimer(room: Pick<Room, "live">): Timer {
  const [now, setNow] = createSignal(room.live.client.now());
  const ends = createMemo(() => room.live.workshop?.timer_ends ?? 0);
  const paused = createMemo(() => room.live.workshop?.timer_left ?? 0);
  createEffect(() => {
    const end = ends();
    if (!end) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      setNow(room.live.client.now());
      const left = end - room.live.client.now();
      if (left < -OVER_SHOWN_MS) return;
      // To the next whole second of this timer: the figures change on all screens at once.
      timer = setTimeout(tick, (((left % SECOND_MS) + SECOND_MS) % SECOND_MS) + 5);
    };
    tick();
    onCleanup(() => clearTimeout(timer));
  });
  const left = () => Math.max(0, Math.ceil((paused() || ends() - now()) / SECOND_MS));
  const state = createMemo(() => {
    if (paused()) return "paused";
    if (!ends() || ends() - now() < -OVER_SHOWN_MS) return "none";
    return left() > 0 ? "running" : "over";
  });
  return { state, left };
}

/** Minutes and seconds, as on a clock. */
export function clockText(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/** Said at few moments: when it starts, with a minute left, and when the time is up. */
export function tellTimer(room: Room, timer: Timer): void {
  const length = () => room.live.workshop?.timer_length ?? 0;
  createEffect(
    on(
      timer.state,
      (state, before) => {
        if (state === "running" && before !== "paused") {
          say(t("timer-said", { minutes: Math.max(1, Math.round(timer.left() / 60)) }));
        }
        // Not only after "running": gone on with and ended may come in one message.
        if (state === "over" && (before === "running" || before === "paused")) {
          say(t("timer-up"));
          playSound();
        }
      },
      { defer: true },
    ),
  );
  const lastMinute = createMemo(() => timer.state() === "running" && timer.left() <= 60);
  createEffect(
    on(
      lastMinute,
      (is) => {
        if (is && length() > MINUTE_MS) say(t("timer-said-minute"));
      },
      { defer: true },
    ),
  );
}
