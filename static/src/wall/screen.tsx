/** The wall: read from the back row of a hall, for hours, with nobody beside it. */
import {
  createEffect,
  createSignal,
  type JSX,
  lazy,
  Match,
  onCleanup,
  onMount,
  Show,
  Switch,
} from "solid-js";
import { challengeParts } from "../app/challenge.ts";
import { titleOf } from "../app/page.tsx";
import { codeTabs } from "../facilitate/code.ts";
import { t } from "../i18n/index.ts";
import { WorkshopClient } from "../sync/client.ts";
import { Part } from "../ui/part.tsx";
import { Live } from "../workshop/live.ts";
import { createArrivals } from "./arrivals.ts";
import { stayAwake } from "./awake.ts";
import { Nothing, WallBoard } from "./board.tsx";
import { Choice, NEXT, PART_KEYS } from "./choice.tsx";
import { look, type Told } from "./door.ts";
import { Entrance, hasEntrance } from "./entrance.tsx";
import { FullScreen } from "./full-screen.tsx";
import { WhoIsIn } from "./here.tsx";
import { WallList } from "./list.tsx";
import { createAttended, createMode, keyOf, MODES, type Mode, onKeys } from "./modes.ts";
import { type Boards, createBoards, Now } from "./now.tsx";
import { WallNotice, WallTimer } from "./pace.tsx";
import { createParts, type Parts } from "./parts.ts";
import { Ended, Trouble } from "./trouble.tsx";
import { followVotes, type Voting } from "./turning.ts";

/** In a part of its own: named here, its style sheets would weigh on everybody's first load. */
const fetchResult = () => import("./result.tsx");
const WallResult = lazy(fetchResult);

/** A new code that was made on another device must not stay unseen for long, and asking costs one
 *  small request. */
const ASK_AGAIN_MS = 15_000;

export function Wall(props: { readonly id: string; readonly told: Told }): JSX.Element {
  // A workshop's other door: no member, nothing that waits to be sent (PROTOCOL.md O).
  const client = new WorkshopClient({ workshop: `${props.id}/wall`, mode: "calm" });
  const live = new Live(client);
  const told = followTold(props.id, props.told, client);
  const [mode, choose] = createMode();
  const attended = createAttended();
  const boards = createBoards(live);
  const voting = followVotes({ live, board: boards.board, mode, choose });
  const parts = createParts();
  onKeys((key) => {
    const wanted = MODES.find((one) => keyOf(one) === key);
    if (wanted) choose(wanted);
    else if (key === NEXT.key) boards.turn(1);
    else if (key === "ArrowLeft") boards.turn(-1);
    else if (mode() === "board") PART_KEYS[key]?.(parts);
  });
  stayAwake();
  onMount(() => void client.start());
  // Before it is needed: nobody stands here to try again.
  onMount(() => void fetchResult().catch(() => undefined));
  onCleanup(() => client.stop());
  const title = () => live.workshop?.title ?? props.told.title;
  createEffect(() => {
    document.title = titleOf(`${t("projector")}: ${title()}`);
  });
  return (
    <Show when={live.status.state !== "stopped"} fallback={<Ended live={live} />}>
      <div class="wall" classList={{ "wall-still": !attended() }}>
        <Shown
          id={props.id}
          live={live}
          told={told()}
          mode={mode()}
          title={title()}
          boards={boards}
          voting={voting}
          parts={parts}
        />
        <WallNotice live={live} />
        <footer class="wall-foot">
          <Trouble live={live} />
          <Choice mode={mode()} choose={choose} boards={boards} parts={parts} />
          <FullScreen />
        </footer>
      </div>
    </Show>
  );
}

/** How to get in, asked for again and again; without an answer the wall shows what it knows. */
function followTold(id: string, first: Told, client: WorkshopClient): () => Told {
  const [told, setTold] = createSignal(first);
  const again = () => void look(id).then(setTold, () => undefined);
  const timer = setInterval(again, ASK_AGAIN_MS);
  const tabs = codeTabs(id, again);
  onCleanup(client.on("welcomed", again));
  onCleanup(() => {
    clearInterval(timer);
    tabs.stop();
  });
  return told;
}

interface ShownProps {
  readonly id: string;
  readonly live: Live;
  readonly told: Told;
  readonly mode: Mode;
  readonly title: string;
  readonly boards: Boards;
  readonly voting: Voting;
  readonly parts: Parts;
}

function Shown(props: ShownProps): JSX.Element {
  const everybody = createArrivals(props.live);
  const challenge = () => challengeParts(props.live.workshop?.challenge ?? "").challenge;
  const lit = () => props.live.workshop?.spotlight ?? 0;
  const entrance = () => hasEntrance(props.told, props.live);
  const result = () => (props.mode === "result" ? props.voting.result() : undefined);
  return (
    <Show
      when={props.mode !== "join" && props.boards.board()}
      fallback={
        <main class="wall-main" classList={{ "wall-alone": !entrance() }}>
          <Show when={entrance()}>
            <Entrance id={props.id} told={props.told} live={props.live} />
          </Show>
          <section class="wall-about" aria-labelledby="wall-title">
            <h1 id="wall-title" dir="auto" tabindex="-1" data-home>
              {props.title}
            </h1>
            <Show when={challenge()}>
              <p class="wall-challenge" dir="auto">
                {challenge()}
              </p>
            </Show>
            <Now
              live={props.live}
              board={props.boards.board()}
              voting={props.voting.running()}
              named={false}
            />
            <WallTimer live={props.live} />
            {/* Nobody is in yet, and nothing opens soon, as long as the server has not said so. */}
            <Show when={props.live.workshop !== undefined}>
              <WhoIsIn everybody={everybody} />
            </Show>
          </section>
        </main>
      }
    >
      {(shown) => (
        <main class="wall-work" classList={{ "wall-alone": !entrance() }}>
          <header class="wall-head">
            <h1 class="wall-name" dir="auto" tabindex="-1" data-home>
              {props.title}
            </h1>
            <Now
              live={props.live}
              board={shown()}
              voting={props.voting.running()}
              isAnswered={result() !== undefined}
              named={props.boards.count() > 1}
            />
          </header>
          <div class="wall-view">
            <Switch>
              <Match when={result()}>
                {(round) => (
                  <Part>
                    <WallResult live={props.live} round={round()} />
                  </Part>
                )}
              </Match>
              <Match when={props.mode !== "list" || lit()}>
                <WallBoard live={props.live} board={shown()} lit={lit()} parts={props.parts} />
              </Match>
              <Match when={props.mode === "list"}>
                <WallList live={props.live} board={shown()} />
              </Match>
            </Switch>
            <Nothing
              when={
                !result() &&
                shown().mode !== "private" &&
                props.live.notesOf(shown().id).length === 0
              }
            />
          </div>
          <aside class="wall-side" aria-label={t("wall-beside")}>
            <WallTimer live={props.live} />
            <p class="wall-here">{t("projector-here", { count: everybody().length })}</p>
            <Show when={entrance()}>
              <Entrance id={props.id} told={props.told} live={props.live} />
            </Show>
          </aside>
        </main>
      )}
    </Show>
  );
}
