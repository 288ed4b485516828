/** The board as a list: area > group > note. The equal of the canvas, with every action in it. */
import { createEffect, createMemo, For, type JSX, on, onMount, Show } from "solid-js";
import { setSpeaking, speaking } from "../app/display.ts";
import { isNarrow } from "../app/media.ts";
import { t } from "../i18n/index.ts";
import type { BoardView } from "../protocol/generated.ts";
import "../store/predict/later.ts";
import "../workshop/all-actions.ts";
import "../styles/list.css";
import { Icon } from "../ui/icon.tsx";
import { BELL, BELL_OFF, CHOOSE } from "../ui/icons.ts";
import UndoButtons from "../undo/buttons.tsx";
import { Composer } from "../workshop/composer.tsx";
import { FocusFollower } from "../workshop/focus-follower.tsx";
import { sameNumbers } from "../workshop/order.ts";
import { outline, type Section } from "../workshop/outline.ts";
import { useRoom } from "../workshop/room.ts";
import { type Choosing, createChoosing } from "./choosing.ts";
import { ChosenBar } from "./chosen-bar.tsx";
import { keepFocus } from "./keeper.ts";
import { AreaSection } from "./section.tsx";

export default function ListView(props: { readonly board: BoardView }): JSX.Element {
  const room = useRoom();
  const choosing = createChoosing(room.live, () => props.board.id);
  let body!: HTMLDivElement;
  onMount(() => keepFocus(room, body));
  // Whoever turns to another board is no longer about to do something with these notes.
  createEffect(
    on(
      () => props.board.id,
      () => choosing.turn(false),
      { defer: true },
    ),
  );
  const sections = createMemo(() => {
    const areas = room.live.all("a").filter((area) => area.board === props.board.id);
    const clusters = room.live.all("c").filter((cluster) => cluster.board === props.board.id);
    return outline(areas, clusters, room.live.notesOf(props.board.id));
  });
  const ids = createMemo(() => sections().map((section) => section.area?.id ?? 0), undefined, {
    equals: sameNumbers,
  });
  const sectionOf = (area: number): Section =>
    sections().find((section) => (section.area?.id ?? 0) === area) ?? EMPTY;
  return (
    <section class="list" aria-labelledby="list-title">
      <div class="list-body" ref={body}>
        <h2 id="list-title" tabindex="-1" dir="auto">
          {props.board.title ?? t("board-untitled")}
        </h2>
        <Show when={props.board.prompt}>
          <p class="lead" dir="auto">
            {props.board.prompt}
          </p>
        </Show>
        <ListTools choosing={choosing} />
        <For each={ids()}>
          {(area) => <AreaSection section={sectionOf(area)} choosing={choosing} />}
        </For>
        <FocusFollower />
      </div>
      <Show
        when={choosing.on()}
        fallback={
          // On a phone writing has a screen of its own.
          <Show when={!isNarrow()}>
            <Composer board={props.board} area={0} />
          </Show>
        }
      >
        <ChosenBar choosing={choosing} />
      </Show>
    </section>
  );
}

const EMPTY: Section = { area: undefined, runs: [], count: 0 };

/** What others did lately, the switch that mutes it, and the way to choose several notes. */
function ListTools(props: { readonly choosing: Choosing }): JSX.Element {
  const room = useRoom();
  const news = () => room.news() || t("others-none");
  return (
    <div class="list-tools">
      <p class="list-news">
        <button
          type="button"
          class="button-icon"
          aria-pressed={speaking()}
          aria-label={t("others-switch")}
          title={t("others-switch")}
          onClick={() => setSpeaking(!speaking())}
        >
          <Icon name={speaking() ? BELL : BELL_OFF} />
        </button>
        <span>{speaking() ? news() : t("others-muted")}</span>
      </p>
      <UndoButtons />
      <button
        type="button"
        class="button"
        aria-pressed={props.choosing.on()}
        onClick={() => props.choosing.turn(!props.choosing.on())}
      >
        <Icon name={CHOOSE} />
        {t("choose")}
      </button>
    </div>
  );
}
