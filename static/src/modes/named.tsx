/** A facilitator chose another name for this person: which, why, until it was read (RULES.md M9). */
import { createEffect, createMemo, createSignal, type JSX, on, onCleanup, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import "../styles/modes.css";
import { useRoom } from "../workshop/room.ts";
import { createRead } from "./read.ts";

/** Names come on a road of their own: the old one would be told as the new. */
const NAMES_MS = 700;

export function Named(): JSX.Element {
  const room = useRoom();
  const me = () => room.live.me?.member ?? 0;
  const record = () => room.live.get("m", me());
  // By version: another name later is told again.
  const key = createMemo(() => `named.${room.id}.${me()}.${record()?.version}`);
  const [isRead, done] = createRead(key);
  const [isNamed, setNamed] = createSignal(false);
  createEffect(
    on(key, () => {
      setNamed(false);
      const timer = setTimeout(() => setNamed(true), NAMES_MS);
      onCleanup(() => clearTimeout(timer));
    }),
  );
  return (
    <Show when={record()?.named && isNamed() && !isRead()}>
      <div class="notice named" role="status">
        <p>
          {t("named", { alias: room.nameOf(me()) })} <bdi>{record()?.why_named}</bdi>
        </p>
        <button type="button" class="button" onClick={done}>
          {t("named-read")}
        </button>
      </div>
    </Show>
  );
}
