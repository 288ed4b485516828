/** The dial of moderation: which new notes wait until a facilitator has seen them. */
import type { JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { ask } from "../../workshop/ask.ts";
import { useRoom } from "../../workshop/room.ts";
import { AtOnce } from "../at-once.tsx";

const HOLDS = ["none", "first", "all"] as const;

export function Dial(): JSX.Element {
  const room = useRoom();
  return (
    <section class="steer-part">
      <AtOnce
        title={t("hold-title")}
        of={HOLDS}
        now={room.live.workshop?.hold}
        disabled={room.live.workshop?.life === "closed"}
        nameOf={(hold) => t(`hold-${hold}`)}
        textOf={(hold) => t(`hold-${hold}-text`)}
        onTurn={(hold) => ask(room.live, ["workshop.hold", hold])}
      />
    </section>
  );
}
