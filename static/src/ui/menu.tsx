/** A button that opens a menu (the ARIA menu button pattern). */
import { createSignal, createUniqueId, type JSX, lazy, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon, type IconSource } from "./icon.tsx";
import { Part, wait } from "./part.tsx";
import { toast } from "./speak.tsx";

export interface MenuItem {
  readonly label: string;
  readonly icon: IconSource;
  readonly run: () => void;
  /** Why it cannot be done now: the item stays readable and does nothing. */
  readonly blocked?: string | undefined;
}

interface MenuButtonProps {
  /** The name of the button for those who cannot see the icon, or its text if `text` is set. */
  readonly label: string;
  readonly icon: IconSource;
  readonly text?: string;
  readonly class?: string;
  readonly tabIndex?: number;
  /** Asked for when it is opened; a promise where they are fetched first. */
  readonly items: () => readonly MenuItem[] | Promise<readonly MenuItem[]>;
}

// Both it and what stands in it are only needed when one is opened; fetched once a workshop is live.
const Menu = lazy(() => import("./menu-list.tsx"));

/** Fetches what a menu is drawn with; from then on one opens without waiting. */
export const fetchMenu = Menu.preload;

export function MenuButton(props: MenuButtonProps): JSX.Element {
  const [items, setItems] = createSignal<readonly MenuItem[]>();
  const id = createUniqueId();
  let button!: HTMLButtonElement;
  const isOpen = () => items() !== undefined;
  const close = (refocus: boolean) => {
    setItems(undefined);
    if (refocus) button.focus();
  };
  // Whoever goes on pressing while the entries are fetched would have them drawn again under the focus.
  let opening = false;
  const open = async () => {
    if (opening || isOpen()) return;
    opening = true;
    const came = wait();
    try {
      setItems(await props.items());
    } catch {
      toast(t("part-missing"), { label: t("try-again"), run: () => void open() });
    } finally {
      opening = false;
      came();
    }
  };
  const keys = (event: KeyboardEvent) => {
    if (event.key === "Enter" || event.key === " ") event.stopPropagation();
    if (event.key !== "ArrowDown") return;
    event.preventDefault();
    event.stopPropagation();
    void open();
  };
  return (
    <>
      <button
        type="button"
        class={props.class ?? "button-icon"}
        aria-haspopup="menu"
        aria-expanded={isOpen()}
        aria-controls={isOpen() ? id : undefined}
        aria-label={props.label}
        tabIndex={props.tabIndex ?? 0}
        ref={button}
        on:keydown={keys}
        onClick={() => (isOpen() ? close(false) : void open())}
      >
        <Icon name={props.icon} />
        <Show when={props.text}>
          <span dir="auto">{props.text}</span>
        </Show>
      </button>
      <Show when={items()}>
        {(found) => (
          <Part asked>
            <Menu id={id} label={props.label} items={found()} anchor={button} onClose={close} />
          </Part>
        )}
      </Show>
    </>
  );
}
