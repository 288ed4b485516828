/** How much of the board a note covers: the one place that knows. */
import type { NoteView } from "../protocol/generated.ts";
import { heightOf, widthOf } from "../store/places.ts";
import type { Box } from "./camera.ts";

export function boxOf(note: NoteView): Box {
  return { x: note.x, y: note.y, w: widthOf(note.size), h: heightOf(note.size) };
}
