/** The dial of moderation: which new notes wait until a facilitator has seen them. */
import { For, type JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { useRoom } from "../../workshop/room.ts";

const HOLDS = ["none", "first", "all"] as const;

export function Dial(): JSX.Element {
  const room = useRoom();
  return (
    <fieldset class="steer-part" disabled={room.live.workshop?.life === "closed"}>
      <legend>{t("hold-title")}</legend>
      <div class="mode-choices">
        <For each={HOLDS}>
          {(hold) => (
            <label class="choice mode-choice">
              <input
                type="radio"
                name="hold"
                checked={room.live.workshop?.hold === hold}
                onChange={() => room.live.client.do(["workshop.hold", hold])}
              />
              <span>
                <strong>{t(`hold-${hold}`)}</strong>
                <span class="hint">{t(`hold-${hold}-text`)}</span>
              </span>
            </label>
          )}
        </For>
      </div>
    </fieldset>
  );
}
