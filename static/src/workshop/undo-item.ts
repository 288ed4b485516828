/** The way to undo everything that one person did, in whatever menu she comes up. */
import { t } from "../i18n/index.ts";
import { UNDO } from "../ui/icons.ts";
import type { MenuItem } from "../ui/menu.tsx";
import type { Room } from "./room.ts";

export function undoItem(room: Room, member: number): MenuItem {
  return {
    label: t("undo-person", { alias: room.nameOf(member) }),
    icon: UNDO,
    blocked: room.live.workshop?.life === "closed" ? t("why-closed") : undefined,
    run: () => room.setOpen({ dialog: "undo-person", member }),
  };
}
