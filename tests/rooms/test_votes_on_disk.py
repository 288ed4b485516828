"""The database after a vote: nobody can tell from it who chose what (RULES.md Q6)."""

import asyncio
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from boards import commands as c
from boards.effects import Entry
from boards.state import State
from server.journal.base import Cell
from server.wire import codec
from tests.rooms.disk import Desk, bytes_of, desk, seeds
from tests.support.votes import receipt_of
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, MEMBERS, RESIDENT, opened

ROUND = 2**50
NOTES = (2**51, 2**51 + 1)
OPENING = c.RoundOpen(ROUND, BOARDS[0], AREAS[0], "notes", "scale", 0, 0, "Hur viktigt?", "", "")
Votes = list[tuple[int, ...]]
"""What each member chooses, in the order of MEMBERS."""


def is_swept(state: State) -> bool:
    return state.rounds[ROUND].swept


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
            assert await made.send(ballot, by=member) == ""


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
        await made.until(is_swept)
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
        await made.until(is_swept)
        _, cells = await made.log()
        assert not {cell.ref for cell in left} & {cell.ref for cell in cells}
    data = bytes_of(tmp_path)
    assert not any(cell.salt in data for cell in left)


def test_q6_the_checksum_of_a_ballot_is_that_of_no_choice() -> None:
    ballot = c.BallotCast(1, ROUND, (1, 2), "0" * 20)
    other = msgspec.structs.replace(ballot, choice=(5, 0), receipt="f" * 20)
    assert codec.fingerprint(ballot) == codec.fingerprint(other)
    assert codec.fingerprint(ballot) != codec.fingerprint(msgspec.structs.replace(ballot, round=2))
