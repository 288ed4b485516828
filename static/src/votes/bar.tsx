/** What is being voted on here, and what came out: one line over the notes, on every view. */
import { createMemo, createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { RoundView } from "../protocol/generated.ts";
import "../styles/votes.css";
import { Icon } from "../ui/icon.tsx";
import { useRoom } from "../workshop/room.ts";
import { Ballot } from "./ballot.tsx";
import { Results } from "./results.tsx";

/** Older results are in the facilitator's panel; a phone has room for few. */
const SHOWN = 2;

export function VoteBar(): JSX.Element {
  const room = useRoom();
  const [open, setOpen] = createSignal<number>();
  const here = createMemo(() => {
    const board = room.board()?.id;
    const rounds = room.live.all("r").filter((round) => round.board === board);
    return rounds.sort((one, other) => other.opened - one.opened || other.id - one.id);
  });
  const running = () => here().filter((round) => round.life === "open");
  const results = () => here().filter((round) => round.life === "revealed");
  const shown = () => [...running(), ...results().slice(0, SHOWN)].map((round) => round.id);
  const chosen = () => (open() === undefined ? undefined : room.live.get("r", open() as number));
  return (
    <Show when={shown().length > 0}>
      <section class="vote-strip" aria-label={t("vote")}>
        <For each={shown()}>
          {(id) => (
            <Show when={room.live.get("r", id)}>
              {(round) => <Entry round={round()} onOpen={() => setOpen(id)} />}
            </Show>
          )}
        </For>
      </section>
      <Show when={chosen()}>
        {(round) => (
          <Show
            when={round().life === "revealed"}
            fallback={<Ballot round={round()} onClose={() => setOpen(undefined)} />}
          >
            <Results round={round()} onClose={() => setOpen(undefined)} />
          </Show>
        )}
      </Show>
    </Show>
  );
}

function Entry(props: { readonly round: RoundView; readonly onOpen: () => void }): JSX.Element {
  const room = useRoom();
  const isOpen = () => props.round.life === "open";
  const title = () => props.round.title ?? t("erased");
  const hasVoted = () => room.live.all("v").some((one) => one.round === props.round.id);
  return (
    <div class="vote-entry">
      <button
        type="button"
        class="button"
        classList={{ "button-main": isOpen() && !hasVoted() }}
        onClick={() => props.onOpen()}
      >
        <Show when={isOpen() && hasVoted()}>
          <Icon name="check" />
        </Show>
        <span dir="auto">
          {isOpen() ? t("vote-open", { title: title() }) : t("vote-result", { title: title() })}
        </span>
      </button>
      <Show when={isOpen()}>
        <span class="hint">{t("vote-voted", { count: props.round.voted })}</span>
      </Show>
    </div>
  );
}
