// What a person was told once and has read, on this device.
import { createSignal } from "solid-js";
import { recall, remember } from "../app/storage.ts";
import { catchFocus, homeOfFocus } from "../ui/focus.ts";

/** Whether it was read, by a key that changes with what is told; and that it is now. */
export function createRead(key: () => string): [() => boolean, () => void] {
  const [read, setRead] = createSignal<string>();
  const isRead = () => read() === key() || recall(key()) === "read";
  const done = () => {
    remember(key(), "read");
    setRead(key());
    // The button that was pressed has gone.
    catchFocus(homeOfFocus);
  };
  return [isRead, done];
}
