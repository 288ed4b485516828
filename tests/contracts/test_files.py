"""What SQLite does to the disk: pragmas, erasure down to the bytes, kill -9, a full disk."""

import asyncio
import os
import random
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa

from server.journal.base import Cell, JournalUnavailable, Snapshot
from server.journal.database import Database
from server.journal.sqlite import SqliteJournal
from server.journal.store import open_database
from server.journal.tables import accounts
from tests.contracts.cases import Gate, batch, cell

ROOT = Path(__file__).parents[2]
CANARY = b"canary-7f3d-only-in-this-text"


def start(what: str, directory: Path) -> subprocess.Popen[str]:
    """`child.py` as a process of its own, with unbuffered lines on stdout."""
    command = [sys.executable, "-m", "tests.contracts.child", what, str(directory)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)


def files_with(directory: Path, needle: bytes) -> set[str]:
    return {file.name for file in directory.iterdir() if needle in file.read_bytes()}


async def store_canary(database: Database) -> SqliteJournal:
    journal = SqliteJournal(database)
    await journal.create("w", 1)
    secret = batch(1, cells=(cell(1, CANARY * 500), cell(2)))
    await journal.append("w", incarnation=1, expected=0, batch=secret)
    body = Snapshot(seq=1, format=1, body=CANARY, hash=b"h")
    await journal.save_snapshot("w", incarnation=1, snapshot=body)
    return journal


async def test_j5_live_writer_is_durable(database: Database) -> None:
    def pragmas(db: sqlite3.Connection) -> dict[str, object]:
        names = ("synchronous", "journal_mode", "secure_delete", "foreign_keys")
        return {name: db.execute(f"PRAGMA {name}").fetchone()[0] for name in names}

    assert await database.hot_write(pragmas) == {
        "synchronous": 2,
        "journal_mode": "wal",
        "secure_delete": 1,
        "foreign_keys": 1,
    }


async def test_j5_cold_writes_use_the_same_connection(database: Database) -> None:
    cold = await database.write(lambda db: id(db.connection.dbapi_connection))
    assert cold == await database.hot_write(id)


async def test_j10_erasing_goes_through_the_file_from_front_to_back(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refs are random: in their own order each of these 1,000 would cost several pages."""
    journal, wal = SqliteJournal(database), database.path.with_name("samskapa.db-wal")
    await journal.create("w", 1)
    chance = random.Random(5)
    cells = tuple(Cell(chance.randbytes(32), bytes(16), b"a choice" * 20) for _ in range(1_000))
    await journal.append("w", incarnation=1, expected=0, batch=batch(1, cells=cells))
    await database.scrub()

    async def later() -> None:
        """The WAL stays, so that its pages can be counted."""

    monkeypatch.setattr(database, "scrub", later)
    assert await journal.erase("w", sorted(cell.ref for cell in cells)) == len(cells)
    assert wal.stat().st_size < 300 * 4096


async def test_j10_erased_bytes_are_in_no_file(database: Database) -> None:
    directory = database.path.parent
    journal = await store_canary(database)
    assert files_with(directory, CANARY) == {"samskapa.db-wal"}
    await database.scrub()
    assert files_with(directory, CANARY) == {"samskapa.db"}
    await journal.erase("w", [cell(1).ref])
    assert files_with(directory, CANARY) == set()


async def test_j10_erasure_waits_for_a_reader_that_keeps_the_old_bytes(database: Database) -> None:
    directory = database.path.parent
    journal = await store_canary(database)
    gate = Gate()
    reading = asyncio.Task(database.hot_read(gate.job))
    await asyncio.to_thread(gate.reached.wait, 60)
    erasing = asyncio.Task(journal.erase("w", [cell(1).ref]))
    # While the reader is in the way, others are still served.
    await asyncio.gather(*(database.write(lambda db: None) for _ in range(20)))
    assert not erasing.done()
    assert files_with(directory, CANARY)
    gate.open()
    await reading
    assert await erasing == 1
    assert files_with(directory, CANARY) == set()


async def test_j10_deleted_account_leaves_no_trace_either(database: Database) -> None:
    mail = "canary@example.org"
    row = {"email": mail, "name": "C", "password_hash": "x", "created": 0}
    await database.write(lambda db: db.execute(accounts.insert().values(**row)).rowcount)
    await database.write(lambda db: db.execute(sa.delete(accounts)).rowcount)
    await database.scrub()
    assert files_with(database.path.parent, mail.encode()) == set()


def acknowledged(writer: "subprocess.Popen[str]", lines: int) -> dict[str, int]:
    """The last seq told per workshop, from `lines` lines and whatever else was told by the end."""
    assert writer.stdout is not None
    told = [writer.stdout.readline() for _ in range(lines)]
    writer.send_signal(signal.SIGKILL)
    told += writer.stdout.readlines()
    writer.stdout.close()
    writer.wait()
    # The last line may be cut short by the kill.
    whole = [line.split() for line in told if line.endswith("\n")]
    return {workshop: int(seq) for workshop, seq in whole}


@pytest.mark.parametrize("lines", [1, 40, 400])
async def test_j4_kill_9_loses_nothing_acknowledged(tmp_path: Path, lines: int) -> None:
    directory = tmp_path / "data"
    told = acknowledged(start("append", directory), lines)
    told |= acknowledged(start("append", directory), lines)
    async with open_database(directory) as database:
        journal = SqliteJournal(database)
        for workshop, seq in told.items():
            found = await journal.read(workshop, incarnation=1, after=0)
            assert [each.first for each in found] == list(range(1, len(found) + 1))
            assert len(found) >= seq
            assert all(each.body.startswith(f"{workshop} {each.first} ".encode()) for each in found)
            head = await journal.head(workshop)
            assert head is not None
            assert head.seq == len(found)
        integrity = await database.hot_read(
            lambda db: db.execute("PRAGMA integrity_check").fetchall()
        )
        assert integrity == [("ok",)]


async def test_j11_full_disk_is_told_and_gets_over(database: Database) -> None:
    journal = SqliteJournal(database)
    await journal.create("w", 1)
    normal = await database.hot_write(lambda db: db.execute("PRAGMA max_page_count").fetchone()[0])
    await database.hot_write(lambda db: db.execute("PRAGMA max_page_count = 1").fetchone())
    large = batch(1, cells=(cell(1, bytes(200_000)),))
    with pytest.raises(JournalUnavailable, match="disk_full"):
        await journal.append("w", incarnation=1, expected=0, batch=large)
    head = await journal.head("w")
    assert head is not None
    assert head.seq == 0
    await database.hot_write(lambda db: db.execute(f"PRAGMA max_page_count = {normal}").fetchone())
    assert await journal.append("w", incarnation=1, expected=0, batch=large)


async def test_j11_small_writes_pass_beside_one_that_finds_no_room(database: Database) -> None:
    journal = SqliteJournal(database)
    for workshop in ("v", "w"):
        await journal.create(workshop, 1)
    await database.hot_write(lambda db: db.execute("PRAGMA max_page_count = 1").fetchone())
    large = batch(1, cells=(cell(1, bytes(200_000)),))
    results = await asyncio.gather(
        journal.append("v", incarnation=1, expected=0, batch=large),
        journal.append("w", incarnation=1, expected=0, batch=batch(1)),
        return_exceptions=True,
    )
    assert isinstance(results[0], JournalUnavailable)
    assert results[1] is True
    heads = await journal.heads(["v", "w"])
    assert (heads["v"].seq, heads["w"].seq) == (0, 1)


def test_j11_commit_that_fails_is_told_and_gets_over(tmp_path: Path) -> None:
    child = start("fill", tmp_path / "data")
    told, _ = child.communicate(timeout=60)
    reason, acknowledged_seq, found, again = told.splitlines()[-1].split()  # after log lines
    assert reason in ("disk_full", "io")
    assert found == acknowledged_seq
    assert int(found) > 0
    assert again == "True"


def test_j12_second_process_is_refused_by_name(tmp_path: Path) -> None:
    directory = tmp_path / "data"
    first = start("append", directory)
    assert first.stdout is not None
    first.stdout.readline()
    told, _ = start("hold", directory).communicate(timeout=60)
    assert str(directory) in told
    assert f"process {first.pid}" in told
    first.kill()
    first.stdout.close()
    first.wait()
    told, _ = start("hold", directory).communicate(timeout=60)
    assert told.startswith("taken by")


def test_j12_directory_is_private(tmp_path: Path) -> None:
    directory = tmp_path / "deep" / "data"
    start("hold", directory).communicate(timeout=60)
    assert os.stat(directory).st_mode & 0o777 == 0o700


def test_j12_directory_that_is_a_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no directory")
    told, _ = start("hold", tmp_path / "data").communicate(timeout=60)
    assert str(tmp_path / "data") in told
    assert "DATA" in told
