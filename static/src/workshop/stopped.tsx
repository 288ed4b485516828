/** The connection ended for good: why, and what to do. Nothing written on this device is lost. */
import { type JSX, Match, onMount, Show, Switch } from "solid-js";
import { Link } from "../app/router.tsx";
import { CodeForm } from "../enter/code.tsx";
import { t } from "../i18n/index.ts";
import { CLOSE } from "../protocol/generated.ts";
import { mayRenew } from "../shell/renew.ts";
import { forgetWords } from "./dialogs/forgetting.ts";
import { useRoom } from "./room.ts";

type Why = "no-seat" | "removed" | "no-workshop" | "left" | "too-old" | "fault";

const REASONS: Partial<Record<number, Why>> = {
  [CLOSE.NO_SEAT]: "no-seat",
  [CLOSE.REMOVED]: "removed",
  [CLOSE.NO_WORKSHOP]: "no-workshop",
  [CLOSE.LEFT]: "left",
  [CLOSE.CLIENT_TOO_OLD]: "too-old",
};

export default function Stopped(props: { readonly code: number }): JSX.Element {
  const room = useRoom();
  const why = (): Why => REASONS[props.code] ?? "fault";
  // The page of the server's own release is one load away; what was written is kept on the device.
  onMount(() => {
    // Another tab was told "Not you?": what this one keeps for itself goes too.
    if (props.code === CLOSE.LEFT) {
      const { workshop, member } = room.live.client.ledger;
      forgetWords(workshop, member);
    }
    if (props.code === CLOSE.CLIENT_TOO_OLD && mayRenew()) location.reload();
  });
  return (
    <section class="stopped" aria-labelledby="stopped-title" role="alert">
      <h2 id="stopped-title">{t(`stopped-${why()}`)}</h2>
      <p>{t(`stopped-${why()}-text`)}</p>
      <Show when={room.live.drafts.length + room.live.waiting}>
        <p>{t("stopped-kept", { count: room.live.drafts.length + room.live.waiting })}</p>
      </Show>
      <Switch>
        <Match when={why() === "too-old" || why() === "fault"}>
          <button type="button" class="button button-main" onClick={() => location.reload()}>
            {t("reload")}
          </button>
        </Match>
        <Match when={why() === "no-seat" || why() === "left"}>
          <CodeForm />
        </Match>
        <Match when={true}>
          <Link class="button" href="/">
            {t("to-start")}
          </Link>
        </Match>
      </Switch>
    </section>
  );
}
