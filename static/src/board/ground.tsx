/** What lies under the notes: areas with title and hint, and the outlines of groups. */
import { type Accessor, createMemo, For, type JSX, Show } from "solid-js";
import { t } from "../i18n/index.ts";
import type { AreaView } from "../protocol/generated.ts";
import { ClusterTitle } from "../workshop/cluster-title.tsx";
import type { Box } from "./camera.ts";
import type { Table } from "./table.ts";

/** Space between a group's notes and its outline: half the gap between notes, so that none touch. */
const OUTLINE = 7;
/** How far a title stands over the notes of its group: most of it, so that it hides no words. */
const LABEL_RISE = 19;

export function Areas(props: { readonly table: Table }): JSX.Element {
  const ids = createMemo(() => props.table.areas().map((area) => area.id));
  const areaOf = (id: number) => props.table.areas().find((area) => area.id === id);
  return (
    <For each={ids()}>
      {(id) => <Show when={areaOf(id)}>{(area) => <Area area={area()} />}</Show>}
    </For>
  );
}

function Area(props: { readonly area: AreaView }): JSX.Element {
  return (
    <section
      class="area"
      aria-label={props.area.title ?? t("area-untitled")}
      style={{
        transform: `translate(${props.area.x}px, ${props.area.y}px)`,
        width: `${props.area.w}px`,
        height: `${props.area.h}px`,
      }}
    >
      <h3 dir="auto">{props.area.title ?? t("area-untitled")}</h3>
      <p dir="auto">{props.area.hint}</p>
    </section>
  );
}

/** The box round the notes of each group, by the group's id. */
export function createClusterBoxes(table: Table): Accessor<ReadonlyMap<number, Box>> {
  return createMemo(() => {
    const known = new Set(table.clusters().map((cluster) => cluster.id));
    return new Map([...table.indexes.groups()].filter(([id]) => known.has(id)));
  });
}

interface ClustersProps {
  readonly clusters: ReadonlyMap<number, Box>;
}

/** Ids in a fixed order: a group that moves keeps its elements, and with them the focus. */
function idsOf(props: ClustersProps): readonly number[] {
  return [...props.clusters.keys()].sort((one, other) => one - other);
}

export function ClusterOutlines(props: ClustersProps): JSX.Element {
  return (
    <For each={idsOf(props)}>
      {(id) => (
        <Show when={props.clusters.get(id)}>
          {(box) => (
            <div
              class="cluster"
              style={{
                transform: `translate(${box().x - OUTLINE}px, ${box().y - OUTLINE}px)`,
                width: `${box().w + 2 * OUTLINE}px`,
                height: `${box().h + 2 * OUTLINE}px`,
              }}
            />
          )}
        </Show>
      )}
    </For>
  );
}

/** The titles, over the notes: between two rows there is no room for them. */
export function ClusterLabels(props: ClustersProps): JSX.Element {
  return (
    <For each={idsOf(props)}>
      {(id) => (
        <Show when={props.clusters.get(id)}>
          {(box) => (
            <div
              class="cluster-label"
              style={{
                transform: `translate(${box().x}px, ${box().y - LABEL_RISE}px)`,
                "max-width": `${box().w}px`,
              }}
            >
              <ClusterTitle id={id} />
            </div>
          )}
        </Show>
      )}
    </For>
  );
}
