/** What everybody should know of the day right now: where all are, the time, what is told and shown. */
import {
  createEffect,
  createMemo,
  createSignal,
  For,
  type JSX,
  on,
  onCleanup,
  onMount,
  Show,
} from "solid-js";
import { t } from "../i18n/index.ts";
import { byOrder } from "../store/reading.ts";
import { catchFocus, homeOfFocus } from "../ui/focus.ts";
import { Icon } from "../ui/icon.tsx";
import { say, toast } from "../ui/speak.tsx";
import { VoteBar } from "../votes/bar.tsx";
import { type Room, useRoom } from "../workshop/room.ts";
import "../styles/pace.css";
import { BELL, BELL_OFF } from "../ui/icons.ts";
import { handsUp, lowerHand, myHand, whenLowered } from "./hands.ts";
import { prepareSound, soundIsOn, switchSound } from "./sound.ts";
import { followNotice, followPerson, followSteps, followSummons } from "./taken.ts";
import { tellTimer } from "./tell-timer.ts";
import { clockText, createTimer, type Timer } from "./timer.ts";
import { goTo, nameOf, targetOf, wayOf } from "./way.ts";

/** Longer than this the instruction is folded: it must not push the notes off a phone. */
const SENTENCE = 160;

export default function PaceStrip(): JSX.Element {
  const room = useRoom();
  followSteps(room);
  tellRole(room);
  const summons = followSummons(room);
  const timer = createTimer(room);
  const isClosed = () => room.live.workshop?.life === "closed";
  const [read, setRead] = createSignal(0);
  // A region with nothing in it is only in the way of those who listen.
  const isEmpty = () => {
    const { step, spotlight, noticed = 0, notice, agenda } = room.live.workshop ?? {};
    const told = Boolean(notice) && noticed > read();
    const shown = step || agenda || targetOf(room, spotlight ?? 0) || timer.state() !== "none";
    const hands = myHand(room) || (room.rights.facilitates && handsUp(room).length > 0);
    return !(told || shown || hands || summons.back() || wayOf(room).following());
  };
  return (
    <>
      <VoteBar />
      <Show when={!isClosed()}>
        <section class="pace" aria-label={t("pace")} hidden={isEmpty()}>
          <Notice read={read()} onRead={setRead} />
          <Show when={summons.back()}>
            <div class="pace-line pace-call pace-summoned">
              <span>{t("summoned")}</span>
              <button
                type="button"
                class="button button-main"
                onClick={() => {
                  summons.goBack();
                  catchFocus(homeOfFocus);
                }}
              >
                {t("summoned-back")}
              </button>
              <button
                type="button"
                class="button-icon"
                aria-label={t("summoned-stay")}
                onClick={() => {
                  summons.stay();
                  catchFocus(homeOfFocus);
                }}
              >
                <Icon name="close" />
              </button>
            </div>
          </Show>
          <Following />
          <div class="pace-line">
            <Now />
            <WholeAgenda />
            <TimerChip timer={timer} />
            <Light />
            <Hands />
          </div>
        </section>
      </Show>
    </>
  );
}

/** Where the way to lead appears, whoever is let lead is told; that she leads no more, by its end. */
function tellRole(room: Room): void {
  const role = createMemo(() => room.live.me?.role);
  createEffect(on(role, (now, before) => before && now === "facilitator" && toast(t("leads-now"))));
}

function Now(): JSX.Element {
  const room = useRoom();
  const step = () => room.live.get("s", room.live.workshop?.step ?? 0);
  const text = () => step()?.text ?? t("erased");
  return (
    <Show when={step()}>
      <Show
        when={text().length > SENTENCE}
        fallback={
          <p class="pace-now">
            <strong>{t("pace-now")}</strong> <span dir="auto">{text()}</span>
          </p>
        }
      >
        <details class="pace-now">
          <summary>
            <strong>{t("pace-now")}</strong>{" "}
            <span dir="auto">{`${text().slice(0, SENTENCE)}…`}</span>
          </summary>
          <p class="prewrap" dir="auto">
            {text()}
          </p>
        </details>
      </Show>
    </Show>
  );
}

/** What comes and what was, where those who lead show it to everyone (RULES.md T5). */
function WholeAgenda(): JSX.Element {
  const room = useRoom();
  const steps = () => [...room.live.all("s")].sort(byOrder);
  const isShown = () => room.live.workshop?.agenda === true && steps().length > 1;
  const isHere = (id: number) => room.live.workshop?.step === id;
  return (
    <Show when={isShown()}>
      <details class="pace-agenda">
        <summary>{t("pace-agenda")}</summary>
        <ol>
          <For each={steps()}>
            {(step) => (
              <li aria-current={isHere(step.id) ? "step" : undefined} dir="auto">
                {step.text ?? t("erased")}
              </li>
            )}
          </For>
        </ol>
      </details>
    </Show>
  );
}

function TimerChip(props: { readonly timer: Timer }): JSX.Element {
  const { timer } = props;
  tellTimer(useRoom(), timer);
  onMount(() => {
    // Once: from then on the page may make a sound.
    const touched = () => {
      prepareSound();
      forget();
    };
    const forget = () => {
      for (const name of ["pointerup", "keyup"]) removeEventListener(name, touched);
    };
    for (const name of ["pointerup", "keyup"]) addEventListener(name, touched);
    onCleanup(forget);
  });
  return (
    <Show when={timer.state() !== "none"}>
      <div class="pace-timer" data-state={timer.state()}>
        <Icon name="wait" />
        <span role="timer" aria-label={t("timer-left")}>
          <Show when={timer.state() !== "over"} fallback={t("timer-up")}>
            {clockText(timer.left())}
          </Show>
        </span>
        <Show when={timer.state() === "paused"}>
          <span>{t("timer-paused")}</span>
        </Show>
        <button
          type="button"
          class="button-icon"
          aria-pressed={soundIsOn()}
          aria-label={t("timer-sound")}
          title={t("timer-sound")}
          onClick={switchSound}
        >
          <Icon name={soundIsOn() ? BELL : BELL_OFF} />
        </button>
      </div>
    </Show>
  );
}

/** Shown until this person has put it away, or the facilitator takes it back (RULES.md T8). */
function Notice(props: {
  readonly read: number;
  readonly onRead: (noticed: number) => void;
}): JSX.Element {
  const room = useRoom();
  const noticed = createMemo(() => room.live.workshop?.noticed ?? 0);
  const notice = () => room.live.workshop?.notice ?? "";
  followNotice(room);
  return (
    <Show when={notice() && noticed() > props.read}>
      <div class="pace-line pace-notice">
        <p class="prewrap">
          <strong>{t("notice-from")}</strong> <span dir="auto">{notice()}</span>
        </p>
        <button
          type="button"
          class="button"
          onClick={() => {
            props.onRead(noticed());
            catchFocus(homeOfFocus);
          }}
        >
          {t("notice-read")}
        </button>
      </div>
    </Show>
  );
}

/** In words, for every view: the board draws a frame round it as well. */
function Light(): JSX.Element {
  const room = useRoom();
  const target = createMemo(() => targetOf(room, room.live.workshop?.spotlight ?? 0));
  const name = () => {
    const lit = target();
    if (!lit) return "";
    return nameOf(room, lit, lit.kind === "a" ? t("area-untitled") : t("group-untitled"));
  };
  // Not again with each change to what it is on.
  const lit = createMemo(() => target()?.id);
  createEffect(on(lit, (id) => id && say(t("light-said", { name: name() })), { defer: true }));
  return (
    <Show when={target()}>
      {(lit) => (
        <div class="pace-light">
          <p>
            <strong>{t("light")}</strong> <span dir="auto">{name()}</span>
          </p>
          <button type="button" class="button" onClick={() => goTo(room, lit())}>
            {t("light-go")}
          </button>
        </div>
      )}
    </Show>
  );
}

/** One's own hand, and to those who lead all hands in the order in which they came up. */
function Hands(): JSX.Element {
  const room = useRoom();
  const names = () =>
    handsUp(room)
      .map((member) => room.nameOf(member.id))
      .join(", ");
  const isUp = createMemo(() => myHand(room));
  whenLowered(room, () => say(t("hand-lowered")));
  return (
    <>
      <Show when={room.rights.facilitates && names()}>
        <p class="pace-hands">
          <strong>{t("hands-up")}</strong> <span dir="auto">{names()}</span>
        </p>
      </Show>
      <Show when={isUp()}>
        <div class="pace-hands">
          <span>{t("hand-up")}</span>
          <button
            type="button"
            class="button"
            onClick={() => {
              lowerHand(room);
              catchFocus(homeOfFocus);
            }}
          >
            {t("hand-lower")}
          </button>
        </div>
      </Show>
    </>
  );
}

function Following(): JSX.Element {
  const room = useRoom();
  const { following, follow } = wayOf(room);
  const { isPointing } = followPerson(room);
  return (
    <Show when={following()}>
      {(member) => (
        <div class="pace-line pace-call">
          <span>
            {isPointing()
              ? t("following", { alias: room.nameOf(member()) })
              : t("following-still", { alias: room.nameOf(member()) })}
          </span>
          <button
            type="button"
            class="button"
            onClick={() => {
              follow(0);
              catchFocus(homeOfFocus);
            }}
          >
            {t("following-end")}
          </button>
        </div>
      )}
    </Show>
  );
}
