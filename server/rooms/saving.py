"""Caches a room's state now and then, so that the next load is quick. Losing it costs time only."""

import structlog

from server.journal.base import Journal, JournalUnavailable
from server.rooms.core import RoomCore

log = structlog.get_logger(__name__)

SNAPSHOT_EVERY = 2_000
"""Entries between two cached states: a load replays at most as many (about 40 ms), and a busy
workshop writes its whole state (half a megabyte) every few seconds, not several times a second."""


class Saver:
    """Snapshots of one room."""

    def __init__(self, workshop: str, core: RoomCore, journal: Journal) -> None:
        self._workshop = workshop
        self._core = core
        self._journal = journal
        self._saved_at = core.state.seq
        self._save_at = core.state.seq + SNAPSHOT_EVERY

    def is_due(self) -> bool:
        """Whether it is time; then the next time is as far away again, whatever comes of it: on a
        full disk every batch would pay for a snapshot in vain."""
        is_due = self._core.state.seq >= self._save_at
        if is_due:
            self._save_at = self._core.state.seq + SNAPSHOT_EVERY
        return is_due

    async def save(self) -> None:
        """Caches the state, unless that is done."""
        if self._core.state.seq == self._saved_at:
            return
        snapshot = self._core.snapshot()
        try:
            await self._journal.save_snapshot(
                self._workshop, incarnation=self._core.incarnation, snapshot=snapshot
            )
            self._saved_at = snapshot.seq
        except JournalUnavailable as error:
            log.warning("room.snapshot_not_saved", workshop=self._workshop, reason=error.reason)
