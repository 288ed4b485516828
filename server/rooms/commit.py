"""Decides a batch and stores it, until it is certain what is on disk (rules A2, B7)."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from itertools import accumulate, takewhile

import structlog

from boards.commands import Command, NoteAdd, NoteEdit, NotesAdd, is_wide, weight_of
from boards.rejections import Code
from server.journal.base import Batch, JournalUnavailable
from server.rooms.core import Draft, LogBrokenError, Request, RoomCore
from server.rooms.follow import Follower
from server.rooms.services import Services

log = structlog.get_logger(__name__)

BATCH_MAX = 500
"""Records named by the commands that are decided in one go: 500 commands on one note each take
about 10 ms, two gestures on 200 notes each mostly less."""

LIGHT = 100
"""Records named by commands that are decided on the event loop, in 2 ms or so."""

WORDS = 100
"""Characters of new words that weigh as much as a record: each is looked up in the word list."""

FIRST_WAIT = 0.1
LONGEST_WAIT = 2.0
"""Seconds between two tries while storage fails: soon at first, since most failures are short."""


class Committer:
    """The one writer of a room: its core moves on only here, after the commit."""

    def __init__(
        self, workshop: str, core: RoomCore, follower: Follower, services: Services
    ) -> None:
        """`follower` knows what others had written."""
        self.trouble: str | None = None
        """Why the journal cannot be written right now; None when all is well."""
        self._workshop = workshop
        self._core = core
        self._follower = follower
        self._journal = services.journal
        self._clock = services.clock
        self._new_seed = services.new_seed
        self._offload = services.offload

    async def commit(self, requests: list[Request]) -> Draft:
        """Returns when the outcome of every request is on disk, however long that takes.

        Raises LogBrokenError, HistoryChangedError.
        """
        draft = await self._draft(requests)
        while True:
            if draft.batch is not None:
                if await self._is_stored(draft.batch):
                    self._core.adopt(draft)
                    return draft
            elif not _needs_proof(draft) or not await self._was_behind():
                return draft
            draft = await self._draft(requests)

    async def _draft(self, requests: list[Request]) -> Draft:
        """The core reads its state only, which stays as it is while it decides somewhere else."""
        work = partial(
            self._core.draft, requests, now=self._clock.now_ms(), new_seed=self._new_seed
        )
        return await self._offload(work) if takes_long(requests) else work()

    async def _is_stored(self, batch: Batch) -> bool:
        """Whether this batch is on disk; False: others were first, and the core knows theirs.

        A failed append may have happened all the same. Then the very same batch is tried again,
        and found: decided anew it would have another hash, and nobody could recognise it.
        """

        async def store() -> bool:
            return await self._append(batch) or await self._lost_to_itself(batch)

        return await self._insist(store)

    async def _append(self, batch: Batch) -> bool:
        return await self._journal.append(
            self._workshop,
            incarnation=self._core.incarnation,
            expected=self._core.state.seq,
            batch=batch,
        )

    async def _lost_to_itself(self, batch: Batch) -> bool:
        """The swap was lost: to an earlier try of this very batch, or to others?"""
        batches = await self._follower.read()
        if not batches:
            raise LogBrokenError("the log takes nothing from this release any more")
        if batches[0].hash == batch.hash:
            self._follower.look_again()
            return True
        self._follower.adopt(batches, "race")
        return False

    async def _was_behind(self) -> bool:
        """Whether others had written something that this core did not know."""

        async def look() -> bool:
            batches = await self._follower.read()
            self._follower.adopt(batches, "asked")
            return bool(batches)

        return await self._insist(look)

    async def _insist(self, work: Callable[[], Awaitable[bool]]) -> bool:
        """The result of `work`, tried until storage works again."""
        wait = FIRST_WAIT
        while True:
            try:
                result = await work()
            except JournalUnavailable as error:
                self.trouble = error.reason
                log.error("room.not_stored", workshop=self._workshop, reason=error.reason)
                await asyncio.sleep(wait)
                wait = min(LONGEST_WAIT, wait * 2)
            else:
                self.trouble = None
                return result


def _needs_proof(draft: Draft) -> bool:
    """Nothing is written, so no swap shows whether the core is up to date, and what it says is
    true only if it is: that a number was skipped, an outbox never heard of (C4), or that a command
    of this process itself is refused, which no log keeps."""
    forgotten = str(Code.CLIENT_FORGOTTEN)
    return bool(draft.gaps) or any(
        outcome.code == forgotten or (outcome.code and not outcome.request.client)
        for outcome in draft.outcomes
    )


def takes_long(requests: Sequence[Request]) -> bool:
    """Whether deciding them would hold up other rooms for more than two milliseconds or so."""
    weight = 0
    for request in requests:
        weight += max(weight_of(request.command), _length(request.command) // WORDS)
        if weight > LIGHT or is_wide(request.command):
            return True
    return False


def _length(command: Command) -> int:
    if isinstance(command, NotesAdd):
        return sum(len(new.text) for new in command.notes)
    return len(command.text) if isinstance(command, NoteAdd | NoteEdit) else 0


def in_one_go(requests: Sequence[Request]) -> int:
    """How many of them are decided before other rooms get their turn."""
    weights = accumulate(weight_of(request.command) for request in requests)
    return sum(1 for _ in takewhile(lambda weight: weight <= BATCH_MAX, weights)) or 1
