/** The timer in the facilitator's hands: start, more, pause, end. */
import { createSignal, createUniqueId, For, type JSX, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { clockText, createTimer } from "../../pace/timer.ts";
import { MINUTES_MAX } from "../../protocol/generated.ts";
import type { Refused } from "../../sync/taken.ts";
import { ask } from "../../workshop/ask.ts";
import { useRoom } from "../../workshop/room.ts";

const USUAL = "5";
const MORE = [1, 5] as const;

export function TimerSwitch(): JSX.Element {
  const room = useRoom();
  const timer = createTimer(room);
  const blocked = () => room.live.workshop?.life === "closed";
  const isThere = () => timer.state() !== "none";
  const goesOn = () => timer.state() === "running" || timer.state() === "paused";
  return (
    <section class="steer-part">
      <h4>{t("timer")}</h4>
      <Show when={isThere()}>
        <p>
          <span class="pace-figure">{clockText(timer.left())}</span>{" "}
          <Show when={timer.state() === "paused"}>{t("timer-paused")}</Show>
          <Show when={timer.state() === "over"}>{t("timer-up")}</Show>
        </p>
        <div class="row">
          <For each={MORE}>
            {(minutes) => (
              <button
                type="button"
                class="button"
                disabled={blocked()}
                onClick={() => ask(room.live, ["timer.extend", minutes], tooLong)}
              >
                {t("timer-more", { minutes })}
              </button>
            )}
          </For>
          <Show when={goesOn()}>
            <button
              type="button"
              class="button"
              disabled={blocked()}
              onClick={() => ask(room.live, ["timer.pause", timer.state() === "running"])}
            >
              {timer.state() === "paused" ? t("timer-resume") : t("timer-pause")}
            </button>
            <button
              type="button"
              class="button"
              disabled={blocked()}
              onClick={() => ask(room.live, ["timer.end"])}
            >
              {t("timer-end")}
            </button>
          </Show>
        </div>
      </Show>
      <Show when={!goesOn()}>
        <Start blocked={blocked()} />
      </Show>
    </section>
  );
}

function Start(props: { readonly blocked: boolean }): JSX.Element {
  const room = useRoom();
  const id = createUniqueId();
  const [minutes, setMinutes] = createSignal(USUAL);
  const wanted = () => minutesOf(minutes());
  const start = (event: SubmitEvent) => {
    event.preventDefault();
    const length = wanted();
    if (length) ask(room.live, ["timer.start", length], tooLong);
  };
  return (
    <form class="beside" onSubmit={start}>
      <label for={id}>{t("timer-minutes")}</label>
      <input
        id={id}
        class="input input-short"
        inputMode="numeric"
        disabled={props.blocked}
        value={minutes()}
        onInput={(event) => setMinutes(event.currentTarget.value)}
      />
      <button type="submit" class="button" disabled={props.blocked || !wanted()}>
        {t("timer-start")}
      </button>
    </form>
  );
}

/** Of things on a board the same refusal says that they are outside of it. */
function tooLong({ code, limit }: Refused): string | undefined {
  return code === "out_of_bounds" ? t("timer-too-long", { most: limit }) : undefined;
}

/** Whole minutes within the limits; 0 for anything else. */
export function minutesOf(text: string): number {
  const minutes = /^\d{1,3}$/.test(text.trim()) ? Number(text) : 0;
  return minutes <= MINUTES_MAX ? minutes : 0;
}
