/** Being taken along: by a step of the agenda, by a call, or by whom one follows. */
import { type Accessor, createEffect, createMemo, createSignal, on, untrack } from "solid-js";
import { t } from "../i18n/index.ts";
import { checkText } from "../protocol/text.ts";
import type { Outbox } from "../sync/outbox.ts";
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

type Telling = "workshop.announce" | "workshop.summon";

/**
 * Whether what is told to all was asked for by this page, with the same words or to the same place:
 * that is shown at once, and once more with the time that it was given, be it after hours without a
 * network. To be called at each change and at no other time: what waited at the last one is own,
 * unless it was refused.
 */
function createOwn(
  { live }: Pick<Room, "live">,
  name: Telling,
): (what: number | string) => boolean {
  let waited: Outbox["list"] = [];
  return (what) => {
    const waiting = live.client.ledger.outbox.list.filter(({ command }) => command[0] === name);
    const isOwn = [...waited, ...waiting].some(
      ({ command, answer }) => whatIn(command[1]) === what && !answer?.[4],
    );
    waited = waiting;
    return isOwn;
  };
}

/** As it is shown. */
function whatIn(asked: unknown): unknown {
  if (typeof asked !== "string") return asked;
  return checkText(asked, { limit: Number.POSITIVE_INFINITY }).text;
}

/** Also to who comes in later: it stands until it is taken away (T8). */
export function followNotice(
  room: Pick<Room, "live">,
  tell: (text: string) => unknown = say,
): void {
  const isOwn = createOwn(room, "workshop.announce");
  const noticed = createMemo(() => room.live.workshop?.noticed ?? 0);
  createEffect(
    on(noticed, () => {
      const text = room.live.workshop?.notice ?? "";
      if (!isOwn(text) && text) tell(t("notice-said", { text }));
    }),
  );
}

/** A call takes every screen there (T6). Returns the way back, until it is used or not wanted. */
export function followSummons(room: Room) {
  const [back, setBack] = createSignal<Place>();
  const isOwn = createOwn(room, "workshop.summon");
  createEffect(
    on(
      () => room.live.workshop?.summoned,
      (now, before) => {
        if (now === before) return;
        const place = room.live.workshop?.summon ?? 0;
        const own = isOwn(place);
        // Undefined until the first snapshot: an old call is no call to who has just come in.
        if (now === undefined || before === undefined) return;
        const target = targetOf(room, place);
        if (!target) return;
        const here = placeOf(room);
        goTo(room, target);
        catchFocus(homeOfFocus);
        if (own) return;
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
