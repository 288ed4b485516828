/** "Up" and "down" of boards and areas in their menus, and where the focus is afterwards. */
import { t } from "../../i18n/index.ts";
import { catchFocus } from "../../ui/focus.ts";
import { DOWN, UP } from "../../ui/icons.ts";
import type { MenuItem } from "../../ui/menu.tsx";
import { beforeOf } from "./order.ts";

interface Moving {
  readonly id: number;
  readonly title: string;
  readonly row: readonly number[];
  readonly blocked: string | undefined;
  /** `said`: once it is taken. */
  readonly order: (before: number, said: string) => void;
}

export function moves(moving: Moving): MenuItem[] {
  return [one(moving, "up"), one(moving, "down")];
}

function one(moving: Moving, step: "up" | "down"): MenuItem {
  const { id, title, row } = moving;
  const before = beforeOf(row, id, step);
  const edge = step === "up" ? t("why-first") : t("why-last");
  return {
    label: step === "up" ? t("move-up") : t("move-down"),
    icon: step === "up" ? UP : DOWN,
    blocked: moving.blocked ?? (before === undefined ? edge : undefined),
    run: () => {
      if (before === undefined) return;
      const place = row.indexOf(id) + (step === "up" ? 0 : 2);
      moving.order(before, t("boards-moved", { title, place, count: row.length }));
      // A card that changes its place in the page loses the focus.
      catchFocus(() => menuOf(id));
    },
  };
}

/** The focus to the menu of a board or an area, in the next frame, when it is there again. */
export function focusMenu(id: number): void {
  requestAnimationFrame(() => menuOf(id)?.focus());
}

function menuOf(id: number): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-card="${id}"] [aria-haspopup="menu"]`);
}

/** A reason against an item of a menu, where there is one. */
export function blocked(why: string | undefined): { readonly blocked?: string } {
  return why === undefined ? {} : { blocked: why };
}
