/** The workshop: head, stages, the board or the list, and what stands over them. */
import {
  createEffect,
  createMemo,
  createSignal,
  type JSX,
  lazy,
  Match,
  on,
  onCleanup,
  onMount,
  Show,
  Switch,
} from "solid-js";
import { ask, type Seat } from "../app/api.ts";
import { challengeParts } from "../app/challenge.ts";
import { Footer } from "../app/footer.tsx";
import { createSending } from "../app/form.ts";
import { isNarrow } from "../app/media.ts";
import { Page } from "../app/page.tsx";
import { Link } from "../app/router.tsx";
import { CodeForm } from "../enter/code.tsx";
import { setWorkshopLanguage, t, withTexts } from "../i18n/index.ts";
import { followKeyboard } from "../phone/keyboard.ts";
import { PhoneView } from "../phone/phone.tsx";
import type { BoardView } from "../protocol/generated.ts";
import type { Seen } from "../shell/seen.ts";
import { WorkshopClient } from "../sync/client.ts";
import { FormFailure } from "../ui/field.tsx";
import { catchFocus, headingOfNotes } from "../ui/focus.ts";
import { Part } from "../ui/part.tsx";
import { Away } from "./away.tsx";
import { Header } from "./header.tsx";
import { isOutside } from "./outside.ts";
import { createRoom, type Room, RoomProvider, useRoom } from "./room.ts";
import { Banners } from "./saving.tsx";
import { ViewSwitch } from "./view-switch.tsx";

const fetchBoard = () => withTexts("more", import("../board/board.tsx"));
const fetchList = () => withTexts("more", import("../list/list.tsx"));
const fetchDialogs = () => withTexts("more", import("./dialogs/all.tsx"));
const BoardScreen = lazy(fetchBoard);
const Stopped = lazy(() => withTexts("more", import("./stopped.tsx")));
const WidePlace = lazy(() => import("../wide/place.tsx"));
const BoardChoice = lazy(() => import("../wide/board-choice.tsx"));
const ListView = lazy(fetchList);
const Apart = lazy(() => withTexts("more", import("../shell/apart.tsx")));
const ModeHint = lazy(() => withTexts("more", import("../modes/mode-hint.tsx")));
const PaceStrip = lazy(() => withTexts("more", import("../pace/strip.tsx")));
const Dialogs = lazy(fetchDialogs);

/** Asks who this device is here, then lets it in; without a network, as who it was the last time. */
export default function WorkshopScreen(props: { readonly id: string }): JSX.Element {
  const [seat, setSeat] = createSignal<Seat>();
  let seen: Seen | undefined;
  const asking = createSending();
  const look = () =>
    asking.run(async () => {
      seen = undefined;
      const found = await ask<Seat>(`/api/w/${encodeURIComponent(props.id)}/me`).catch(
        async (failure: unknown) => {
          const { insteadOf } = await import("../shell/seen.ts").catch(() =>
            Promise.reject(failure),
          );
          seen = await insteadOf(failure, props.id);
          return seen.seat;
        },
      );
      setWorkshopLanguage(found.language);
      setSeat(found);
    });
  onMount(look);
  return (
    <Show
      when={seat()}
      fallback={
        <Show when={asking.failure()} fallback={<p class="loading">{t("loading")}</p>}>
          {(failure) => (
            <Page title={failure().code === "unreachable" ? t("no-network") : t("seat-failed")}>
              <FormFailure message={failure().message} />
              <Show when={failure().code === "unreachable"} fallback={<OtherWays id={props.id} />}>
                <button type="button" class="button button-main" onClick={look}>
                  {t("try-again")}
                </button>
              </Show>
            </Page>
          )}
        </Show>
      }
    >
      {(found) => <Inside id={props.id} seat={found()} seen={seen} onLive={() => seen && look()} />}
    </Show>
  );
}

function OtherWays(props: { readonly id: string }): JSX.Element {
  return (
    <>
      <CodeForm />
      <p class="aside">
        <Link href={`/sign-in?to=/w/${props.id}`}>{t("to-sign-in")}</Link>
      </p>
    </>
  );
}

interface InsideProps {
  readonly id: string;
  readonly seat: Seat;
  readonly seen: Seen | undefined;
  readonly onLive: () => void;
}

function Inside(props: InsideProps): JSX.Element {
  const { member } = props.seat;
  const client = new WorkshopClient({ workshop: props.id, mode: "calm", member });
  const room = createRoom(props.id, client);
  followKeyboard();
  onMount(() => void client.start(props.seen));
  const [isFetched, setFetched] = createSignal(false);
  // While the connection is being made.
  if (room.view() === "board") BoardScreen.preload().catch(() => undefined);
  onCleanup(() => client.stop());
  createEffect(() => {
    if (room.live.status.state !== "live") return;
    props.onLive();
    const timer = setTimeout(
      () =>
        void fetchTheRest(
          room,
          () => props.seat,
          () => setFetched(true),
        ),
      isNarrow() ? PHONE_FIRST_MS : 0,
    );
    onCleanup(() => clearTimeout(timer));
  });
  const hasBeenLive = createMemo<boolean>((was) => was || room.live.status.state === "live", false);
  createEffect(() => {
    const language = room.live.workshop?.language;
    if (language) setWorkshopLanguage(language);
  });
  return (
    <RoomProvider value={room}>
      <div class="workshop" data-view={room.view()}>
        <Layout
          title={room.live.workshop?.title ?? props.seat.title}
          isFetched={isFetched()}
          isApart={props.seen !== undefined && !hasBeenLive()}
        />
      </div>
      <Show when={room.open()}>
        <Part asked>
          <Dialogs seat={props.seat} />
        </Part>
      </Show>
    </RoomProvider>
  );
}

/** On a slow network the first note goes before what may be needed later. */
const PHONE_FIRST_MS = 2_000;

/** Once there is something to read: a phone that goes offline later can still open everything. */
async function fetchTheRest(room: Room, seat: () => Seat, onFetched: () => void): Promise<void> {
  try {
    const { after } = await import("../shell/after.ts");
    const parts = [Dialogs, ListView, BoardScreen, Stopped, Apart, PaceStrip, ModeHint];
    await after({ room, seat, parts, onFetched });
  } catch {
    // Asked for again when it is opened, where a failure is shown.
  }
}

interface LayoutProps {
  readonly title: string;
  /** What may be needed later has been fetched. */
  readonly isFetched: boolean;
  /** Shown is what this device kept, and nothing of others. */
  readonly isApart: boolean;
}

function Layout(props: LayoutProps): JSX.Element {
  const room = useRoom();
  const parts = () => challengeParts(room.live.workshop?.challenge ?? "");
  const stopped = () => {
    const { status } = room.live;
    return status.state === "stopped" ? status : undefined;
  };
  const outside = () => isOutside(stopped()?.code ?? 0);
  return (
    <>
      <Header title={props.title} outside={outside()} />
      <Show when={!outside()}>
        <Show when={!isNarrow()} fallback={<Away />}>
          <Part>
            <WidePlace challenge={parts().challenge} />
          </Part>
        </Show>
        <Banners />
        <Show when={props.isFetched}>
          <Part>
            <PaceStrip />
          </Part>
        </Show>
        <Show when={props.isApart && room.view() !== "write"}>
          <Part>
            <Apart />
          </Part>
        </Show>
      </Show>
      <Show when={stopped()}>
        {(status) => (
          <Part>
            <Stopped code={status().code} />
          </Part>
        )}
      </Show>
      <Show when={!outside()}>
        <Show when={!isNarrow()}>
          <Part>
            <BoardChoice />
          </Part>
        </Show>
        <Stage notice={parts().notice} />
        <Show when={isNarrow()}>
          <nav class="tabs-bar" aria-label={t("view")}>
            <ViewSwitch narrow />
          </nav>
        </Show>
      </Show>
      {/* On a phone it stands under the notes: the foot belongs to the thumb. */}
      <Show when={!(isNarrow() && room.view() === "write" && !outside())}>
        <Footer notice={parts().notice} />
      </Show>
    </>
  );
}

function Stage(props: { readonly notice: string }): JSX.Element {
  const room = useRoom();
  // The note that had the keyboard may have stayed on the board before.
  createEffect(
    on(
      () => room.board()?.id,
      () => catchFocus(headingOfNotes),
      { defer: true },
    ),
  );
  let plain: BoardView | undefined;
  // Once it is there it stays: it also tells when all that ends.
  const hinted = createMemo((was) => {
    const board = room.board();
    const tells =
      was ||
      (board?.mode ?? "open") !== "open" ||
      (board?.authors ?? "named") !== "named" ||
      room.live.all("g").length ||
      room.live.all("k").length ||
      room.live.all("u").some((act) => act.member === room.live.me?.member) ||
      room.live.get("m", room.live.me?.member ?? 0)?.named;
    if (!tells) plain = board;
    return tells;
  });
  return (
    <main class="stage">
      <Show when={room.board()} fallback={<NoBoard />}>
        {(board) => (
          <>
            <Show when={hinted()}>
              <Part>
                <ModeHint board={board()} plain={plain} />
              </Part>
            </Show>
            <Switch>
              <Match when={room.view() === "write"}>
                <PhoneView board={board()} notice={props.notice} />
              </Match>
              <Match when={room.view() === "list"}>
                <Part waiting={<p class="loading">{t("loading")}</p>}>
                  <ListView board={board()} />
                </Part>
              </Match>
              <Match when={room.view() === "board"}>
                <Part waiting={<p class="loading">{t("loading")}</p>}>
                  <BoardScreen board={board()} />
                </Part>
              </Match>
            </Switch>
          </>
        )}
      </Show>
    </main>
  );
}

function NoBoard(): JSX.Element {
  const room = useRoom();
  return <p class="loading">{room.live.workshop ? t("no-board") : t("loading")}</p>;
}
