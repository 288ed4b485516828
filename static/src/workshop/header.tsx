/** The head of the workshop screen: title, how things stand, view, people, own menu. */
import { createEffect, type JSX, lazy, onMount, Show } from "solid-js";
import { setDisplayOpen } from "../app/display.ts";
import { isNarrow } from "../app/media.ts";
import { titleOf } from "../app/page.tsx";
import { go } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { catchFocus } from "../ui/focus.ts";
import { Icon } from "../ui/icon.tsx";
import { MenuButton, type MenuItem } from "../ui/menu.tsx";
import { Part } from "../ui/part.tsx";
import { type Room, useRoom } from "./room.ts";
import { SavingState } from "./saving.tsx";

const WideTools = lazy(() => import("../wide/tools.tsx"));

interface HeaderProps {
  readonly title: string;
  /** Outside there is nothing to look at and nobody to meet. */
  readonly outside: boolean;
}

export function Header(props: HeaderProps): JSX.Element {
  const room = useRoom();
  let heading!: HTMLHeadingElement;
  createEffect(() => {
    document.title = titleOf(props.title);
  });
  // Who has just joined hears where she is; the first Tab from here leads to the list.
  onMount(() => catchFocus(() => heading));
  const openAsList = (event: MouseEvent) => {
    event.preventDefault();
    room.showView("list");
    room.show(0, { focus: true });
  };
  return (
    <header class="head">
      <div class="head-title">
        <h1 dir="auto" tabindex="-1" data-home ref={heading}>
          {props.title}
        </h1>
        <a class="skip" href={`/w/${room.id}?view=list`} onClick={openAsList}>
          {t("open-as-list")}
        </a>
        <SavingState />
      </div>
      <div class="head-tools">
        <Show when={!props.outside && !isNarrow()}>
          <Part>
            <WideTools />
          </Part>
        </Show>
        <Show when={room.rights.facilitates}>
          <button
            type="button"
            class="button"
            aria-label={t("steer")}
            onClick={() => room.setOpen({ dialog: "steer" })}
          >
            <Icon name="steer" />
            <span class="wide-only">{t("steer")}</span>
          </button>
        </Show>
        <DraftsButton />
        <OwnMenu />
      </div>
    </header>
  );
}

/** Only there when something was refused: nobody should have to look for it. */
function DraftsButton(): JSX.Element {
  const room = useRoom();
  return (
    <Show when={room.live.drafts.length}>
      {(count) => (
        <button
          type="button"
          class="button button-warn"
          onClick={() => room.setOpen({ dialog: "drafts" })}
        >
          <Icon name="alert" />
          {t("drafts-count", { count: count() })}
        </button>
      )}
    </Show>
  );
}

function OwnMenu(): JSX.Element {
  const room = useRoom();
  const alias = () => {
    const me = room.live.me;
    return me ? room.nameOf(me.member) : "";
  };
  return (
    <MenuButton
      class="button own-menu"
      icon={isNarrow() ? "more" : "person"}
      label={t("own-menu", { alias: alias() })}
      text={isNarrow() ? "" : alias()}
      items={() => [...(isNarrow() ? placeItems(room) : []), ...ownItems(room)]}
    />
  );
}

/** What has no room in the head of a phone. */
function placeItems(room: Room): readonly MenuItem[] {
  return [
    { label: t("search-open"), icon: "search", run: () => room.setOpen({ dialog: "search" }) },
    { label: t("about-open"), icon: "area", run: () => room.setOpen({ dialog: "about" }) },
    {
      label: t("people-here", { count: room.live.here.size }),
      icon: "people",
      run: () => room.setOpen({ dialog: "people" }),
    },
  ];
}

function ownItems(room: Room): readonly MenuItem[] {
  const items: MenuItem[] = [
    { label: t("display-open"), icon: "display", run: () => setDisplayOpen(true) },
    { label: t("rename"), icon: "edit", run: () => room.setOpen({ dialog: "rename" }) },
  ];
  if (room.rights.facilitates) {
    items.push({ label: t("to-mine"), icon: "previous", run: () => go("/workshops") });
  }
  items.push({
    label: t("not-you"),
    icon: "person",
    run: () => room.setOpen({ dialog: "not-you" }),
  });
  return items;
}
