/** Where everyone is in the agenda, and the one button that takes all to the next step. */
import { createSignal, type JSX, lazy, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import type { StepView } from "../../protocol/generated.ts";
import { catchFocus } from "../../ui/focus.ts";
import { Icon } from "../../ui/icon.tsx";
import { NEXT } from "../../ui/icons.ts";
import { Part } from "../../ui/part.tsx";
import { ask } from "../../workshop/ask.ts";
import { useRoom } from "../../workshop/room.ts";
import { briefOf, here, nextOf, runStep, stepsOf } from "./steps.ts";

const Agenda = lazy(() => import("./agenda.tsx"));

export function AgendaNow(): JSX.Element {
  const room = useRoom();
  const [writing, setWriting] = createSignal(false);
  const blocked = () => room.live.workshop?.life === "closed";
  const hasSteps = () => stepsOf(room).length > 0;
  let head!: HTMLHeadingElement;
  // Behind the last step, and at the end, the button that was pressed is gone.
  const go = (step: StepView | undefined) => {
    runStep(room, step, () => catchFocus(() => head));
  };
  return (
    <section class="steer-part">
      <h4 tabindex="-1" ref={head}>
        {t("agenda")}
      </h4>
      <Show when={hasSteps()} fallback={<p class="hint">{t("agenda-none")}</p>}>
        <Show when={here(room)}>
          {(step) => (
            <p>
              <strong>{t("pace-now")}</strong> <span dir="auto">{briefOf(step())}</span>
            </p>
          )}
        </Show>
        <Show when={nextOf(room)}>
          {(next) => (
            <button
              type="button"
              class="button button-main"
              disabled={blocked()}
              onClick={() => go(next())}
            >
              <Icon name={NEXT} />
              {here(room)
                ? t("agenda-next", { text: briefOf(next()) })
                : t("agenda-begin", { text: briefOf(next()) })}
            </button>
          )}
        </Show>
        <Show when={here(room)}>
          <button type="button" class="button" disabled={blocked()} onClick={() => go(undefined)}>
            {t("agenda-end")}
          </button>
        </Show>
        <label class="choice">
          <input
            type="checkbox"
            checked={room.live.workshop?.agenda === true}
            disabled={blocked()}
            onChange={({ currentTarget }) => ask(room.live, ["agenda.show", currentTarget.checked])}
          />
          {t("agenda-show")}
        </label>
      </Show>
      <button type="button" class="button" onClick={() => setWriting(true)}>
        <Icon name="edit" />
        {t("agenda-write")}
      </button>
      <Show when={writing()}>
        <Part asked>
          <Agenda onClose={() => setWriting(false)} />
        </Part>
      </Show>
    </section>
  );
}
