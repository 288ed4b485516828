/** What hands leave on the board while they work: the frame, and what is selected from afar. */
import { createMemo, type JSX, Show } from "solid-js";
import { boxOf } from "./boxes.ts";
import { around, type Box } from "./camera.ts";
import type { Table } from "./table.ts";

/** Space round what is selected; board units. */
const ROOM = 8;

interface TraceProps {
  readonly table: Table;
  /** Notes are too small, or boxes on the canvas, and cannot show that they are selected. */
  readonly far: boolean;
  /** Is told the zoom, as its lines are as thick on every zoom. */
  readonly ref: HTMLDivElement | ((layer: HTMLDivElement) => void);
}

export function Trace(props: TraceProps): JSX.Element {
  const { motion, selection } = props.table;
  const selected = createMemo(() => {
    if (!props.far || selection.ids().size === 0) return undefined;
    const by = motion.shift();
    const moves = by && [...selection.ids()].some((id) => by.notes.has(id));
    const box = around(selection.notes().map(boxOf));
    return box && moves ? { ...box, x: box.x + by.dx, y: box.y + by.dy } : box;
  });
  return (
    <div class="trace" aria-hidden="true" ref={props.ref}>
      <Show when={selected()}>
        {(box) => <Rim class="selection-box" box={box()} room={ROOM} />}
      </Show>
      <Show when={motion.frame()}>{(box) => <Rim class="frame" box={box()} room={0} />}</Show>
    </div>
  );
}

function Rim(props: { readonly class: string; readonly box: Box; readonly room: number }) {
  return (
    <div
      class={props.class}
      style={{
        transform: `translate(${props.box.x - props.room}px, ${props.box.y - props.room}px)`,
        width: `${props.box.w + 2 * props.room}px`,
        height: `${props.box.h + 2 * props.room}px`,
      }}
    />
  );
}
