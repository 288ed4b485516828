// Who is here, what they are called and where they point: never stored (PROTOCOL.md P1-P3).

import type { Cursors, Here, Names, ServerFrame } from "../protocol/generated.ts";
import type { Emitter } from "./emitter.ts";
import type { Cursor } from "./types.ts";

export class Presence {
  readonly here = new Set<number>();
  readonly cursors = new Map<number, Cursor>();
  private readonly named = new Map<number, { version: number; name: string }>();

  constructor(private readonly emitter: Emitter) {}

  take(frame: ServerFrame): void {
    if (frame[0] === "names") {
      this.names(frame);
      this.emitter.emit("names", undefined);
    } else if (frame[0] === "here") {
      this.whoIsHere(frame);
      this.emitter.emit("here", undefined);
    } else if (frame[0] === "cursors") {
      this.pointers(frame);
      this.emitter.emit("cursors", undefined);
    }
  }

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

  clearCursors(): void {
    if (this.cursors.size === 0) return;
    this.cursors.clear();
    this.emitter.emit("cursors", undefined);
  }

  private whoIsHere([, whole, came, went]: Here): void {
    if (whole) {
      this.here.clear();
      // All cursors follow in the same message; what was missed meanwhile must not stay as ghosts.
      this.cursors.clear();
    }
    for (const member of came) this.here.add(member);
    for (const member of went) this.here.delete(member);
  }

  private pointers([, cursors]: Cursors): void {
    for (const [session, member, board, x, y] of cursors) {
      if (board) this.cursors.set(session, { session, member, board, x, y });
      else this.cursors.delete(session);
    }
  }
}
