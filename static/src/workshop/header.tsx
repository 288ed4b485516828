/** The head of the workshop screen: title, how things stand, view, people, own menu. */
import { createEffect, type JSX, lazy, onMount, Show } from "solid-js";
import { isNarrow } from "../app/media.ts";
import { titleOf } from "../app/page.tsx";
import { t, withTexts } from "../i18n/index.ts";
import { catchFocus } from "../ui/focus.ts";
import { Icon } from "../ui/icon.tsx";
import { MenuButton } from "../ui/menu.tsx";
import { Part } from "../ui/part.tsx";
import { useRoom } from "./room.ts";
import { SavingState } from "./saving.tsx";

/** Fetches what stands in the menu of oneself. */
export const fetchOwnMenu = () => withTexts("more", import("./own-menu.ts"));
const SteerButton = lazy(() => withTexts("more", import("./steer-button.tsx")));
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
          <Part>
            <SteerButton />
          </Part>
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
  const words = (count: number) => t("drafts-count", { count });
  return (
    <Show when={room.live.drafts.length}>
      {(count) => (
        <button
          type="button"
          class="button button-warn"
          aria-label={words(count())}
          onClick={() => room.setOpen({ dialog: "drafts" })}
        >
          <Icon name="alert" />
          {isNarrow() ? count() : words(count())}
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
      items={async () => (await fetchOwnMenu()).ownItems(room)}
    />
  );
}
