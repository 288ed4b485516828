import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Page, standsFor } from "./pages.ts";
import { createParts } from "./parts.ts";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const PAGES = [1, 2, 3].map((id): Page => [{ area: { id } as never, lines: [] }]);

test("the parts go on by themselves, round and round, and stand still while they are held", () => {
  const [pages, setPages] = createSignal<readonly Page[]>(PAGES);
  const [board, setBoard] = createSignal(1);
  const { parts, index, end } = createRoot((dispose) => {
    const made = createParts();
    return { parts: made, index: made.show(pages, board), end: dispose };
  });
  const after = (times: number) => {
    vi.advanceTimersByTime(times * standsFor(PAGES[0] ?? []));
    return index();
  };
  expect([parts.count(), index(), after(1), after(1), after(1)]).toEqual([3, 0, 1, 2, 0]);
  parts.hold();
  parts.turn(-1);
  expect([index(), after(5)]).toEqual([2, 2]);
  parts.hold();
  // What a spotlight leaves is one part, and afterwards one is where one was.
  setPages(PAGES.slice(0, 1));
  expect([parts.count(), index(), after(5)]).toEqual([1, 0, 0]);
  setPages(PAGES);
  expect([index(), after(1)]).toEqual([2, 0]);
  // The first part of another board stands as long as any.
  vi.advanceTimersByTime(standsFor(PAGES[0] ?? []) - 1);
  setBoard(2);
  vi.advanceTimersByTime(1);
  expect([index(), after(1)]).toEqual([0, 1]);
  end();
});
