/** A button for the whole screen, where the browser has one. */
import { createSignal, type JSX, onCleanup, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon } from "../ui/icon.tsx";
import { FIT } from "../ui/icons.ts";

export function FullScreen(): JSX.Element {
  const [on, setOn] = createSignal(document.fullscreenElement !== null);
  const follow = () => setOn(document.fullscreenElement !== null);
  document.addEventListener("fullscreenchange", follow);
  onCleanup(() => document.removeEventListener("fullscreenchange", follow));
  const turn = () => {
    const turned = on() ? document.exitFullscreen() : document.documentElement.requestFullscreen();
    // Refused by the browser or the person: the page stays as it is.
    turned.catch(() => undefined);
  };
  return (
    <Show when={document.fullscreenEnabled}>
      <button type="button" class="button-quiet" onClick={turn}>
        <Icon name={FIT} />
        {on() ? t("full-screen-end") : t("full-screen")}
      </button>
    </Show>
  );
}
