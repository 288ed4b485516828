"""Erases the choices of closed rounds from storage (boards/RULES.md Q6).

A round says itself whether that was done, so whoever loads the workshop after a crash goes on: to
erase cells twice, or in two processes at once, does no harm.
"""

import asyncio
from collections.abc import Awaitable, Callable

import structlog

from boards.commands import Command, RoundSwept
from boards.effects import decode_entries
from boards.records import Ref, Round
from boards.state import State
from boards.votes.erasing import Cast
from server.journal.base import Journal, JournalUnavailable
from server.rooms.core import Outcome, RoomCore
from server.rooms.crashes import HaltedError
from server.tasks import Tasks

log = structlog.get_logger(__name__)

AGAIN = 1.0
"""Seconds until the next try where storage fails: the choices must not stay."""

Ask = Callable[[Command], Awaitable[Outcome]]


class Sweeper:
    """The rounds of one room that are closed and not swept yet."""

    def __init__(
        self, workshop: str, core: RoomCore, journal: Journal, *, ask: Ask, tasks: Tasks
    ) -> None:
        """`ask` returns when a command of the server's own is committed."""
        self._workshop = workshop
        self._core = core
        self._journal = journal
        self._ask = ask
        self._tasks = tasks
        self._under_way: set[int] = set()

    @property
    def is_busy(self) -> bool:
        """The room must not be let go yet."""
        return bool(self._under_way)

    def look(self, state: State) -> None:
        """Begins what is to be done in this committed state. Cheap: there are few rounds."""
        for round_ in state.rounds.values():
            waits = round_.life != "open" and not round_.swept
            if waits and round_.id not in self._under_way:
                self._under_way.add(round_.id)
                self._tasks.start(self._sweep(round_), "sweep")

    async def _sweep(self, round_: Round) -> None:
        is_done = await self._try(round_)
        if not is_done:
            await asyncio.sleep(AGAIN)
        self._under_way.discard(round_.id)
        if not is_done:
            self.look(self._core.state)

    async def _try(self, round_: Round) -> bool:
        """Whether it is done, or no longer this room's to do."""
        try:
            await self._journal.erase(self._workshop, sorted(await self._refs(round_)))
            await self._ask(RoundSwept(round_.id))
        except HaltedError:
            # Nothing is decided here for now; the cells are gone, and the next load says so.
            return True
        except JournalUnavailable as error:
            log.error("room.not_swept", workshop=self._workshop, reason=error.reason)
            return error.reason == "closed"
        return True

    async def _refs(self, round_: Round) -> set[Ref]:
        """Read from the log, since ballots were changed and taken back; row by row, since an hour
        of voting is some thousand entries."""
        batches = await self._journal.read(
            self._workshop, incarnation=self._core.incarnation, after=round_.since
        )
        cast = Cast(round_.id)
        for batch in batches:
            cast.follow(decode_entries(batch.body))
            await asyncio.sleep(0)
        return cast.refs
