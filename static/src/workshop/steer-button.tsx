/** Opens the facilitator's panel, and says how many notes wait there for her to look at. */
import { createEffect, createMemo, type JSX, lazy, on, onCleanup, Show } from "solid-js";
import { t, withTexts } from "../i18n/index.ts";
import "../styles/badge.css";
import { Icon } from "../ui/icon.tsx";
import { STEER } from "../ui/icons.ts";
import { Part } from "../ui/part.tsx";
import { say, toast } from "../ui/speak.tsx";
import { isDealtWith } from "./flagged.ts";
import { type Room, useRoom } from "./room.ts";

const Knocking = lazy(() => withTexts("lead", import("../facilitate/door/knocking.tsx")));

export default function SteerButton(): JSX.Element {
  const room = useRoom();
  const count = createMemo(() => notesThatWait(room));
  const label = () => (count() ? t("steer-waiting", { count: count() }) : t("steer"));
  createEffect(
    on(count, (now, before = 0) => {
      if (now > before) say(label());
    }),
  );
  // The button goes without a word, and with it the panel: she should know why.
  onCleanup(() => {
    const now = room.live.me?.role;
    if (now && now !== "facilitator") toast(t("leads-no-more"));
  });
  return (
    <>
      <button
        type="button"
        class="button"
        aria-label={label()}
        onClick={() => room.setOpen({ dialog: "steer" })}
      >
        <Icon name={STEER} />
        <span class="wide-only">{t("steer")}</span>
        <Show when={count()}>
          <span class="badge" aria-hidden="true">
            {count()}
          </span>
        </Show>
      </button>
      <Show when={room.live.workshop?.door === "ask"}>
        <Part>
          <Knocking />
        </Part>
      </Show>
    </>
  );
}

/** Flagged and not settled yet, or held back; one that is both is one. */
export function notesThatWait(room: Room): number {
  const isOver = (note: number) =>
    isDealtWith(room.live.get("k", note) ?? room.live.get("t", note));
  const flagged = room.live.all("f").filter((flag) => !flag.settled && !isOver(flag.note));
  const held = room.live.all("k").filter((kept) => kept.why === "held");
  return new Set([...flagged.map((flag) => flag.note), ...held.map((kept) => kept.id)]).size;
}
