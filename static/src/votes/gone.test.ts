import { expect, it } from "vitest";
import { noMoreThan } from "./gone.ts";
import type { Method } from "./targets.ts";

/** As the server decides it (tests/boards/test_rounds.py): the second of three has gone. */
const ROWS: readonly [Method, number[], number[], number[]][] = [
  ["dots", [2, 1, 0], [1, 2, 2], [1, 1, 2]],
  ["dots", [2, 1, 0], [2, 0, 1], [2, 0, 1]],
  ["yesno", [1, 2, 0], [3, 1, 1], [3, 2, 1]],
  ["scale", [1, 4, 0], [1, 0, 5], [1, 0, 5]],
  ["axes", [1, 0, 0], [2, 25, 3], [2, 0, 3]],
  ["rank", [1, 2, 3], [2, 1, 3], [1, 2, 3]],
  ["rank", [1, 2, 3], [1, 3, 2], [1, 3, 2]],
  ["rank", [1, 2, 3], [0, 1, 2], [0, 2, 1]],
  ["rank", [1, 2, 0], [0, 1, 0], [0, 0, 0]],
  ["rank", [1, 0, 2], [3, 1, 2], [2, 0, 1]],
];

it("q10: what has gone can be taken back from and given no more, whatever the method", () => {
  for (const [method, had, choice, counts] of ROWS) {
    expect(noMoreThan(had, choice, new Set([1]), method)).toEqual(counts);
  }
});
