"""A second workshop on the same server: how its people fare while something is shown to 200 others.

They work only once the clock of the first one has stopped, so that they cost it nothing.
"""

import asyncio
import time
from collections.abc import Sequence

from boards.roles import Role
from server.access.tokens import new_id
from server.tasks import Tasks
from tests.load import probes
from tests.load.filling import Contents, Filled
from tests.load.hall import Guest, Hall
from tests.load.plans import Pace, Person, plan

SEATS: tuple[Role, ...] = ("facilitator", "staff", *("resident",) * 8)
CHANGES = 10.0
"""Of each of them, a second: as many as fit into the time that a reveal takes."""

NOTES = 100
BEFORE = 2.0
"""Seconds that they work before anything is shown to the others."""

DURING = 1.0
"""Seconds from then on that count: a pause of the server shows in the 1 of 100."""

ARRIVAL = 0.5
"""Seconds until the last of it has come."""

LONGEST = 20.0
"""Seconds that they could go on for."""

CONTENTS = Contents(NOTES, SEATS)


class Neighbours:
    """The people of the second workshop; all of them are probes."""

    def __init__(self, filled: Filled, statements: Sequence[str], port: int) -> None:
        rows = zip(SEATS, filled.devices, filled.members, strict=True)
        people = [
            Person(number, role, device, member, new_id())
            for number, (role, device, member) in enumerate(rows)
        ]
        pace = Pace(CHANGES, 0, LONGEST)
        self._deeds = plan(people, boards=filled.boards, statements=statements, pace=pace)
        self.hall = Hall([Guest(each, filled.workshop, port, is_probe=True) for each in people])
        self._began = 0.0
        self._tasks = Tasks("neighbours")

    async def begin(self) -> None:
        """They work from now on; returns when there is something to compare with."""
        self._began = time.monotonic()
        self._tasks.start(self.hall.play(self._deeds.changes, self._began), "play")
        await asyncio.sleep(BEFORE)

    async def go_on(self, since: float) -> None:
        """For as long as what began then is looked at, and until the last change is everywhere."""
        await asyncio.sleep(since + DURING - time.monotonic())
        await self._tasks.close()
        await asyncio.sleep(ARRIVAL)

    def latencies(self, since: float) -> tuple[list[float], list[float]]:
        """Of their changes, in ms: those due before that moment, and those in the time after it."""
        told = [probes.read(guest.chunks, after=0.0) for guest in self.hall.guests]
        border, end = since - self._began, since - self._began + DURING
        before = [deed for deed in self._deeds.changes if deed.at < border]
        during = [deed for deed in self._deeds.changes if border <= deed.at < end]
        found = [
            probes.times(told, deeds, begin=self._began, after=0.0) for deeds in (before, during)
        ]
        return found[0].latencies, found[1].latencies
