// What failed when the page got ready for times without a network is tried again the next time live.

import { afterEach, expect, it, vi } from "vitest";
import { installWorker } from "./install.ts";
import { Once } from "./once.ts";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser's workers: the first so many registrations fail, as in a tunnel. */
function container(failures: number) {
  const asked: string[] = [];
  const register = async (address: string) => {
    asked.push(address);
    if (asked.length <= failures) throw new TypeError("Failed to fetch");
  };
  const made = { ready: Promise.resolve(), register } as unknown as ServiceWorkerContainer;
  return { made, asked };
}

it("a worker that could not be fetched is fetched the next time, and then never again", async () => {
  // A page without hashed files, as in development: there is nothing to keep.
  vi.stubGlobal("document", { querySelector: () => null });
  const { made, asked } = container(2);
  for (let time = 0; time < 2; time += 1) await expect(installWorker(made)).rejects.toThrow();
  for (let time = 0; time < 2; time += 1) await installWorker(made);
  expect(asked).toEqual(["/sw.js", "/sw.js", "/sw.js"]);
});

it("parts that could not be kept are kept the next time", async () => {
  const { made } = container(0);
  const kept = new Map<string, string>();
  let isDown = true;
  const entry = "http://hall.example/assets/start.js";
  vi.stubGlobal("document", { querySelector: () => ({ src: entry }) });
  vi.stubGlobal("location", { origin: "http://hall.example" });
  vi.stubGlobal("performance", { getEntriesByType: () => [] });
  vi.stubGlobal(
    "PerformanceObserver",
    class {
      observe(): void {
        kept.set("observed", "");
      }
    },
  );
  vi.stubGlobal("fetch", async () => new Response(`<script src="/assets/start.js">`));
  const cache = {
    match: async (address: string) => kept.get(address),
    add: async (address: string) => {
      if (isDown) throw new TypeError("Failed to fetch");
      kept.set(address, "");
    },
    put: async (address: string) => kept.set(address, ""),
  };
  vi.stubGlobal("caches", { open: async () => cache, keys: async () => [] });
  await expect(installWorker(made)).rejects.toThrow("Failed to fetch");
  isDown = false;
  await installWorker(made);
  expect([...kept.keys()]).toEqual([entry, "/", "observed"]);
});

it("what is under way is not begun a second time, and each key is its own", async () => {
  const once = new Once<object>();
  const [one, other] = [{}, {}];
  const run = vi.fn(async () => undefined);
  await Promise.all([once.run(one, run), once.run(one, run), once.run(other, run)]);
  expect(run).toHaveBeenCalledTimes(2);
});
