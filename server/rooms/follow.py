"""How a room keeps up with what other processes write to its log (rules A6, A9).

Whatever the bus says is only noted; the room's own task adopts it, so that nothing is written or
adopted outside it (A3). What the bus lost is read from the journal.
"""

import asyncio
from collections import Counter
from collections.abc import Callable
from typing import Literal

import structlog

from boards.effects import Effect
from boards.view import Key
from server.bus.base import Heard, News
from server.journal.base import Batch, Journal, JournalUnavailable
from server.rooms.core import LogBrokenError, RoomCore

log = structlog.get_logger(__name__)

NEWS_MAX = 200
"""Batches heard and not yet adopted: while storage hangs, the log itself is the longer memory."""

Cause = Literal["bus", "gap", "missed", "heads", "race", "asked"]
"""Why a room caught up. bus: it was told the batch. gap: it was told a later one, or a head only.
missed: the bus was away. heads: the comparison of heads. race: it lost a swap. asked: somebody
knows a later entry than this process does."""

CaughtUp = Callable[[set[Key], list[Effect]], None]


class HistoryChangedError(Exception):
    """The log that this room follows is no more: restored from a copy, or deleted."""


class Ear:
    """Where the bus leaves word before the room is there and between its turns."""

    def __init__(self) -> None:
        self.news: list[News] = []
        self.behind: Cause | None = None
        """The journal has to be asked, and why."""
        self.wake: Callable[[], None] = lambda: None
        self.is_old: Callable[[News], bool] = lambda _: False

    def hear(self, heard: Heard) -> None:
        """Called by the bus, at any time."""
        if not isinstance(heard, News):
            self.ask("missed")
        elif not self.is_old(heard):
            if heard.batch is None or len(self.news) >= NEWS_MAX:
                self.ask("gap")
            else:
                self.news.append(heard)
                self.wake()

    def ask(self, cause: Cause) -> None:
        """Have the room's task look at the journal."""
        self.behind = self.behind or cause
        self.wake()


class Follower:
    """Brings a core to what others wrote. Called by the room's task only, but for `refresh`."""

    def __init__(
        self, workshop: str, core: RoomCore, journal: Journal, *, ear: Ear, caught_up: CaughtUp
    ) -> None:
        """`caught_up` is called with what others had written when the core adopted it."""
        self.counts: Counter[Cause] = Counter()
        """How often the room caught up, by cause."""
        self._workshop = workshop
        self._core = core
        self._journal = journal
        self._ear = ear
        self._caught_up = caught_up
        self._waiting: list[asyncio.Future[None]] = []
        ear.is_old = self._is_old

    @property
    def has_work(self) -> bool:
        """Whether something was heard, or somebody wants to be sure."""
        return bool(self._ear.news or self._ear.behind or self._waiting)

    async def refresh(self) -> None:
        """Returns when the core has all that was committed before this call.

        Raises JournalUnavailable; or HistoryChangedError, when the room has to be loaded anew.
        """
        waiter: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        self._waiting.append(waiter)
        self._ear.ask("asked")
        await waiter

    def look_again(self) -> None:
        """There may be more in the journal than was adopted just now."""
        self._ear.ask("race")

    def give_up(self, error: Exception) -> None:
        """The room ends: nobody is left waiting."""
        waiting, self._waiting = self._waiting, []
        _tell(waiting, error)

    async def keep_up(self) -> None:
        """Adopts what was heard; what is missing comes from the journal.

        JournalUnavailable goes to who waits; the comparison of heads tries again (A6).
        """
        news, self._ear.news = self._ear.news, []
        cause, self._ear.behind = self._ear.behind, None
        waiting, self._waiting = self._waiting, []
        # However the reading ends: cancelled, or by a log that cannot be read.
        error: Exception | None = HistoryChangedError(self._workshop)
        try:
            if not self._adopt_news(news):
                cause = cause or "gap"
            error = await self._try_reading(cause) if cause is not None else None
        finally:
            _tell(waiting, error)
        if isinstance(error, HistoryChangedError):
            raise error

    async def _try_reading(self, cause: Cause) -> Exception | None:
        try:
            self.adopt(await self.read(), cause)
        except (JournalUnavailable, HistoryChangedError) as error:
            log.warning("room.not_caught_up", workshop=self._workshop, cause=cause)
            return error
        return None

    async def read(self) -> list[Batch]:
        """What the journal has beyond the core.

        Raises JournalUnavailable; HistoryChangedError when this log is no more.
        """
        core = self._core
        batches = await self._journal.read(
            self._workshop, incarnation=core.incarnation, after=core.state.seq
        )
        if not batches:
            await self._must_be_alive()
        return batches

    async def _must_be_alive(self) -> None:
        """Nothing new: since nothing happened, or since the log was replaced or deleted?"""
        head = await self._journal.head(self._workshop)
        if head is None or head.incarnation != self._core.incarnation:
            raise HistoryChangedError(self._workshop)

    def _adopt_news(self, news: list[News]) -> bool:
        """Adopts the batches that join; returns whether those were all that are new."""
        for each in sorted(news, key=lambda news: news.head):
            if self._is_old(each):
                continue
            if each.batch is None or not self._joins(each.batch, each.incarnation):
                return False
            try:
                self.adopt([each.batch], "bus")
            except LogBrokenError:
                # The journal is the truth: a bus that tells something else is not believed.
                log.warning("room.news_not_believed", workshop=self._workshop, seq=each.head)
                return False
        return True

    def _joins(self, batch: Batch, incarnation: int) -> bool:
        return (incarnation, batch.first) == (self._core.incarnation, self._core.state.seq + 1)

    def adopt(self, batches: list[Batch], cause: Cause) -> None:
        """Brings the core to the last of these. Raises LogBrokenError."""
        if not batches:
            return
        before = self._core.state.seq
        self._caught_up(*self._core.catch_up(batches))
        self.counts[cause] += 1
        if cause != "bus":
            entries = self._core.state.seq - before
            log.info("room.caught_up", workshop=self._workshop, cause=cause, entries=entries)

    def _is_old(self, news: News) -> bool:
        """Known already. Of another incarnation nothing is: the journal tells which one holds."""
        core = self._core
        return news.incarnation == core.incarnation and news.head <= core.state.seq


def _tell(waiting: list[asyncio.Future[None]], error: Exception | None) -> None:
    for waiter in waiting:
        if waiter.done():
            continue
        if error is None:
            waiter.set_result(None)
        else:
            waiter.set_exception(error)
