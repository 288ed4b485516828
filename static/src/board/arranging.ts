/** Facilitators arrange the areas of a board: what is on its way, by hand or by key, before it is sent. */
import { type Accessor, batch, createSignal, onCleanup } from "solid-js";
import { t } from "../i18n/index.ts";
import { type AreaView, PITCH_X, PITCH_Y } from "../protocol/generated.ts";
import { say } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import { boxOf } from "./boxes.ts";
import type { Box, Point } from "./camera.ts";
import type { Carry } from "./gestures.ts";
import type { Motion } from "./motion.ts";
import { GRID_X, GRID_Y, movedBy, sizedBy } from "./snap.ts";
import { carryOut } from "./steps.ts";

export interface Arranging {
  readonly on: Accessor<boolean>;
  setOn(on: boolean): void;
  /** Where the area is shown: where it would be let go, or where it is. */
  boxOf(area: AreaView): Box;
  /** An area, or its lower right corner, in the hand. */
  carry(area: AreaView, corner: boolean): Carry | undefined;
  /** One step by key; several in a row become one command. */
  step(area: AreaView, direction: Point, corner: boolean): void;
}

const REST_MS = 450;

interface Parts {
  readonly room: Room;
  readonly motion: Motion;
}

/** Must be called inside an owner. */
export function createArranging({ room, motion }: Parts): Arranging {
  const [wanted, setOn] = createSignal(false);
  const [shown, setShown] = createSignal<{ area: number; box: Box }>();
  const on = () => wanted() && room.rights.facilitates && room.rights.write() === undefined;
  const notesOf = (area: AreaView) =>
    room.live.notesOf(area.board).filter((note) => note.area === area.id);
  const boxAfter = (area: AreaView, by: Point, corner: boolean) =>
    corner ? sizedBy(area, by, notesOf(area).map(boxOf)) : movedBy(area, by);
  const show = (area: AreaView, by: Point, corner: boolean) => {
    const box = boxAfter(area, by, corner);
    const before = shown();
    if (before?.area === area.id && sameBox(before.box, box)) return;
    batch(() => {
      setShown({ area: area.id, box });
      // The notes go along with the corner that they are counted from.
      const notes = new Set(corner ? [] : notesOf(area).map((note) => note.id));
      motion.setShift({ notes, dx: box.x - area.x, dy: box.y - area.y });
    });
  };
  const settle = (area: AreaView, by: Point, corner: boolean) =>
    batch(() => {
      setShown(undefined);
      motion.setShift(undefined);
      const now = room.live.get("a", area.id);
      const box = now && boxAfter(now, by, corner);
      if (!now || !box || sameBox(now, box)) return;
      carryOut(room, { does: "arrange", area: now.id, box });
      say(t("arranged", { area: now.title ?? t("area-untitled") }));
    });
  return {
    on,
    setOn,
    boxOf: (area) => {
      const now = shown();
      return now?.area === area.id ? now.box : area;
    },
    carry: (area, corner) => {
      if (!on()) return undefined;
      return {
        move: (by) => show(area, by, corner),
        drop: (by) => settle(area, by, corner),
        cancel: () => settle(area, { x: 0, y: 0 }, corner),
      };
    },
    step: createSteps(show, settle),
  };
}

function createSteps(
  show: (area: AreaView, by: Point, corner: boolean) => void,
  settle: (area: AreaView, by: Point, corner: boolean) => void,
): Arranging["step"] {
  let held: { area: AreaView; by: Point; corner: boolean } | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const rest = () => {
    clearTimeout(timer);
    const now = held;
    held = undefined;
    if (now) settle(now.area, now.by, now.corner);
  };
  onCleanup(rest);
  return (area, direction, corner) => {
    if (held && (held.area.id !== area.id || held.corner !== corner)) rest();
    clearTimeout(timer);
    const from = held?.by ?? { x: 0, y: 0 };
    const [x, y] = corner ? [PITCH_X, PITCH_Y] : [GRID_X, GRID_Y];
    held = { area, by: { x: from.x + direction.x * x, y: from.y + direction.y * y }, corner };
    show(area, held.by, corner);
    timer = setTimeout(rest, REST_MS);
  };
}

function sameBox(one: Box, other: Box): boolean {
  return one.x === other.x && one.y === other.y && one.w === other.w && one.h === other.h;
}
