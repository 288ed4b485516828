"""As many bytes as a few people may send, and readers that take none: does memory grow?"""

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

import uvloop

from boards.roles import Role
from server.demo.statements import Statement
from server.tasks import Tasks
from tests.load.errors import LoadError
from tests.load.filling import Filled, fill
from tests.load.freezing.hoard import HOARDERS, Hoarder
from tests.load.freezing.plan import Flood
from tests.load.freezing.unread import LOOK, Unread
from tests.load.hall import Guest, Hall
from tests.load.processes import on_core, resident_mb
from tests.load.room import people_of
from tests.support.server import LiveServer

WARM_MB = 60.0
"""Offered before the first reader freezes: by then rings and allocators have their size."""

PATIENCE = 240.0

RESIDENTS: list[Role] = ["resident"] * HOARDERS
SEATS: list[Role] = ["facilitator", "facilitator", *RESIDENTS]
"""A witness, the frozen one, who see the most there is to see; and who write."""


def measure_flood(
    megabytes: float, folder: Path, statements: Sequence[Statement], *, until_aborted: bool = True
) -> Flood:
    """In an empty place of its own. Without `until_aborted`: to try the tool."""
    folder.mkdir()
    filled = asyncio.run(fill(folder / "data", statements, notes=0, seats=SEATS))
    server = LiveServer(folder, log_level="warning")
    with on_core(0):
        server.start()
    try:
        watch = _Watch(server, filled, megabytes=megabytes, until_aborted=until_aborted)
        texts = [statement.text for statement in statements]
        with on_core(1), asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
            return runner.run(watch.run(texts))
    finally:
        server.end()


class _Watch:
    """Looks at the server's memory and at the witness's bytes while they flow."""

    def __init__(
        self, server: LiveServer, filled: Filled, *, megabytes: float, until_aborted: bool
    ) -> None:
        self._megabytes = megabytes
        self._until_aborted = until_aborted
        self._server = server
        self._filled = filled
        self._end = time.monotonic() + PATIENCE
        people = people_of(filled)
        self._witness = Guest(people[0], filled.workshop, server.port, is_probe=False)
        self._hoarders = [Hoarder(each, filled.workshop, server.port) for each in people[2:]]
        self._found = Flood()

    async def run(self, texts: Sequence[str]) -> Flood:
        """Until enough was offered."""
        hall, tasks = Hall([self._witness, *self._hoarders]), Tasks("hoard")
        await hall.come_in(self._server.port)
        hall.settle()
        try:
            for hoarder in self._hoarders:
                tasks.start(hoarder.run(self._filled.boards[0], texts), "hoarder")
            await self._look_on()
            self._found.disconnected = sum(guest.lost is not None for guest in hall.guests)
        finally:
            await tasks.close()
            hall.leave()
        return self._found

    async def _look_on(self) -> None:
        found, begun = self._found, self._witness.bytes
        warm = min(WARM_MB, self._megabytes) * 1e6
        while self._witness.bytes - begun < warm:
            found.before = max(found.before, resident_mb(self._server.pid))
            await self._pause()
        while found.offered < self._megabytes:
            await self._freeze_one()
        found.after = resident_mb(self._server.pid)

    async def _freeze_one(self) -> None:
        """One reader from its hello until the server has had enough of it."""
        found, filled = self._found, self._filled
        reader = Unread(port=self._server.port, workshop=filled.workshop, device=filled.devices[1])
        await reader.freeze()
        begun, told = time.monotonic(), self._witness.bytes
        while reader.is_connected and not self._has_enough(told):
            found.peak = max(found.peak, resident_mb(self._server.pid))
            await self._pause()
        took = time.monotonic() - begun
        reader.close()
        found.readers += 1
        found.seconds += took
        found.offered += (self._witness.bytes - told) / 1e6
        found.aborted_after = max(found.aborted_after, took)

    def _has_enough(self, told: int) -> bool:
        """Only to try the tool: else the end is the server's to decide."""
        offered = self._found.offered + (self._witness.bytes - told) / 1e6
        return not self._until_aborted and offered >= self._megabytes

    async def _pause(self) -> None:
        if self._witness.lost is not None:
            raise LoadError(f"the witness was cut off: {self._witness.lost}")
        if time.monotonic() > self._end:
            raise LoadError(f"too little was sent within {PATIENCE:.0f} s")
        await asyncio.sleep(LOOK)
