// The own pointer, fetched with the board: whoever writes a first note has none.

import { COORDINATE_MAX, type Pointer } from "../protocol/generated.ts";
import type { WorkshopClient } from "./client.ts";

/** Sends the latest place of the pointer, never more often than the room can carry (P3). */
export class PointerSender {
  private waiting: Pointer | undefined;
  /** Where others see it, 0 for nowhere. */
  private board = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly client: WorkshopClient) {}

  /** In board units; board 0 takes it away. Sent in full mode only, and not where it would tell who
   *  writes or wrote what (P4). */
  point(board: number, x: number, y: number): void {
    if (this.client.mode !== "full") return;
    const to = this.isHiddenOn(board) ? 0 : board;
    if (to === 0 && this.board === 0) return;
    this.board = to;
    this.waiting = to === 0 ? ["at", 0, 0, 0] : ["at", to, onBoard(x), onBoard(y)];
    if (this.timer === undefined) this.flush();
  }

  private isHiddenOn(board: number): boolean {
    const on = this.client.view.get("b", board);
    return on !== undefined && (on.mode === "private" || on.authors !== "named");
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
