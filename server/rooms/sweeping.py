"""Erases from storage what closing has ended (boards/RULES.md Q6, H10).

The choices of closed rounds, and who wrote what on a closed workshop's boards of hidden authors.
The state says itself whether that was done, so whoever loads the workshop after a crash goes on: to
erase cells twice, or in two processes at once, does no harm.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import partial

import structlog

from boards.commands import AuthorsForget, AuthorsSwept, Command, RoundSwept
from boards.effects import decode_entries
from boards.records import Ref, Round
from boards.rejections import Code
from boards.state import State
from boards.veil import whose_cells
from boards.votes.erasing import Cast
from server.journal.base import Batch, Journal, JournalUnavailable
from server.rooms.core import Outcome, RoomCore
from server.rooms.crashes import HaltedError
from server.tasks import Tasks

log = structlog.get_logger(__name__)

AGAIN = 1.0
"""Seconds until the next try where storage fails: what was closed must not stay."""

Ask = Callable[[Command], Awaitable[Outcome]]
Work = Callable[[], Awaitable[bool]]
"""Returns whether it is done."""

_FORGET, _AUTHORS = 0, -1
"""What is under way besides rounds, of which none has such an id."""


class Sweeper:
    """What of one room is closed and not swept yet."""

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
        for what, work in self._due(state):
            if what not in self._under_way:
                self._under_way.add(what)
                self._tasks.start(self._sweep(what, work), "sweep")

    def _due(self, state: State) -> Iterator[tuple[int, Work]]:
        for round_ in state.rounds.values():
            if round_.life != "open" and not round_.swept:
                yield round_.id, partial(self._sweep_round, round_)
        workshop = state.workshop
        if workshop is None:
            return
        if workshop.swept < workshop.forgot:
            yield _AUTHORS, partial(self._sweep_authors, workshop.swept, workshop.forgot)
        elif workshop.veil == "worn" and workshop.life == "closed":
            yield _FORGET, self._forget_authors

    async def _sweep(self, what: int, work: Work) -> None:
        is_done = await self._try(work)
        if not is_done:
            await asyncio.sleep(AGAIN)
        self._under_way.discard(what)
        if not is_done:
            self.look(self._core.state)

    async def _try(self, work: Work) -> bool:
        """Whether it is done, or no longer this room's to do."""
        try:
            return await work()
        except HaltedError:
            # Nothing is decided here for now; the cells are gone, and the next load says so.
            return True
        except JournalUnavailable as error:
            log.error("room.not_swept", workshop=self._workshop, reason=error.reason)
            return error.reason == "closed"

    async def _sweep_round(self, round_: Round) -> bool:
        """Read from the log, since ballots were changed and taken back."""
        cast = Cast(round_.id)
        async for batch in self._rows(after=round_.since):
            cast.follow(decode_entries(batch.body))
        await self._journal.erase(self._workshop, sorted(cast.refs))
        await self._ask(RoundSwept(round_.id))
        return True

    async def _forget_authors(self) -> bool:
        """In parts; refused where the workshop was opened again just now."""
        while True:
            outcome = await self._ask(AuthorsForget())
            workshop = self._core.state.workshop
            if outcome.code or workshop is None or workshop.veil == "lifted":
                return outcome.code in ("", Code.ALREADY)

    async def _sweep_authors(self, after: int, to: int) -> bool:
        refs: set[Ref] = set()
        async for batch in self._rows(after=after):
            entries = decode_entries(batch.body)
            refs.update(whose_cells(entries[: max(0, to - batch.first + 1)]))
        await self._journal.erase(self._workshop, sorted(refs))
        await self._ask(AuthorsSwept(to))
        return True

    async def _rows(self, *, after: int) -> AsyncIterator[Batch]:
        """Row by row, since an hour of voting is some thousand entries."""
        batches = await self._journal.read(
            self._workshop, incarnation=self._core.incarnation, after=after
        )
        for batch in batches:
            yield batch
            await asyncio.sleep(0)
