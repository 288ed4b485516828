/**
 * Words that are written and not sent yet. Kept for the tab: a change of view, a reload, and a phone
 * that throws the page away in the background give them back. "Not you?" forgets them.
 */
import { type Accessor, createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import { forgetForTab, recallForTab, rememberForTab } from "../app/storage.ts";
import type { Live } from "./live.ts";

export interface Unsent {
  readonly unsent: Accessor<string>;
  setUnsent(text: string): void;
  /** Whether an open field of a note has words that are nowhere else yet. */
  readonly holding: Accessor<boolean>;
  /** While this holds inside the owner that calls it, they are. */
  hold(condition: Accessor<boolean>): void;
}

/** Must be called inside an owner, which it follows. `workshop`: its id, as in the address. */
export function createUnsent(workshop: string, live: Live): Unsent {
  const [text, setText] = createSignal("");
  // With the member in the name: the next person on this device never reads them.
  const name = () => {
    const { me } = live;
    return me && `unsent.${workshop}.${me.member}`;
  };
  createEffect(
    on(name, (now, before) => {
      // Told of every change of who one is, and of each fresh start of the store.
      if (now !== before) setText((now && recallForTab(now)) ?? "");
    }),
  );
  const [fields, setFields] = createSignal(0);
  return {
    holding: () => fields() > 0,
    hold: (condition) => {
      const holds = createMemo(condition);
      createEffect(() => {
        if (!holds()) return;
        setFields((count) => count + 1);
        onCleanup(() => setFields((count) => count - 1));
      });
    },
    unsent: text,
    setUnsent: (words) => {
      setText(words);
      const now = name();
      if (!now) return;
      if (words === "") forgetForTab(now);
      else rememberForTab(now, words);
    },
  };
}
