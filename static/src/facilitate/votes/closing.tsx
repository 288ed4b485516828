/** Asks before a vote is closed: nobody opens it again. */
import type { JSX } from "solid-js";
import { t } from "../../i18n/index.ts";
import { GROUP_MIN, type RoundView } from "../../protocol/generated.ts";
import { Confirm } from "../../ui/dialog.tsx";
import { ask } from "../../workshop/ask.ts";
import { useRoom } from "../../workshop/room.ts";
import { untell } from "../telling.ts";

interface ClosingProps {
  readonly round: RoundView;
  /** Its result is shown to all at once. */
  readonly reveal: boolean;
  readonly onClose: () => void;
}

export function Closing(props: ClosingProps): JSX.Element {
  const room = useRoom();
  const isFew = () => props.round.voted < GROUP_MIN;
  return (
    <Confirm
      title={t("votes-close-title")}
      text={isFew() ? `${t("votes-close-text")} ${t("votes-close-few")}` : t("votes-close-text")}
      action={t(props.reveal ? "votes-reveal" : "votes-close")}
      onClose={() => props.onClose()}
      onConfirm={() => {
        ask(room.live, ["round.close", props.round.id, props.reveal]);
        untell("vote");
        props.onClose();
      }}
    />
  );
}
