"""What processes use, from Linux's /proc, and which core they may run on."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct

_TICK = os.sysconf("SC_CLK_TCK")


class Usage(Struct, frozen=True):
    """Processor time of a process with all its threads, at a moment."""

    cpu: float
    at: float

    def since(self, before: "Usage") -> float:
        """Percent of one core."""
        return 100 * (self.cpu - before.cpu) / (self.at - before.at)


def usage(pid: int) -> Usage:
    """Up to now."""
    # The name in brackets may hold anything; the fields behind it are numbers.
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return Usage((int(fields[11]) + int(fields[12])) / _TICK, time.monotonic())


def resident_mb(pid: int) -> float:
    """Memory that the process holds, in millions of bytes."""
    pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


@contextmanager
def on_core(core: int) -> Iterator[None]:
    """This process, and those that it starts meanwhile, run on that core; on any with fewer."""
    allowed = os.sched_getaffinity(0)
    if core in allowed:
        os.sched_setaffinity(0, {core})
    try:
        yield
    finally:
        os.sched_setaffinity(0, allowed)
