/** Where everyone is in the agenda, and the one button that takes all to the next step. */
import { createSignal, type JSX, lazy, Show } from "solid-js";
import { t } from "../../i18n/index.ts";
import { Icon } from "../../ui/icon.tsx";
import { NEXT } from "../../ui/icons.ts";
import { Part } from "../../ui/part.tsx";
import { useRoom } from "../../workshop/room.ts";
import { briefOf, here, nextOf, runStep, stepsOf } from "./steps.ts";

const Agenda = lazy(() => import("./agenda.tsx"));

export function AgendaNow(): JSX.Element {
  const room = useRoom();
  const [writing, setWriting] = createSignal(false);
  const blocked = () => room.live.workshop?.life === "closed";
  const hasSteps = () => stepsOf(room).length > 0;
  return (
    <section class="steer-part">
      <h4>{t("agenda")}</h4>
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
              onClick={() => runStep(room, next())}
            >
              <Icon name={NEXT} />
              {here(room)
                ? t("agenda-next", { text: briefOf(next()) })
                : t("agenda-begin", { text: briefOf(next()) })}
            </button>
          )}
        </Show>
        <Show when={here(room)}>
          <button
            type="button"
            class="button"
            disabled={blocked()}
            onClick={() => runStep(room, undefined)}
          >
            {t("agenda-end")}
          </button>
        </Show>
        <label class="choice">
          <input
            type="checkbox"
            checked={room.live.workshop?.agenda === true}
            disabled={blocked()}
            onChange={(event) => room.live.client.do(["agenda.show", event.currentTarget.checked])}
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
