import { createRoot, createSignal } from "solid-js";
import { expect, test, vi } from "vitest";
import { createChosen } from "./ticked.ts";

vi.mock("../../ui/speak.tsx", () => ({ toast: vi.fn() }));

test("H7 a note that waits again, with other words, is not ticked any more", () => {
  const [there, setThere] = createSignal<readonly number[]>([1, 2, 3]);
  const [chosen, end] = createRoot((dispose) => [createChosen(there), dispose] as const);
  chosen.choose(1, true);
  chosen.choose(2, true);
  setThere([2, 3]);
  expect(chosen.ids()).toEqual([2]);
  setThere([1, 2, 3]);
  expect(chosen.ids()).toEqual([2]);
  end();
});
