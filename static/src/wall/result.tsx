/** What came out of a vote, for the back row: the first places with bars and the figures that decide. */
import { createMemo, createSignal, For, type JSX, onCleanup, onMount, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { RoundView } from "../protocol/generated.ts";
import {
  cellsOf,
  deciding,
  fullOf,
  groupsOf,
  headsOf,
  orderOf,
  placeWords,
  rowOf,
  rowsOf,
  sizeOf,
  votedOf,
} from "../votes/figures.ts";
import { Plot } from "../votes/plot.tsx";
import { wordsOf } from "../votes/targets.ts";
import type { Live } from "../workshop/live.ts";
import "../styles/votes.css";
import "../styles/wall-result.css";

/** More rows could not be read from the back; everybody has all of them on her own screen. */
const SHOWN = 8;
/** Of a row, in letters of the wall: two lines and a bar. */
const LEAST = 2.9;
/** And where there are few: more would only draw them apart. */
const MOST = 5;
/** Between figures that stand side by side. */
const BETWEEN = " · ";

interface ResultProps {
  readonly live: Live;
  readonly round: RoundView;
}

export default function WallResult(props: ResultProps): JSX.Element {
  const order = createMemo(() => orderOf(props.round));
  const [room, setRoom] = createSignal({ rows: SHOWN, letter: 16, height: 0 });
  const shown = () => order().slice(0, Math.min(SHOWN, Math.max(1, room().rows)));
  const isPlot = () => props.round.method === "axes";
  const left = () => order().length - shown().length;
  const row = () => Math.min(room().height / shown().length, MOST * room().letter);
  let outcome!: HTMLDivElement;
  let heads!: HTMLTableSectionElement;
  onMount(() => {
    const measure = () => {
      const letter = Number.parseFloat(getComputedStyle(outcome).fontSize);
      const height = outcome.clientHeight - heads.offsetHeight;
      // Upright all of them stand under each other, and the page is as long as they are.
      const grows = getComputedStyle(outcome).flexDirection === "column";
      const rows = grows ? SHOWN : Math.floor(height / (LEAST * letter));
      setRoom({ rows, letter, height: grows ? rows * LEAST * letter : height });
    };
    const watcher = new ResizeObserver(measure);
    watcher.observe(outcome);
    onCleanup(() => watcher.disconnect());
    measure();
  });
  return (
    <section class="wall-result" aria-labelledby="wall-question">
      <h2 id="wall-question" dir="auto">
        {props.round.title ?? t("erased")}
      </h2>
      <Show when={!areColumns(props.round)}>
        <p>{t("vote-voted", { count: props.round.voted })}</p>
      </Show>
      <div class="wall-outcome" ref={outcome} style={{ "--row": `${row()}px` }}>
        <Show when={isPlot()}>
          <Plots live={props.live} round={props.round} />
        </Show>
        <table>
          <thead ref={heads}>
            <tr>
              <Show when={!isPlot()} fallback={<td />}>
                <th scope="col">{t("vote-column-place")}</th>
              </Show>
              <th scope="col">{t("vote-column-what")}</th>
              <Heads round={props.round} />
            </tr>
          </thead>
          <tbody>
            <For each={shown()}>
              {(at) => <Target live={props.live} round={props.round} at={at} />}
            </For>
          </tbody>
        </table>
      </div>
      <p class="wall-small">
        <Show when={left()}>{(count) => <>{t("wall-more", { count: count() })} </>}</Show>
        {groupsOf(props.round).length > 1
          ? t(`method-${props.round.method}-rule`)
          : t("vote-groups-hidden")}
      </p>
    </section>
  );
}

/** Two scales of three groups would be too many figures for a hall: it compares the pictures. */
function areColumns(round: RoundView): boolean {
  return round.method !== "axes" && groupsOf(round).length > 1;
}

function Plots(props: ResultProps): JSX.Element {
  return (
    <div class="wall-plots">
      <For each={groupsOf(props.round)}>
        {(group) => (
          <figure>
            <Show when={groupsOf(props.round).length > 1}>
              <figcaption>{t(`vote-group-${group}`)}</figcaption>
            </Show>
            <Plot live={props.live} round={props.round} rows={rowsOf(props.round, group)} />
          </figure>
        )}
      </For>
    </div>
  );
}

/** Where the groups are told apart, a column is one of them, with the figures that decide. */
function Heads(props: { readonly round: RoundView }): JSX.Element {
  const decide = () => headsOf(props.round).slice(0, deciding(props.round)).join(BETWEEN);
  return (
    <Show
      when={areColumns(props.round)}
      fallback={<For each={headsOf(props.round)}>{(head) => <th scope="col">{head}</th>}</For>}
    >
      <For each={groupsOf(props.round)}>
        {(group) => (
          <th scope="col">
            {t(`vote-group-${group}`)}
            <span class="wall-figure">
              {t("vote-voted", { count: votedOf(props.round, group) })}
            </span>
            <span class="wall-figure">{decide()}</span>
          </th>
        )}
      </For>
    </Show>
  );
}

function Target(props: ResultProps & { readonly at: number }): JSX.Element {
  const rows = () => rowsOf(props.round, "all");
  const row = () => rowOf(props.round, "all", props.at);
  const isPlot = () => props.round.method === "axes";
  const place = () => placeWords(rows(), props.at);
  const isTied = () => place() !== String(row()[0] || "");
  const figures = () =>
    areColumns(props.round)
      ? groupsOf(props.round).map((group) =>
          cellsOf(props.round, rowOf(props.round, group, props.at))
            .slice(0, deciding(props.round))
            .join(BETWEEN),
        )
      : cellsOf(props.round, row());
  return (
    <tr>
      <td class="wall-place" classList={{ "wall-tied": isTied() }}>
        {isPlot() ? props.at + 1 : place()}
      </td>
      <th scope="row">
        <span class="wall-target" dir="auto">
          {wordsOf(props, props.round, props.round.targets[props.at] ?? 0)}
        </span>
        <Show when={!isPlot()}>
          <meter
            aria-hidden="true"
            max={fullOf(props.round, "all")}
            value={sizeOf(props.round, row())}
          />
        </Show>
      </th>
      <For each={figures()}>{(figure) => <td class="wall-sum">{figure}</td>}</For>
    </tr>
  );
}
