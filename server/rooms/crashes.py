"""Rooms that failed, by workshop: after the third time within minutes it is halted (rule B13).

A room that fails is loaded anew from the log, and with it whatever made it fail. So that nobody's
device makes the server load a workshop again and again, and nothing more is written on top of what
cannot be shown, such a workshop is only read until whoever runs the server has looked at it.
"""

import structlog

log = structlog.get_logger(__name__)

CRASHES_MAX = 3
WITHIN = 600.0
"""Seconds: the time in which so many failures are no coincidence."""


class HaltedError(Exception):
    """The workshop is halted: nothing is decided in it."""


class Crashes:
    """Counts in this process only: a new start is a new try."""

    def __init__(self) -> None:
        self._times: dict[str, list[float]] = {}
        self._halted: set[str] = set()

    def note(self, workshop: str, now: float) -> None:
        """A room of this workshop failed; `now` on a monotonic clock."""
        recent = [at for at in self._times.get(workshop, ()) if now - at < WITHIN]
        self._times[workshop] = [*recent, now]
        if len(recent) + 1 >= CRASHES_MAX and workshop not in self._halted:
            self._halted.add(workshop)
            log.critical("room.halted", workshop=workshop, crashes=len(recent) + 1)

    def is_halted(self, workshop: str) -> bool:
        """Whether it may only be read."""
        return workshop in self._halted

    @property
    def halted(self) -> int:
        """How many workshops are halted."""
        return len(self._halted)

    def resume(self, workshop: str) -> bool:
        """Forgets its failures; whether it was halted."""
        self._times.pop(workshop, None)
        was = workshop in self._halted
        self._halted.discard(workshop)
        return was
