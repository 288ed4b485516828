"""What to measure, what came out, and what was promised."""

from pathlib import Path
from typing import Literal

from msgspec import Struct

Way = Literal["kill", "stop"]
WAYS: tuple[Way, ...] = ("kill", "stop")
"""SIGKILL, as a power cut; SIGTERM, as whoever upgrades it. A supervisor starts it again."""

BACK_SECONDS = 10.0
"""Within which everybody has to be back, counted from the signal (rule T12)."""

ANSWER_MS = 500.0
"""Within which 99 of 100 commands have to be answered once one is back."""


class RestartPlan(Struct, frozen=True):
    """`changes`: commands of each person a second, connected or not."""

    people: int
    changes: float
    notes: int
    seconds: float
    """Before the signal, and after everybody is back."""
    statements: Path
    ways: tuple[Way, ...] = WAYS


class Return(Struct, frozen=True):
    """How one restart went; times from the signal on."""

    down_s: float
    """Until the new process took connections."""
    back_median_s: float
    back_after_s: float
    """Until the last one was back: her view complete, at the state of now."""
    away_median_s: float
    away_worst_s: float
    """From the end of her old connection until she was back."""
    answer_p50_ms: float
    answer_p99_ms: float
    """Of commands answered after she was back, from when she asked, or was back, to the answer."""
    answers: int
    tries_worst: int
    """Connections that one person had to try."""
    resumed: int
    """How many went on where their view stood, without a snapshot."""
    not_back: int
    lost: int
    duplicated: int
    refused: int

    @property
    def broken(self) -> list[str]:
        """The promises that do not hold."""
        promises = {
            f"all are back within {BACK_SECONDS:.0f} s": not self.not_back
            and self.back_after_s <= BACK_SECONDS,
            f"p99 of answers below {ANSWER_MS:.0f} ms": self.answers > 0
            and self.answer_p99_ms < ANSWER_MS,
            "nothing acknowledged is lost": not (self.lost or self.refused),
            "nothing happens twice": not self.duplicated,
        }
        return [promise for promise, holds in promises.items() if not holds]
