/** What the page says by itself: one polite region for assistive technology, toasts for the eye. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { catchFocus, homeOfFocus } from "./focus.ts";
import { Icon } from "./icon.tsx";

interface Toast {
  readonly text: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

const [said, setSaid] = createSignal<readonly { readonly text: string }[]>([]);
const [toasts, setToasts] = createSignal<readonly Toast[]>([]);

/** Long enough to be read out and to press "Undo" without hurry. */
const TOAST_MS = 12_000;
const SAID_KEPT = 3;

/** Says it politely. Equal sentences in a row are said again, as each is an element of its own. */
export function say(text: string): void {
  setSaid((before) => [...before.slice(1 - SAID_KEPT), { text }]);
}

/** Shows a line with at most one action, and says it. Returns what takes it away before its time;
 *  `stays`: only that does. */
export function toast(text: string, action?: Toast["action"], stays = false): () => void {
  const shown: Toast = action ? { text, action } : { text };
  setToasts((before) => [...before.slice(-1), shown]);
  say(text);
  if (!stays) release(shown);
  return () => forget(shown);
}

const timers = new WeakMap<Toast, ReturnType<typeof setTimeout>>();

/** It stays while the keyboard or the pointer is in it: nobody loses "Undo" on the way there. */
function hold(shown: Toast): void {
  clearTimeout(timers.get(shown));
}

function release(shown: Toast): void {
  hold(shown);
  timers.set(
    shown,
    setTimeout(() => forget(shown), TOAST_MS),
  );
}

function forget(shown: Toast): void {
  if (document.activeElement?.closest(".toast")) catchFocus(homeOfFocus);
  setToasts((before) => before.filter((other) => other !== shown));
}

/** The region and the toasts; once in the page. */
export function Speech(): JSX.Element {
  return (
    <>
      <div class="unseen" role="log" aria-live="polite" aria-label={t("messages")}>
        <For each={said()}>{(line) => <p>{line.text}</p>}</For>
      </div>
      <div class="toasts">
        <For each={toasts()}>
          {(shown) => (
            <div
              class="toast"
              on:focusin={() => hold(shown)}
              on:focusout={() => release(shown)}
              on:pointerenter={() => hold(shown)}
              on:pointerleave={() => release(shown)}
            >
              <span>{shown.text}</span>
              <Show when={shown.action}>
                {(action) => (
                  <button
                    type="button"
                    class="button-quiet"
                    onClick={() => {
                      forget(shown);
                      action().run();
                      catchFocus(homeOfFocus);
                    }}
                  >
                    {action().label}
                  </button>
                )}
              </Show>
              <button
                type="button"
                class="button-icon"
                aria-label={t("close")}
                onClick={() => {
                  forget(shown);
                  catchFocus(homeOfFocus);
                }}
              >
                <Icon name="close" />
              </button>
            </div>
          )}
        </For>
      </div>
    </>
  );
}
