"""The database after a vote: nobody can tell from it who chose what (RULES.md Q6)."""

import asyncio
import hashlib
import tempfile
from collections.abc import AsyncIterator, Collection, Iterator
from contextlib import asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from boards import commands as c
from boards.effects import Entry, decode_entries
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
from tests.support.votes import receipt_of
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, MEMBERS, RESIDENT, client_of, opened

ROUND, INCARNATION = 2**50, 7
NOTES = (2**51, 2**51 + 1)
OPENING = c.RoundOpen(ROUND, BOARDS[0], AREAS[0], "notes", "scale", 0, 0, "Hur viktigt?", "", "")
Votes = list[tuple[int, ...]]
"""What each member chooses, in the order of MEMBERS."""


class NoNames:
    """A cold storage without anything in it."""

    async def names(self, workshop: str) -> dict[int, tuple[int, str]]:
        return {}

    async def describe(
        self, workshop: str, *, title: str, challenge: str, life: str, lead_no_more: Collection[int]
    ) -> None:
        """Nobody looks for it."""


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

    async def send(self, command: c.ClientCommand, *, by: int) -> None:
        self._n[by] += 1
        reply: asyncio.Future[Outcome] = asyncio.get_running_loop().create_future()
        mark = codec.fingerprint(command)
        (await self.room()).submit(Request(by, client_of(by), self._n[by], command, mark, reply))
        assert (await reply).code == ""

    async def swept(self) -> None:
        """Returns when the log says that the cells are gone."""
        room = await self.room()
        for _ in range(100_000):
            if room.state.rounds[ROUND].swept:
                return
            await asyncio.sleep(0)
        raise AssertionError("the choices are still there")

    async def log(self) -> tuple[list[Entry], list[Cell]]:
        batches = await self.journal.read("w", incarnation=INCARNATION, after=0)
        entries = [entry for batch in batches for entry in decode_entries(batch.body)]
        return entries, [cell for batch in batches for cell in batch.cells]


@asynccontextmanager
async def desk(folder: Path, chance: Iterator[bytes]) -> AsyncIterator[Desk]:
    async with open_database(folder) as database:
        journal = SqliteJournal(database)
        if await journal.head("w") is None:
            await journal.create("w", INCARNATION)
        services = Services(
            journal, NoNames(), SystemClock(), Pace(), MemoryBus(), lambda: next(chance)
        )
        made = Desk(journal, Hub(services))
        try:
            yield made
        finally:
            await made.hub.close()


async def vote(made: Desk, votes: Votes) -> None:
    """Everybody votes, and then once more: first what her neighbour will choose, then her own."""
    room = await made.room()
    for turn in opened().turns:
        await room.ask(turn.command, member=turn.actor.member)
    for note in NOTES:
        await made.send(c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, "ord"), by=RESIDENT)
    await made.send(OPENING, by=FACILITATOR)
    for shift in (1, 0):
        for place, member in enumerate(MEMBERS):
            choice = votes[(place + shift) % len(votes)]
            receipt = receipt_of(ROUND, f"{choice}{place + shift}")
            ballot = c.BallotCast(2**52 + place, ROUND, choice, receipt)
            await made.send(ballot, by=member)


async def election(folder: Path, votes: Votes) -> tuple[list[Entry], list[Cell], list[Cell]]:
    """The log and the cells after a vote, and the cells that held the choices before its end."""
    async with desk(folder, seeds()) as made:
        await vote(made, votes)
        entries, cells = await made.log()
        (opening,) = (n for n, entry in enumerate(entries) if entry.command == "round.open")
        at_opening = {ref for ref in _refs(entries[opening])}
        before = [cell for cell in cells if b'["' in cell.content and cell.ref not in at_opening]
        assert len(before) == 2 * len(MEMBERS)
        await made.send(c.RoundClose(ROUND, True), by=FACILITATOR)
        await made.swept()
        return *await made.log(), before


def _refs(value: Any) -> Iterator[bytes]:  # noqa: ANN401
    if isinstance(value, msgspec.Struct):
        value = msgspec.structs.astuple(value)
    if isinstance(value, bytes):
        yield value
    elif isinstance(value, dict):
        yield from _refs(tuple(value.values()))
    elif isinstance(value, tuple | list):
        for each in value:
            yield from _refs(each)


def without_hashes(value: Any) -> Any:  # noqa: ANN401
    """What is left when 32 bytes of hash are just that, and time has passed as it has."""
    if isinstance(value, Entry):
        value = msgspec.structs.replace(value, time=0)
    if isinstance(value, msgspec.Struct):
        fields = msgspec.structs.asdict(value)
        fields = {name: each for name, each in fields.items() if name not in _TIMES}
        return type(value).__name__, without_hashes(fields)
    if isinstance(value, dict):
        return {name: without_hashes(each) for name, each in value.items()}
    if isinstance(value, tuple | list):
        return [without_hashes(each) for each in value]
    return b"#" if isinstance(value, bytes) and value else value


_TIMES = frozenset({"created", "edited", "joined", "opened"})


def bytes_of(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


choices = st.lists(
    st.tuples(st.integers(1, 5), st.integers(0, 5)), min_size=len(MEMBERS), max_size=len(MEMBERS)
)


@settings(max_examples=4, deadline=None)
@given(choices, st.permutations(range(len(MEMBERS))))
def test_q6_whoever_chose_what_the_database_is_the_same(votes: Votes, order: list[int]) -> None:
    """Two elections in which the same was chosen, by others: nothing but salted hashes differ.

    The salts are in no byte of any file, so that the hashes say nothing (E3).
    """
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        entries, cells, before = asyncio.run(election(Path(one), votes))
        swapped = [votes[place] for place in order]
        entries_too, cells_too, _ = asyncio.run(election(Path(other), swapped))
        assert without_hashes(entries) == without_hashes(entries_too)
        assert [len(cell.content) for cell in cells] == [len(cell.content) for cell in cells_too]
        assert not {cell.ref for cell in before} & {cell.ref for cell in cells}
        data = bytes_of(Path(one))
        for cell in before:
            assert cell.salt not in data


async def test_q6_a_crash_between_closing_and_erasing_is_made_good_by_the_next_load(
    tmp_path: Path,
    monkeypatch: Any,  # noqa: ANN401
) -> None:
    chance = seeds()
    async with desk(tmp_path, chance) as made:
        await vote(made, [(3, 1)] * len(MEMBERS))

        async def dies(*_: object) -> int:
            raise asyncio.CancelledError

        monkeypatch.setattr(made.journal, "erase", dies)
        await made.send(c.RoundClose(ROUND, False), by=FACILITATOR)
        _, cells = await made.log()
        left = [cell for cell in cells if cell.content.startswith(b'["')]
        assert len(left) == 2 * len(MEMBERS)
    async with desk(tmp_path, chance) as made:
        await made.swept()
        _, cells = await made.log()
        assert not {cell.ref for cell in left} & {cell.ref for cell in cells}
    data = bytes_of(tmp_path)
    assert not any(cell.salt in data for cell in left)


def test_q6_the_checksum_of_a_ballot_is_that_of_no_choice() -> None:
    ballot = c.BallotCast(1, ROUND, (1, 2), "0" * 20)
    other = msgspec.structs.replace(ballot, choice=(5, 0), receipt="f" * 20)
    assert codec.fingerprint(ballot) == codec.fingerprint(other)
    assert codec.fingerprint(ballot) != codec.fingerprint(msgspec.structs.replace(ballot, round=2))
