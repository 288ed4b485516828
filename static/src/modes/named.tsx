/** A facilitator chose another name for this person: which, why, until it was read (RULES.md M9). */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import "../styles/modes.css";
import { useRoom } from "../workshop/room.ts";
import { createRead } from "./read.ts";

export function Named(): JSX.Element {
  const room = useRoom();
  const me = () => room.live.me?.member ?? 0;
  const record = () => room.live.get("m", me());
  // By version: another name later is told again.
  const key = () => `named.${room.id}.${me()}.${record()?.version}`;
  const [isRead, done] = createRead(key);
  return (
    <Show when={record()?.named && !isRead()}>
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
