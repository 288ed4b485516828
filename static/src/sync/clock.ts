// The database clock as this device knows it: the best of the last 8 pings.

interface Sample {
  readonly roundTrip: number;
  /** Database clock minus `performance.now()`, ms. */
  readonly offset: number;
}

const KEPT = 8;

export class Clock {
  private samples: Sample[] = [];

  /** Monotonic ms: a device whose clock is set while it runs does not jump. */
  static ticks(): number {
    return Math.round(performance.now());
  }

  /** A pong: sent at `sent` ticks, when the server's clock said `now`. */
  measured(sent: number, now: number): void {
    const received = Clock.ticks();
    const roundTrip = Math.max(0, received - sent);
    this.samples.push({ roundTrip, offset: now + roundTrip / 2 - received });
    if (this.samples.length > KEPT) this.samples.shift();
  }

  /** The device slept: ticks may have stood still meanwhile. */
  forget(): void {
    this.samples = [];
  }

  /** ms since 1970; the device's own clock until the first pong. */
  now(): number {
    const first = this.samples[0];
    if (!first) return Date.now();
    const best = this.samples.reduce((one, other) =>
      other.roundTrip < one.roundTrip ? other : one,
    );
    return Math.round(Clock.ticks() + best.offset);
  }
}
