/** The page for the wall: how to get in, who is in, what it is about. Read from the back row. */
import {
  createEffect,
  createSignal,
  For,
  type JSX,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
} from "solid-js";
import { ask, Failure, type Seat } from "../app/api.ts";
import { challengeParts } from "../app/challenge.ts";
import { createSending } from "../app/form.ts";
import { Page, titleOf } from "../app/page.tsx";
import { Link } from "../app/router.tsx";
import { setWorkshopLanguage, t } from "../i18n/index.ts";
import { STAGES } from "../protocol/generated.ts";
import { WorkshopClient } from "../sync/client.ts";
import { FormFailure } from "../ui/field.tsx";
import { Live } from "../workshop/live.ts";
import { byOrder } from "../workshop/outline.ts";
import { type Arrived, createArrivals } from "./arrivals.ts";
import { codeTabs, grouped, hostOf, pictureOf, spelled } from "./code.ts";
import { FullScreen } from "./full-screen.tsx";
import "../styles/projector.css";

/** A new code that was made on another device must not stay unseen for long, and asking costs one
 *  small request. */
const ASK_AGAIN_MS = 15_000;

export default function Projector(props: { readonly id: string }): JSX.Element {
  const [seat, setSeat] = createSignal<Seat>();
  const asking = createSending();
  const look = () => asking.run(async () => void setSeat(await seatOf(props.id)));
  onMount(look);
  return (
    <Show
      when={seat()}
      fallback={<Waiting id={props.id} failure={asking.failure()} again={look} />}
    >
      {(found) => <Wall id={props.id} seat={found()} />}
    </Show>
  );
}

/** Only facilitators see the code outside of the hall. */
async function seatOf(id: string): Promise<Seat> {
  const found = await ask<Seat>(`/api/w/${encodeURIComponent(id)}/me`);
  if (found.role !== "facilitator") throw new Failure("not_facilitator", t("projector-not-yours"));
  setWorkshopLanguage(found.language);
  return found;
}

interface WaitingProps {
  readonly id: string;
  readonly failure: Failure | undefined;
  readonly again: () => void;
}

function Waiting(props: WaitingProps): JSX.Element {
  return (
    <Show when={props.failure} fallback={<p class="loading">{t("loading")}</p>}>
      {(failure) => (
        <Page title={t("projector")}>
          <FormFailure message={failure().message} />
          <div class="row">
            <button type="button" class="button button-main" onClick={() => props.again()}>
              {t("try-again")}
            </button>
            <Link class="button" href={`/sign-in?to=/w/${props.id}/screen`}>
              {t("sign-in-go")}
            </Link>
          </div>
        </Page>
      )}
    </Show>
  );
}

function Wall(props: { readonly id: string; readonly seat: Seat }): JSX.Element {
  const client = new WorkshopClient({ workshop: props.id, mode: "calm" });
  const live = new Live(client);
  const [seat, setSeat] = createSignal(props.seat);
  onMount(() => void client.start());
  // Without an answer the wall goes on showing what it knows.
  const askAgain = () => void seatOf(props.id).then(setSeat, () => undefined);
  const timer = setInterval(askAgain, ASK_AGAIN_MS);
  const tabs = codeTabs(props.id, askAgain);
  onCleanup(() => {
    clearInterval(timer);
    tabs.stop();
    client.stop();
  });
  const title = () => live.workshop?.title ?? props.seat.title;
  createEffect(() => {
    document.title = titleOf(`${t("projector")}: ${title()}`);
  });
  const challenge = () => challengeParts(live.workshop?.challenge ?? "").challenge;
  return (
    <div class="wall">
      <main class="wall-main">
        <Entrance id={props.id} seat={seat()} live={live} />
        <section class="wall-about" aria-labelledby="wall-title">
          <h1 id="wall-title" dir="auto" tabindex="-1" data-home>
            {title()}
          </h1>
          <Show when={challenge()}>
            <p class="wall-challenge" dir="auto">
              {challenge()}
            </p>
          </Show>
          <Now live={live} />
          <WhoIsIn live={live} />
        </section>
      </main>
      <footer class="wall-foot">
        <Trouble live={live} />
        <Link class="button-quiet" href={`/w/${props.id}`}>
          {t("projector-back")}
        </Link>
        <FullScreen />
      </footer>
    </div>
  );
}

interface EntranceProps {
  readonly id: string;
  readonly seat: Seat;
  readonly live: Live;
}

function Entrance(props: EntranceProps): JSX.Element {
  const life = () => props.live.workshop?.life ?? "draft";
  const code = () => props.seat.code ?? "";
  const url = () => props.seat.join_url ?? "";
  return (
    <section class="wall-entrance" aria-label={t("steer-join")}>
      <Switch>
        <Match when={life() === "closed"}>
          <p class="wall-closed">{t("projector-closed")}</p>
        </Match>
        <Match when={code()}>
          <p class="wall-step">{t("projector-scan")}</p>
          <img
            class="wall-qr"
            alt={t("qr-alt", { url: url() })}
            src={pictureOf(props.id, code())}
          />
          <p class="wall-step">{t("projector-type")}</p>
          <p class="wall-host" dir="ltr">
            {hostOf(url())}
          </p>
          <p class="wall-code" dir="ltr">
            <span aria-hidden="true">{grouped(code())}</span>
            <span class="unseen">{t("code-is", { code: spelled(code()) })}</span>
          </p>
          <Show when={life() === "draft"}>
            <p class="wall-draft">{t("projector-draft")}</p>
          </Show>
        </Match>
      </Switch>
    </section>
  );
}

/** Where everybody is, and what is asked there. */
function Now(props: { readonly live: Live }): JSX.Element {
  const stage = () => props.live.workshop?.stage ?? "empathize";
  const board = () =>
    props.live
      .all("b")
      .filter((one) => one.stage === stage())
      .sort(byOrder)[0];
  return (
    <div class="wall-now">
      <p class="wall-stage">
        <span class="wall-number" aria-hidden="true">
          {STAGES.indexOf(stage()) + 1}
        </span>
        {t(`stage-${stage()}`)}
      </p>
      <Show when={board()?.prompt}>
        {(prompt) => (
          <p class="wall-prompt" dir="auto">
            {prompt()}
          </p>
        )}
      </Show>
    </div>
  );
}

function WhoIsIn(props: { readonly live: Live }): JSX.Element {
  const everybody = createArrivals(props.live);
  const [room, setRoom] = createSignal(1);
  const latest = (): readonly Arrived[] => everybody().slice(-room());
  let list!: HTMLUListElement;
  onMount(() => {
    const measure = () => setRoom(roomIn(list));
    const watcher = new ResizeObserver(measure);
    watcher.observe(list);
    onCleanup(() => watcher.disconnect());
    measure();
  });
  return (
    <div class="wall-people">
      <div class="wall-count">
        <h2>{t("projector-here", { count: everybody().length })}</h2>
        <Show when={everybody().length > room()}>
          <p>{t("projector-latest", { count: room() })}</p>
        </Show>
      </div>
      <ul class="wall-names" ref={list}>
        <For each={latest()}>
          {(one) => (
            <li>
              <bdi>{one.name}</bdi>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}

/** How many names fit whole. The cells are all alike, in em, so no name need be there to measure. */
function roomIn(list: HTMLElement): number {
  const style = getComputedStyle(list);
  const columns = style.gridTemplateColumns.split(" ").length;
  const row = Number.parseFloat(style.gridAutoRows);
  const gap = Number.parseFloat(style.rowGap);
  const rows = Math.floor((list.clientHeight + gap) / (row + gap));
  return Math.max(1, columns * rows);
}

/** The wall says when it does not know any more; a frozen one would mislead the hall. */
function Trouble(props: { readonly live: Live }): JSX.Element {
  return (
    <div role="status" class="wall-trouble">
      <Switch>
        <Match when={props.live.status.state === "stopped"}>
          <span>{t("projector-stopped")}</span>
          <button type="button" class="button" onClick={() => location.reload()}>
            {t("reload")}
          </button>
        </Match>
        <Match when={props.live.status.state === "offline"}>
          <span>{t("projector-offline")}</span>
        </Match>
      </Switch>
    </div>
  );
}
