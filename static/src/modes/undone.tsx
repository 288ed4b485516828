/** All that this person did was taken back, or is there again: why, until it was read (RULES.md U7). */
import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { timeOf } from "../i18n/times.ts";
import type { ReversalView } from "../protocol/generated.ts";
import "../styles/modes.css";
import { useRoom } from "../workshop/room.ts";
import { createRead } from "./read.ts";

export function Undone(): JSX.Element {
  const room = useRoom();
  const me = () => room.live.me?.member ?? 0;
  const ids = () =>
    [...room.live.all("u")]
      .filter((act) => act.member === me())
      .sort((one, other) => one.at - other.at)
      .map((act) => act.id);
  return (
    <For each={ids()}>
      {(id) => <Show when={room.live.get("u", id)}>{(act) => <One act={act()} />}</Show>}
    </For>
  );
}

function One(props: { readonly act: ReversalView }): JSX.Element {
  const room = useRoom();
  // That it is there again is told anew.
  const key = () => `undone.${room.id}.${props.act.id}.${props.act.returned}`;
  const [isRead, done] = createRead(key);
  const what = () => {
    if (!props.act.since) return t("reverted");
    return t("reverted-lately", { time: timeOf(props.act.since) });
  };
  // In a round that was opened later, what she gave counts.
  const mayVote = () =>
    room.live.all("r").some(({ life, opened }) => life === "open" && opened <= props.act.at);
  return (
    <Show when={!isRead()}>
      <div class="notice named" role="status">
        <Show when={!props.act.returned} fallback={<p>{t("reverted-back")}</p>}>
          <div>
            <p>
              {what()} <bdi>{props.act.why}</bdi>
            </p>
            <p class="hint">
              {t("reverted-stays")} {mayVote() ? t("reverted-votes") : ""}
            </p>
          </div>
        </Show>
        <button type="button" class="button" onClick={done}>
          {t("named-read")}
        </button>
      </div>
    </Show>
  );
}
