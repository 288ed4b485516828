// The own pointer, fetched with the board: whoever writes a first note has none.

import { COORDINATE_MAX, type Pointer } from "../protocol/generated.ts";
import type { WorkshopClient } from "./client.ts";

/** Sends the latest place of the pointer, never more often than the room can carry (P3). */
export class PointerSender {
  private waiting: Pointer | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: WorkshopClient) {}

  /** In board units; board 0 takes it away. Sent in full mode only. */
  point(board: number, x: number, y: number): void {
    if (this.client.mode !== "full") return;
    this.waiting = ["at", board, onBoard(x), onBoard(y)];
    if (this.timer === undefined) this.flush();
  }

  private flush(): void {
    const frame = this.waiting;
    this.waiting = undefined;
    this.timer = undefined;
    if (!frame) return;
    // Where the pointer came to rest must get there in the end.
    if (!this.client.sendPointer(frame)) this.waiting = frame;
    const perSecond = Math.min(20, Math.max(2, 600 / Math.max(1, this.client.here.size)));
    this.timer = setTimeout(() => this.flush(), 1000 / perSecond);
  }
}

function onBoard(value: number): number {
  return Math.round(Math.min(COORDINATE_MAX, Math.max(-COORDINATE_MAX, value)));
}
