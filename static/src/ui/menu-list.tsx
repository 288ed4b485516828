/** The menu that a menu button opens; the keyboard stays in it until something is chosen. */
import { For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { Portal } from "solid-js/web";
import "../styles/menu.css";
import { catchFocus, homeOfFocus } from "./focus.ts";
import { Icon } from "./icon.tsx";
import type { MenuItem } from "./menu.tsx";

interface MenuProps {
  readonly id: string;
  readonly label: string;
  readonly items: readonly MenuItem[];
  readonly anchor: HTMLElement;
  readonly onClose: (refocus: boolean) => void;
}

export default function Menu(props: MenuProps): JSX.Element {
  let root!: HTMLDivElement;
  // By somebody here, who has said where the focus goes.
  let closed = false;
  const close = (refocus: boolean) => {
    closed = true;
    props.onClose(refocus);
  };
  const entries = () => [...root.querySelectorAll<HTMLElement>('[role="menuitem"]')];
  onMount(() => {
    placeBeside(root, props.anchor);
    entries()[0]?.focus();
    const away = (event: PointerEvent) => {
      const target = event.target as Node;
      if (root.contains(target) || props.anchor.contains(target)) return;
      close(false);
    };
    addEventListener("pointerdown", away, true);
    onCleanup(() => {
      removeEventListener("pointerdown", away, true);
      // What it hangs on was taken away by somebody else.
      if (!closed) catchFocus(homeOfFocus);
    });
  });
  const choose = (item: MenuItem) => {
    if (item.blocked) return;
    // Focus returns first, so that an action may take it further.
    close(true);
    item.run();
  };
  const keys = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.key === "Escape" || event.key === "Tab") close(true);
    const list = entries();
    const to = step(event.key, list.indexOf(document.activeElement as HTMLElement), list.length);
    if (to === undefined) return;
    event.preventDefault();
    list[to]?.focus();
  };
  return (
    <Portal mount={props.anchor.closest("main, header, [role=dialog]") ?? document.body}>
      <div
        class="menu"
        role="menu"
        id={props.id}
        aria-label={props.label}
        tabindex="-1"
        ref={root}
        on:keydown={keys}
      >
        <For each={props.items}>
          {(item) => (
            <button
              type="button"
              role="menuitem"
              class="menu-item"
              tabindex="-1"
              aria-disabled={item.blocked ? true : undefined}
              onClick={() => choose(item)}
            >
              <Icon name={item.icon} />
              <span>
                {item.label}
                <Show when={item.blocked}>
                  <span class="menu-why">{item.blocked}</span>
                </Show>
              </span>
            </button>
          )}
        </For>
      </div>
    </Portal>
  );
}

/** The entry that a key leads to, by index. */
function step(key: string, from: number, count: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return (from + 1) % count;
    case "ArrowUp":
      return (from - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

const MARGIN = 8;

/** Below the anchor, or above it where there is no room, always whole inside the window. */
function placeBeside(menu: HTMLElement, anchor: HTMLElement): void {
  const at = anchor.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = menu;
  const below = at.bottom + height + MARGIN <= innerHeight;
  const top = below ? at.bottom + 4 : Math.max(MARGIN, at.top - height - 4);
  const rightToLeft = getComputedStyle(anchor).direction === "rtl";
  const wanted = rightToLeft ? at.left : at.right - width;
  const left = Math.max(MARGIN, Math.min(wanted, innerWidth - width - MARGIN));
  menu.style.top = `${top}px`;
  menu.style.left = `${left}px`;
}
