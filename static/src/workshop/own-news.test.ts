// What the author of notes that wait is told, once each (H3, H6, H7).
import { createRoot } from "solid-js";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
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

/** An author's page, and the sentences that it says, each told once. */
async function author({ facilitates = false } = {}) {
  const client = await livePage();
  const said: string[] = [];
  const follow = () =>
    createRoot((end) => {
      leave = end;
      const room = {
        live: new Live(client),
        labelOf: ({ text }: Pick<NoteView, "text">) => text ?? "",
      };
      followOwn({ ...room, rights: { facilitates } } as Parameters<typeof followOwn>[0], (text) =>
        said.push(text),
      );
    });
  const heard = async (doing: Promise<void>) => {
    await doing;
    return said.splice(0);
  };
  return { client, follow, heard };
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

test("H6 that it waits is told when the server has taken it, also of one written before this was fetched", async () => {
  await become("held", TWO);
  const { client, heard, follow } = await author();
  const id = write(client, "Bänkar");
  const created = client.view.get("n", id)?.created ?? 0;
  follow();
  expect(await heard(become("held", { ...ONE, id, created }))).toEqual([WAITS]);
  leave?.();
  follow();
  expect(await heard(pass(1_500))).toEqual([WAITS]);
  network.deafening = true;
  client.do(["note.edit", id, 1, "Bänkar!"]);
  expect(await heard(pass(1_500))).toEqual([]);
});

test("H6 whoever leads is told by her button, not of each note", async () => {
  const { heard, follow } = await author({ facilitates: true });
  follow();
  expect(await heard(become("held", ONE))).toEqual([]);
  expect(await heard(become("", ONE))).toEqual([]);
});
