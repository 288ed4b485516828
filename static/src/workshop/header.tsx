/** The head of the workshop screen: title, how things stand, view, people, own menu. */
import { createEffect, type JSX, onCleanup, onMount, Show } from "solid-js";
import { titleOf } from "../app/page.tsx";
import { go, Link } from "../app/router.tsx";
import { recall, remember } from "../app/storage.ts";
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { MenuButton, type MenuItem } from "../ui/menu.tsx";
import { chordText, isChord } from "./chord.ts";
import { setSpeaking, speaking } from "./others.ts";
import { useRoom, type ViewName } from "./room.ts";
import { SavingState } from "./saving.tsx";

interface HeaderProps {
  readonly title: string;
  /** Outside there is nothing to look at and nobody to meet. */
  readonly outside: boolean;
}

export function Header(props: HeaderProps): JSX.Element {
  const room = useRoom();
  createEffect(() => {
    document.title = titleOf(props.title);
  });
  return (
    <header class="head">
      <Link class="skip" href={`/w/${room.id}?view=list`}>
        {t("open-as-list")}
      </Link>
      <div class="head-title">
        <h1 dir="auto" tabindex="-1" data-home>
          {props.title}
        </h1>
        <SavingState />
      </div>
      <div class="head-tools">
        <Show when={!props.outside}>
          <ViewSwitch />
          <SearchButton />
          <PeopleButton />
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

function ViewSwitch(): JSX.Element {
  const room = useRoom();
  const option = (view: ViewName) => (
    <button
      type="button"
      class="switch-option"
      aria-pressed={room.view() === view}
      onClick={() => room.showView(view)}
    >
      <Icon name={view} />
      <span>{t(`view-${view}`)}</span>
    </button>
  );
  return (
    <fieldset class="switch">
      <legend class="unseen">{t("view")}</legend>
      {option("board")}
      {option("list")}
    </fieldset>
  );
}

/** The chord opens it from everywhere; the browser's own search in the page stays Ctrl+F. */
function SearchButton(): JSX.Element {
  const room = useRoom();
  const keys = (event: KeyboardEvent) => {
    if (!isChord(event, "k") || room.open()) return;
    event.preventDefault();
    room.setOpen({ dialog: "search" });
  };
  onMount(() => document.addEventListener("keydown", keys));
  onCleanup(() => document.removeEventListener("keydown", keys));
  return (
    <button
      type="button"
      class="button"
      aria-label={t("search")}
      aria-keyshortcuts="Control+K"
      title={`${t("search")} (${chordText("K")})`}
      onClick={() => room.setOpen({ dialog: "search" })}
    >
      <Icon name="search" />
    </button>
  );
}

function PeopleButton(): JSX.Element {
  const room = useRoom();
  const count = () => room.live.here.size;
  return (
    <button
      type="button"
      class="button"
      aria-label={t("people-here", { count: count() })}
      onClick={() => room.setOpen({ dialog: "people" })}
    >
      <Icon name="people" />
      <span aria-hidden="true">{count()}</span>
    </button>
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
  const items = (): readonly MenuItem[] => {
    const shared: MenuItem[] = [
      { label: t("rename"), icon: "edit", run: () => room.setOpen({ dialog: "rename" }) },
      {
        label: speaking() ? t("others-mute") : t("others-unmute"),
        icon: "text",
        run: () => setSpeaking(!speaking()),
      },
    ];
    if (room.rights.facilitates) {
      shared.push({ label: t("to-mine"), icon: "previous", run: () => go("/workshops") });
    }
    shared.push({
      label: t("not-you"),
      icon: "person",
      run: () => room.setOpen({ dialog: "not-you" }),
    });
    return shared;
  };
  return (
    <MenuButton
      class="button own-menu"
      icon="person"
      label={t("own-menu", { alias: alias() })}
      text={alias()}
      items={items}
    />
  );
}

/** Longer than this it would push the board off the screen. */
const SENTENCE = 220;

/** The challenge: under the title where there is room, behind a disclosure on a phone. */
export function Challenge(props: { readonly text: string; readonly narrow: boolean }): JSX.Element {
  const unfolded = recall("challenge") === "unfolded";
  const long = () => props.narrow || props.text.length > SENTENCE;
  return (
    <Show when={props.text}>
      <Show
        when={long()}
        fallback={
          <section class="challenge" aria-label={t("challenge")}>
            <p dir="auto">{props.text}</p>
          </section>
        }
      >
        <details
          class="challenge"
          open={unfolded}
          onToggle={(event) =>
            remember("challenge", event.currentTarget.open ? "unfolded" : "folded")
          }
        >
          <summary>{t("challenge")}</summary>
          <p class="prewrap" dir="auto">
            {props.text}
          </p>
        </details>
      </Show>
    </Show>
  );
}
