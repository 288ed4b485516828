"""How long to wait before coming back: the twin of static/src/sync/backoff.ts (PROTOCOL.md K2)."""

import random

BASE = 500
CAP = 4_000
CAP_LATER = 30_000
PATIENCE = 120_000
STABLE = 30_000

SLOWEST = 16
"""Beyond 2^16 the cap has long been reached."""


class Backoff:
    """Of one page; all times in ms."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._attempts = 0
        self._since: float | None = None
        self._live_at = 0.0

    def live(self, now: float) -> None:
        """The connection works."""
        self._live_at = now

    def next(self, now: float, *, least: float = 0) -> float:
        """ms to wait at `now`, after a connection ended or did not come about."""
        if self._live_at > 0 and now - self._live_at >= STABLE:
            self._attempts, self._since = 0, None
        self._live_at = 0.0
        if self._since is None:
            self._since = now
        cap = CAP if now - self._since < PATIENCE else CAP_LATER
        delay = self._chance.random() * min(cap, BASE << self._attempts)
        self._attempts = min(SLOWEST, self._attempts + 1)
        return least + delay
