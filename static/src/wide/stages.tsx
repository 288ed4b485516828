/** The five stages: where everybody is, and a look at the others. */
import { For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { STAGES, type Stage } from "../protocol/generated.ts";
import { Away } from "../workshop/away.tsx";
import { useRoom } from "../workshop/room.ts";

export function Stages(): JSX.Element {
  return (
    <div class="stages">
      <nav aria-label={t("stages")}>
        <ol class="steps">
          <For each={STAGES}>{(stage, index) => <Step stage={stage} number={index() + 1} />}</For>
        </ol>
      </nav>
      <Away />
    </div>
  );
}

function Step(props: { readonly stage: Stage; readonly number: number }): JSX.Element {
  const room = useRoom();
  const isCurrent = () => room.current() === props.stage;
  return (
    <li
      class="step"
      classList={{ "step-current": isCurrent(), "step-shown": room.stage() === props.stage }}
    >
      <button
        type="button"
        aria-current={isCurrent() ? "step" : undefined}
        aria-pressed={room.stage() === props.stage}
        onClick={() => room.lookAt(props.stage)}
      >
        <span class="step-number" aria-hidden="true">
          {props.number}
        </span>
        <span class="step-name">{t(`stage-${props.stage}`)}</span>
        <Show when={isCurrent()}>
          <span class="unseen">{t("stage-here")}</span>
        </Show>
      </button>
    </li>
  );
}
