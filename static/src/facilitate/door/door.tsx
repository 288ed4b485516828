/** Who comes in from now on, and who waits at the door (RULES.md M8). */
import { createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { createSending } from "../../app/form.ts";
import { t } from "../../i18n/index.ts";
import { timeOf } from "../../i18n/times.ts";
import { MESSAGE_MAX, type WorkshopView } from "../../protocol/generated.ts";
import "../../styles/people.css";
import { Confirm } from "../../ui/dialog.tsx";
import { FormFailure } from "../../ui/field.tsx";
import { catchFocus } from "../../ui/focus.ts";
import { say } from "../../ui/speak.tsx";
import { ask } from "../../workshop/ask.ts";
import { useRoom } from "../../workshop/room.ts";
import { lengthOf } from "../../workshop/words.ts";
import { AtOnce } from "../at-once.tsx";
import { Reason } from "../people/reason.tsx";
import { createLobby, isWanted, type Lobby, type Waiting } from "./lobby.ts";

const DOORS: readonly WorkshopView["door"][] = ["open", "ask", "shut"];

/** How long those from one room need not ask, once they were let in together. */
const FREE_MINUTES = 10;

export function Door(): JSX.Element {
  const room = useRoom();
  const door = () => room.live.workshop?.door ?? "open";
  const isClosed = () => room.live.workshop?.life === "closed";
  const [reason, setReason] = createSignal("");
  /** What was written, for one act. */
  const takeReason = () => {
    const why = reason().trim();
    setReason("");
    return lengthOf(why) <= MESSAGE_MAX ? why : "";
  };
  const turn = (to: WorkshopView["door"]) => ask(room.live, ["workshop.door", to, 0, takeReason()]);
  return (
    <section class="steer-part">
      <AtOnce
        title={t("door")}
        of={DOORS}
        now={door()}
        disabled={isClosed()}
        nameOf={(one) => t(`door-${one}`)}
        onTurn={turn}
      />
      <p class="hint">{t(`door-${door()}-text`)}</p>
      <Show when={!isClosed()}>
        <details>
          <summary>{t("door-why")}</summary>
          <Reason hint={t("door-why-hint")} value={reason()} onInput={setReason} />
        </details>
      </Show>
      <Show when={door() === "ask"}>
        <AtTheDoor takeReason={takeReason} />
      </Show>
    </section>
  );
}

interface AtTheDoorProps {
  readonly takeReason: () => string;
}

function AtTheDoor(props: AtTheDoorProps): JSX.Element {
  const room = useRoom();
  let head!: HTMLHeadingElement;
  onMount(() => {
    if (!isWanted()) return;
    head.scrollIntoView({ block: "center" });
    catchFocus(() => head);
  });
  const lobby = createLobby(room);
  const sending = createSending();
  const letIn = (what: () => Promise<void>, said: string) =>
    sending.run(async () => {
      await what();
      say(said);
    });
  const everybody = () => letIn(() => lobby.admit("all", props.takeReason()), t("lobby-all-said"));
  const thisRoom = () => {
    const reason = props.takeReason();
    ask(room.live, ["workshop.door", "ask", FREE_MINUTES, reason]);
    letIn(() => lobby.admit("code", reason), t("lobby-room-said", { minutes: FREE_MINUTES }));
  };
  return (
    <div class="stack">
      <h4 tabindex="-1" ref={head}>
        {t("lobby-count", { count: lobby.waiting().length })}
      </h4>
      <Free />
      <ul class="people lobby">
        <For each={lobby.waiting()}>
          {(one) => (
            <Guest
              one={one}
              lobby={lobby}
              busy={sending.busy()}
              letIn={letIn}
              takeReason={props.takeReason}
            />
          )}
        </For>
      </ul>
      <div class="row">
        <button
          type="button"
          class="button button-main"
          disabled={sending.busy() || lobby.waiting().length === 0}
          onClick={everybody}
        >
          {t("lobby-all")}
        </button>
        <button type="button" class="button" disabled={sending.busy()} onClick={thisRoom}>
          {t("lobby-room")}
        </button>
        <Show when={lobby.waiting().length > 1}>
          <NotNow
            count={lobby.waiting().length}
            onConfirm={() =>
              letIn(() => lobby.refuse("all", props.takeReason()), t("lobby-none-said"))
            }
          />
        </Show>
      </div>
      <p class="hint">{t("lobby-room-text", { minutes: FREE_MINUTES })}</p>
      <FormFailure message={sending.failure()?.message} />
    </div>
  );
}

/** All who wait are turned away at once: what a script sends by the hundred is one act. */
function NotNow(props: { readonly count: number; readonly onConfirm: () => void }): JSX.Element {
  const [open, setOpen] = createSignal(false);
  return (
    <>
      <button type="button" class="button-quiet" onClick={() => setOpen(true)}>
        {t("lobby-none")}
      </button>
      <Show when={open()}>
        <Confirm
          title={t("lobby-none-title", { count: props.count })}
          text={t("lobby-none-text")}
          action={t("lobby-none")}
          dangerous
          onClose={() => setOpen(false)}
          onConfirm={() => {
            setOpen(false);
            props.onConfirm();
          }}
        />
      </Show>
    </>
  );
}

/** Until when those who come by the code need not ask. */
function Free(): JSX.Element {
  const room = useRoom();
  // The clock that says until when: this device's own may be wrong by hours.
  const { client } = room.live;
  const [now, setNow] = createSignal(client.now());
  const timer = setInterval(() => setNow(client.now()), 5_000);
  onCleanup(() => clearInterval(timer));
  const until = () => room.live.workshop?.free_until ?? 0;
  const again = () => ask(room.live, ["workshop.door", "ask", 0, ""]);
  return (
    <Show when={until() > now()}>
      <p class="notice">
        {t("lobby-free", { time: timeOf(until()) })}{" "}
        <button type="button" class="button" onClick={again}>
          {t("lobby-ask-again")}
        </button>
      </p>
    </Show>
  );
}

interface GuestProps {
  readonly one: Waiting;
  readonly lobby: Lobby;
  readonly busy: boolean;
  readonly takeReason: () => string;
  readonly letIn: (what: () => Promise<void>, said: string) => void;
}

function Guest(props: GuestProps): JSX.Element {
  const alias = () => props.one.alias;
  const numbers = () => [props.one.number];
  return (
    <li class="person">
      <span class="person-name">
        <bdi>{alias()}</bdi>
      </span>
      <Show when={props.one.role !== "resident"}>
        <span class="hint">{t(`role-${props.one.role}`)}</span>
      </Show>
      <button
        type="button"
        class="button"
        aria-label={t("lobby-admit-one", { alias: alias() })}
        disabled={props.busy}
        onClick={() =>
          props.letIn(
            () => props.lobby.admit(numbers(), props.takeReason()),
            t("lobby-admitted", { alias: alias() }),
          )
        }
      >
        {t("lobby-admit")}
      </button>
      <button
        type="button"
        class="button-quiet"
        aria-label={t("lobby-refuse-one", { alias: alias() })}
        disabled={props.busy}
        onClick={() =>
          props.letIn(
            () => props.lobby.refuse(numbers(), props.takeReason()),
            t("lobby-refused", { alias: alias() }),
          )
        }
      >
        {t("lobby-refuse")}
      </button>
    </li>
  );
}
