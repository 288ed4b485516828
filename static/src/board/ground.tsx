/** What lies under the notes: areas with title and hint, and the outlines of groups. */
import { type Accessor, createMemo, For, type JSX, Show, untrack } from "solid-js";
import { t } from "../i18n/index.ts";
import { type AreaView, NOTE_WIDTH, type NoteView } from "../protocol/generated.ts";
import { ClusterTitle } from "../workshop/cluster-title.tsx";
import { boxOf, type GroupBox, groupBox } from "./boxes.ts";
import type { Box } from "./camera.ts";
import { DRAWN } from "./drawn.ts";
import { membersOf } from "./hands.ts";
import type { Shift } from "./motion.ts";
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
      {(id) => (
        <Show when={areaOf(id)}>{(area) => <Area area={area()} table={props.table} />}</Show>
      )}
    </For>
  );
}

function Area(props: { readonly area: AreaView; readonly table: Table }): JSX.Element {
  const box = () => props.table.arranging.boxOf(props.area);
  return (
    <section
      class="area"
      classList={{ "area-target": props.table.motion.target() === props.area.id }}
      aria-label={props.area.title ?? t("area-untitled")}
      style={{
        transform: `translate(${box().x}px, ${box().y}px)`,
        width: `${box().w}px`,
        height: `${box().h}px`,
      }}
    >
      <h3 dir="auto">{props.area.title ?? t("area-untitled")}</h3>
      <p dir="auto">
        {props.area.hint}
        <Show when={props.area.waiting}>
          {(count) => <span class="area-waiting">{t("mode-waiting", { count: count() })}</span>}
        </Show>
      </p>
    </section>
  );
}

/** The box round the notes of each group, by the group's id; it goes along with those in the hand. */
export function createClusterBoxes(table: Table): Accessor<ReadonlyMap<number, GroupBox>> {
  const carried = createMemo(() => table.motion.shift()?.notes);
  const still = createMemo(() => {
    const known = new Set(table.clusters().map((cluster) => cluster.id));
    return new Map([...table.indexes.groups()].filter(([id]) => known.has(id)));
  });
  const touched = createMemo(() => {
    const ids = carried();
    return ids?.size ? untrack(() => groupsOf(table, ids)) : [];
  });
  return createMemo(() => {
    const by = table.motion.shift();
    if (!by || touched().length === 0) return still();
    const boxes = new Map(still());
    for (const { id, notes } of touched()) {
      const box = groupBox(notes.map((note) => shifted(note, by)));
      if (box && boxes.has(id)) boxes.set(id, box);
    }
    return boxes;
  });
}

interface Touched {
  readonly id: number;
  readonly notes: readonly NoteView[];
}

/** The groups that some of the notes are in, with all their notes. */
function groupsOf(table: Table, ids: ReadonlySet<number>): readonly Touched[] {
  const groups = new Map<number, NoteView[]>();
  const moving = new Set<number>();
  for (const note of table.notes()) {
    if (!note.cluster) continue;
    if (ids.has(note.id)) moving.add(note.cluster);
    groups.set(note.cluster, [...(groups.get(note.cluster) ?? []), note]);
  }
  return [...moving].map((id) => ({ id, notes: groups.get(id) ?? [] }));
}

function shifted(note: NoteView, { notes, dx, dy }: Shift): Box {
  const box = boxOf(note);
  return notes.has(note.id) ? { ...box, x: box.x + dx, y: box.y + dy } : box;
}

interface ClustersProps {
  readonly clusters: ReadonlyMap<number, GroupBox>;
}

/** Ids in a fixed order: a group that moves keeps its elements, and with them the focus. */
function idsOf(props: ClustersProps): readonly number[] {
  return [...props.clusters.keys()].sort((one, other) => one - other);
}

/** Only with strong contrast or forced colours, where a soft ground would not be seen. */
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

/** The titles, over the notes: between two rows there is no room for them. Each carries its group. */
export function ClusterLabels(props: ClustersProps & { readonly table: Table }): JSX.Element {
  const extra = (id: number) => () => [
    {
      label: t("select-group"),
      icon: DRAWN.select,
      run: () => props.table.selection.set(membersOf(props.table, id).map((note) => note.id)),
    },
  ];
  return (
    <For each={idsOf(props)}>
      {(id) => (
        <Show when={props.clusters.get(id)}>
          {(box) => (
            <div
              class="cluster-label"
              data-group={id}
              // By Tab one gets to titles that are out of view too.
              onFocusIn={() => {
                const { x, y } = box().first;
                const label = { x, y: y - LABEL_RISE, w: NOTE_WIDTH, h: LABEL_RISE };
                props.table.camera.revealFocused(label);
              }}
              style={{
                transform: `translate(${box().first.x}px, ${box().first.y - LABEL_RISE}px)`,
                "max-width": `${box().w}px`,
              }}
            >
              <ClusterTitle id={id} extra={extra(id)} />
            </div>
          )}
        </Show>
      )}
    </For>
  );
}
