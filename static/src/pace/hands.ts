/** Raised hands (RULES.md T9). */
import { createEffect, untrack } from "solid-js";
import { t } from "../i18n/index.ts";
import type { MemberView } from "../protocol/generated.ts";
import type { MenuItem } from "../ui/menu.tsx";
import { askAndSay } from "../workshop/asked.ts";
import type { Room } from "../workshop/room.ts";

/** The first one first. */
export function handsUp(room: Room): readonly MemberView[] {
  return room.live
    .all("m")
    .filter((member) => member.hand > 0 && !member.removed)
    .sort((one, other) => one.hand - other.hand || one.id - other.id);
}

export function myHand(room: Pick<Room, "live">): boolean {
  const me = room.live.me?.member;
  return me !== undefined && (room.live.get("m", me)?.hand ?? 0) > 0;
}

/** Calls it when one's hand is down, also by whoever leads; not of one that the server never had up. */
export function whenLowered({ live }: Pick<Room, "live">, then: () => void): void {
  createEffect((was) => {
    const me = live.me?.member ?? 0;
    if (myHand({ live })) return was || live.stateOf("m", me) === "saved";
    if (was) untrack(then);
    return false;
  }, false);
}

/** One's own. */
export function lowerHand(room: Room): void {
  const me = room.live.me?.member;
  if (me !== undefined) room.live.client.do(["member.hand", me, false]);
}

/** Of one's own menu. */
export function handItem(room: Room): MenuItem {
  const isUp = myHand(room);
  return {
    label: t(isUp ? "hand-lower" : "hand-raise"),
    icon: HAND,
    blocked: room.live.workshop?.life === "closed" ? t("why-closed") : undefined,
    run: () => {
      const me = room.live.me?.member;
      if (isUp || me === undefined) lowerHand(room);
      else askAndSay(room.live, ["member.hand", me, true], t("hand-raised"));
    },
  };
}

export const HAND = {
  path: "M8 12V6a1.300 1.300 0 0 1 2.600 0v5M10.600 10V4.500a1.300 1.300 0 0 1 2.600 0V10M13.200 10.500V5.500a1.300 1.300 0 0 1 2.600 0V13M8 11.500 6.500 10a1.400 1.400 0 0 0-2 2l3.500 5a6 6 0 0 0 5 3 5.500 5.500 0 0 0 5.500-5.500V8.500a1.300 1.300 0 0 0-2.600 0",
};
