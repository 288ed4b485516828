// A mark that was first needed without a network comes with the network, and is quiet until then.
import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import { quiet } from "./quiet.ts";

test("a mark that could not be fetched is nothing, and comes where it is missing when asked for again", async () => {
  let network = false;
  let asked = 0;
  const Mark = quiet<{ word: string }>(async () => {
    asked += 1;
    if (!network) throw new TypeError("Failed to fetch");
    return { default: (props) => props.word };
  });
  const marks = createRoot(() =>
    ["one", "two"].map((word) => Mark({ word })),
  ) as unknown as (() => string)[];
  const shown = () => marks.map((mark) => mark());
  await expect(Mark.preload()).rejects.toThrow("Failed to fetch");
  expect([shown(), asked]).toEqual([[undefined, undefined], 1]);
  network = true;
  await Mark.preload();
  await Mark.preload();
  expect([shown(), asked]).toEqual([["one", "two"], 2]);
});
