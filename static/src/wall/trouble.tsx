/** What the wall says when it does not know any more; a frozen one would mislead the hall. */
import { type JSX, onMount, Show } from "solid-js";
import { Page } from "../app/page.tsx";
import { recallForTab, rememberForTab } from "../app/storage.ts";
import { t } from "../i18n/index.ts";
import { CLOSE } from "../protocol/generated.ts";
import type { Live } from "../workshop/live.ts";

export function Trouble(props: { readonly live: Live }): JSX.Element {
  return (
    <div role="status" class="wall-trouble">
      <Show when={props.live.status.state === "offline"}>
        <span>{t("projector-offline")}</span>
      </Show>
    </div>
  );
}

/** Whoever ends it says so; what only a newer page can mend is mended by loading it. */
const ENDS: readonly number[] = [CLOSE.WALL_ENDED, CLOSE.NO_WORKSHOP];
const RELOADED = "wall-reloaded";
/** Not again and again: then something is wrong that a reload does not mend. */
const RELOAD_AFTER_MS = 60_000;

export function Ended(props: { readonly live: Live }): JSX.Element {
  const code = () => {
    const { status } = props.live;
    return status.state === "stopped" ? status.code : 0;
  };
  onMount(() => {
    if (ENDS.includes(code())) return;
    const wait = Date.now() - Number(recallForTab(RELOADED) ?? 0) > RELOAD_AFTER_MS;
    setTimeout(
      () => {
        rememberForTab(RELOADED, String(Date.now()));
        location.reload();
      },
      wait ? 0 : RELOAD_AFTER_MS,
    );
  });
  return (
    <Page title={t("projector")}>
      <p role="status">{code() === CLOSE.NO_WORKSHOP ? t("wall-deleted") : t("wall-ended")}</p>
      <p>{t("wall-ended-text")}</p>
    </Page>
  );
}
