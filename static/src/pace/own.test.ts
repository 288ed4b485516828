// What this page did itself is not told to it as news (T6, T8), nor what never was (T9).
import { createRoot } from "solid-js";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startLanguage, withTexts } from "../i18n/index.ts";
import { aMember, aWorkshop } from "../store/testing/records.ts";
import { pass } from "../sync/testing/network.ts";
import {
  closeWorkshop,
  livePage,
  network,
  reopenWorkshop,
  server,
  usePages,
} from "../sync/testing/pages.ts";
import { ANNA, AREA, BOARD } from "../sync/testing/server.ts";
import { Live } from "../workshop/live.ts";
import type { Room } from "../workshop/room.ts";
import { whenLowered } from "./hands.ts";
import { followNotice, followSummons } from "./taken.ts";

// What has buttons listens to the page as soon as it is fetched.
vi.hoisted(() => Object.assign(globalThis, { window: { document: new EventTarget() } }));

beforeAll(async () => {
  // The page's own language and direction are told to it.
  vi.stubGlobal("document", { documentElement: {} });
  await startLanguage();
  await withTexts("more", Promise.resolve());
});

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

/** A page and what it says of announcements. */
async function listener() {
  const { client, live } = await liveRoom();
  const said: string[] = [];
  createRoot(() => followNotice({ live }, (text) => said.push(text)));
  const heard = async (ms: number) => {
    await pass(ms);
    return said.splice(0);
  };
  return { client, heard };
}

/** Somebody else announces. */
function announced(notice: string): void {
  server.set(aWorkshop({ notice, noticed: Date.now() }));
}

const FIKA = "From the facilitator: Fika\nnu";

/** How long a command waits for its answer, and whether it is the command or the answer that is lost. */
const DELAYS = [
  { ms: 0, isLost: "nothing" },
  { ms: 30_000, isLost: "command" },
  { ms: 30_000, isLost: "answer" },
] as const;

/** Does it while the network is like this, and brings the network back. */
async function during({ ms, isLost }: (typeof DELAYS)[number], act: () => void): Promise<void> {
  if (isLost === "command") network.cut();
  network.deafening = isLost === "answer";
  act();
  await pass(ms);
  if (isLost === "answer") network.cut();
  network.deafening = false;
  network.down = false;
}

test.each(DELAYS)(
  "T8 an own announcement is no news, once $isLost was lost for $ms ms; the same by another one is, later",
  async (delay) => {
    const { client, heard } = await listener();
    await during(delay, () => client.do(["workshop.announce", " Fika\r\nnu "]));
    expect([await heard(40_000), client.waiting]).toEqual([[], 0]);
    expect(client.view.get("w", 1)?.notice).toBe("Fika\nnu");
    announced("Fika\nnu");
    expect(await heard(1_000)).toEqual([FIKA]);
  },
);

test("T8 an announcement of another one is told while an own command is on its way", async () => {
  const { client, heard } = await listener();
  network.cut();
  client.do(["workshop.readonly", true]);
  client.do(["workshop.summon", BOARD]);
  announced("Fika\nnu");
  network.down = false;
  expect(await heard(40_000)).toEqual([FIKA]);
});

test("T8 the same as one's own that was taken back is told", async () => {
  const { client, heard } = await listener();
  client.do(["workshop.announce", "Fika\nnu"]);
  expect(await heard(1_000)).toEqual([]);
  client.do(["workshop.announce", ""]);
  expect(await heard(1_000)).toEqual([]);
  announced("Fika\nnu");
  expect(await heard(1_000)).toEqual([FIKA]);
});

test("T8 the same as one's own that was refused is told", async () => {
  const { client, heard } = await listener();
  closeWorkshop();
  client.do(["workshop.announce", "Fika\nnu"]);
  expect([await heard(1_000), client.view.get("w", 1)?.notice]).toEqual([[], ""]);
  reopenWorkshop();
  announced("Fika\nnu");
  expect(await heard(1_000)).toEqual([FIKA]);
});

/** A page that stands on a board, and where it can go back to. */
async function called() {
  // Pictures are made, in which what is confirmed is shown; nothing in them can have the keyboard.
  vi.stubGlobal("requestAnimationFrame", (run: () => void) => setTimeout(run, 16));
  vi.stubGlobal("cancelAnimationFrame", clearTimeout);
  Object.assign(document, { querySelector: () => null });
  const { client, live } = await liveRoom();
  const noop = () => undefined;
  const board = () => live.get("b", BOARD);
  const screen = { board, view: () => "board", lookAt: noop, chooseBoard: noop, show: noop };
  const { back } = createRoot(() => followSummons({ live, ...screen } as unknown as Room));
  return { client, back };
}

test.each(DELAYS)(
  "T6 an own call gives no way back, once $isLost was lost for $ms ms; one by another does, later",
  async (delay) => {
    const { client, back } = await called();
    await during(delay, () => client.do(["workshop.summon", AREA]));
    await pass(40_000);
    expect([client.view.get("w", 1)?.summon, client.waiting, back()]).toEqual([AREA, 0, undefined]);
    server.set(aWorkshop({ summon: AREA, summoned: Date.now() }));
    await pass(1_000);
    expect(back()).toEqual({ board: BOARD, view: "board" });
  },
);

test("T6 a call by another one is told while an own one is on its way to elsewhere", async () => {
  const { client, back } = await called();
  network.cut();
  client.do(["workshop.announce", "Fika"]);
  server.set(aWorkshop({ summon: AREA, summoned: Date.now() }));
  network.down = false;
  await pass(40_000);
  expect(back()).toEqual({ board: BOARD, view: "board" });
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
