// Who is here, what they are called and where they point: never stored (PROTOCOL.md P1-P3).

import {
  COORDINATE_MAX,
  type Cursors,
  type Here,
  type Names,
  type Pointer,
} from "../protocol/generated.ts";
import type { Cursor } from "./types.ts";

export class Presence {
  readonly here = new Set<number>();
  readonly cursors = new Map<number, Cursor>();
  private readonly named = new Map<number, { version: number; name: string }>();

  name(member: number): string | undefined {
    return this.named.get(member)?.name;
  }

  names([, names]: Names): void {
    for (const [member, version, name] of names) {
      if (version >= (this.named.get(member)?.version ?? 0)) {
        this.named.set(member, { version, name });
      }
    }
  }

  whoIsHere([, whole, came, went]: Here): void {
    if (whole) {
      this.here.clear();
      // All cursors follow in the same message; what was missed meanwhile must not stay as ghosts.
      this.cursors.clear();
    }
    for (const member of came) this.here.add(member);
    for (const member of went) this.here.delete(member);
  }

  pointers([, cursors]: Cursors): void {
    for (const [session, member, board, x, y] of cursors) {
      if (board) this.cursors.set(session, { session, member, board, x, y });
      else this.cursors.delete(session);
    }
  }
}

/** Sends the latest place of the pointer, never more often than the room can carry (P3). */
export class PointerSender {
  private waiting: Pointer | undefined;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly people: () => number,
    /** False: not now, but maybe soon. */
    private readonly send: (frame: Pointer) => boolean,
  ) {}

  point(board: number, x: number, y: number): void {
    this.waiting = ["at", board, onBoard(x), onBoard(y)];
    if (this.timer === undefined) this.flush();
  }

  stop(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.waiting = undefined;
  }

  private flush(): void {
    const frame = this.waiting;
    this.waiting = undefined;
    this.timer = undefined;
    if (!frame) return;
    // Where the pointer came to rest must get there in the end.
    if (!this.send(frame)) this.waiting = frame;
    const perSecond = Math.min(20, Math.max(2, 600 / Math.max(1, this.people())));
    this.timer = setTimeout(() => this.flush(), 1000 / perSecond);
  }
}

function onBoard(value: number): number {
  return Math.round(Math.min(COORDINATE_MAX, Math.max(-COORDINATE_MAX, value)));
}
