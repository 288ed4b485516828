/** What becomes of her votes, said alike whether she has voted or not. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { useRoom } from "../../workshop/room.ts";

interface VotesProps {
  readonly alias: string;
  /** The rounds that are open. */
  readonly rounds: readonly number[];
  /** Whether it is about the last minutes only. */
  readonly isLately: boolean;
}

export function Votes(props: VotesProps): JSX.Element {
  const room = useRoom();
  const titleOf = (round: number) => room.live.get("r", round)?.title ?? "";
  const hasEnded = () => [...room.live.all("r")].some((round) => round.life !== "open");
  return (
    <Show when={props.rounds.length}>
      <section class="did-votes">
        <ul class="did">
          <For each={props.rounds}>
            {(round) => (
              <li>
                {t(props.isLately ? "undo-person-vote-lately" : "undo-person-vote", {
                  alias: props.alias,
                  round: titleOf(round),
                })}
              </li>
            )}
          </For>
        </ul>
        <p class="hint">{t("undo-person-vote-secret", { alias: props.alias })}</p>
        <Show when={hasEnded()}>
          <p class="hint">{t("undo-person-vote-counted")}</p>
        </Show>
      </section>
    </Show>
  );
}
