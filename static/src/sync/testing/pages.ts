// For tests: pages of one browser, before a server and a network of their own for each test.

import { afterEach, beforeEach, expect, vi } from "vitest";
import type { Seen } from "../../shell/seen.ts";
import { WorkshopClient } from "../client.ts";
import { fakeTime, Network, pass } from "./network.ts";
import { AREA, BOARD, TestServer, WORKSHOP } from "./server.ts";

export let server: TestServer;
export let network: Network;
let clients: WorkshopClient[] = [];

export function usePages(): void {
  beforeEach(() => {
    fakeTime();
    // The same jitter every time: a test that fails once fails again.
    let dice = 1;
    vi.spyOn(Math, "random").mockImplementation(() => {
      dice = (dice * 16_807) % 2_147_483_647;
      return dice / 2_147_483_647;
    });
    server = new TestServer();
    network = new Network(server);
    clients = [];
  });

  afterEach(() => {
    for (const client of clients) client.stop();
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });
}

/** A page that is opened now. `seen`: what the device kept, as no network answers who it is.
 *  `member`: who it was told that it is. */
export function page(seen?: Seen, { member }: { member?: number } = {}): WorkshopClient {
  const who = member === undefined ? {} : { member };
  const client = new WorkshopClient({ workshop: "torget", mode: "full", ...who });
  clients.push(client);
  void client.start(seen);
  return client;
}

export async function livePage(): Promise<WorkshopClient> {
  const client = page();
  await pass(300);
  expect(client.status).toEqual({ state: "live", via: "socket" });
  return client;
}

/** The page is gone at once: crash, reload, or the tab was thrown away. */
export function crash(client: WorkshopClient): void {
  client.stop();
}

export function write(client: WorkshopClient, text: string): number {
  const id = client.newId();
  client.do(["note.add", id, BOARD, AREA, null, null, 0, text, "open", "named"]);
  return id;
}

export function texts(client: WorkshopClient): (string | null)[] {
  return [...client.view.all("n")].map((note) => note.text);
}

/** The facilitator closes the workshop. */
export function closeWorkshop(): void {
  server.commit([[2, "w", WORKSHOP, [5, "closed"]]]);
}

export function reopenWorkshop(): void {
  server.commit([[2, "w", WORKSHOP, [5, "open"]]]);
}
