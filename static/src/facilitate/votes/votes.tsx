/** Votes: those there are, with how many have voted, and a new one on the board of the screen. */
import { createSignal, For, type JSX, onMount, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { RoundView } from "../../protocol/generated.ts";
import "../../styles/votes.css";
import { ask } from "../../workshop/ask.ts";
import { useRoom } from "../../workshop/room.ts";
import { Closing } from "./closing.tsx";
import { NewRound } from "./new-round.tsx";

export function Votes(): JSX.Element {
  const room = useRoom();
  const rounds = () =>
    [...room.live.all("r")].sort((one, other) => other.opened - one.opened || other.id - one.id);
  let form!: HTMLDetailsElement;
  let begun = 0;
  return (
    <>
      <ul class="vote-list">
        <For each={rounds().map((round) => round.id)}>
          {(id) => (
            <Show when={room.live.get("r", id)}>
              {(round) => <Round round={round()} isBegunHere={id === begun} />}
            </Show>
          )}
        </For>
      </ul>
      <details class="steer-part" ref={form}>
        <summary>
          <h4>{t("votes-new")}</h4>
        </summary>
        <NewRound
          onAsked={(id) => {
            begun = id;
          }}
          onStarted={() => {
            form.open = false;
          }}
        />
      </details>
    </>
  );
}

interface RoundProps {
  readonly round: RoundView;
  /** In the form below, which is done with. */
  readonly isBegunHere: boolean;
}

function Round(props: RoundProps): JSX.Element {
  const room = useRoom();
  let item!: HTMLLIElement;
  onMount(() => {
    if (props.isBegunHere) item.focus();
  });
  const [closing, setClosing] = createSignal<{ reveal: boolean }>();
  return (
    <li class="vote-item" tabindex="-1" ref={item}>
      <p dir="auto">
        <strong>{props.round.title ?? t("erased")}</strong>
      </p>
      <p class="hint">
        {[
          t(`method-${props.round.method}`),
          t(`votes-life-${props.round.life}`),
          t("vote-voted", { count: props.round.voted }),
        ].join(" · ")}
      </p>
      <div class="row">
        <Show when={props.round.life === "open"}>
          <button type="button" class="button" onClick={() => setClosing({ reveal: false })}>
            {t("votes-close")}
          </button>
        </Show>
        <Show when={props.round.life !== "revealed"}>
          <button
            type="button"
            class="button button-main"
            onClick={() => {
              if (props.round.life === "open") setClosing({ reveal: true });
              else ask(room.live, ["round.reveal", props.round.id]);
            }}
          >
            {t("votes-reveal")}
          </button>
        </Show>
      </div>
      <Show when={closing()}>
        {(how) => (
          <Closing
            round={props.round}
            reveal={how().reveal}
            onClose={() => setClosing(undefined)}
          />
        )}
      </Show>
    </li>
  );
}
