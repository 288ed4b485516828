"""Looking through everything for garbage, while nobody waits.

A whole search takes 10 ms in a workshop of 200 people, and 30 ms after they came in. Python begins
one whenever enough has been made, so mostly in the middle of what makes much: a reveal, a crowd at
the door. Searches among what is new, which take no time, go on as ever.
"""

import asyncio
import gc
from collections.abc import Callable

from server.rooms.pace import Pace
from server.tasks import Tasks

DUE = 10
"""Searches among what is new after which Python would begin a whole one."""

AT_LAST = 200
"""As many after which it does, also while somebody waits: it bounds what garbage may take."""

LOOK_EVERY = 1.0
"""Seconds."""

QUIET = 0.5
"""Seconds in which nobody asked for anything."""


def only_at_last() -> None:
    """From now on a whole search begins by itself only when none has come for long."""
    young, middle, _ = gc.get_threshold()
    gc.set_threshold(young, middle, AT_LAST)


def _is_due() -> bool:
    return gc.get_count()[2] >= DUE


class Garbage:
    """The task that searches at quiet moments."""

    def __init__(
        self,
        pace: Pace,
        *,
        is_due: Callable[[], bool] = _is_due,
        search: Callable[[], object] = gc.collect,
    ) -> None:
        self._pace = pace
        self._is_due = is_due
        self._search = search
        self._tasks = Tasks("garbage")

    def start(self) -> None:
        """Looks for such moments from now on."""
        self._tasks.start(self._go_on(), "search")

    async def close(self) -> None:
        """No more."""
        await self._tasks.close()

    async def _go_on(self) -> None:
        while True:
            await asyncio.sleep(LOOK_EVERY)
            if self._is_due() and await self._is_quiet():
                self._search()

    async def _is_quiet(self) -> bool:
        asked = self._pace.asked
        await asyncio.sleep(QUIET)
        return self._pace.asked == asked and not self._pace.others_hurry(None)
