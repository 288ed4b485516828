/** What the head has room for on a wide screen: the views, search, people. */
import { type JSX, onCleanup, onMount } from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { PEOPLE, SEARCH } from "../ui/icons.ts";
import { chordName, chordText, isChord } from "../workshop/chord.ts";
import { useRoom } from "../workshop/room.ts";
import { ViewSwitch } from "../workshop/view-switch.tsx";

export default function WideTools(): JSX.Element {
  return (
    <>
      <ViewSwitch narrow={false} />
      <SearchButton />
      <PeopleButton />
    </>
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
      aria-keyshortcuts={chordName("K")}
      title={`${t("search")} (${chordText("K")})`}
      onClick={() => room.setOpen({ dialog: "search" })}
    >
      <Icon name={SEARCH} />
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
      <Icon name={PEOPLE} />
      <span aria-hidden="true">{count()}</span>
    </button>
  );
}
