"""What a running server clears away by itself, once an hour."""

import asyncio
from pathlib import Path

import structlog

from server.access.tickets import Tickets
from server.clock import Clock
from server.journal.base import JournalUnavailable
from server.journal.copies import UNFINISHED_SECONDS, forget_copies, forget_unfinished
from server.tasks import Tasks

COPY_SECONDS = 86_400
"""How long the copy from before an upgrade is worth more than the privacy of what is erased: one
clean day. The first erasure ends it sooner (`Database.scrub`)."""
_EVERY = 3_600.0

log = structlog.get_logger(__name__)


class Upkeep:
    """Expired one-time links with the names in them, old copies, and copies that were cut off."""

    def __init__(self, database: Path, tickets: Tickets, clock: Clock) -> None:
        self._database = database
        self._tickets = tickets
        self._clock = clock
        self._tasks = Tasks("upkeep")

    def start(self) -> None:
        """Begin; the first round is at once."""
        self._tasks.start(self._run(), "rounds")

    async def close(self) -> None:
        """Stop."""
        await self._tasks.close()

    async def _run(self) -> None:
        while True:
            try:
                await self.round()
            except (JournalUnavailable, OSError) as error:
                log.warning("upkeep.failed", reason=str(error))
            await asyncio.sleep(_EVERY)

    async def round(self) -> None:
        """Clear away what is due now."""
        await self._tickets.sweep()
        now = self._clock.now_ms() / 1000
        if gone := await asyncio.to_thread(self._forget, now):
            log.info("upkeep.copies_removed", count=gone)

    def _forget(self, now: float) -> int:
        old = forget_copies(self._database, before=now - COPY_SECONDS)
        return old + forget_unfinished(self._database.parent, before=now - UNFINISHED_SECONDS)
