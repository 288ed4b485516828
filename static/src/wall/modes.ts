/** What the wall shows, chosen on the wall itself: by a key, or a button that a pointer brings up. */
import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";
import { recallForTab, rememberForTab } from "../app/storage.ts";

export const MODES = ["join", "board", "list", "result"] as const;
export type Mode = (typeof MODES)[number];

/** The digit of its place: letters stand elsewhere on other keyboards. */
export function keyOf(mode: Mode): string {
  return String(MODES.indexOf(mode) + 1);
}

const KEPT = "wall";
/** Without a hand on it for so long, the wall is a picture. */
const STILL_MS = 4_000;

export function createMode(): readonly [Accessor<Mode>, (mode: Mode) => void] {
  const kept = MODES.find((mode) => mode === recallForTab(KEPT));
  const [mode, setMode] = createSignal<Mode>(kept ?? "join");
  const choose = (to: Mode) => {
    rememberForTab(KEPT, to);
    setMode(to);
  };
  return [mode, choose];
}

/** Hears the keys of the wall, on which nobody types. Follows its owner. */
export function onKeys(press: (key: string) => void): void {
  const heard = (event: KeyboardEvent) => {
    if (!event.ctrlKey && !event.metaKey && !event.altKey) press(event.key);
  };
  onMount(() => addEventListener("keydown", heard));
  onCleanup(() => removeEventListener("keydown", heard));
}

/** Whether somebody has a hand on the wall: a pointer moved, a key was pressed. */
export function createAttended(): Accessor<boolean> {
  const [attended, setAttended] = createSignal(true);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const begin = () => {
    setAttended(true);
    clearTimeout(timer);
    timer = setTimeout(() => setAttended(false), STILL_MS);
  };
  onMount(() => {
    begin();
    for (const name of ["pointermove", "pointerdown", "keydown"]) addEventListener(name, begin);
  });
  onCleanup(() => {
    clearTimeout(timer);
    for (const name of ["pointermove", "pointerdown", "keydown"]) removeEventListener(name, begin);
  });
  return attended;
}
