// What is told at tables, and whom a press takes along (J).
import { createRoot } from "solid-js";
import { expect, test, vi } from "vitest";
import type { TableView } from "../protocol/generated.ts";
import { pass } from "../sync/testing/network.ts";
import { livePage, usePages } from "../sync/testing/pages.ts";
import { Live } from "../workshop/live.ts";
import { createSitting, newlyWanting } from "./seats.ts";

// What has buttons listens to the page as soon as it is fetched.
vi.hoisted(() => Object.assign(globalThis, { window: { document: new EventTarget() } }));

usePages();

test("J that a table wants help is told when it begins to, not when another no longer does", () => {
  const [one, two] = [1, 2].map((id) => ({ id }) as TableView) as [TableView, TableView];
  expect(newlyWanting([], [one, two])).toEqual([one, two]);
  expect(newlyWanting([one], [one, two])).toEqual([two]);
  expect(newlyWanting([one, two], [two])).toEqual([]);
  expect(newlyWanting([two], [one, two])).toEqual([one]);
});

test("J whoever is refused a seat is not taken along by a later one that she did not ask for", async () => {
  const client = await livePage();
  const [live, leave] = createRoot((end) => [new Live(client), end]);
  const sitting = createSitting({ live });
  sitting.sit(7);
  expect([sitting.isOwn(), sitting.isOwn()]).toEqual([true, false]);
  sitting.sit(8);
  await pass(300);
  expect([client.waiting, sitting.isOwn()]).toEqual([0, false]);
  leave();
});
