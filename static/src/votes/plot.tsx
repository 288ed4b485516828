/** Two scales as a picture: each target where its means meet. The table says the same in figures. */
import { For, type JSX } from "solid-js";
import type { RoundView } from "../protocol/generated.ts";
import type { Live } from "../workshop/live.ts";
import { meanOf, nameOfFirst, nameOfSecond, wordsOf } from "./targets.ts";

const SIDE = 300;
const EDGE = 30;
const at = (mean: number) => EDGE + ((mean - 1) / 4) * (SIDE - 2 * EDGE);

export function Plot(props: {
  readonly live: Live;
  readonly round: RoundView;
  readonly rows: RoundView["results"];
}): JSX.Element {
  const points = () =>
    props.rows.flatMap(([, ...row], index) => {
      const [x, y] = [meanOf(row.slice(0, 5)), meanOf(row.slice(5))];
      return x ? [{ x: at(x), y: SIDE - at(y), index }] : [];
    });
  return (
    <svg class="vote-plot" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
      <rect x={EDGE} y={EDGE} width={SIDE - 2 * EDGE} height={SIDE - 2 * EDGE} />
      <line x1={EDGE} x2={SIDE - EDGE} y1={SIDE / 2} y2={SIDE / 2} />
      <line y1={EDGE} y2={SIDE - EDGE} x1={SIDE / 2} x2={SIDE / 2} />
      <text x={SIDE / 2} y={SIDE - 8} text-anchor="middle">
        {`${nameOfFirst(props.round)} →`}
      </text>
      <text x={EDGE} y={EDGE - 10}>
        {`↑ ${nameOfSecond(props.round)}`}
      </text>
      <For each={points()}>
        {(point) => (
          <g>
            <title>{wordsOf(props, props.round, props.round.targets[point.index] ?? 0)}</title>
            <circle cx={point.x} cy={point.y} r="12" />
            <text class="vote-dot" x={point.x} y={point.y + 5} text-anchor="middle">
              {point.index + 1}
            </text>
          </g>
        )}
      </For>
    </svg>
  );
}
