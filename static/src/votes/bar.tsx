/** What is being voted on here, and what came out: one line over the notes, on every view. */
import { createEffect, createMemo, createSignal, For, type JSX, on, Show, untrack } from "solid-js";
import { t } from "../i18n/index.ts";
import type { RoundView } from "../protocol/generated.ts";
import "../styles/votes.css";
import { catchFocus, homeOfFocus } from "../ui/focus.ts";
import { Icon } from "../ui/icon.tsx";
import { say, toast } from "../ui/speak.tsx";
import { type Room, useRoom } from "../workshop/room.ts";
import { Ballot } from "./ballot.tsx";
import { begunChoice, forgetBegun } from "./begun.ts";
import { Results } from "./results.tsx";
import { shownOf } from "./shown.ts";

export function VoteBar(): JSX.Element {
  const room = useRoom();
  const [open, setOpen] = createSignal<number>();
  const [isWhole, setWhole] = createSignal(false);
  let line: HTMLElement | undefined;
  let last: Element | undefined;
  const shown = createMemo(() => {
    const board = room.board()?.id;
    return shownOf(
      room.live.all("r").filter((round) => round.board === board),
      isWhole(),
    );
  });
  sayNews(room);
  forgetWhatIsOver(room);
  const ids = createMemo(() => shown().ids.join());
  // The button of an older one has gone behind the last. Nobody else is taken anywhere.
  createEffect(
    on(
      ids,
      () => {
        if (last && !last.isConnected) catchFocus(homeOfFocus);
        last = undefined;
      },
      { defer: true },
    ),
  );
  const showAll = () => {
    const first = shown().ids.length;
    setWhole(true);
    // The button is gone: the keyboard goes on with what it brought.
    line?.querySelectorAll("button").item(first)?.focus();
  };
  const chosen = () => (open() === undefined ? undefined : room.live.get("r", open() as number));
  return (
    <>
      <Show when={shown().ids.length > 0}>
        <section
          ref={line}
          class="vote-strip"
          aria-label={t("vote")}
          onFocusIn={(event) => {
            last = event.target;
          }}
        >
          <For each={shown().ids}>
            {(id) => (
              <Show when={room.live.get("r", id)}>
                {(round) => <Entry round={round()} onOpen={() => setOpen(id)} />}
              </Show>
            )}
          </For>
          <Show when={shown().older}>
            {(count) => (
              <button type="button" class="button" onClick={showAll}>
                {t("vote-older", { count: count() })}
              </button>
            )}
          </Show>
        </section>
      </Show>
      {/* Whatever board she is taken to: nobody is torn out of her ballot. */}
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
    </>
  );
}

/** What somebody had chosen, and not cast when the round ended, ends with it. */
function forgetWhatIsOver(room: Room): void {
  // First what is in by now, wherever she has gone since: that one counts.
  createEffect(() => {
    const member = room.live.me?.member ?? 0;
    for (const { round, choice } of room.live.all("v")) {
      if (begunChoice(round, member, choice.length)?.join() === choice.join()) {
        untrack(() => forgetBegun(round, member));
      }
    }
  });
  const over = createMemo(() => room.live.all("r").filter((round) => round.life !== "open"));
  createEffect(() => {
    const member = room.live.me?.member;
    for (const round of member ? over() : []) {
      if (forgetBegun(round.id, member ?? 0))
        toast(t("vote-over-begun", { title: titleOf(round) }));
    }
  });
}

/** That a vote has opened here, or its result is shown: also to whoever did it, once it is so. */
function sayNews(room: Room): void {
  const shown = createMemo(() => room.live.all("r").filter((round) => round.life !== "closed"));
  createEffect<ReadonlySet<string> | undefined>((known) => {
    const now = new Map(shown().map((round) => [`${round.id} ${round.life}`, round]));
    untrack(() => {
      for (const [key, round] of now) {
        if (!known || known.has(key) || round.board !== room.board()?.id) continue;
        const title = titleOf(round);
        say(round.life === "open" ? t("vote-open", { title }) : t("vote-result", { title }));
      }
    });
    return new Set(now.keys());
  }, undefined);
}

const titleOf = (round: RoundView) => round.title ?? t("erased");

function Entry(props: { readonly round: RoundView; readonly onOpen: () => void }): JSX.Element {
  const room = useRoom();
  const isOpen = () => props.round.life === "open";
  const title = () => titleOf(props.round);
  const hasVoted = () => room.live.all("v").some((one) => one.round === props.round.id);
  const hasBegun = () =>
    begunChoice(props.round.id, room.live.me?.member ?? 0, props.round.targets.length);
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
        <span class="hint">
          {t("vote-voted", { count: props.round.voted })}
          <Show when={hasBegun()}>
            <span class="vote-begun">{t("vote-begun")}</span>
          </Show>
        </span>
      </Show>
    </div>
  );
}
