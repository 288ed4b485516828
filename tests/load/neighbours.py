"""A second workshop on the same server: how its people fare while something is shown to 200 others.

They work only once the clock of the first one has stopped, so that they cost it nothing; and in a
process of their own, or what the 200 others are sent would keep them from looking at the time.
"""

import asyncio
import gc
import multiprocessing
import time
from collections.abc import Sequence
from multiprocessing.connection import Connection
from typing import Self

import uvloop

from boards.roles import Role
from server.access.tokens import new_id
from server.tasks import Tasks
from tests.load import probes
from tests.load.errors import LoadError
from tests.load.filling import Contents, Filled
from tests.load.hall import Guest, Hall
from tests.load.plans import Pace, Person, Plan, plan

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

PATIENCE = 60.0
"""Seconds until they are inside, or have read what they were told."""

CONTENTS = Contents(NOTES, SEATS)

Latencies = tuple[list[float], list[float]]
"""Of their changes, in ms: those due before that moment, and those in the time after it."""


class Neighbours:
    """The people of the second workshop, from here: told when to begin, and asked at the end."""

    def __init__(self, filled: Filled, statements: Sequence[str], port: int) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, other = context.Pipe()
        arguments = (other, filled, statements, port)
        self._process = context.Process(target=_work, args=arguments, daemon=True)

    def __enter__(self) -> Self:
        self._process.start()
        self._receive()
        return self

    def __exit__(self, *_error: object) -> None:
        self._process.kill()
        self._process.join()

    async def begin(self) -> None:
        """They work from now on; returns when there is something to compare with."""
        self._pipe.send(None)
        await asyncio.sleep(BEFORE)

    async def latencies(self, since: float) -> Latencies:
        """Once what began then is over for them."""
        self._pipe.send(since)
        await asyncio.sleep(since + DURING + ARRIVAL - time.monotonic())
        before, during = await asyncio.to_thread(self._receive)
        return before, during

    def _receive(self) -> Latencies:
        if not self._pipe.poll(PATIENCE):
            raise LoadError("the second workshop says nothing")
        received: Latencies = self._pipe.recv()
        return received


def _work(pipe: Connection, filled: Filled, statements: Sequence[str], port: int) -> None:
    rows = zip(SEATS, filled.devices, filled.members, strict=True)
    people = [
        Person(number, role, device, member, new_id())
        for number, (role, device, member) in enumerate(rows)
    ]
    pace = Pace(CHANGES, 0, LONGEST)
    deeds = plan(people, boards=filled.boards, statements=statements, pace=pace)
    hall = Hall([Guest(each, filled.workshop, port, is_probe=True) for each in people])
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(_play(pipe, hall, deeds, port))


async def _play(pipe: Connection, hall: Hall, deeds: Plan, port: int) -> None:
    await hall.come_in(port)
    hall.settle()
    gc.disable()
    pipe.send(((), ()))
    await asyncio.to_thread(pipe.recv)
    tasks, began = Tasks("neighbours"), time.monotonic()
    tasks.start(hall.play(deeds.changes, began), "play")
    since = await asyncio.to_thread(pipe.recv)
    await asyncio.sleep(since + DURING - time.monotonic())
    await tasks.close()
    await asyncio.sleep(ARRIVAL)
    told = [probes.read(guest.chunks, after=0.0) for guest in hall.guests]
    border, end = since - began, since - began + DURING
    before = [deed for deed in deeds.changes if deed.at < border]
    during = [deed for deed in deeds.changes if border <= deed.at < end]
    pipe.send(
        [probes.times(told, each, begin=began, after=0.0).latencies for each in (before, during)]
    )
