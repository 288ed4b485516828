/** What sets the pace: the agenda's step, the timer, what is told to all, calls and raised hands. */
import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { handsUp } from "../../pace/hands.ts";
import { MESSAGE_MAX } from "../../protocol/generated.ts";
import { ask } from "../../workshop/ask.ts";
import { askAndSay } from "../../workshop/asked.ts";
import "../../styles/pace.css";
import { useRoom } from "../../workshop/room.ts";
import { lengthOf } from "../../workshop/words.ts";
import { AgendaNow } from "./agenda-now.tsx";
import { TimerSwitch } from "./timer-switch.tsx";
import { Together } from "./together.tsx";

export function Pace(): JSX.Element {
  return (
    <>
      <AgendaNow />
      <TimerSwitch />
      <Hands />
      <Announce />
      <Together />
    </>
  );
}

/** In the order in which they came up; nothing while none is. */
function Hands(): JSX.Element {
  const room = useRoom();
  const ids = () => handsUp(room).map((member) => member.id);
  let head!: HTMLHeadingElement;
  return (
    <Show when={ids().length > 0}>
      <section class="steer-part">
        <h4 tabindex="-1" ref={head}>
          {t("hands-up")}
        </h4>
        <ol class="hands-list">
          <For each={ids()}>
            {(id) => (
              <li>
                <bdi>{room.nameOf(id)}</bdi>
                <button
                  type="button"
                  class="button"
                  aria-label={t("hands-lower-of", { alias: room.nameOf(id) })}
                  onClick={() => {
                    head.focus();
                    ask(room.live, ["member.hand", id, false]);
                  }}
                >
                  {t("hand-lower-other")}
                </button>
              </li>
            )}
          </For>
        </ol>
      </section>
    </Show>
  );
}

function Announce(): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [words, setWords] = createSignal("");
  let field!: HTMLTextAreaElement;
  const now = () => room.live.workshop?.notice ?? "";
  const blocked = () => room.live.workshop?.life === "closed";
  const fits = () => words().trim() !== "" && lengthOf(words()) <= MESSAGE_MAX;
  const send = (event: SubmitEvent) => {
    event.preventDefault();
    if (!fits()) return;
    askAndSay(room.live, ["workshop.announce", words().trim()], t("announce-said"));
    setWords("");
    field.focus();
  };
  return (
    <section class="steer-part">
      <h4>{t("announce")}</h4>
      <Show when={now()}>
        <div class="beside">
          <p class="prewrap" dir="auto">
            {now()}
          </p>
          <button
            type="button"
            class="button"
            disabled={blocked()}
            onClick={() => ask(room.live, ["workshop.announce", ""])}
          >
            {t("announce-away")}
          </button>
        </div>
      </Show>
      <form class="beside" onSubmit={send}>
        <label class="unseen" for={id}>
          {t("announce-words")}
        </label>
        <textarea
          id={id}
          class="input"
          dir="auto"
          ref={field}
          rows={2}
          disabled={blocked()}
          value={words()}
          placeholder={t("announce-words")}
          onInput={(event) => setWords(event.currentTarget.value)}
        />
        <button type="submit" class="button" disabled={blocked() || !fits()}>
          {t("announce-send")}
        </button>
      </form>
    </section>
  );
}
