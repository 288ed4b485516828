/** How things stand, in words: saved, waiting, offline; and the banners that explain. */
import {
  type Accessor,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  onCleanup,
  Show,
} from "solid-js";
import { t } from "../i18n/index.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import { useRoom } from "./room.ts";

/** Most commands are answered sooner: "saving" would only flicker. */
const SAVING_AFTER_MS = 700;
/** A lift or a tunnel is no reason to alarm anybody. */
const OFFLINE_AFTER_MS = 3_000;

/** True once `condition` has held for `ms`. */
function lasting(condition: Accessor<boolean>, ms: number): Accessor<boolean> {
  const [held, setHeld] = createSignal(false);
  // A memo, or each step from one attempt to the next would begin the wait again.
  const holds = createMemo(condition);
  createEffect(() => {
    if (!holds()) {
      setHeld(false);
      return;
    }
    const timer = setTimeout(() => setHeld(true), ms);
    onCleanup(() => clearTimeout(timer));
  });
  return held;
}

type Word = "saved" | "saving" | "offline" | "connecting" | "stopped";

const ICONS: Record<Word, IconName> = {
  saved: "check",
  saving: "wait",
  connecting: "wait",
  offline: "alert",
  stopped: "alert",
};

export function SavingState(): JSX.Element {
  const { live } = useRoom();
  const slow = lasting(() => live.waiting > 0, SAVING_AFTER_MS);
  const word = (): Word => {
    const { state } = live.status;
    if (state === "connecting" && live.me) return "offline";
    if (state !== "live") return state;
    return slow() ? "saving" : "saved";
  };
  return (
    <p class="saving" role="status" data-state={word()}>
      <Icon name={ICONS[word()]} />
      {t(`saving-${word()}`, { count: live.waiting })}
    </p>
  );
}

/** What everybody should know now; calm, one under the other. */
export function Banners(): JSX.Element {
  const { live, rights } = useRoom();
  // Between two attempts it is "offline", during one "connecting": both are without a connection.
  // Before the first welcome nothing can be written yet, and the head says "connecting".
  const apart = () =>
    live.me !== undefined &&
    (live.status.state === "offline" || live.status.state === "connecting");
  const offline = lasting(apart, OFFLINE_AFTER_MS);
  const pause = () => {
    const workshop = live.workshop;
    if (workshop?.life === "closed") return t("banner-closed");
    if (workshop?.life === "draft") {
      return t(rights.facilitates ? "banner-draft-facilitator" : "banner-draft");
    }
    if (!workshop?.read_only) return undefined;
    return t(rights.facilitates ? "banner-read-only-facilitator" : "banner-read-only");
  };
  // Known once the engine has started, which a status tells.
  const forgetful = () => live.status.state !== "connecting" && !live.client.persistent;
  return (
    <div class="banners" role="status">
      <Show when={offline()}>
        <p class="banner banner-warn">
          <Icon name="alert" />
          {live.waiting > 0
            ? t("banner-offline", { count: live.waiting })
            : t("banner-offline-empty")}
        </p>
      </Show>
      <Show when={forgetful()}>
        <p class="banner banner-warn">
          <Icon name="alert" />
          {t("banner-forgetful")}
        </p>
      </Show>
      <Show when={pause()}>
        {(words) => (
          <p class="banner">
            <Icon name="wait" />
            {words()}
          </p>
        )}
      </Show>
    </div>
  );
}
