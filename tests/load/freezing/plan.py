"""What to measure, what came out, and what was promised."""

from pathlib import Path

from msgspec import Struct

ABORT_SECONDS = 30.0
"""Within which a reader that does not read has to be gone (rule T2)."""

GROWTH_MB = 16.0
"""How much memory may grow by a frozen reader: what waits in its socket and one snapshot are 4 MB,
the rest is what an allocator takes at a time. What is offered is twenty times as much."""

MOVED_MS = 20.0
"""How much later the 99th of 100 changes may be seen, or in twice the quiet time."""


class FrozenPlan(Struct, frozen=True):
    """`seconds`: of the times before and after in the crowd; `megabytes`: offered in the flood."""

    people: int
    changes: float
    cursors: float
    seconds: float
    megabytes: float
    statements: Path


class Crowd(Struct, frozen=True):
    """p99 of changes by part of the story, when the reader was gone, and who else was."""

    before: float
    during: float
    after: float
    aborted_after: float
    disconnected: int


class Flood(Struct):
    """What was counted while the bytes flowed: MB, seconds, people."""

    offered: float = 0.0
    seconds: float = 0.0
    readers: int = 0
    before: float = 0.0
    peak: float = 0.0
    after: float = 0.0
    aborted_after: float = 0.0
    disconnected: int = 0


class FrozenFigures(Struct, frozen=True):
    """What came out."""

    people: int
    others_p99_before_ms: float
    others_p99_during_ms: float
    others_p99_after_ms: float
    crowd_aborted_after_s: float
    quiet_aborted_after_s: float
    offered_mb: float
    """To all readers that froze in the flood, while they were connected."""
    offered_mb_per_s: float
    readers: int
    """How many froze in the flood, one after the other."""
    rss_before_mb: float
    """The most in the flood before anybody froze."""
    rss_peak_mb: float
    """The most while somebody was frozen."""
    rss_after_mb: float
    aborted_after_s: float
    """The longest that any of them stayed connected, wherever it was."""
    disconnected_others: int

    def broken(self, wanted: FrozenPlan) -> list[str]:
        """The promises that do not hold."""
        quiet = max(self.others_p99_before_ms, self.others_p99_after_ms)
        grown = self.rss_peak_mb - self.rss_before_mb
        promises = {
            "one frozen client does not move the others' p99": self.others_p99_during_ms
            <= max(2 * quiet, quiet + MOVED_MS),
            f"memory grows by at most {GROWTH_MB:.0f} MB": grown <= GROWTH_MB,
            f"{wanted.megabytes:.0f} MB are offered": self.offered_mb >= wanted.megabytes,
            f"gone within {ABORT_SECONDS:.0f} s": self.aborted_after_s <= ABORT_SECONDS,
            "nobody else is disconnected": not self.disconnected_others,
        }
        return [promise for promise, holds in promises.items() if not holds]


def figures(
    people: int, crowd: Crowd, flood: Flood, *, quiet_aborted_after: float
) -> FrozenFigures:
    """All parts together."""
    return FrozenFigures(
        people=people,
        others_p99_before_ms=crowd.before,
        others_p99_during_ms=crowd.during,
        others_p99_after_ms=crowd.after,
        crowd_aborted_after_s=crowd.aborted_after,
        quiet_aborted_after_s=quiet_aborted_after,
        offered_mb=flood.offered,
        offered_mb_per_s=flood.offered / flood.seconds,
        readers=flood.readers,
        rss_before_mb=flood.before,
        rss_peak_mb=flood.peak,
        rss_after_mb=flood.after,
        aborted_after_s=max(flood.aborted_after, crowd.aborted_after, quiet_aborted_after),
        disconnected_others=crowd.disconnected + flood.disconnected,
    )
