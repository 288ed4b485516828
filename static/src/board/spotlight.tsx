/** The frame round what is in the spotlight, and the camera that goes where the screen is taken. */
import { createEffect, createMemo, type JSX, on, Show } from "solid-js";
import { type Target, targetOf, wayOf } from "../pace/way.ts";
import { useRoom } from "../workshop/room.ts";
import "../styles/pace.css";
import { boxOf } from "./boxes.ts";
import type { Box } from "./camera.ts";
import type { Table } from "./table.ts";

/** Of the frame, in board units: outside the notes, inside the gap to others. */
const AROUND = 7;
/** The least scale at which somebody is shown a note. */
const CLOSE = 1;
/** The ground round a pointer that is kept in view, in board units. */
const NEAR = 160;

export function Spotlight(props: { readonly table: Table; readonly board: number }): JSX.Element {
  const room = useRoom();
  const box = createMemo(() => {
    const target = targetOf(room, room.live.workshop?.spotlight ?? 0);
    return target?.board.id === props.board ? boxOfTarget(props.table, target) : undefined;
  });
  return (
    <Show when={box()}>
      {(found) => (
        <div
          class="spotlight"
          aria-hidden="true"
          style={{
            transform: `translate(${found().x - AROUND}px, ${found().y - AROUND}px)`,
            width: `${found().w + 2 * AROUND}px`,
            height: `${found().h + 2 * AROUND}px`,
          }}
        />
      )}
    </Show>
  );
}

function boxOfTarget(table: Table, { kind, id }: Target): Box | undefined {
  if (kind === "a") return table.areas().find((area) => area.id === id);
  if (kind === "c") return table.indexes.groups().get(id);
  const note = kind === "n" ? table.notes().find((one) => one.id === id) : undefined;
  return note && boxOf(note);
}

/** Called to something: the camera goes there, and back when that is asked for. */
export function followAim(table: Table, board: () => number): void {
  const room = useRoom();
  const { aim, following } = wayOf(room);
  const { camera } = table;
  let done = aim();
  let before: { board: number; x: number; y: number; zoom: number } | undefined;
  createEffect(() => {
    const wanted = aim();
    if (!wanted || wanted === done || camera.width === 0) return;
    const { target } = wanted;
    if (!target) {
      done = wanted;
      if (before?.board === board()) camera.place(before);
      before = undefined;
      return;
    }
    // The screen has not turned to its board yet.
    if (target.board.id !== board()) return;
    const box = boxOfTarget(table, target);
    done = wanted;
    if (!box) return;
    before ??= { board: board(), x: camera.x, y: camera.y, zoom: camera.zoom };
    if (target.kind === "a") camera.fit(box);
    else camera.centreOn(box, CLOSE);
  });
  const pointer = createMemo(() => {
    const member = following();
    return member ? room.live.cursors.find((one) => one.member === member) : undefined;
  });
  createEffect(
    on(pointer, (at) => {
      if (at?.board !== board()) return;
      camera.reveal({ x: at.x - NEAR, y: at.y - NEAR, w: 2 * NEAR, h: 2 * NEAR });
    }),
  );
}
