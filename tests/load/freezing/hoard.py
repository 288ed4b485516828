"""People who send as many bytes to everybody as the rules allow, with as little as they may ask.

Each has a few notes of the full length, deletes them all, and takes it back, again and again: every
time the whole text goes to whoever sees it. One command on its way at a time, within C7.
"""

import asyncio
import time
from collections.abc import Sequence
from itertools import cycle

import msgspec

from boards.commands import ClientCommand, NewNote, NotesAdd, NotesDelete, NotesRestore
from boards.limits import TEXT_MAX, TRASH_MAX
from server.access.tokens import new_id
from server.rooms.rates import BURST, Rate, tokens_of
from server.wire.messages import Do
from tests.load.hall import Guest
from tests.load.plans import Person
from tests.load.wireframes import masked

NOTES = 40
"""Of each hoarder: as many as the trash holds, for five of them."""

HOARDERS = TRASH_MAX // NOTES

AT_ONCE = 25
"""Notes of one paste: a frame holds no more of this length, and it counts as one command (C7)."""

PATIENCE = 30.0

_encode = msgspec.msgpack.Encoder().encode


def long_text(statement: str) -> str:
    """A statement, and trees up to the longest text there is: four bytes each."""
    return (statement + "\N{EVERGREEN TREE}" * TEXT_MAX)[:TEXT_MAX]


class Hoarder(Guest):
    """One of them."""

    def __init__(self, person: Person, workshop: str, port: int) -> None:
        super().__init__(person, workshop, port, is_probe=False)
        self._news = asyncio.Event()
        self._n = 0
        # A little less than the server allows: its clock and ours are not the same.
        self._rate = Rate(time.monotonic(), burst=BURST - 20, per_second=18)

    def buffer_updated(self, nbytes: int) -> None:
        super().buffer_updated(nbytes)
        self._news.set()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._news.set()

    async def run(self, board: int, statements: Sequence[str]) -> None:
        """Writes the notes, and has them come and go until it is cancelled or cut off."""
        ids = [new_id() for _ in range(NOTES)]
        texts = cycle(statements)
        notes = [NewNote(each, None, None, 0, long_text(next(texts))) for each in ids]
        for start in range(0, NOTES, AT_ONCE):
            await self._ask(NotesAdd(board, 0, tuple(notes[start : start + AT_ONCE])))
        while self.lost is None:
            await self._ask(NotesDelete(tuple(ids)))
            await self._ask(NotesRestore(tuple(ids)))

    async def _ask(self, command: ClientCommand) -> None:
        """Sends it when the rate allows; returns when it is answered or the connection is over."""
        await asyncio.sleep(self._rate.take(time.monotonic(), tokens=tokens_of(command)))
        if self.lost is not None:
            return
        self._n += 1
        self.write(masked(_encode(Do(self.person.client, self._n, command))))
        async with asyncio.timeout(PATIENCE):
            while self.answers < self._n and self.lost is None:
                self._news.clear()
                await self._news.wait()
