"""The clock that entries and timers go by: that of the database's machine (rule A14)."""

import time
from typing import Protocol


class Clock(Protocol):
    """Milliseconds since 1970 on the database clock, and seconds that never go back."""

    def now_ms(self) -> int:
        """Wall time in ms."""

    def monotonic(self) -> float:
        """Seconds from an arbitrary start."""


class SystemClock:
    """This machine's clock: with SQLite the database is on this machine, so the offset is 0."""

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000

    def monotonic(self) -> float:
        return time.monotonic()
