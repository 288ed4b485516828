/** A note's size, drawn at its corner: it snaps to slots of the grid. */
import { t } from "../i18n/index.ts";
import type { NoteView } from "../protocol/generated.ts";
import { spanOf } from "../store/places.ts";
import { say } from "../ui/speak.tsx";
import type { Room } from "../workshop/room.ts";
import type { Carry } from "./gestures.ts";
import { sizeAfter } from "./snap.ts";
import { carryOut } from "./steps.ts";
import type { Table } from "./table.ts";

/** The corner in the hand; undefined where nothing may be written. */
export function dragSize(room: Room, { motion }: Table, note: NoteView): Carry | undefined {
  if (room.rights.write() !== undefined) return undefined;
  return {
    move: (by) => {
      const size = sizeAfter(note.size, by);
      if (size !== motion.sizing()?.size) motion.setSizing({ note: note.id, size });
    },
    drop: (by) => {
      motion.setSizing(undefined);
      const size = sizeAfter(note.size, by);
      carryOut(room, { does: "size", notes: [note], size });
      const { across, down } = spanOf(size);
      say(t("size-name", { wide: across, high: down }));
    },
    cancel: () => motion.setSizing(undefined),
  };
}
