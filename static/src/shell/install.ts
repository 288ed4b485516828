/**
 * Makes a workshop open again without a network, where the context is secure: browsers have no service
 * worker elsewhere. Late and beside everything else: who never loses the network notices nothing.
 */
import { createEffect, onCleanup } from "solid-js";
import type { Seat } from "../app/api.ts";
import { language } from "../i18n/index.ts";
import { isHidden } from "../sync/wake.ts";
import { isOutside } from "../workshop/outside.ts";
import type { Room } from "../workshop/room.ts";
import { Once } from "./once.ts";
import { keepParts } from "./parts.ts";
import { forgetSeen, keep, look } from "./seen.ts";

/** A change every now and then is kept soon, a hundred in a row cost the disk one write. */
const KEEP_AFTER_MS = 2_000;

/** Of pages, not of rooms: the files are the same for every workshop. */
const workers = new Once<ServiceWorkerContainer>();

/** To be called inside an owner, once for each room, when the page has fetched what it will need. */
export function install(room: Room, seat: () => Seat): void {
  nameApp();
  keepLooking(room, seat);
}

/** The worker, and what it shows. Throws where it did not come to be: the next call tries again. */
export function installWorker(container: ServiceWorkerContainer): Promise<void> {
  return workers.run(container, async () => {
    await container.register("/sw.js");
    await container.ready;
    await keepParts();
  });
}

/** What the device shows under the icon, if somebody puts the page on her first screen. */
function nameApp(): void {
  const link = document.createElement("link");
  link.rel = "manifest";
  document.head.append(link);
  createEffect(() => {
    link.href = `/app-${language()}.webmanifest`;
  });
  onCleanup(() => link.remove());
}

/** Keeps what was seen, until there is no seat any more. */
function keepLooking(room: Room, seat: () => Seat): void {
  const { client } = room.live;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const now = () => {
    clearTimeout(timer);
    timer = undefined;
    const seen = client.status.state === "live" ? look(client, seat()) : undefined;
    if (seen) void keep(room.id, seen);
  };
  const soon = () => {
    timer ??= setTimeout(now, KEEP_AFTER_MS);
  };
  // A phone may end a page that it has put away, and never says so.
  const away = () => {
    if (isHidden() && timer !== undefined) now();
  };
  document.addEventListener("visibilitychange", away);
  onCleanup(client.on("changed", soon));
  onCleanup(() => {
    document.removeEventListener("visibilitychange", away);
    clearTimeout(timer);
  });
  createEffect(() => {
    const { status } = room.live;
    if (status.state !== "stopped" || !isOutside(status.code)) return;
    clearTimeout(timer);
    void forgetSeen(room.id);
  });
  now();
}
