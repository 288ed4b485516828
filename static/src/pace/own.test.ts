// What this page did itself is not told to it as news (T6, T8), nor what never was (T9).
import { createRoot } from "solid-js";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { aMember } from "../store/testing/records.ts";
import { pass } from "../sync/testing/network.ts";
import {
  closeWorkshop,
  livePage,
  network,
  reopenWorkshop,
  server,
  usePages,
} from "../sync/testing/pages.ts";
import { ANNA, BOARD } from "../sync/testing/server.ts";
import { Live } from "../workshop/live.ts";
import { whenLowered } from "./hands.ts";
import { createOwn } from "./taken.ts";

// What has buttons listens to the page as soon as it is fetched.
vi.hoisted(() => Object.assign(globalThis, { window: { document: new EventTarget() } }));

usePages();

let leave: (() => void) | undefined;
beforeEach(() => server.set(aMember({ id: ANNA, role: "facilitator" })));
afterEach(() => leave?.());

async function liveRoom() {
  const client = await livePage();
  return createRoot((end) => {
    leave = end;
    return { client, live: new Live(client) };
  });
}

test("T8 an announcement of another one is told while an own command is on its way", async () => {
  const { client, live } = await liveRoom();
  network.deafening = true;
  const isOwn = createOwn({ live }, "workshop.announce");
  client.do(["workshop.readonly", true]);
  client.do(["workshop.summon", BOARD]);
  expect(isOwn(1, "Fika")).toBe(false);
  client.do(["workshop.announce", " Fika\r\nnu "]);
  expect([isOwn(2, live.workshop?.notice ?? ""), isOwn(2, "Lunch")]).toEqual([true, false]);
  // What is accepted comes once more with the server's time, and is the same announcement.
  network.deafening = false;
  await pass(10_000);
  expect([client.waiting, isOwn(1_000, "Fika\nnu"), isOwn(60_000, "Fika\nnu")]).toEqual([
    0,
    true,
    false,
  ]);
});

test("T6 a call by another one is told while an own one is on its way to elsewhere", async () => {
  const { client, live } = await liveRoom();
  network.deafening = true;
  const isOwn = createOwn({ live }, "workshop.summon");
  client.do(["workshop.summon", BOARD]);
  expect([isOwn(1, BOARD), isOwn(1, BOARD + 1)]).toEqual([true, false]);
});

test("T9 that a hand is down is told of one that was up, also by who leads", async () => {
  const { client, live } = await liveRoom();
  let told = 0;
  createRoot(() => whenLowered({ live }, () => (told += 1)));
  const raise = (on: boolean) => client.do(["member.hand", ANNA, on]);
  const isUp = () => (client.view.get("m", ANNA)?.hand ?? 0) > 0;
  // It is on its way when the workshop is closed.
  closeWorkshop();
  raise(true);
  expect(isUp()).toBe(true);
  await pass(300);
  expect([isUp(), client.waiting, told]).toEqual([false, 0, 0]);
  reopenWorkshop();
  await pass(11_000);
  raise(true);
  await pass(300);
  server.set(aMember({ id: ANNA, role: "facilitator" }));
  await pass(300);
  expect(told).toBe(1);
  raise(true);
  await pass(300);
  raise(false);
  expect(told).toBe(2);
  await pass(300);
  expect([client.waiting, told]).toEqual([0, 2]);
});
