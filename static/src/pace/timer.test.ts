// The timer as a screen shows and says it (T3).
import { createEffect, createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Room } from "../workshop/room.ts";
import { createLastMinute, createTimer, type Moment, newsOf } from "./timer.ts";

const MINUTE = 60_000;

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

test("T3 a timer that starts after a while is shown at once with the time that it was given", () => {
  createRoot((dispose) => {
    const [ends, setEnds] = createSignal(0);
    const workshop = {
      get timer_ends() {
        return ends();
      },
    };
    const live = { workshop, client: { now: () => Date.now() } };
    const timer = createTimer({ live } as unknown as Pick<Room, "live">);
    vi.advanceTimersByTime(2 * MINUTE);
    setEnds(Date.now() + 8 * MINUTE);
    expect([timer.state(), timer.left()]).toEqual(["running", 8 * 60]);
    dispose();
  });
});

test("T3 T4 what is told of it: a start, a stop, going on, more time and the end, each once", () => {
  const at = (state: Moment["state"], given = 0, left = 60): Moment => ({ state, given, left });
  const told = (...moments: Moment[]) =>
    moments.slice(1).map((now, index) => newsOf(moments[index] ?? now, now));
  const accepted = at("running", 8 * MINUTE + 40);
  expect(told(at("none"), at("running", 8 * MINUTE), accepted)).toEqual(["running", undefined]);
  expect(told(accepted, at("paused", 3 * MINUTE), at("paused", 8 * MINUTE))).toEqual([
    "paused",
    "paused",
  ]);
  expect(told(at("paused", MINUTE), at("running", 9 * MINUTE))).toEqual(["running"]);
  expect(told(accepted, at("running", 13 * MINUTE))).toEqual(["running"]);
  // Ended now, on a clock that is a little behind.
  expect(told(accepted, at("running", MINUTE, 1), at("over", MINUTE, 0))).toEqual([
    undefined,
    "over",
  ]);
  // Also to who came in while it was running.
  expect(told(accepted, at("over", accepted.given))).toEqual(["over"]);
  expect(told(at("none"), at("over", MINUTE), at("none", MINUTE))).toEqual([undefined, undefined]);
});

test("T3 T4 the last minute of a run begins once, and anew when it is given more", () => {
  const [now, setNow] = createSignal<Moment>({ state: "running", given: 0, left: 61 });
  let count = 0;
  const dispose = createRoot((end) => {
    const isLast = createLastMinute({ state: () => now().state, left: () => now().left });
    createEffect(() => {
      if (isLast()) count += 1;
    });
    return end;
  });
  const at = (state: Moment["state"], left: number) => {
    setNow({ state, given: 0, left });
    return count;
  };
  expect([at("running", 60), at("paused", 50), at("running", 50), at("running", 49)]).toEqual([
    1, 1, 1, 1,
  ]);
  // The server's word on when it was paused, a little before.
  expect([at("paused", 62), at("running", 60)]).toEqual([1, 1]);
  expect([at("running", 5 * 60 + 49), at("running", 60)]).toEqual([1, 2]);
  expect([at("over", 0), at("running", 120), at("running", 60)]).toEqual([2, 2, 3]);
  dispose();
});
