/** What the facilitator turns during the workshop: its life, the stage, everyone's writing. */
import { createSignal, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { type Life, STAGES } from "../protocol/generated.ts";
import { Confirm } from "../ui/dialog.tsx";
import { ask } from "../workshop/ask.ts";
import { useRoom } from "../workshop/room.ts";
import { waitingOn } from "../workshop/unseen.ts";
import { AtOnce } from "./at-once.tsx";

/** What comes after each life, as a button. */
const NEXT: Record<Life, Life> = { draft: "open", open: "closed", closed: "open" };

export function LifeSwitch(): JSX.Element {
  const room = useRoom();
  const [closing, setClosing] = createSignal(false);
  const life = () => room.live.workshop?.life ?? "draft";
  const turn = () => {
    if (life() === "open") setClosing(true);
    else ask(room.live, ["workshop.life", NEXT[life()]]);
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
            ask(room.live, ["workshop.life", "closed"]);
          }}
        />
      </Show>
    </section>
  );
}

export function StageSwitch(): JSX.Element {
  const room = useRoom();
  return (
    <section class="steer-part">
      <AtOnce
        title={t("steer-stage")}
        text={t("steer-stage-text")}
        of={STAGES}
        now={room.current()}
        disabled={room.live.workshop?.life === "closed"}
        nameOf={(stage) => t(`stage-${stage}`)}
        onTurn={(stage) => ask(room.live, ["workshop.stage", stage])}
      />
    </section>
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
          onChange={({ currentTarget }) =>
            ask(room.live, ["workshop.readonly", currentTarget.checked])
          }
        />
        {t("steer-read-only")}
      </label>
      <p class="hint">{t("steer-read-only-text")}</p>
    </section>
  );
}
