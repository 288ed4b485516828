"""A copy of the database is whole and of one moment, or it is not there at all."""

import asyncio
import os
import sqlite3
import subprocess
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from server.admin.terminal import bring_back
from server.journal.copies import UNFINISHED_SECONDS, CopyError, back_up, restore
from server.journal.database import Database
from server.journal.migrate import known_revisions
from server.journal.sqlite import SqliteJournal
from server.journal.store import open_database
from server.settings import read_settings
from tests.contracts.cases import batch, cell

NOBODY = 65_534


def read(file: Path, query: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True) as db:
        rows = db.execute(query).fetchall()
    db.close()
    return rows


def left_behind(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir() if "unfinished" in each.name]


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system with 256 kB on it."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    if subprocess.run(mount, capture_output=True, check=False).returncode != 0:
        pytest.skip("mounting is not permitted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


async def test_a_copy_holds_every_commit_from_before_it_and_no_half_of_one(
    database: Database, tmp_path: Path
) -> None:
    journal, committed = SqliteJournal(database), 0
    await journal.create("w", 1)
    enough, progress, meanwhile = asyncio.Event(), asyncio.Event(), 0

    async def write() -> None:
        nonlocal committed
        while not enough.is_set():
            one = batch(committed + 1, cells=(cell(committed, bytes(3_000)),))
            assert await journal.append("w", incarnation=1, expected=committed, batch=one)
            committed += 1
            progress.set()

    writing = asyncio.Task(write())
    for number in range(5):
        goal = committed + 40
        while committed < goal:
            progress.clear()
            await progress.wait()
        before = committed
        file = tmp_path / f"copy{number}.db"
        made = await asyncio.to_thread(back_up, database.path, file)
        meanwhile += committed - before
        [(head,)] = read(file, "SELECT head FROM workshops")
        assert isinstance(head, int)
        assert before <= head <= committed
        assert read(file, "SELECT count(*), max(last) FROM batches") == [(head, head)]
        assert read(file, "SELECT count(*) FROM cells") == [(head,)]
        assert read(file, "PRAGMA integrity_check") == [("ok",)]
        assert (made.bytes, made.workshops) == (file.stat().st_size, 1)
    assert meanwhile > 0, "the writer was not held up"
    enough.set()
    await writing


async def test_a_copy_is_one_private_file_that_a_read_only_disk_can_hold(
    database: Database, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    back_up(database.path, folder / "copy.db")
    assert [each.name for each in folder.iterdir()] == ["copy.db"]
    assert (folder / "copy.db").stat().st_mode & 0o777 == 0o600
    assert read(folder / "copy.db", "PRAGMA journal_mode") == [("delete",)]


async def test_nothing_is_ever_overwritten(database: Database, tmp_path: Path) -> None:
    there = tmp_path / "there.db"
    there.write_text("precious")
    with pytest.raises(CopyError, match=r"there\.db is there already"):
        back_up(database.path, there)
    dangling = tmp_path / "link.db"
    dangling.symlink_to(tmp_path / "nowhere")
    with pytest.raises(CopyError, match="not overwritten"):
        back_up(database.path, dangling)
    assert there.read_text() == "precious"
    assert left_behind(tmp_path) == []


async def test_a_place_that_cannot_be_written_is_named(database: Database, tmp_path: Path) -> None:
    with pytest.raises(CopyError, match="missing: there is no such directory"):
        back_up(database.path, tmp_path / "missing" / "copy.db")
    with pytest.raises(CopyError, match="could not be made"):
        back_up(database.path, Path("/proc/copy.db"))


async def test_a_full_disk_keeps_no_half_copy(database: Database, small_disk: Path) -> None:
    journal = SqliteJournal(database)
    await journal.create("w", 1)
    await journal.append(
        "w", incarnation=1, expected=0, batch=batch(1, cells=(cell(1, bytes(400_000)),))
    )
    with pytest.raises(CopyError, match="no room is left"):
        back_up(database.path, small_disk / "copy.db")
    assert os.listdir(small_disk) == []


async def test_a_copy_that_is_given_up_leaves_nothing(database: Database, tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(CopyError, match="given up"):
        back_up(database.path, tmp_path / "copy.db", stop=stop)
    assert not (tmp_path / "copy.db").exists()
    assert left_behind(tmp_path) == []


async def test_a_copy_takes_away_what_killed_ones_left_there_and_nothing_else(
    database: Database, tmp_path: Path
) -> None:
    ends = (".0123abcd.unfinished", ".0123abcd.unfinished-journal")
    killed = [tmp_path / f".{name}.db{end}" for name in ("mon", "copy") for end in ends]
    others = [tmp_path / name for name in (".notes.unfinished", "mon.db", ".x.db.new.unfinished")]
    running = tmp_path / ".other.db.4567cdef.unfinished"
    for each in (*killed, *others, running):
        each.write_text("half")
    old = time.time() - UNFINISHED_SECONDS - 1
    for each in (*killed, *others):
        os.utime(each, (old, old))
    back_up(database.path, tmp_path / "copy.db")
    assert [each for each in killed if each.exists()] == []
    assert [each for each in (*others, running) if not each.exists()] == []


@pytest.fixture
def closed(tmp_path: Path) -> Iterator[Path]:
    """A directory that we may not enter, not even as root."""
    folder = tmp_path / "closed"
    (folder / "inside").mkdir(parents=True)
    (folder / "copy.db").write_text("")
    folder.chmod(0)
    user = os.geteuid()
    if user == 0:
        os.seteuid(NOBODY)
    yield folder
    os.seteuid(user)
    folder.chmod(0o700)


def test_a_directory_that_may_not_be_entered_is_named(closed: Path, tmp_path: Path) -> None:
    with pytest.raises(CopyError, match=r"may not enter .*/closed/inside$"):
        back_up(tmp_path / "samskapa.db", closed / "inside" / "copy.db")
    settings = read_settings({"DATA": str(tmp_path / "data")})
    with pytest.raises(CopyError, match=r"closed/copy\.db may not be read"):
        bring_back(settings, closed / "copy.db")


async def filled(folder: Path) -> Path:
    """A database with a workshop, a session, a ticket and a snapshot in it."""
    async with open_database(folder) as database:
        journal = SqliteJournal(database)
        await journal.create("w", 1)
        await journal.append("w", incarnation=1, expected=0, batch=batch(1, cells=(cell(1, b"x"),)))
        rows = (
            "INSERT INTO accounts VALUES (1, 'a@example.org', 'A', 'x', 0)",
            "INSERT INTO account_sessions VALUES (x'01', 1, 0, 9)",
            "INSERT INTO tickets (token_hash, kind, created, expires) VALUES (x'02','account',0,9)",
            "INSERT INTO snapshots VALUES ('w', 1, 1, 1, x'', x'')",
        )
        await database.hot_write(lambda db: [db.execute(row).rowcount for row in rows])
        return database.path


def brought_back(backup: Path, into: Path) -> Path:
    into.mkdir()
    database = into / "samskapa.db"
    restore(backup, database, known=known_revisions(), new_incarnation=lambda: 77)
    return database


async def test_a_restored_history_is_another_incarnation_without_sessions(tmp_path: Path) -> None:
    database = await filled(tmp_path / "data")
    back_up(database, tmp_path / "copy.db")
    restored = brought_back(tmp_path / "copy.db", tmp_path / "again")
    assert read(restored, "SELECT id, incarnation, head FROM workshops") == [("w", 77, 1)]
    for table in ("batches", "cells"):
        assert read(restored, f"SELECT workshop, incarnation FROM {table}") == [("w", 77)]
    for table in ("snapshots", "account_sessions", "tickets"):
        assert read(restored, f"SELECT * FROM {table}") == []
    assert read(restored, "SELECT email FROM accounts") == [("a@example.org",)]
    assert read(tmp_path / "copy.db", "SELECT incarnation FROM workshops") == [(1,)]
    async with open_database(tmp_path / "again") as opened:
        [kept] = await SqliteJournal(opened).read("w", incarnation=77, after=0)
        assert kept.cells[0].content == b"x"


@pytest.mark.parametrize("content", [b"", b"no database at all", os.urandom(9_000)])
def test_what_is_no_backup_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(CopyError, match=r"not a backup|no workshops"):
        brought_back(tmp_path / "file", tmp_path / "again")
    assert list((tmp_path / "again").iterdir()) == []


async def test_a_damaged_backup_is_refused(tmp_path: Path) -> None:
    database = await filled(tmp_path / "data")
    back_up(database, tmp_path / "copy.db")
    pages = bytearray((tmp_path / "copy.db").read_bytes())
    for start in range(4096 * 3, len(pages) - 4096, 4096 * 2):
        pages[start : start + 512] = os.urandom(512)
    (tmp_path / "copy.db").write_bytes(pages)
    with pytest.raises(CopyError):
        brought_back(tmp_path / "copy.db", tmp_path / "again")
    assert list((tmp_path / "again").iterdir()) == []


async def test_a_backup_of_a_newer_release_is_refused(tmp_path: Path) -> None:
    database = await filled(tmp_path / "data")
    db = sqlite3.connect(database)
    db.execute("UPDATE alembic_version SET version_num = '9999'")
    db.commit()
    db.close()
    back_up(database, tmp_path / "copy.db")
    with pytest.raises(CopyError, match="newer Samskapa"):
        brought_back(tmp_path / "copy.db", tmp_path / "again")


async def test_the_copy_from_before_an_upgrade_goes_with_the_first_erasure(
    database: Database,
) -> None:
    copy = database.path.with_name("samskapa.db.before-9999")
    back_up(database.path, copy)
    await SqliteJournal(database).erase("w", [cell(1).ref])
    assert not copy.exists()
