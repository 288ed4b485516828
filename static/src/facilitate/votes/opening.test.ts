// What the facilitator is told of a vote that she starts (Q2).
import { expect, test } from "vitest";
import { encode } from "../../protocol/codec.ts";
import type { RoundOpen } from "../../protocol/generated.ts";
import { pass } from "../../sync/testing/network.ts";
import { livePage, network, usePages } from "../../sync/testing/pages.ts";
import { BOARD } from "../../sync/testing/server.ts";
import { createOpening } from "./opening.ts";

usePages();

const vote = (id: number): RoundOpen => [
  "round.open",
  id,
  BOARD,
  0,
  "notes",
  "dots",
  5,
  3,
  "What first?",
  "",
  "",
];

test("Q2 a vote is told to be open when the server has opened it, and why not where it has not", async () => {
  const client = await livePage();
  network.deafening = true;
  const told: unknown[] = [];
  const opening = createOpening(client, (refused) => told.push(refused));
  const answer = async (code: string) => {
    await pass(100);
    const [, outbox, n] = network.last.sent.filter((frame) => frame[0] === "do").pop() ?? [];
    network.last.inject(encode(["answer", outbox, n, client.view.seq, code, 0]));
  };
  expect(opening.ask(vote(1))).toBe(true);
  await pass(100);
  expect([opening.ask(vote(2)), told]).toEqual([false, []]);
  const refused = { code: "round_running", limit: 0 };
  await answer("round_running");
  expect([told, opening.refused()]).toEqual([[refused], refused]);
  expect([opening.ask(vote(3)), opening.refused()]).toEqual([true, undefined]);
  await answer("");
  expect([told, opening.refused()]).toEqual([[refused, undefined], undefined]);
});
