"""Decides a batch and stores it, until it is certain what is on disk (rules A2, B7)."""

import asyncio
import secrets
from collections.abc import Callable

import structlog

from boards.effects import Effect
from boards.view import Key
from server.clock import Clock
from server.journal.base import Batch, Journal, JournalUnavailable
from server.rooms.core import Draft, Request, RoomCore

log = structlog.get_logger(__name__)

FIRST_WAIT = 0.1
LONGEST_WAIT = 2.0
"""Seconds between two tries while storage fails: soon at first, since most failures are short."""

CaughtUp = Callable[[set[Key], list[Effect]], None]


class Committer:
    """The one writer of a room: its core moves on only here, after the commit."""

    def __init__(
        self, workshop: str, core: RoomCore, journal: Journal, *, clock: Clock, caught_up: CaughtUp
    ) -> None:
        """`caught_up` is called with what others had written when the core adopted it."""
        self.trouble: str | None = None
        """Why the journal cannot be written right now; None when all is well."""
        self._workshop = workshop
        self._core = core
        self._journal = journal
        self._clock = clock
        self._caught_up = caught_up

    async def commit(self, requests: list[Request]) -> Draft:
        """Returns when the outcome of every request is on disk, however long that takes."""
        draft = self._draft(requests)
        while draft.batch is not None:
            if await self._is_stored(draft.batch):
                self._core.adopt(draft)
                break
            draft = self._draft(requests)
        return draft

    def _draft(self, requests: list[Request]) -> Draft:
        return self._core.draft(
            requests, now=self._clock.now_ms(), new_seed=lambda: secrets.token_bytes(32)
        )

    async def _is_stored(self, batch: Batch) -> bool:
        """Whether this batch is on disk; False: others were first, and the core knows theirs.

        A failed append may have happened all the same. Then the very same batch is tried again:
        decided anew it would have another hash, and nobody could tell that it is stored already.
        """
        wait, may_be_there = FIRST_WAIT, False
        while True:
            try:
                stored = may_be_there and await self._is_head(batch) or await self._append(batch)
                if not stored:
                    await self._catch_up()
            except JournalUnavailable as error:
                self.trouble, may_be_there = error.reason, True
                log.error("room.not_stored", workshop=self._workshop, reason=error.reason)
                await asyncio.sleep(wait)
                wait = min(LONGEST_WAIT, wait * 2)
            else:
                self.trouble = None
                return stored

    async def _is_head(self, batch: Batch) -> bool:
        head = await self._journal.head(self._workshop)
        return head is not None and (head.seq, head.hash) == (batch.last, batch.hash)

    async def _append(self, batch: Batch) -> bool:
        return await self._journal.append(
            self._workshop,
            incarnation=self._core.incarnation,
            expected=self._core.state.seq,
            batch=batch,
        )

    async def _catch_up(self) -> None:
        batches = await self._journal.read(
            self._workshop, incarnation=self._core.incarnation, after=self._core.state.seq
        )
        self._caught_up(*self._core.catch_up(batches))
