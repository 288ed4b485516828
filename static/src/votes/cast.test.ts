// What casting a ballot leads to (Q4).
import { createRoot } from "solid-js";
import { expect, test, vi } from "vitest";
import { encode } from "../protocol/codec.ts";
import { pass } from "../sync/testing/network.ts";
import { livePage, network, usePages } from "../sync/testing/pages.ts";
import { Live } from "../workshop/live.ts";
import { castBallot } from "./cast.ts";

// What has buttons listens to the page as soon as it is fetched.
vi.hoisted(() => Object.assign(globalThis, { window: { document: new EventTarget() } }));

usePages();

test("Q4 a ballot is gone on with once it is in; what is refused, or waits for a connection, is told", async () => {
  const client = await livePage();
  const [live, leave] = createRoot((end) => [new Live(client), end]);
  network.deafening = true;
  const [led, told]: [number[], string[]] = [[], []];
  const cast = (round: number) =>
    castBallot(
      { live },
      round,
      [1, 0],
      () => led.push(round),
      (text) => told.push(text),
    );
  const answer = async (code: string) => {
    await pass(100);
    const [, outbox, n] = network.last.sent.filter((frame) => frame[0] === "do").pop() ?? [];
    network.last.inject(encode(["answer", outbox, n, client.view.seq, code, 0]));
  };
  cast(1);
  await answer("round_closed");
  expect([led, told.length]).toEqual([[], 1]);
  cast(2);
  expect(led).toEqual([]);
  await answer("");
  expect([led, told.length]).toEqual([[2], 1]);
  network.cut();
  await pass(100);
  expect(client.status.state).toBe("offline");
  cast(3);
  expect([led, told.slice(1)]).toEqual([[2], ["asked-later"]]);
  leave();
});
