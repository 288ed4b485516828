/**
 * The service worker, served as /sw.js: without a network the pages that people had open here open
 * again, with the parts that they had. It keeps nothing itself (`parts.ts` does), looks at nothing but
 * the shell and its hashed files, and always asks the network for the page first. So it is harmless
 * beside a server of any release, and a new one is there at the next load.
 */

/** What a service worker's global scope has, as far as it is used: the DOM's types know a window only. */
interface WorkerScope {
  skipWaiting(): Promise<void>;
  addEventListener(type: "install", listener: (event: Lasting) => void): void;
  addEventListener(type: "fetch", listener: (event: Fetching) => void): void;
}

interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

const scope = self as unknown as WorkerScope;

/** The paths of screens; every other page of this server is its own business (exports, the archive). */
const SCREENS =
  /^\/(?:(?:accessibility|invite|privacy|reset|setup|sign-in|staff|workshops)?|j\/[^/]+|w\/[^/]+(?:\/screen)?)$/;
/** A network that takes the question and never answers, as in a lift or behind a captive portal. */
const PATIENCE_MS = 8_000;
/** A proxy in front of a server that is being started again. */
const AWAY: readonly number[] = [502, 503, 504];

// It remembers nothing, so a newer one may take its place at once.
scope.addEventListener("install", (event) => event.waitUntil(scope.skipWaiting()));

scope.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (pathname.startsWith("/assets/")) event.respondWith(part(request));
  else if (request.mode === "navigate" && SCREENS.test(pathname)) event.respondWith(page(request));
});

/** Its name says what is in it: what is kept under it is right for ever. */
async function part(request: Request): Promise<Response> {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}

async function page(request: Request): Promise<Response> {
  const asked = fetch(request);
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  const answer = await Promise.race([asked.catch(() => undefined), late]);
  if (answer && !AWAY.includes(answer.status)) return answer;
  const kept = await caches.match("/", { ignoreVary: true });
  return kept ?? answer ?? asked;
}
