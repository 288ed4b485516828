"""J13: a workshop that is deleted is gone for everybody at once, and then from every file."""

import sqlite3
from pathlib import Path

import pytest
import sqlalchemy as sa

from server.journal import burial, tables
from server.journal.base import DOOMED, Batch, Head, Journal, WorkshopExistsError
from server.journal.database import Database
from server.journal.sqlite import SqliteJournal
from server.journal.store import open_database
from tests.contracts.cases import INCARNATION, batch, cell
from tests.contracts.test_journal import put, snapshot

SECRET = b"a sentence that must not be found"
ACCOUNT = {"id": 1, "email": "a@b.c", "name": "A", "password_hash": "x", "created": 0}


def wordy(first: int, *, count: int) -> Batch:
    """A batch with cells that hold the secret."""
    cells = tuple(cell(first * 10_000 + n, SECRET + b" %d" % n) for n in range(count))
    return batch(first, cells=cells)


async def furnish(database: Database, workshop: str = "w") -> None:
    """At least one row of the workshop in every table that can have one."""

    def fill(db: sa.Connection) -> None:
        key = {"workshop": workshop}
        if db.execute(sa.select(tables.accounts.c.id)).first() is None:
            db.execute(tables.accounts.insert().values(**ACCOUNT))
        entry = {"title": SECRET.decode(), "challenge": "", "language": "sv", "life": "draft"}
        db.execute(tables.catalogue.insert().values(**key, **entry, created=0, updated=0))
        db.execute(tables.facilitators.insert().values(**key, account=1, member=1))
        code = {"code": f"code {workshop}"}
        db.execute(tables.invites.insert().values(**key, kind="code", **code, created=0))
        ticket = {"token_hash": workshop.encode(), "kind": "facilitator", "inviter": 1}
        db.execute(tables.tickets.insert().values(**key, **ticket, created=0, expires=1))
        wall = {"token_hash": workshop.encode(), "shows_code": 1, "created": 0}
        db.execute(tables.walls.insert().values(**key, **wall))
        screen = {"device_hash": workshop.encode(), "created": 0}
        db.execute(tables.screens.insert().values(**key, **screen))
        for n in range(120):
            device = {"device_hash": b"%d" % n, "member": n, "created": 0}
            db.execute(tables.seats.insert().values(**key, **device))
            former = {"device_hash": b"%d" % n, "member": n}
            db.execute(tables.former_seats.insert().values(**key, **former))
            asking = {"device_hash": b"%d" % n, "number": n, "alias": workshop}
            asking |= {"role": "resident", "state": "waiting", "asked": 0, "seen": 0}
            db.execute(tables.lobby.insert().values(**key, **asking))
            answer = {"member": n, "let_in": 1, "people": 1, "reason": SECRET.decode()}
            db.execute(tables.door_answers.insert().values(**key, **answer))
            name = {"member": n, "version": 1, "name": SECRET.decode()}
            db.execute(tables.names.insert().values(**key, **name))

    await database.write(fill)


def counts(db: sa.Connection) -> dict[str, int]:
    """Rows of workshop `w` by table, those without any left out."""
    found = {
        table.name: db.execute(
            sa.select(sa.func.count()).select_from(table).where(column == "w")
        ).scalar_one()
        for table, column in tables.OF_A_WORKSHOP
    }
    return {name: count for name, count in found.items() if count}


async def in_use(journal: Journal, database: Database) -> None:
    """Workshop `w` with a log, cells, a snapshot and everything beside it."""
    for first in range(1, 4):
        await journal.append(
            "w", incarnation=INCARNATION, expected=first - 1, batch=wordy(first, count=100)
        )
    await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=snapshot(3, SECRET))
    await furnish(database)


async def test_j13_doomed_it_is_gone_for_everybody_at_once(
    journal: Journal, database: Database
) -> None:
    await in_use(journal, database)
    assert await journal.doom("w")
    assert await journal.head("w") is None
    assert await journal.heads(["w"]) == {}
    assert not await journal.append("w", incarnation=INCARNATION, expected=3, batch=batch(4))
    left = await database.read(counts)
    assert not left.keys() & {"catalogue", "facilitators", "invites", "tickets"}, (
        "no way leads to it"
    )
    with pytest.raises(WorkshopExistsError):
        await journal.create("w", INCARNATION + 1)


async def test_j13_buried_nothing_of_it_is_left_and_its_neighbour_is_whole(
    journal: Journal, database: Database
) -> None:
    await in_use(journal, database)
    await journal.create("v", 5)
    await journal.append("v", incarnation=5, expected=0, batch=wordy(1, count=3))
    await furnish(database, "v")
    before = await journal.read("v", incarnation=5, after=0)
    assert (await database.read(counts)).keys() == {table.name for table, _ in tables.OF_A_WORKSHOP}
    assert await journal.doom("w")
    await journal.bury("w")
    assert await database.read(counts) == {}
    assert await journal.read("w", incarnation=INCARNATION, after=0) == []
    assert await journal.read("v", incarnation=5, after=0) == before
    assert await journal.heads(["v", "w"]) == {"v": Head(incarnation=5, seq=1, hash=b"hash 1")}
    await journal.bury("w")


async def test_j13_no_file_holds_a_word_of_it_afterwards(
    journal: Journal, database: Database
) -> None:
    await in_use(journal, database)
    folder = database.path.parent
    assert SECRET in contents(folder)
    await journal.doom("w")
    await journal.bury("w")
    assert SECRET not in contents(folder)


def contents(folder: Path) -> bytes:
    """All bytes of all files."""
    return b"\0".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


async def test_j13_only_what_was_doomed_is_buried(journal: Journal, database: Database) -> None:
    await put(journal, (1, 2))
    await journal.bury("w")
    assert await journal.head("w") is not None
    assert not await journal.doom("unknown")
    await journal.bury("unknown")
    assert await journal.doom("w")
    assert not await journal.doom("w"), "once"


async def test_j13_a_snapshot_that_comes_late_is_not_kept(
    journal: Journal, database: Database
) -> None:
    await put(journal, (1, 2))
    await journal.doom("w")
    await journal.save_snapshot("w", incarnation=INCARNATION, snapshot=snapshot(2))
    assert "snapshots" not in await database.read(counts)


async def test_j13_it_goes_in_slices(
    journal: Journal, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(burial, "SLICE", 0.0)
    await in_use(journal, database)
    await journal.doom("w")
    jobs = database.jobs
    await journal.bury("w")
    rows = 3 * 100 + 120 + 120
    assert database.jobs - jobs >= rows / burial.ROWS
    assert await database.read(counts) == {}


@pytest.mark.parametrize("slices", [0, 1, 5])
async def test_j13_a_crash_half_way_ends_in_deleted_at_the_next_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, slices: int
) -> None:
    folder = tmp_path / "data"
    with monkeypatch.context() as slow:
        slow.setattr(burial, "SLICE", 0.0)
        async with open_database(folder) as database:
            journal = SqliteJournal(database)
            await journal.create("w", INCARNATION)
            await in_use(journal, database)
            await journal.doom("w")
            for _ in range(slices):
                assert not await database.write(lambda db: burial._dig(db, "w"))
            assert await database.read(counts)
    async with open_database(folder) as database:
        assert await database.read(counts) == {}
        assert await database.hot_read(_doomed) == 0
        await SqliteJournal(database).create("w", INCARNATION)
    assert SECRET not in contents(folder)


def _doomed(db: sqlite3.Connection) -> int:
    query = "SELECT count(*) FROM workshops WHERE min_reader = ?"
    return int(db.execute(query, (DOOMED,)).fetchone()[0])
