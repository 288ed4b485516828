// What a board is for is turned while somebody types: she is told for a while, and once (H5, H12).
import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BoardView } from "../protocol/generated.ts";
import { createTurned, TURNED_MS } from "./turned.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const at = (mode: string, authors = "named", id = 1) => ({ id, mode, authors }) as BoardView;

/** What is told and was heard of a board, and of what it is turned to. */
function seen(first: BoardView, plain?: BoardView) {
  const heard: string[] = [];
  return createRoot((dispose) => {
    const [board, setBoard] = createSignal(first);
    const hear = (now: BoardView) => heard.push(`${now.mode} ${now.authors}`);
    const turned = createTurned(board, hear, plain);
    return { turned, heard, dispose, turn: (now: BoardView) => setBoard(() => now) };
  });
}

test("H5 what a board begins with is no news, and what it is turned to is told for a while", () => {
  const one = seen(at("private"));
  expect(one.turned()).toEqual({ mode: false, authors: false });
  one.turn(at("open"));
  expect(one.turned()).toEqual({ mode: true, authors: false });
  vi.advanceTimersByTime(TURNED_MS - 1);
  expect(one.turned().mode).toBe(true);
  vi.advanceTimersByTime(1);
  expect(one.turned().mode).toBe(false);
  one.turn(at("private"));
  expect([one.turned().mode, one.heard]).toEqual([
    true,
    ["private named", "open named", "private named"],
  ]);
  one.dispose();
});

test("H9 H12 that names are shown from now on is told, beside what was told just before", () => {
  const one = seen(at("private", "hidden"));
  one.turn(at("open", "hidden"));
  vi.advanceTimersByTime(TURNED_MS / 2);
  one.turn(at("open", "named"));
  expect(one.turned()).toEqual({ mode: true, authors: true });
  vi.advanceTimersByTime(TURNED_MS / 2);
  expect(one.turned().mode).toBe(true);
  one.dispose();
});

test("H5 another board is not this one turned, and other changes of it are no news", () => {
  const one = seen(at("private"));
  one.turn(at("private"));
  one.turn(at("open", "named", 2));
  expect([one.turned().mode, one.heard]).toEqual([false, ["private named", "open named"]]);
  one.dispose();
});

test("H5 the first time that a plain board is turned is told like the later ones", () => {
  const one = seen(at("private"), at("open"));
  expect([one.turned(), one.heard]).toEqual([{ mode: true, authors: false }, ["private named"]]);
  vi.advanceTimersByTime(TURNED_MS);
  expect(one.turned().mode).toBe(false);
  one.dispose();
  const other = seen(at("private", "named", 2), at("open"));
  expect([other.turned().mode, other.heard]).toEqual([false, ["private named"]]);
  other.dispose();
});
