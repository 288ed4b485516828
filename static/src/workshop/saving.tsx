/** How things stand, in words: saved, waiting, offline; and the banners that explain. */
import {
  type Accessor,
  createComputed,
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  onCleanup,
  Show,
} from "solid-js";
import { t } from "../i18n/index.ts";
import { CLOSE } from "../protocol/generated.ts";
import type { Status } from "../sync/client.ts";
import { Icon, type IconName } from "../ui/icon.tsx";
import type { Live } from "./live.ts";
import { useRoom } from "./room.ts";

/** Most commands are answered sooner: to say each one aloud would only tire people. */
const ALOUD_AFTER_MS = 2_000;
/** Commands in a row are one "saving": the word does not flicker between them. */
const SAVED_AFTER_MS = 300;
/** A lift or a tunnel is no reason to alarm anybody. */
const OFFLINE_AFTER_MS = 3_000;
/** A commit takes milliseconds, a bad network a second or two. */
const LATE_AFTER_MS = 5_000;

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

/** True while `condition` holds, and until it has not held for `ms`. */
function lingering(condition: Accessor<boolean>, ms: number): Accessor<boolean> {
  const over = lasting(() => !condition(), ms);
  const [begun, setBegun] = createSignal(false);
  createComputed(() => {
    if (condition()) setBegun(true);
  });
  return () => condition() || (begun() && !over());
}

/** True once one and the same command has waited for too long: the server's storage has trouble,
 *  or the network takes it in drops. While some are answered, it goes on. */
function stalled(live: Live): Accessor<boolean> {
  const [held, setHeld] = createSignal(false);
  // A halted workshop has words of its own.
  const oldest = createMemo(() =>
    live.status.state === "live" && !live.halted ? live.oldest : undefined,
  );
  createEffect(() => {
    setHeld(false);
    if (oldest() === undefined) return;
    const timer = setTimeout(() => setHeld(true), LATE_AFTER_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return held;
}

type Word = "saved" | "saving" | "unsent" | "late" | "offline" | "full" | "connecting" | "stopped";

const ICONS: Record<Word, IconName> = {
  saved: "check",
  saving: "wait",
  unsent: "wait",
  late: "alert",
  connecting: "wait",
  offline: "alert",
  full: "wait",
  stopped: "alert",
};

/** The workshop takes nobody in right now; this page asks again by itself. */
function isFull(status: Status): boolean {
  return status.state === "offline" && status.code === CLOSE.TRY_LATER;
}

/** By requests instead of a live connection: somewhat slower, and as good. */
export function isViaPoll(status: Status): boolean {
  return status.state === "live" && status.via === "poll";
}

/** These come and go with each note that is written: said aloud only where it takes long. */
const QUIET: readonly Word[] = ["saved", "saving", "unsent"];

/** Never "saved" while anything waits, however shortly, or stands in an open field only. */
export function SavingState(): JSX.Element {
  const { live, holding } = useRoom();
  const busy = lingering(() => live.waiting > 0, SAVED_AFTER_MS);
  const slow = lingering(
    lasting(() => live.waiting > 0, ALOUD_AFTER_MS),
    SAVED_AFTER_MS * 2,
  );
  const late = stalled(live);
  const still = () => (holding() ? "unsent" : "saved");
  const word = createMemo((before?: Word): Word => {
    const { status } = live;
    if (isFull(status)) return "full";
    if (status.state === "connecting" && live.me) return "offline";
    // Between two attempts to get in nothing has changed for whoever waits.
    if (status.state === "connecting" && before === "full") return "full";
    if (status.state !== "live") return status.state;
    if (late()) return "late";
    return busy() ? "saving" : still();
  });
  return (
    <p
      class="saving"
      role="status"
      aria-live={!QUIET.includes(word()) || slow() ? "polite" : "off"}
      data-state={word()}
    >
      <Icon name={ICONS[word()]} />
      <span>
        {t(`saving-${word()}`, { count: live.waiting })}
        <Show when={isViaPoll(live.status)}>
          <small>{t("saving-poll")}</small>
        </Show>
      </span>
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
  const late = stalled(live);
  const full = createMemo((before?: boolean): boolean => {
    const { status } = live;
    return isFull(status) || (before === true && status.state === "connecting");
  });
  const pause = () => {
    const workshop = live.workshop;
    if (workshop?.life === "closed") return t("banner-closed");
    if (workshop?.life === "draft") {
      return t(rights.facilitates ? "banner-draft-facilitator" : "banner-draft");
    }
    const muted = rights.muted();
    if (muted || !workshop?.read_only) return muted;
    return t(rights.facilitates ? "banner-read-only-facilitator" : "banner-read-only");
  };
  // Known once the engine has started, which a status tells.
  const forgetful = () => live.status.state !== "connecting" && !live.client.persistent;
  return (
    <div class="banners" role="status">
      <Show when={offline() && !full()}>
        <p class="banner banner-warn">
          <Icon name="alert" />
          {live.waiting > 0
            ? t("banner-offline", { count: live.waiting })
            : t("banner-offline-empty")}
        </p>
      </Show>
      <Show when={late()}>
        <p class="banner banner-warn">
          <Icon name="wait" />
          {t("banner-late")}
        </p>
      </Show>
      <Show when={full()}>
        <p class="banner banner-warn">
          <Icon name="wait" />
          {t("banner-full")}
        </p>
      </Show>
      <Show when={forgetful()}>
        <p class="banner banner-warn">
          <Icon name="alert" />
          {t("banner-forgetful")}
        </p>
      </Show>
      <Show when={live.halted}>
        <p class="banner banner-warn">
          <Icon name="alert" />
          {rights.facilitates
            ? t("banner-halted-facilitator", { workshop: String(live.workshop?.id ?? "") })
            : t("banner-halted")}
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
