/** Where the others are, for somebody who looks at another stage. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { useRoom } from "./room.ts";

/** One sentence, and the way back. */
export function Away(): JSX.Element {
  const room = useRoom();
  return (
    <Show when={room.stage() !== room.current()}>
      <div class="away">
        <span>{t("stage-away", { stage: t(`stage-${room.current()}`) })}</span>
        <button type="button" class="button button-main" onClick={() => room.lookAt(undefined)}>
          {t("stage-back")}
        </button>
      </div>
    </Show>
  );
}
