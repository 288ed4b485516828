/** The workshop's timer as this screen shows it: the same second on every screen (RULES.md T3). */
import { type Accessor, createComputed, createMemo, createSignal, onCleanup } from "solid-js";
import type { Room } from "../workshop/room.ts";

const SECOND_MS = 1_000;
export const MINUTE_MS = 60_000;
/** "Time is up" is news for a while, then it is in the way. */
const OVER_SHOWN_MS = 3 * MINUTE_MS;

type State = "none" | "running" | "paused" | "over";

export interface Timer {
  /** none: there is none, or it has been up for long. */
  readonly state: Accessor<State>;
  /** Whole seconds that are left. */
  readonly left: Accessor<number>;
}

export function createTimer(room: Pick<Room, "live">): Timer {
  const [now, setNow] = createSignal(room.live.client.now());
  const ends = createMemo(() => room.live.workshop?.timer_ends ?? 0);
  const paused = createMemo(() => room.live.workshop?.timer_left ?? 0);
  // Before anything is said of it: the last look at the clock is as old as what went before.
  createComputed(() => {
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

/** The timer between two changes: when it ends, or how much is left while it is paused. */
export interface Moment {
  readonly state: State;
  readonly given: number;
  /** Seconds that are left. */
  readonly left: number;
}

/**
 * Whether this run of the timer is in its last minute, also while that is paused; another length is a
 * change of so much that is left that it begins anew.
 */
export function createLastMinute({ state, left }: Timer): Accessor<boolean> {
  return createMemo<boolean>((was) => {
    const isOn = state() === "running" || state() === "paused";
    return isOn && left() > ENDING && left() <= 60 + (was ? CHANGED_MS / SECOND_MS : 0);
  }, false);
}

/** A timer that was ended now still runs for so many seconds on a clock that is a little behind. */
export const ENDING = 3;

/** Less is the time that the server gave to what was shown before it was accepted. */
const CHANGED_MS = 10_000;

/** What is to be told of a change. */
export function newsOf(before: Moment, now: Moment): Exclude<State, "none"> | undefined {
  const isSame = now.state === before.state && Math.abs(now.given - before.given) < CHANGED_MS;
  if (isSame || now.state === "none") return undefined;
  if (now.state === "running" && now.left <= ENDING) return undefined;
  // It was up before this page had a timer.
  if (now.state === "over" && (before.state === "over" || before.state === "none"))
    return undefined;
  return now.state;
}
