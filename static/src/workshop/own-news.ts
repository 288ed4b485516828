/** What becomes of one's own notes before others see them, said politely: that they wait for whoever
 *  leads, and that they are shown. What was taken away: modes/taken.tsx. */
import { createEffect, onCleanup } from "solid-js";
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { say } from "../ui/speak.tsx";
import type { Live } from "./live.ts";
import type { Room } from "./room.ts";

/** So long several are one sentence with a number. */
const GATHER_MS = 1_000;

/** Why nobody else sees which of one's notes, as the server has it; "": they are shown. */
type Fates = ReadonlyMap<number, NoteView["kept"]>;

interface News {
  readonly waits: readonly number[];
  readonly shown: readonly number[];
}

/** What was private and is revealed is told of the board, with all others' notes. */
export function newsOf(before: Fates, now: Fates): News {
  const ids = [...now.keys()].filter((id) => before.get(id) !== now.get(id));
  return {
    waits: ids.filter((id) => now.get(id) === "held"),
    shown: ids.filter(
      (id) => now.get(id) === "" && ["held", "hidden"].includes(before.get(id) ?? ""),
    ),
  };
}

/** What was told on this page, by workshop and member: she may leave the workshop and come back. */
const toldOn = new Map<string, Fates>();

/** Until the owner goes. Not to those who lead: their button says how many wait, their acts the rest. */
export function followOwn(
  { id, live, rights, labelOf }: Pick<Room, "id" | "live" | "rights" | "labelOf">,
  tell: (text: string) => unknown = say,
): void {
  // What was written on this page while this was being fetched is still to be told.
  const opened = live.client.now() - performance.now();
  const whose = () => `${id} ${live.me?.member}`;
  const told = (): Fates => toldOn.get(whose()) ?? new Map();
  const keep = (fates: Fates) => toldOn.set(whose(), new Map([...told(), ...fates]));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const named = (notes: readonly number[]) => {
    const first = live.client.view.get("n", notes[0] ?? 0);
    return { count: notes.length, words: first ? labelOf(first) : "" };
  };
  const look = () => {
    timer = undefined;
    // Another member has come to the device, and nothing of hers yet.
    if (!toldOn.has(whose())) return;
    const now = fatesOf(live);
    const { waits, shown } = newsOf(told(), now);
    keep(now);
    if (rights.facilitates) return;
    if (waits.length) tell(t("own-waits", named(waits)));
    if (shown.length) tell(t("own-shown", named(shown)));
  };
  createEffect(() => {
    if (!live.workshop) return;
    if (!toldOn.has(whose())) keep(fatesOf(live, opened));
    const now = fatesOf(live);
    if (timer !== undefined) return;
    const { waits, shown } = newsOf(told(), now);
    if (waits.length + shown.length) timer = setTimeout(look, GATHER_MS);
    else keep(now);
  });
  onCleanup(() => clearTimeout(timer));
}

/** `until`: of those that were written before. */
function fatesOf(live: Live, until = Number.POSITIVE_INFINITY): Fates {
  const fates = new Map<number, NoteView["kept"]>();
  for (const { id, author, why } of live.all("k")) {
    if (why === "hidden" && author === live.me?.member) fates.set(id, why);
  }
  for (const { id, created, kept } of live.myNotes()) if (created < until) fates.set(id, kept);
  return fates;
}
