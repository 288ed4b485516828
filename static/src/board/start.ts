/** Ties the engine to one board: what it shows, in which order, under which titles. */
import { type Accessor, createMemo } from "solid-js";
import { t } from "../i18n/index.ts";
import type { Room } from "../workshop/room.ts";
import type { Box } from "./camera.ts";
import { createEngine, type Engine } from "./engine.ts";
import type { Table } from "./table.ts";

interface Start {
  readonly table: Table;
  readonly room: Room;
  readonly board: Accessor<number>;
  readonly clusters: Accessor<ReadonlyMap<number, Box>>;
  /** Ids of notes that stay in the DOM whatever is in view. */
  readonly pinned: Accessor<ReadonlySet<number>>;
}

export function startEngine({ table, room, board, clusters, pinned }: Start): Engine {
  const rank = createMemo(() => new Map(table.areas().map((area, index) => [area.id, index])));
  const areaTitles = createMemo(() =>
    table.areas().map((area) => ({
      text: area.title ?? t("area-untitled"),
      box: area,
      stays: true,
    })),
  );
  const groupTitles = createMemo(() => {
    const known = new Map(table.clusters().map((cluster) => [cluster.id, cluster.title ?? ""]));
    return [...clusters()].map(([id, box]) => ({ text: known.get(id) ?? "", box, stays: false }));
  });
  return createEngine({
    camera: table.camera,
    grid: table.indexes.grid,
    track: table.indexes.track,
    noteOf: (id) => {
      const note = room.live.client.view.get("n", id);
      return note?.board === board() ? note : undefined;
    },
    pinned,
    rankOf: (area) => rank().get(area) ?? rank().size,
    areaTitles,
    groupTitles,
  });
}
