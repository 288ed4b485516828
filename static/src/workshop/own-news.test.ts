// What the author of notes that wait is told, once each (H3, H6, H7).
import { createRoot } from "solid-js";
import { afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { startLanguage, withTexts } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { aNote } from "../store/testing/records.ts";
import { pass } from "../sync/testing/network.ts";
import { livePage, network, server, usePages, write } from "../sync/testing/pages.ts";
import { ANNA, BO, BOARD } from "../sync/testing/server.ts";
import { Live } from "./live.ts";
import { followOwn } from "./own-news.ts";

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
afterEach(() => leave?.());

/** The server shows notes, or keeps them. */
function become(kept: NoteView["kept"], ...notes: readonly Partial<NoteView>[]): Promise<void> {
  for (const note of notes) server.set(aNote({ board: BOARD, author: ANNA, kept, ...note }));
  return pass(1_500);
}

let workshops = 0;
/** What is told is kept for the life of a page: no test shares a workshop with another one. */
beforeEach(() => {
  workshops += 1;
});

/** A page, and the sentences that it says. `follow` enters the workshop, or comes back to it. */
async function author({ facilitates = false } = {}) {
  const said: string[] = [];
  let client = await livePage();
  const follow = (workshop = "") =>
    createRoot((end) => {
      leave = end;
      const room = {
        id: `${workshops}${workshop}`,
        live: new Live(client),
        labelOf: ({ text }: Pick<NoteView, "text">) => text ?? "",
        rights: { facilitates },
      };
      followOwn(room as Parameters<typeof followOwn>[0], (text) => said.push(text));
    });
  const heard = async (doing: Promise<void>) => {
    await doing;
    return said.splice(0);
  };
  const goAway = () => {
    leave?.();
    client.stop();
  };
  const comeBack = async () => {
    client = await livePage();
    follow();
  };
  return { client, follow, heard, goAway, comeBack };
}

const [ONE, TWO] = [
  { id: 101, text: "Bänkar" },
  { id: 102, text: "Träd" },
];
const WAITS = "Your note waits for the facilitator: Bänkar";
const SHOWN = "Your note is shown now: Bänkar";

test("H6 H7 an author is told that her note waits, and that it is shown, once each and by its words", async () => {
  const { heard, follow } = await author();
  follow();
  expect(await heard(become("held", ONE))).toEqual([WAITS]);
  expect(await heard(become("held", { ...ONE, x: 300 }))).toEqual([]);
  expect(await heard(become("", ONE))).toEqual([SHOWN]);
  expect(await heard(become("", { ...ONE, x: 24 }))).toEqual([]);
  expect(await heard(become("held", ONE))).toEqual([WAITS]);
  expect(await heard(become("held", { id: 103, author: BO }))).toEqual([]);
});

test("H7 several at once are one sentence with a number", async () => {
  const { heard, follow } = await author();
  follow();
  const waits = "2 of your notes wait for the facilitator";
  expect(await heard(become("held", ONE, TWO))).toEqual([waits]);
  expect(await heard(become("", ONE, TWO))).toEqual(["2 of your notes are shown now"]);
});

test("H1 H4 nothing is said of each note that is private, nor when it is revealed", async () => {
  const { heard, follow } = await author();
  follow();
  expect(await heard(become("private", ONE, TWO))).toEqual([]);
  expect(await heard(become("", ONE))).toEqual([]);
  expect(await heard(become("held", TWO))).toEqual(["Your note waits for the facilitator: Träd"]);
});

test("H6 that it waits is told when the server says so, not while it is on its way", async () => {
  await become("held", TWO);
  const { client, heard, follow } = await author();
  network.cut();
  const id = write(client, "Bänkar");
  const created = client.view.get("n", id)?.created ?? 0;
  follow();
  expect(await heard(pass(1_500))).toEqual([]);
  network.down = false;
  expect(await heard(pass(10_000))).toEqual([]);
  expect(await heard(become("held", { ...ONE, id, created }))).toEqual([WAITS]);
});

test("H6 a note that waited when the page was opened is no news, though new words for it are on their way", async () => {
  await become("held", ONE);
  const { client, heard, follow } = await author();
  network.cut();
  client.do(["note.edit", ONE.id, 1, "Bänkar!", ""]);
  follow();
  network.down = false;
  expect(await heard(pass(10_000))).toEqual([]);
  expect([client.waiting, client.view.get("n", ONE.id)?.text]).toEqual([0, "Bänkar!"]);
  expect(await heard(become("", ONE))).toEqual([SHOWN]);
});

test("H6 H7 who leaves the workshop and comes back in the page is told nothing twice, and what was shown meanwhile", async () => {
  const { heard, follow, goAway, comeBack } = await author();
  follow();
  const now = { created: Date.now() };
  expect(await heard(become("held", { ...ONE, ...now }))).toEqual([WAITS]);
  goAway();
  await comeBack();
  expect(await heard(pass(1_500))).toEqual([]);
  goAway();
  await become("", { ...ONE, ...now });
  await comeBack();
  expect(await heard(pass(1_500))).toEqual([SHOWN]);
  goAway();
  await comeBack();
  expect(await heard(pass(1_500))).toEqual([]);
});

test("H6 that it waits is told of one written on this page before this was fetched, of no older one", async () => {
  const { heard, follow } = await author();
  await become("held", TWO, { ...ONE, created: Date.now() });
  follow();
  expect(await heard(pass(1_500))).toEqual([WAITS]);
});

test("H6 H7 what she left before it was told is told when she comes back", async () => {
  await become("held", TWO);
  const { heard, follow, goAway, comeBack } = await author();
  server.set(aNote({ board: BOARD, author: ANNA, kept: "held", ...ONE, created: Date.now() }));
  await pass(100);
  follow();
  goAway();
  await become("", TWO);
  await comeBack();
  expect(await heard(pass(1_500))).toEqual([WAITS, "Your note is shown now: Träd"]);
});

test("H6 two workshops in one page are apart", async () => {
  const { heard, follow } = await author();
  follow();
  expect(await heard(become("held", { ...ONE, created: Date.now() }))).toEqual([WAITS]);
  leave?.();
  follow("another");
  expect(await heard(pass(1_500))).toEqual([WAITS]);
});

test("H6 whoever sits at the device after her is told nothing of her notes, nor of her own old ones", async () => {
  await become("held", { id: 103, author: BO });
  const { heard, follow, goAway, comeBack } = await author();
  follow();
  const now = { created: Date.now() };
  expect(await heard(become("held", { ...ONE, ...now }))).toEqual([WAITS]);
  // Another tab has let her in, under the eyes of this one.
  network.member = BO;
  network.last.end(1012, "");
  expect(await heard(pass(10_000))).toEqual([]);
  goAway();
  await comeBack();
  expect(await heard(become("", { ...ONE, ...now }))).toEqual([]);
  expect(await heard(become("", { id: 103, author: BO, text: "Sol" }))).toEqual([
    "Your note is shown now: Sol",
  ]);
  goAway();
  network.member = ANNA;
  await comeBack();
  expect(await heard(pass(1_500))).toEqual([SHOWN]);
});

test("H6 what was just to be told waits for her, though what the next one sees is long on its way", async () => {
  await become("held", { id: 103, author: BO });
  const { heard, follow, goAway, comeBack } = await author();
  follow();
  server.set(aNote({ board: BOARD, author: ANNA, kept: "held", ...ONE, created: Date.now() }));
  await pass(100);
  network.member = BO;
  network.last.end(1012, "");
  await pass(100);
  network.page.dispatchEvent(new Event("online"));
  // Her hello and the welcome are quick.
  const quick = [20, 20];
  network.latency = () => quick.pop() ?? 3_000;
  expect(await heard(pass(10_000))).toEqual([]);
  goAway();
  network.member = ANNA;
  network.latency = () => 20;
  await comeBack();
  expect(await heard(pass(1_500))).toEqual([WAITS]);
});

test("H6 whoever leads is told by her button, not of each note", async () => {
  const { heard, follow } = await author({ facilitates: true });
  follow();
  expect(await heard(become("held", ONE))).toEqual([]);
  expect(await heard(become("", ONE))).toEqual([]);
});
