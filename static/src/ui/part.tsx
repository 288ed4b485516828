/** A part of the screen that is fetched when needed. Without a network it fails alone. */
import { ErrorBoundary, type JSX, onCleanup, onMount, Suspense } from "solid-js";
import { t } from "../i18n/index.ts";
import { catchFocus, homeOfFocus } from "./focus.ts";
import { say, toast } from "./speak.tsx";

interface PartProps {
  /** Shown while it is on its way. */
  readonly waiting?: JSX.Element;
  /** Somebody asked for it: when it takes longer than a press feels, that is shown and said. */
  readonly asked?: boolean;
  readonly children: JSX.Element;
}

export function Part(props: PartProps): JSX.Element {
  return (
    <ErrorBoundary fallback={(_, again) => <Missing again={again} />}>
      <Suspense fallback={props.asked ? <Waiting /> : props.waiting}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

const SOON_MS = 150;

/** How much of what was asked for is on its way: one sign for all, since a dialog may bring another. */
let waits = 0;
let end: (() => void) | undefined;

/** What it returns is to be called when it came, or did not. */
export function wait(): () => void {
  waits += 1;
  setTimeout(() => {
    if (waits) end ??= toast(t("loading"), undefined, true);
  }, SOON_MS);
  return () => {
    waits -= 1;
    setTimeout(() => {
      if (waits) return;
      end?.();
      end = undefined;
    });
  };
}

function Waiting(): JSX.Element {
  onCleanup(wait());
  return undefined;
}

/** What was written and waits is not touched by reloading: it is kept on the device. Some browsers
 *  remember that they could not fetch a script, so there are both ways. */
function Missing(props: { readonly again: () => void }): JSX.Element {
  onMount(() => say(t("part-missing")));
  return (
    <div class="notice notice-bad missing">
      <p>{t("part-missing")}</p>
      <button
        type="button"
        class="button"
        onClick={() => {
          fetchStyles();
          props.again();
          catchFocus(homeOfFocus);
        }}
      >
        {t("try-again")}
      </button>
      <button type="button" class="button" onClick={() => location.reload()}>
        {t("reload")}
      </button>
    </div>
  );
}

/** Asks again for styles that did not come: Vite does it once only, whatever became of it. */
export function fetchStyles(): void {
  for (const link of document.querySelectorAll<HTMLLinkElement>("link[rel=stylesheet]")) {
    if (isThere(link)) continue;
    const again = link.cloneNode() as HTMLLinkElement;
    // It may only be late: what was taken out of the page is not told, and the part that waits for
    // it would wait for ever.
    for (const type of ["load", "error"]) {
      again.addEventListener(type, () => link.dispatchEvent(new Event(type)));
    }
    link.replaceWith(again);
  }
}

/** Chrome has a sheet for it all the same, in which nothing may be read. */
function isThere({ sheet }: HTMLLinkElement): boolean {
  try {
    return sheet?.cssRules !== undefined;
  } catch {
    return false;
  }
}
