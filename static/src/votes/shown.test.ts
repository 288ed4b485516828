import { expect, it } from "vitest";
import type { RoundView } from "../protocol/generated.ts";
import { shownOf } from "./shown.ts";

const round = (id: number, life: RoundView["life"]) =>
  ({ id, life, opened: id * 1000 }) as unknown as RoundView;

it("the newest results stand there, and every older one is one press away", () => {
  const rounds = [1, 2, 3, 4].map((id) => round(id, "revealed"));
  const all = [...rounds, round(5, "closed"), round(6, "open")];
  expect(shownOf(all, false)).toEqual({ ids: [6, 4, 3], older: 2 });
  expect(shownOf(all, true)).toEqual({ ids: [6, 4, 3, 2, 1], older: 0 });
  expect(shownOf([], false)).toEqual({ ids: [], older: 0 });
});
