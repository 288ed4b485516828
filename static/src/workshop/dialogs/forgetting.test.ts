// "Not you?" on a tablet that goes from hand to hand: what the device holds afterwards.
import { expect, test, vi } from "vitest";
import { remember, rememberForTab } from "../../app/storage.ts";
import { livePage, usePages } from "../../sync/testing/pages.ts";
import { ANNA, BO } from "../../sync/testing/server.ts";
import { nameOfLeft } from "../../text/left.ts";
import { codeFor, keptCode } from "../../votes/code.ts";
import { forget } from "./forgetting.ts";

usePages();

/** As much of a Storage as is used. */
function storage() {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (at: number) => [...kept.keys()][at] ?? null,
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
    names: () => [...kept.keys()].sort(),
  };
}

test("Q9 nothing says what she chose or wrote; what others left, and how the screen looks, stays", async () => {
  const [device, tab] = [storage(), storage()];
  vi.stubGlobal("localStorage", device);
  vi.stubGlobal("sessionStorage", tab);
  const client = await livePage();
  expect(client.me?.member).toBe(ANNA);
  codeFor(7, ANNA);
  codeFor(8, ANNA);
  const others = codeFor(7, BO);
  remember("theme", "dark");
  remember(`named.torget.${ANNA}.2`, "read");
  remember("undone.torget.99.0", "read");
  rememberForTab(`unsent.torget.${ANNA}`, "half a thought");
  rememberForTab(`new.torget.${ANNA}`, "a new note");
  rememberForTab(`edit.torget.${ANNA}.50.1`, "other words");
  rememberForTab(nameOfLeft("torget", ANNA), "{}");
  rememberForTab("import.torget", "{}");
  rememberForTab(`unsent.parken.${BO}`, "elsewhere");
  await forget(client);
  expect(device.names()).toEqual(["samskapa.theme", `samskapa.vote.7.${BO}`]);
  expect(keptCode(7, BO)).toBe(others);
  expect(tab.names()).toEqual([`samskapa.unsent.parken.${BO}`]);
});
