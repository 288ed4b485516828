// What stands in an open field and cannot be sent: the page must not say that all is saved.

import { createRoot, createSignal } from "solid-js";
import { beforeEach, expect, it, vi } from "vitest";
import { TEXT_MAX } from "../protocol/generated.ts";
import { aNote } from "../store/testing/records.ts";
import { pass } from "../sync/testing/network.ts";
import { livePage, server, usePages } from "../sync/testing/pages.ts";
import { ANNA, AREA, BOARD } from "../sync/testing/server.ts";
import { Live } from "../workshop/live.ts";
import { createUnsent } from "../workshop/unsent.ts";
import type { Typing } from "./typing.ts";
import { typistsOf } from "./typists.ts";

usePages();

const NOTE = 500;

beforeEach(() => {
  vi.stubGlobal("sessionStorage", undefined);
  const words = { text: "hej", author: ANNA, together: true };
  server.set(aNote({ id: NOTE, board: BOARD, area: AREA, ...words }));
});

async function field(): Promise<Typing> {
  const typing = typistsOf(await livePage(), "torget").of(NOTE);
  if (!typing) throw new Error("nothing to type in");
  typing.open({ changed: () => undefined, ended: () => undefined });
  return typing;
}

async function says(typing: Typing, text: string): Promise<boolean> {
  typing.typed(text, [...text].length);
  await pass(1_000);
  return typing.holds(text);
}

it("blank and too long are held back, and nothing is once the text may be sent again", async () => {
  const typing = await field();
  expect(await says(typing, "hej du")).toBe(false);
  expect([await says(typing, "  "), typing.isEmptied]).toEqual([true, true]);
  expect([await says(typing, "hej"), typing.isEmptied]).toEqual([false, false]);
  expect([await says(typing, "x".repeat(TEXT_MAX + 1)), typing.isEmptied]).toEqual([true, false]);
  expect(await says(typing, "x".repeat(TEXT_MAX))).toBe(false);
  expect(server.notes).toEqual(["x".repeat(TEXT_MAX)]);
});

it("so is what an input method composes, until it is done", async () => {
  const typing = await field();
  typing.compose();
  expect([typing.holds("hej"), typing.holds("hejに")]).toEqual([false, true]);
  typing.composed("hej日", 4);
  await pass(1_000);
  expect([typing.holds("hej日"), server.notes]).toEqual([false, ["hej日"]]);
});

it("the page knows of each field that holds something, until it is sent or the field goes", async () => {
  const client = await livePage();
  const [one, setOne] = createSignal(false);
  const [other, setOther] = createSignal(false);
  const [room, leave] = createRoot((end) => [createUnsent("torget", new Live(client)), end]);
  const open = (condition: () => boolean) =>
    createRoot((close) => {
      room.hold(condition);
      return close;
    });
  const fields = [open(one), open(other)];
  expect(room.holding()).toBe(false);
  setOne(true);
  setOther(true);
  expect(room.holding()).toBe(true);
  setOne(false);
  expect(room.holding()).toBe(true);
  fields[1]?.();
  expect(room.holding()).toBe(false);
  for (const end of [...fields, leave]) end();
});
