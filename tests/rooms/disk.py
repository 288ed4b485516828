"""A workshop on a real journal, and all bytes of its files."""

import asyncio
import hashlib
from collections.abc import AsyncIterator, Callable, Collection, Iterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path

from boards import commands as c
from boards.effects import Entry, decode_entries
from boards.state import State
from server.bus.memory import MemoryBus
from server.clock import SystemClock
from server.journal.base import Cell
from server.journal.sqlite import SqliteJournal
from server.journal.store import open_database
from server.rooms.core import Outcome, Request
from server.rooms.hub import Hub
from server.rooms.pace import Pace
from server.rooms.room import Room
from server.rooms.services import Services
from server.wire import codec
from tests.support.worlds import MEMBERS, START, client_of

INCARNATION = 7


class NoNames:
    """A cold storage without anything in it."""

    async def names(self, workshop: str) -> dict[int, tuple[int, str]]:
        return {}

    async def describe(
        self, workshop: str, *, title: str, challenge: str, life: str, lead_no_more: Collection[int]
    ) -> None:
        """Nobody looks for it."""


class Still(SystemClock):
    """The time of entries stands still, so that two runs can be held against each other."""

    def now_ms(self) -> int:
        return START


def seeds() -> Iterator[bytes]:
    """The same in every run, so that two of them can be held against each other."""
    return (hashlib.sha256(b"%d" % number).digest() for number in count())


class Desk:
    """A workshop on a real journal, and what its members send."""

    def __init__(self, journal: SqliteJournal, hub: Hub) -> None:
        self.journal = journal
        self.hub = hub
        self._n = dict.fromkeys(MEMBERS, 0)

    async def room(self) -> Room:
        return await self.hub.room("w")

    async def send(self, command: c.ClientCommand, *, by: int) -> str:
        """Gives the code of a refusal, "" for none."""
        self._n[by] += 1
        return (await self.send_as(self._n[by], command, by=by)).code

    async def send_as(self, n: int, command: c.ClientCommand, *, by: int) -> Outcome:
        """By its number: the same one again is a resend."""
        reply: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        mark = codec.fingerprint(command)
        (await self.room()).submit(Request(by, client_of(by), n, command, mark, reply))
        return await reply

    async def until(self, is_true: Callable[[State], bool]) -> None:
        """Returns when the log says so."""
        room = await self.room()
        for _ in range(100_000):
            if is_true(room.state):
                return
            await asyncio.sleep(0)
        raise AssertionError("what was to be erased is still there")

    async def log(self) -> tuple[list[Entry], list[Cell]]:
        """The entries as they are stored, and the cells that are left."""
        batches = await self.journal.read("w", incarnation=INCARNATION, after=0)
        entries = [entry for batch in batches for entry in decode_entries(batch.body)]
        return entries, [cell for batch in batches for cell in batch.cells]


@asynccontextmanager
async def desk(folder: Path, chance: Iterator[bytes]) -> AsyncIterator[Desk]:
    """The workshop "w" in this folder, begun unless it is there."""
    async with open_database(folder) as database:
        journal = SqliteJournal(database)
        if await journal.head("w") is None:
            await journal.create("w", INCARNATION)
        services = Services(journal, NoNames(), Still(), Pace(), MemoryBus(), lambda: next(chance))
        made = Desk(journal, Hub(services))
        try:
            yield made
        finally:
            await made.hub.close()


def bytes_of(folder: Path) -> bytes:
    """Free pages, write-ahead log and all."""
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())
