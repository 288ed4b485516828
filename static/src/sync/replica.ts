// This page's copy of the workshop: what the server has confirmed, what waits on top of it, and when
// the screens are shown both.

import { OutOfStep } from "../protocol/codec.ts";
import type { OwnPatch, OwnSnapshot, Patch, Pong, Snapshot } from "../protocol/generated.ts";
import { Confirmed } from "../store/confirmed.ts";
import { type Changed, Optimistic, type Wish } from "../store/optimistic.ts";
import { type Emitter, reportLater } from "./emitter.ts";
import type { Me } from "./types.ts";

/** After so many messages that did not fit within a minute, it is us and not the network
 *  (rule T14). */
const MISFITS_MAX = 3;
const MISFITS_WITHIN = 60_000;

/** What would be continued is not what is held here; a fresh start mends that, and no harm done. */
class NotResumable extends OutOfStep {}

export class Replica {
  /** Who this device is here; undefined before the first welcome. */
  me: Me | undefined;
  readonly confirmed = new Confirmed();
  readonly optimistic = new Optimistic(this.confirmed);
  /** The confirmed store is whole and in step with the server. */
  synced = false;
  /** Something is not shown yet. */
  stale = false;
  /** The picture that will show what is stale; 0: none is waited for. */
  private frame = 0;
  private misfits: number[] = [];

  constructor(
    private readonly emitter: Emitter,
    /** Commands without an answer. */
    private readonly pending: () => Iterable<Wish>,
  ) {}

  stop(): void {
    if (this.frame !== 0) cancelAnimationFrame(this.frame);
  }

  apply(frame: Snapshot | Patch | OwnSnapshot | OwnPatch): void {
    this.stale = true;
    if (frame[0] === "snapshot") {
      this.confirmed.snapshot(frame);
      this.synced = !frame[2];
    } else if (frame[0] === "patch") this.confirmed.patch(frame);
    else if (frame[0] === "own") this.confirmed.ownPatch(frame);
    else this.confirmed.ownSnapshot(frame);
  }

  /** The server goes on from what is held here, or begins anew; throws where that does not fit. */
  restart({ member, role }: Me, incarnation: number, resumed: boolean): void {
    const before = this.me;
    // Nothing of what the last member saw is shown to the next one, not even for a moment.
    if (before && before.member !== member) this.confirmed.reset();
    this.confirmed.restart();
    if (!resumed) this.synced = false;
    else if (incarnation !== this.confirmed.incarnation || role !== before?.role) {
      // Another history, member or role.
      throw new NotResumable("resumed something else");
    }
    this.confirmed.incarnation = incarnation;
  }

  verify([, , , seq, digest]: Pong): void {
    if (!this.synced) return;
    const same = this.confirmed.verify(seq, digest);
    if (same === false) throw new OutOfStep(`digest at ${seq}`);
    if (same) this.misfits = [];
  }

  /** Begins anew with the next hello. True: that was tried so often that it would not help. */
  outOfStep(error: unknown): boolean {
    // A mistake of this program, not of the data, should be seen by whoever looks for it.
    if (!(error instanceof OutOfStep)) reportLater(error);
    this.synced = false;
    if (error instanceof NotResumable) return false;
    const now = Date.now();
    this.misfits = [...this.misfits.filter((at) => now - at < MISFITS_WITHIN), now];
    return this.misfits.length >= MISFITS_MAX;
  }

  setMe(me: Me): void {
    if (this.me?.member === me.member && this.me.role === me.role) return;
    this.me = me;
    this.emitter.emit("me", undefined);
  }

  /**
   * What comes in several messages between two pictures is shown in one go: a phone that is behind
   * would otherwise work through each of them. At once where nobody looks, and the first time.
   */
  showSoon(isLive: boolean): void {
    if (!this.synced || !this.stale) return;
    if (!isLive || !canSeeFrames()) {
      this.show();
      return;
    }
    if (this.frame !== 0) return;
    this.frame = requestAnimationFrame(() => {
      this.frame = 0;
      if (this.synced && this.stale) this.show();
    });
  }

  show(): void {
    this.stale = false;
    const member = this.me && this.confirmed.get("m", this.me.member);
    if (member) this.setMe({ member: member.id, role: member.role });
    this.tell(this.optimistic.refresh(this.pending(), this.me));
  }

  tell(changed: Changed): void {
    if (changed === "all" || changed.size > 0) this.emitter.emit("changed", changed);
  }
}

/** Whether pictures are being made: a hidden page gets none. */
function canSeeFrames(): boolean {
  return typeof requestAnimationFrame === "function" && document.visibilityState === "visible";
}
