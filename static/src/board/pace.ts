/**
 * When notes come into the DOM while the board moves. A frame with new notes costs a slow phone as much
 * as three without (measured), one note or ten: so there they come in few large steps, and between
 * those nothing but the layers moves. Pure.
 */

/** A frame that took longer than this missed the next picture, in ms. */
const MISSED_MS = 22;
/** After a step that took this long nothing is mounted for so many times as long. */
const REST = 8;
const REST_MOST_MS = 700;
/** Notes of a step: many where they are cheap. */
const MOST = 14;
const LEAST = 5;
/** A step is to take less than this, in ms. */
const STEP_MS = 45;

export class Pace {
  /** Notes that the next step may mount. */
  most = MOST;
  private step: number | undefined;
  private resting = 0;

  /** A frame begins at `now` (ms); whether it may change what is in the DOM. */
  may(now: number, moving: boolean): boolean {
    if (this.step !== undefined) this.learn(now - this.step, now);
    this.step = undefined;
    return !moving || now >= this.resting;
  }

  /** The frame that began at `now` has put notes into the DOM. */
  stepped(now: number): void {
    this.step = now;
  }

  private learn(took: number, now: number): void {
    this.resting = took > MISSED_MS ? now + Math.min(REST_MOST_MS, took * REST) : 0;
    if (took > STEP_MS) this.most = Math.max(LEAST, Math.floor(this.most * 0.6));
    else if (took < MISSED_MS) this.most = Math.min(MOST, this.most + 4);
  }
}
