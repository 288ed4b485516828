/** Being taken along: by a step of the agenda, by a call, or by whom one follows. */
import { type Accessor, createEffect, createMemo, createSignal, on, untrack } from "solid-js";
import { t } from "../i18n/index.ts";
import { checkText } from "../protocol/text.ts";
import { catchFocus, homeOfFocus } from "../ui/focus.ts";
import { say, toast } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import { goBack, goTo, goToBoard, type Place, placeOf, targetOf, wayOf } from "./way.ts";

/** A step takes every screen to its board; its stage comes with the workshop (RULES.md T2). */
export function followSteps(room: Room): void {
  const step = () => room.live.get("s", room.live.workshop?.step ?? 0);
  // Another step, not the same with other words, nor anything else that changes in the workshop.
  const at = createMemo(() => step()?.id);
  createEffect(
    on(
      at,
      () => {
        const found = untrack(step);
        if (!found) return;
        const board = room.live.get("b", found.board);
        if (board) goToBoard(room, board);
        say(t("pace-now-said", { text: found.text ?? t("erased") }));
      },
      { defer: true },
    ),
  );
}

/** Longer after it the same again is somebody else's. */
const ACCEPTED_MS = 10_000;

type Telling = "workshop.announce" | "workshop.summon";

/**
 * Whether what is told to all was asked for by this page, with the same words or to the same place:
 * that is shown before it is accepted, and then once more with the time that it was given.
 */
export function createOwn(
  { live }: Pick<Room, "live">,
  name: Telling,
): (at: number, what: number | string) => boolean {
  let own: { at: number; what: number | string } = { at: 0, what: "" };
  return (at, what) => {
    const asked = live.client.ledger.outbox.list.some(
      ({ command }) => command[0] === name && whatIn(command[1]) === what,
    );
    if (asked) own = { at, what };
    return what === own.what && at - own.at < ACCEPTED_MS;
  };
}

/** As it is shown. */
function whatIn(asked: unknown): unknown {
  if (typeof asked !== "string") return asked;
  return checkText(asked, { limit: Number.POSITIVE_INFINITY }).text;
}

/** A call takes every screen there (T6). Returns the way back, until it is used or not wanted. */
export function followSummons(room: Room) {
  const [back, setBack] = createSignal<Place>();
  const isOwn = createOwn(room, "workshop.summon");
  createEffect(
    on(
      () => room.live.workshop?.summoned,
      (now, before) => {
        // Undefined until the first snapshot: an old call is no call to who has just come in.
        if (now === undefined || before === undefined || now === before) return;
        const target = targetOf(room, room.live.workshop?.summon ?? 0);
        if (!target) return;
        const here = placeOf(room);
        goTo(room, target);
        catchFocus(homeOfFocus);
        if (isOwn(now, target.id)) return;
        // A second call does not make the first one's place the way back.
        setBack((kept) => kept ?? here);
        say(t("summoned"));
      },
    ),
  );
  return {
    back,
    stay: () => setBack(undefined),
    goBack: () => {
      const place = back();
      setBack(undefined);
      if (place) goBack(room, place);
    },
  };
}

/** Goes along to the board where the other one points (client-side: presence tells it already). */
export function followPerson(room: Room): { readonly isPointing: Accessor<boolean> } {
  const { following, follow } = wayOf(room);
  createEffect(
    on(following, (member) => member && say(t("following", { alias: room.nameOf(member) }))),
  );
  const cursor = () => room.live.cursors.find((one) => one.member === following());
  createEffect(() => {
    const member = following();
    if (member && !room.live.here.has(member)) {
      follow(0);
      toast(t("following-gone", { alias: room.nameOf(member) }));
    }
  });
  createEffect(() => {
    const board = cursor()?.board;
    if (!following() || !board || untrack(room.board)?.id === board) return;
    const found = room.live.get("b", board);
    if (found) goToBoard(room, found);
  });
  return { isPointing: () => cursor() !== undefined };
}
