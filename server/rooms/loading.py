"""Reads a workshop from its journal: the state at the head, as a core that decides."""

import structlog

from boards.state import SNAPSHOT_FORMAT
from server.journal.base import Head, Journal, JournalUnavailable, Snapshot
from server.rooms.core import LogBrokenError, RoomCore

log = structlog.get_logger(__name__)


async def newest(journal: Journal, workshop: str) -> RoomCore | None:
    """The state at the head; None when there is no such workshop.

    Raises JournalUnavailable, and LogBrokenError when rows are changed, missing or moved (E1).
    """
    while True:
        head = await journal.head(workshop)
        if head is None:
            return None
        try:
            return await _replayed(journal, workshop, head)
        except LogBrokenError:
            if not await _was_replaced(journal, workshop, head):
                log.exception("loading.log_broken", workshop=workshop)
                raise


async def _was_replaced(journal: Journal, workshop: str, head: Head) -> bool:
    """Whether a copy was restored between our reads: then there is another log to read."""
    again = await journal.head(workshop)
    return again is not None and again.incarnation != head.incarnation


async def _replayed(journal: Journal, workshop: str, head: Head) -> RoomCore:
    """From the newest snapshot; without a usable one, which is a cache, from all the log."""
    snapshot = await journal.snapshot(workshop, incarnation=head.incarnation)
    if snapshot is not None and snapshot.format == SNAPSHOT_FORMAT:
        try:
            return await _read(journal, workshop, head, snapshot)
        except JournalUnavailable:
            raise
        except Exception as error:
            if await _was_replaced(journal, workshop, head):
                raise LogBrokenError("restored while it was read") from error
            log.exception("loading.snapshot_unusable", workshop=workshop)
    return await _read(journal, workshop, head, None)


async def _read(journal: Journal, workshop: str, head: Head, snapshot: Snapshot | None) -> RoomCore:
    core, after = RoomCore(head.incarnation), snapshot.seq if snapshot is not None else 0
    rows = await journal.read(workshop, incarnation=head.incarnation, after=after)
    core.load(snapshot, rows)
    core.must_reach(head)
    return core
