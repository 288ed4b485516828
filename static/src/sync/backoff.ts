// How long to wait before coming back (PROTOCOL.md K2, rule T12).

const BASE = 500;
const CAP = 4_000;
const CAP_LATER = 30_000;
const PATIENCE = 120_000;
const STABLE = 30_000;

export class Backoff {
  private attempts = 0;
  private since: number | undefined;
  private liveAt = 0;

  /** The connection works. */
  live(now: number): void {
    this.liveAt = now;
  }

  /** ms to wait at `now`, after a connection ended or did not come about. Full jitter: all who
   *  were thrown out at once come back spread over the whole interval. */
  next({ now, least = 0 }: { now: number; least?: number }): number {
    if (this.liveAt > 0 && now - this.liveAt >= STABLE) this.reset();
    this.liveAt = 0;
    this.since ??= now;
    const cap = now - this.since < PATIENCE ? CAP : CAP_LATER;
    const delay = Math.random() * Math.min(cap, BASE * 2 ** this.attempts);
    // Beyond 2^16 the cap has long been reached.
    this.attempts = Math.min(16, this.attempts + 1);
    // The server's wait is a floor and keeps the jitter, or all would be back in one moment.
    return Math.round(least + delay);
  }

  reset(): void {
    this.attempts = 0;
    this.since = undefined;
  }
}
