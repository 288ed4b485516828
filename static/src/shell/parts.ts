/**
 * Keeps the shell of the page for times without a network: its hashed files as they are loaded, and
 * the page itself when all of them are there. So what is kept under "/" is always whole, and of one
 * release. Never anything of the server's interface, never anything of a person.
 */

/** Caches of ours; each release has its own, named after the script that begins it. */
const PREFIX = "samskapa ";

/** To be called when the page has fetched what it will need; keeps what comes later too. */
export async function keepParts(): Promise<void> {
  const entry = document.querySelector<HTMLScriptElement>("script[type=module]")?.src;
  if (!entry) return;
  const cache = await caches.open(PREFIX + new URL(entry).pathname);
  const keep = async (address: string) => {
    // The browser has it already: its own cache keeps hashed files for ever.
    if (!(await cache.match(address))) await cache.add(address);
  };
  await Promise.all([entry, ...loaded(performance.getEntriesByType("resource"))].map(keep));
  // More than one page may be whole by now; each was checked by whoever kept it.
  if (!(await keepPage(cache, entry))) return;
  await dropOthers(entry);
  new PerformanceObserver((list) => {
    // Without it the part is missing when there is no network, and says so.
    for (const address of loaded(list.getEntries())) keep(address).catch(() => undefined);
  }).observe({ entryTypes: ["resource"] });
}

/** Whether the server still has the release of this page: another one's page would lack its parts. */
async function keepPage(cache: Cache, entry: string): Promise<boolean> {
  const answer = await fetch("/", { cache: "no-cache" });
  const copy = answer.clone();
  if (!answer.ok || !(await answer.text()).includes(new URL(entry).pathname)) return false;
  await cache.put("/", copy);
  return true;
}

async function dropOthers(entry: string): Promise<void> {
  const own = PREFIX + new URL(entry).pathname;
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== own) await caches.delete(name);
  }
}

/** The addresses of hashed files among them. */
function loaded(entries: readonly PerformanceEntry[]): string[] {
  const base = `${location.origin}/assets/`;
  return entries.map((entry) => entry.name).filter((address) => address.startsWith(base));
}
