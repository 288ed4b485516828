/** What the facilitator turns during the workshop: its life, the stage, everyone's writing. */
import { createSignal, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { type Life, STAGES } from "../protocol/generated.ts";
import { Confirm } from "../ui/dialog.tsx";
import { useRoom } from "../workshop/room.ts";
import { waitingOn } from "../workshop/unseen.ts";

/** What comes after each life, as a button. */
const NEXT: Record<Life, Life> = { draft: "open", open: "closed", closed: "open" };

export function LifeSwitch(): JSX.Element {
  const room = useRoom();
  const [closing, setClosing] = createSignal(false);
  const life = () => room.live.workshop?.life ?? "draft";
  const turn = () => {
    if (life() === "open") setClosing(true);
    else room.actions.life(NEXT[life()]);
  };
  const closeText = () => {
    const count = room.live.all("b").reduce((sum, board) => sum + waitingOn(room.live, board), 0);
    return [
      t("close-text"),
      ...(count ? [t("close-waiting", { count })] : []),
      ...(room.live.workshop?.promised ? [t("close-forgets")] : []),
    ].join(" ");
  };
  return (
    <section class="steer-part">
      <h4>{t("steer-life")}</h4>
      <p>
        <span class="chip" data-life={life()}>
          {t(`life-${life()}`)}
        </span>{" "}
        {t(`life-${life()}-text`)}
      </p>
      <button
        type="button"
        class="button"
        classList={{ "button-main": life() !== "open" }}
        onClick={turn}
      >
        {t(`life-from-${life()}`)}
      </button>
      <Show when={closing()}>
        <Confirm
          title={t("close-title")}
          text={closeText()}
          action={t("life-from-open")}
          onClose={() => setClosing(false)}
          onConfirm={() => {
            setClosing(false);
            room.actions.life("closed");
          }}
        />
      </Show>
    </section>
  );
}

export function StageSwitch(): JSX.Element {
  const room = useRoom();
  return (
    <fieldset class="steer-part" disabled={room.live.workshop?.life === "closed"}>
      <legend>{t("steer-stage")}</legend>
      <p class="hint">{t("steer-stage-text")}</p>
      <div class="choices">
        <For each={STAGES}>
          {(stage) => (
            <label class="choice">
              <input
                type="radio"
                name="stage"
                checked={room.current() === stage}
                onChange={() => room.actions.stage(stage)}
              />
              {t(`stage-${stage}`)}
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}

export function ReadOnlySwitch(): JSX.Element {
  const room = useRoom();
  return (
    <section class="steer-part">
      <h4>{t("steer-writing")}</h4>
      <label class="choice">
        <input
          type="checkbox"
          checked={room.live.workshop?.read_only === true}
          disabled={room.live.workshop?.life === "closed"}
          onChange={(event) => room.actions.readOnly(event.currentTarget.checked)}
        />
        {t("steer-read-only")}
      </label>
      <p class="hint">{t("steer-read-only-text")}</p>
    </section>
  );
}
