"""Whether the disk takes writes, found out once for all who ask at about the same time."""

import asyncio

import sqlalchemy as sa

from server.clock import Clock
from server.journal.base import JournalUnavailable, Reason
from server.journal.database import Database

FRESH_SECONDS = 1.0
"""As long as one write answers for: anybody may ask, and each write is an fsync of the disk."""

WRITE_SECONDS = 5.0
"""A disk that takes longer for one small write hangs: say so, instead of hanging with it."""

_SAME_AGAIN = sa.text("UPDATE alembic_version SET version_num = version_num")


class Readiness:
    """The outcome of the latest trial write."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock
        self._trying = asyncio.Lock()
        self._tried_at = float("-inf")
        self._failure: Reason | None = None

    async def check(self) -> None:
        """Raises JournalUnavailable when nothing can be written."""
        async with self._trying:
            if self._clock.monotonic() - self._tried_at >= FRESH_SECONDS:
                await self._try()
            if self._failure is not None:
                raise JournalUnavailable(self._failure)

    async def _try(self) -> None:
        self._failure = None
        try:
            # Commit and fsync of the schema's number over itself: a full disk shows.
            async with asyncio.timeout(WRITE_SECONDS):
                await self._database.write(lambda db: db.execute(_SAME_AGAIN).rowcount)
        except TimeoutError:
            self._failure = "io"
        except JournalUnavailable as error:
            self._failure = error.reason
        self._tried_at = self._clock.monotonic()
