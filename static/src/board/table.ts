/** What the parts of one board share: its camera, its notes, what is selected and what is moved. */
import { type Accessor, createMemo } from "solid-js";
import type { AreaView, BoardView, ClusterView, NoteView } from "../protocol/generated.ts";
import { byOrder } from "../workshop/outline.ts";
import type { Room } from "../workshop/room.ts";
import { type Arranging, createArranging } from "./arranging.ts";
import { boxOf } from "./boxes.ts";
import { around, type Box, Camera } from "./camera.ts";
import { createIndexes, type Indexes } from "./indexes.ts";
import { createMotion, type Motion } from "./motion.ts";
import { createSelection, type Selection } from "./selection.ts";

export interface Table {
  readonly camera: Camera;
  readonly areas: Accessor<readonly AreaView[]>;
  readonly clusters: Accessor<readonly ClusterView[]>;
  /** In the order of reading: by area, then by order key. All of them: to find some, ask `indexes`. */
  readonly notes: Accessor<readonly NoteView[]>;
  readonly indexes: Indexes;
  readonly selection: Selection;
  readonly motion: Motion;
  readonly arranging: Arranging;
  /** All that there is on the board. */
  extent(): Box | undefined;
  /** The area in the middle of the screen, where a new note is expected to go; 0: none. */
  areaInView(): number;
}

export function createTable(room: Room, board: Accessor<BoardView>): Table {
  const { live } = room;
  const camera = new Camera();
  const areas = createMemo(() =>
    live
      .all("a")
      .filter((area) => area.board === board().id)
      .sort(byOrder),
  );
  const clusters = createMemo(() => live.all("c").filter((one) => one.board === board().id));
  const notes = () => {
    const { id } = board();
    const known = areas().map((area) => area.id);
    const inAreas = known.flatMap((area) => live.notesIn(id, area));
    // Most often outside all areas; for a moment also in an area that is still to come.
    const others = live.notesOf(id).filter((note) => !known.includes(note.area));
    return [...inAreas, ...others.sort(byOrder)];
  };
  const motion = createMotion(room, areas);
  return {
    camera,
    areas,
    clusters,
    notes,
    indexes: createIndexes(live, () => board().id),
    selection: createSelection(live, () => board().id),
    motion,
    arranging: createArranging({ room, motion }),
    extent: () => around([...areas(), ...notes().map(boxOf)]),
    areaInView: () => {
      const { x, y, w, h } = camera.view;
      const [cx, cy] = [x + w / 2, y + h / 2];
      const found = areas().find(
        (one) => one.x <= cx && cx < one.x + one.w && one.y <= cy && cy < one.y + one.h,
      );
      return found?.id ?? 0;
    },
  };
}
