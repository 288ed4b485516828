"""The database after the end: nobody can tell from it whose a hidden note was (RULES.md H10)."""

import asyncio
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from boards import commands as c
from boards.decide import authors
from boards.effects import decode_entries
from boards.rejections import Code
from boards.state import State, save
from server.journal.base import Cell
from server.rooms.sweeping import Sweeper
from tests.rooms.disk import Desk, bytes_of, desk, seeds
from tests.support.worlds import (
    AREAS,
    BOARDS,
    FACILITATOR,
    OTHER,
    RESIDENT,
    SECOND,
    opened,
)

NOTES = [2**51 + at for at in range(6)]
PLAIN = [2**50 + at for at in range(20)]
HIDDEN = c.BoardMode(BOARDS[0], "open", "hidden", False)


def new(note: int, area: int = AREAS[0]) -> c.NoteAdd:
    board = BOARDS[0] if area in AREAS[:2] else BOARDS[1]
    return c.NoteAdd(note, board, area, None, None, 0, "ord")


async def begin(made: Desk) -> None:
    room = await made.room()
    for turn in opened().turns:
        await room.ask(turn.command, member=turn.actor.member)
    await made.send(new(PLAIN[0], AREAS[2]), by=RESIDENT)


Line = tuple[c.ClientCommand, int]

ONE, TWO = 1, 2
"""Who hides behind nobody: each of the two is one of them in one world, the other in the other."""

SCRIPT: list[Line] = [
    (HIDDEN, FACILITATOR),
    (new(NOTES[0]), ONE),
    (new(PLAIN[1], AREAS[2]), RESIDENT),
    (new(NOTES[1]), TWO),
    (c.NoteEdit(NOTES[0], 7, "för sent"), ONE),
    (c.NoteEdit(NOTES[0], 1, "andra ord"), ONE),
    (c.NoteMove(NOTES[1], 400, 40), ONE),
    (c.NoteColour(NOTES[1], 3), TWO),
    (c.NoteTogether(NOTES[0], True), ONE),
    (c.NoteType(NOTES[0], 2, (9, " mer")), TWO),
    (c.ClusterAdd(PLAIN[2], "grupp", (NOTES[0], NOTES[1])), TWO),
    (c.LinkAdd(PLAIN[3], PLAIN[1], NOTES[1]), TWO),
    (new(PLAIN[4], AREAS[3]), OTHER),
    (new(NOTES[2]), ONE),
    (c.NoteDelete(NOTES[2]), ONE),
    (c.NoteRestore(NOTES[2]), ONE),
    (c.NoteDelete(NOTES[2]), ONE),
    (c.WorkshopHold("all"), SECOND),
    (new(NOTES[3]), TWO),
    (c.NotesApprove((NOTES[3],)), SECOND),
    (c.NoteEdit(NOTES[3], 1, "nya ord"), TWO),
    (c.WorkshopHold("none"), SECOND),
    (c.NotesHide((NOTES[1],), "rude", "varför?"), SECOND),
    (c.NoteAnswer(NOTES[1], "därför"), TWO),
    (c.BoardMode(BOARDS[0], "private", "hidden", True), FACILITATOR),
    (new(NOTES[4]), ONE),
    (c.NoteSize(NOTES[4], 1), ONE),
    (new(NOTES[5]), TWO),
    (c.NotesReveal(BOARDS[0], 0, 1), FACILITATOR),
    (c.NoteDelete(NOTES[0]), FACILITATOR),
    (new(PLAIN[5], AREAS[3]), RESIDENT),
]


async def act(made: Desk, script: list[Line], people: tuple[int, int]) -> list[str]:
    codes = []
    for command, by in script:
        codes.append(await made.send(command, by={ONE: people[0], TWO: people[1]}.get(by, by)))
    return codes


def is_swept(state: State) -> bool:
    workshop = state.workshop
    return workshop is not None and workshop.veil == "lifted" and workshop.swept == workshop.forgot


async def whose(made: Desk) -> list[Cell]:
    entries, cells = await made.log()
    refs = {entry.who for entry in entries}
    return [cell for cell in cells if cell.ref in refs]


async def workshop(folder: Path, people: tuple[int, int]) -> list[Cell]:
    """Until it is closed and swept; gives the cells that said who did what."""
    async with desk(folder, seeds()) as made:
        await begin(made)
        assert [code for code in await act(made, SCRIPT, people) if code] == [Code.STALE_TEXT]
        await (await made.room()).save()
        assert RESIDENT.to_bytes(8, "big") in bytes_of(folder)
        before = await whose(made)
        await made.send(c.WorkshopLife("closed"), by=FACILITATOR)
        await made.until(is_swept)
    return before


def database(folder: Path) -> dict[str, list[Any]]:
    """All that its tables hold, but for hashes: those of cells that are gone, and of the chain."""
    with closing(sqlite3.connect(next(folder.rglob("*.db")))) as db:
        names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
        found = {name: _rows(db, name) for (name,) in names}
    for row in found["batches"]:
        entries = decode_entries(row["body"])
        row["body"] = [replace(entry, who=b"#" if entry.who else b"") for entry in entries]
    return found


def _rows(db: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    rows = db.execute(f"SELECT * FROM {table}")
    names = [each[0] for each in rows.description]
    hashed = [dict(zip(names, row, strict=True)) for row in rows]
    return [{name: row[name] for name in row if name not in _NOT_COMPARED} for row in hashed]


_NOT_COMPARED = frozenset({"hash", "created"})
"""The chain's; and when the test was run."""


def test_h10_whoever_of_two_wrote_what_the_database_is_the_same(tmp_path: Path) -> None:
    """Each byte of every table, the cached state too; and no file holds the salts, so that the
    hashes say nothing (E3)."""
    one, other = tmp_path / "one", tmp_path / "other"
    gone = asyncio.run(workshop(one, (RESIDENT, OTHER)))
    asyncio.run(workshop(other, (OTHER, RESIDENT)))
    left = database(one)
    assert left == database(other)
    assert len(left["snapshots"]) == 1
    assert len(gone) == len(SCRIPT)
    data = bytes_of(one)
    assert not any(cell.salt in data or cell.content in data for cell in gone)


async def test_h10_until_then_a_resend_is_answered_by_any_process_and_afterwards_by_none(
    tmp_path: Path,
) -> None:
    chance = seeds()
    first = new(NOTES[0])
    async with desk(tmp_path, chance) as made:
        await begin(made)
        assert await made.send(HIDDEN, by=FACILITATOR) == ""
        answer = await made.send_as(2, first, by=RESIDENT)
        made.hub.rooms[0].save = nothing  # type: ignore[method-assign]
    async with desk(tmp_path, chance) as made:
        again = await made.send_as(2, first, by=RESIDENT)
        assert (again.code, again.seq) == ("", answer.seq)
        state = await made.hub.state("w")
        assert state.notes[NOTES[0]].author == RESIDENT
        edit = c.NoteEdit(NOTES[0], 1, "andra ord")
        assert (await made.send_as(3, edit, by=RESIDENT)).code == ""
        await made.send_as(2, c.WorkshopLife("closed"), by=FACILITATOR)
        await made.until(is_swept)
        assert (await made.send_as(3, edit, by=RESIDENT)).code == Code.CLIENT_FORGOTTEN
        assert (await made.send_as(1, edit, by=RESIDENT)).code == Code.CLOSED
        assert (await made.send_as(1, c.WorkshopLife("open"), by=FACILITATOR)).code == ""
        assert (await made.send_as(2, edit, by=RESIDENT)).code == Code.NOT_YOURS


async def nothing() -> None:
    """Instead of a snapshot, so that the next load reads the log."""


@pytest.mark.parametrize("crash", ["before it is forgotten", "before it is erased"])
async def test_h10_a_crash_after_closing_is_made_good_by_the_next_load(
    tmp_path: Path, crash: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    chance = seeds()

    async def dies(*_: object) -> bool:
        raise asyncio.CancelledError

    monkeypatch.setattr(authors, "SLICE", 2)
    async with desk(tmp_path, chance) as made:
        await begin(made)
        await act(made, SCRIPT, (RESIDENT, OTHER))
        with monkeypatch.context() as patch:
            patch.setattr(made.journal, "erase", dies)
            if crash == "before it is forgotten":
                patch.setattr(Sweeper, "_forget_authors", dies)
            await made.send(c.WorkshopLife("closed"), by=FACILITATOR)
            await asyncio.sleep(0.05)
            left = await whose(made)
        assert len(left) > len(SCRIPT)
    async with desk(tmp_path, chance) as made:
        await made.until(is_swept)
        state, entries = await made.hub.state("w"), await made.log()
        assert not {cell.ref for cell in left} & {cell.ref for cell in entries[1]}
    data = bytes_of(tmp_path)
    assert not any(cell.salt in data or cell.content in data for cell in left)
    async with desk(tmp_path, chance) as made:
        assert save(await made.hub.state("w")) == save(state)
        assert await made.log() == entries
