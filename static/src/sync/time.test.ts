// Waits and clocks by themselves.

import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Backoff } from "./backoff.ts";
import { Clock } from "./clock.ts";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: 1_790_000_000_000 });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("K2 backoff", () => {
  it("has full jitter, doubling to 4 s", () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    const backoff = new Backoff();
    const waits = [1, 2, 3, 4, 5, 6].map(() => backoff.next({ now: 0 }));
    expect(waits).toEqual([250, 500, 1_000, 2_000, 2_000, 2_000]);
  });

  it("starts anew only after 30 s of a connection that holds", () => {
    vi.spyOn(Math, "random").mockReturnValue(1);
    const backoff = new Backoff();
    for (let index = 0; index < 5; index += 1) backoff.next({ now: 1_000 });
    backoff.live(5_000);
    expect(backoff.next({ now: 34_000 })).toBe(4_000);
    backoff.live(40_000);
    expect(backoff.next({ now: 70_000 })).toBe(500);
  });

  it("adds its jitter to the wait that the server asked for", () => {
    vi.spyOn(Math, "random").mockReturnValue(0.5);
    expect(new Backoff().next({ now: 0, least: 9_000 })).toBe(9_250);
  });
});

describe("clock", () => {
  it("goes by the shortest of the last 8 round trips", () => {
    const clock = new Clock();
    const server = 2_000_000_000_000;
    const ping = (roundTrip: number, error: number) => {
      const sent = Clock.ticks();
      vi.advanceTimersByTime(roundTrip);
      clock.measured(sent, server + Clock.ticks() - roundTrip / 2 + error);
    };
    ping(400, 90);
    ping(20, 5);
    ping(900, -300);
    expect(clock.now() - server - Clock.ticks()).toBe(5);
    for (let index = 0; index < 8; index += 1) ping(100, 40);
    expect(clock.now() - server - Clock.ticks()).toBe(40);
    clock.forget();
    expect(clock.now()).toBe(Date.now());
  });
});
