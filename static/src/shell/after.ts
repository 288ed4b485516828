/**
 * What a workshop's page does when it is live and has nothing better to do: it fetches what may be
 * opened later, goes on with what was being typed, follows what others do, and gets ready for times
 * without a network.
 */
import type { Seat } from "../app/api.ts";
import { withTexts } from "../i18n/index.ts";
import { hasLeft, wasReloaded } from "../text/left.ts";
import { fetchMenu } from "../ui/menu.tsx";
import { fetchStyles } from "../ui/part.tsx";
import { fetchOwnMenu } from "../workshop/header.tsx";
import { fetchMarks } from "../workshop/note-parts.tsx";
import { fetchChip, fetchNoteMenu, fetchWriter } from "../workshop/note-row.tsx";
import type { Room } from "../workshop/room.ts";
import { Once } from "./once.ts";

const fetchUndo = () => withTexts("more", import("../undo/undoing.ts"));
const fetchDisplay = () => withTexts("more", import("../app/dialogs/display.tsx"));
const fetchDialogs = () => withTexts("more", import("../workshop/dialogs/all.tsx"));

interface Then {
  readonly room: Room;
  readonly seat: () => Seat;
  /** Parts of the screen that are drawn when they are there. */
  readonly parts: readonly { preload(): Promise<unknown> }[];
  /** Called when they have come, or could not. */
  readonly onFetched: () => void;
}

/** To be called each time when the page has become live: what failed is tried again. */
export async function after({ room, seat, parts, onFetched }: Then): Promise<void> {
  tellNews(room).catch(() => undefined);
  goOnTyping(room).catch(() => undefined);
  fetchStyles();
  const dialogs = fetchDialogs();
  dialogs.then(({ warn }) => warn()).catch(() => undefined);
  // Asked for again when it is opened, where a failure is shown.
  const fetched = await Promise.allSettled([
    ...parts.map((part) => part.preload()),
    fetchDisplay(),
    fetchMenu(),
    fetchOwnMenu(),
    fetchWriter(),
    fetchNoteMenu(),
    fetchMarks(),
    fetchChip(),
    fetchUndo().then(({ undoOf }) => undoOf(room)),
    room.rights.facilitates ? dialogs.then((all) => all.fetchPanel()) : dialogs,
  ]);
  onFetched();
  const isWhole = fetched.every(({ status }) => status === "fulfilled");
  // Without a secure context there is none; and what Vite serves to developers is not hashed.
  if (!isWhole || !import.meta.env.PROD || !navigator.serviceWorker) return;
  const { install, installWorker } = await import("./install.ts");
  await ready.run(room, async () => room.inside(() => install(room, seat)));
  // A browser that keeps nothing, as in a private window, opens with a network only, as before.
  await installWorker(navigator.serviceWorker);
}

const resumed = new Once<Room>();

/** Once: sends the words that were being typed with others when this tab was reloaded. */
async function goOnTyping(room: Room): Promise<void> {
  const { client, me } = room.live;
  if (!me) return;
  await resumed.run(room, async () => {
    if (!hasLeft(room.id, me.member)) return;
    const { typistsOf } = await import("../text/typists.ts");
    await typistsOf(client, room.id).restore(wasReloaded());
  });
}

const ready = new Once<Room>();
const telling = new WeakSet<Room>();

/** Of others, and what becomes of one's own notes. Once; where it cannot be fetched, the next time live. */
async function tellNews(room: Room): Promise<void> {
  const fetched = Promise.all([import("../workshop/others.ts"), import("../workshop/own-news.ts")]);
  const [{ followOthers }, { followOwn }] = await withTexts("more", fetched);
  if (telling.has(room)) return;
  telling.add(room);
  room.inside(() => {
    followOthers(room.live, room.tellNews);
    followOwn(room);
  });
}
