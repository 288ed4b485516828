"""How much one member may ask for (PROTOCOL.md C7)."""

from math import ceil

from boards.commands import Command, weight_of

BURST = 120.0
"""Commands at once: a phone that comes back from a bus ride with a full outbox."""

PER_SECOND = 20.0
"""Commands a second after that: ten times what a quick person does by hand."""

NOTES_PER_COMMAND = 25
"""A gesture on more notes counts as several commands: 200 of them take as long to decide, and the
log as many bytes, as ten commands on one note. An arrow key held down on 25 notes is within it."""

WORST_WAIT = 5.0
"""Seconds that reading may pause in all before the bucket is half full again. Who goes on and on
is sent away for a while: a single pause is never long, since reading stops for it."""


class Rate:
    """A token bucket on a given clock; time is an argument."""

    def __init__(self, now: float, *, burst: float = BURST, per_second: float = PER_SECOND) -> None:
        self._burst = burst
        self._per_second = per_second
        self._tokens = burst
        self._at = now
        self.paused = 0.0
        """Seconds of waiting asked for since the bucket was last half full."""

    @property
    def is_overdone(self) -> bool:
        """Whether it is time to say good-bye for now."""
        return self.paused > WORST_WAIT

    def take(self, now: float, *, tokens: int = 1) -> float:
        """Takes so many tokens; returns the seconds to wait before going on (0: none)."""
        self._refill(now)
        if self._tokens >= self._burst / 2:
            self.paused = 0.0
        self._tokens -= tokens
        wait = max(0.0, -self._tokens / self._per_second)
        self.paused += wait
        return wait

    def has(self, now: float, *, tokens: int = 1) -> bool:
        """Whether `take` would ask for no waiting."""
        self._refill(now)
        return self._tokens >= tokens

    def allows(self, now: float) -> bool:
        """Takes a token if there is one; who is refused is not held back any longer for asking."""
        self._refill(now)
        if self._tokens < 1.0:
            return False
        self._tokens -= 1.0
        return True

    def forgive(self) -> None:
        """She was sent away for her pauses and is back: they count anew, the tokens do not."""
        self.paused = 0.0

    def _refill(self, now: float) -> None:
        if now == self._at:
            return  # `take` behind `has`, with each message
        self._tokens = min(self._burst, self._tokens + (now - self._at) * self._per_second)
        self._at = now


def tokens_of(command: Command) -> int:
    """What the command counts as (C7)."""
    return ceil(weight_of(command) / NOTES_PER_COMMAND)
