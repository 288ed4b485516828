"""What a bus promises: little. Word of a commit may be lost, late, twice or out of order; rooms
compare heads with the journal every second, always (rule A6), so a bus makes them quick, not right.

The contract suite proves for every implementation:

U1  who subscribed before a `publish` hears it, in this process and in others, unless it is lost
U2  nobody hears of a workshop that she did not subscribe to, or no longer subscribes to
U3  `publish` never waits and never raises; a listener that raises harms no other listener
U4  whenever a connection to the bus was made anew, listeners are told `MISSED`
"""

from collections.abc import Callable
from typing import Literal, Protocol

from msgspec import Struct

from server.journal.base import Batch

BATCH_MAX = 32 * 1024
"""Bytes of a batch that travel along; of a larger one only its head does, and readers fetch it."""


class News(Struct, frozen=True):
    """A commit: the log of this incarnation reaches `head` now, by `batch` if that is small."""

    incarnation: int
    head: int
    batch: Batch | None


MISSED: Literal["missed"] = "missed"
"""Something may have been said while nobody listened: look at the journal."""

Heard = News | Literal["missed"]
Hear = Callable[[Heard], None]
"""A listener: never waits."""


class Subscription(Protocol):
    """One listener of one workshop."""

    async def end(self) -> None:
        """Hear no more; again is no error."""


class Bus(Protocol):
    """Word of commits among the processes that share workshops."""

    async def subscribe(self, workshop: str, hear: Hear) -> Subscription:
        """Returns once whatever is published from now on will be heard (rule A9)."""

    def publish(self, workshop: str, news: News) -> None:
        """Tell everybody, oneself included."""

    async def close(self) -> None:
        """Hear and say no more."""


def news_of(incarnation: int, batch: Batch) -> News:
    """What to publish of a batch that is on disk."""
    size = len(batch.body) + sum(len(cell.content) + 64 for cell in batch.cells)
    return News(incarnation, batch.last, batch if size <= BATCH_MAX else None)
