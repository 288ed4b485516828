/** A dialog over the page: in the middle, or a drawer at the end side; a sheet on a phone. */
import { createUniqueId, type JSX, onCleanup, onMount, Show } from "solid-js";
import { Portal } from "solid-js/web";
import { t } from "../i18n/index.ts";
import "../styles/dialogs.css";
import { holdFocus, stops } from "./holding.ts";
import { Icon } from "./icon.tsx";

interface DialogProps {
  readonly title: string;
  readonly drawer?: boolean;
  /** Room for two columns, where the screen has it. */
  readonly wide?: boolean;
  /** It holds words that closing would throw away, besides those typed into it. */
  readonly holds?: boolean;
  readonly onClose: () => void;
  readonly children: JSX.Element;
}

/** What lies over the page, the last on top: toasts leave it free. */
const over: string[] = [];

function liesOver(what: "drawer" | "dialog"): void {
  const tell = () => {
    document.documentElement.setAttribute("data-over", over[over.length - 1] ?? "");
  };
  over.push(what);
  tell();
  onCleanup(() => {
    over.splice(over.lastIndexOf(what), 1);
    tell();
  });
}

/** A drawer that fills the screen ends above the toasts, which are never over its controls then. */
function leavesRoom(drawer: HTMLElement): void {
  const toasts = document.querySelector(".toasts");
  if (!toasts) return;
  const measure = () => {
    const height = toasts.getBoundingClientRect().height;
    drawer.style.setProperty("--toasts", height ? `calc(${height}px + 1rem)` : "0px");
  };
  const seen = new ResizeObserver(measure);
  measure();
  seen.observe(toasts);
  onCleanup(() => seen.disconnect());
}

export function Dialog(props: DialogProps): JSX.Element {
  const titleId = createUniqueId();
  let panel!: HTMLDivElement;
  onMount(() => {
    holdFocus(panel, () => props.onClose());
    liesOver(props.drawer ? "drawer" : "dialog");
    if (props.drawer) leavesRoom(panel);
    const first = panel.querySelector<HTMLElement>("[data-first]") ?? stops(panel)[1];
    (first ?? panel).focus();
  });
  const outside = (event: PointerEvent) => {
    // A press beside it may be a slip: words that were typed are not thrown away by one.
    const holds = props.holds || [...typed].some((one) => one.isConnected && one.value.trim());
    if (event.target === event.currentTarget && !holds) props.onClose();
  };
  const typed = new Set<HTMLInputElement | HTMLTextAreaElement>();
  const type = (event: Event) => {
    const field = event.target as HTMLInputElement | HTMLTextAreaElement;
    if (field.matches("textarea, input:not([type])")) typed.add(field);
  };
  return (
    <Portal>
      <div
        class="veil"
        classList={{ "veil-side": props.drawer === true }}
        on:pointerdown={outside}
        // The press takes the keyboard out of the field otherwise.
        on:mousedown={(event) => {
          if (event.target === event.currentTarget) event.preventDefault();
        }}
      >
        <div
          class={props.drawer ? "drawer" : "dialog"}
          classList={{ "dialog-wide": props.wide === true }}
          role="dialog"
          aria-modal="true"
          aria-labelledby={titleId}
          tabindex="-1"
          ref={panel}
          on:input={type}
        >
          <div class="dialog-head">
            <h2 id={titleId} dir="auto">
              {props.title}
            </h2>
            <button
              type="button"
              class="button-icon"
              aria-label={t("close")}
              onClick={() => props.onClose()}
            >
              <Icon name="close" />
            </button>
          </div>
          <div class="dialog-body">{props.children}</div>
        </div>
      </div>
    </Portal>
  );
}

interface ConfirmProps {
  readonly title: string;
  readonly text: string;
  readonly action: string;
  readonly dangerous?: boolean;
  readonly failure?: string | undefined;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks before something that others notice. The safe answer has the focus. */
export function Confirm(props: ConfirmProps): JSX.Element {
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <p>{props.text}</p>
      <Show when={props.failure}>
        <p class="notice notice-bad" role="alert">
          {props.failure}
        </p>
      </Show>
      <div class="row row-end">
        <button type="button" class="button" data-first onClick={() => props.onClose()}>
          {t("cancel")}
        </button>
        <button
          type="button"
          class="button"
          classList={{ "button-bad": props.dangerous === true, "button-main": !props.dangerous }}
          onClick={() => props.onConfirm()}
        >
          {props.action}
        </button>
      </div>
    </Dialog>
  );
}
