/** Says that notes are only boxes now, and where their words are: nearer, or in the list. */
import { type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { PLUS } from "../ui/icons.ts";
import { useRoom } from "../workshop/room.ts";

interface OverviewHintProps {
  readonly on: boolean;
  /** Goes so near that the words can be read. */
  readonly onRead: () => void;
}

export function OverviewHint(props: OverviewHintProps): JSX.Element {
  const room = useRoom();
  return (
    <div class="overview-hint" classList={{ "overview-hint-on": props.on }}>
      {/* There from the start: what comes with its words is not announced. */}
      <p role="status">{props.on ? t("overview-hint") : ""}</p>
      <Show when={props.on}>
        <button type="button" class="button" onClick={() => props.onRead()}>
          <Icon name={PLUS} />
          {t("overview-read")}
        </button>
        <button type="button" class="button" onClick={() => room.showView("list")}>
          <Icon name="list" />
          {t("open-as-list")}
        </button>
      </Show>
    </div>
  );
}
