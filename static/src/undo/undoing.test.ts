// While one types with others, undo is about what is typed: the buttons mean what the chords mean.

import { createRoot, createSignal } from "solid-js";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { encode } from "../protocol/codec.ts";
import { aMember, aNote } from "../store/testing/records.ts";
import { pass } from "../sync/testing/network.ts";
import {
  closeWorkshop,
  livePage,
  network,
  reopenWorkshop,
  server,
  usePages,
  write,
} from "../sync/testing/pages.ts";
import { ANNA, AREA, BOARD } from "../sync/testing/server.ts";
import type { Typing } from "../text/typing.ts";
import { typistsOf } from "../text/typists.ts";
import { AllActions } from "../workshop/all-actions.ts";
import { askAndSay } from "../workshop/asked.ts";
import { Doing } from "../workshop/doing.ts";
import { Live } from "../workshop/live.ts";
import { createRights } from "../workshop/rights.ts";
import type { Room } from "../workshop/room.ts";
import { Undoing } from "./undoing.ts";

// What has buttons listens to the page as soon as it is fetched.
vi.hoisted(() => Object.assign(globalThis, { window: { document: new EventTarget() } }));

usePages();

const NOTE = 500;
let leave: (() => void) | undefined;

beforeEach(() => {
  vi.stubGlobal("sessionStorage", undefined);
  const words = { text: "hej", author: ANNA, together: true };
  server.set(aNote({ id: NOTE, board: BOARD, area: AREA, ...words }));
});

afterEach(() => leave?.());

/** A page on which a note has just been coloured, with a field open in another one. */
async function typingPage() {
  const client = await livePage();
  const note = write(client, "äldre");
  await pass(300);
  const undoing = createRoot((dispose) => {
    leave = dispose;
    const live = new Live(client);
    // What bringing a note into view asks of a room.
    const place = { board: () => undefined, show: () => undefined, shown: () => undefined };
    return new Undoing({ live, rights: createRights(live), ...place } as unknown as Room);
  });
  undoing.do(["note.colour", note, 3], { name: "colour", count: 1 });
  await pass(300);
  const typing = typistsOf(client, "torget").of(NOTE) as Typing;
  const [steps, setSteps] = createSignal(typing.steps);
  const changed = () => setSteps(typing.steps);
  typing.open({ changed, ended: () => undefined });
  const type = async (text: string) => {
    typing.typed(text, text.length);
    changed();
    // Each is a step of its own.
    await pass(2_000);
  };
  const close = undoing.typingIn({
    steps,
    undo: () => typing.undo(),
    redo: () => typing.redo(),
  });
  const colour = () => client.view.get("n", note)?.colour;
  return { undoing, typing, type, close, colour };
}

it("undo takes back what was typed last, step by step, and nothing that was done before", async () => {
  const { undoing, typing, type, colour } = await typingPage();
  expect(undoing.last()).toBeUndefined();
  await type("hej du");
  await type("hej du glade");
  expect([undoing.last()?.name, undoing.next()]).toEqual(["edit", undefined]);
  undoing.undo();
  expect(typing.text).toBe("hej du");
  undoing.undo();
  expect([typing.text, undoing.last(), undoing.next()?.name]).toEqual(["hej", undefined, "edit"]);
  undoing.undo();
  expect([typing.text, colour()]).toEqual(["hej", 3]);
  undoing.redo();
  expect(typing.text).toBe("hej du");
});

it("when the field is closed, all that was typed is one step, before the older ones", async () => {
  const { undoing, typing, type, close, colour } = await typingPage();
  await type("hej du");
  await type("hej du glade");
  close();
  undoing.typed(NOTE, typing.close());
  await pass(500);
  undoing.undo();
  await pass(500);
  expect([server.notes[0], colour()]).toEqual(["hej", 3]);
  undoing.undo();
  expect(colour()).toBe(0);
});

it("while an input method is at work there is nothing to undo", async () => {
  const { typing, type } = await typingPage();
  await type("hej du");
  expect(typing.steps).toEqual({ undo: true, redo: false });
  typing.compose();
  expect(typing.steps).toEqual({ undo: false, redo: false });
});

it("a field that goes late does not take the place of the one that was opened after it", async () => {
  const { undoing, close } = await typingPage();
  const next = {
    steps: () => ({ undo: true, redo: false }),
    undo: () => undefined,
    redo: () => undefined,
  };
  undoing.typingIn(next);
  close();
  expect(undoing.last()?.name).toBe("edit");
});

it("what is said of a step is said when the server has taken it, and the step can be undone", async () => {
  server.set(aMember({ id: ANNA, role: "facilitator" }));
  const client = await livePage();
  const [live, doing] = createRoot((dispose) => {
    leave = dispose;
    const live = new Live(client);
    const doing = new Doing(client);
    doing.attach(new Undoing({ live, rights: createRights(live) } as unknown as Room));
    return [live, doing];
  });
  const told: string[] = [];
  const edit = (version: number, title: string) =>
    new AllActions(live, doing).editBoard(BOARD, version, { title, prompt: "" }, (command) =>
      askAndSay(live, command, title, (text) => told.push(text)),
    );
  const title = () => client.view.get("b", BOARD)?.title;
  const before = title();
  edit(1, "Torget");
  expect([title(), told]).toEqual(["Torget", []]);
  await pass(300);
  expect(told).toEqual(["Torget"]);
  closeWorkshop();
  edit(2, "Parken");
  await pass(300);
  expect([title(), told]).toEqual(["Torget", ["Torget"]]);
  reopenWorkshop();
  await pass(300);
  doing.undoing()?.undo();
  await pass(300);
  expect(title()).toBe(before);
});

it("what the server does not give back is waited for no longer; what it gives back still is", async () => {
  const client = await livePage();
  const note = write(client, "borta");
  await pass(300);
  const shown: number[] = [];
  const undoing = createRoot((dispose) => {
    leave = dispose;
    const live = new Live(client);
    const show = (id: number) => shown.push(id);
    const place = { board: () => undefined, show, shown: () => ({ note }) };
    return new Undoing({ live, rights: createRights(live), ...place } as unknown as Room);
  });
  const undone = async (code: string) => {
    undoing.do(["note.delete", note], { name: "delete", count: 1 });
    await pass(300);
    network.deafening = true;
    undoing.undo();
    await pass(100);
    const [, outbox, n] = network.last.sent.filter((frame) => frame[0] === "do").pop() ?? [];
    network.last.inject(encode(["answer", outbox, n, client.view.seq, code, 0]));
    network.deafening = false;
  };
  await undone("");
  expect(shown).toEqual([]);
  server.set(aNote({ id: note, board: BOARD, area: AREA, author: ANNA }));
  await pass(300);
  await undone("closed");
  expect(shown).toEqual([0]);
});
