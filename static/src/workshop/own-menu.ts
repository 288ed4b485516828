/** The menu of oneself: how the page looks, one's name, and on a phone what has no room elsewhere. */
import { setDisplayOpen } from "../app/display.ts";
import { isNarrow } from "../app/media.ts";
import { go } from "../app/router.tsx";
import { t } from "../i18n/index.ts";
import { handItem } from "../pace/hands.ts";
import "../store/predict/later.ts";
import { AREA, PEOPLE, PREVIOUS, SEARCH } from "../ui/icons.ts";
import type { MenuItem } from "../ui/menu.tsx";
import type { Room } from "./room.ts";

export function ownItems(room: Room): readonly MenuItem[] {
  const items: MenuItem[] = [
    ...(isNarrow() ? placeItems(room) : []),
    handItem(room),
    { label: t("display-open"), icon: "display", run: () => setDisplayOpen(true) },
    { label: t("rename"), icon: "edit", run: () => room.setOpen({ dialog: "rename" }) },
  ];
  if (room.rights.facilitates) {
    items.push({ label: t("to-mine"), icon: PREVIOUS, run: () => go("/workshops") });
  }
  items.push({
    label: t("not-you"),
    icon: "person",
    run: () => room.setOpen({ dialog: "not-you" }),
  });
  return items;
}

/** What has no room in the head of a phone. */
function placeItems(room: Room): readonly MenuItem[] {
  return [
    { label: t("search-open"), icon: SEARCH, run: () => room.setOpen({ dialog: "search" }) },
    { label: t("about-open"), icon: AREA, run: () => room.setOpen({ dialog: "about" }) },
    {
      label: t("people-here", { count: room.live.here.size }),
      icon: PEOPLE,
      run: () => room.setOpen({ dialog: "people" }),
    },
  ];
}
