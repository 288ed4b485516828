"""Copies of the database file: a backup while people write, and a data directory made from one.

A copy is one file that needs nothing beside it. It appears under its name only when it is whole,
checked and on the disk; until then it stands under a passing name, which a failure removes.
"""

import errno
import os
import re
import secrets
import sqlite3
import threading
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from msgspec import Struct

_PRIVATE_FILE = 0o600
UNFINISHED_SECONDS = 3_600
"""A copy that nobody has written to for so long is of a process that was killed."""
_UNFINISHED = re.compile(r"\..+\.[0-9a-f]{8}\.unfinished(-journal|-wal|-shm)?")
_PAGES = 1_024
"""Pages (4 kB) between two looks at whether to stop: some milliseconds."""


class CopyError(Exception):
    """No copy was made and nothing was changed; the message says why and what to do."""


class Copied(Struct, frozen=True):
    """A copy that was made: where, how large, how many workshops are in it, how long it took."""

    path: str
    bytes: int
    workshops: int
    seconds: float


def back_up(database: Path, to: Path, *, stop: threading.Event | None = None) -> Copied:
    """Copy `database` to the new file `to`, as it is now; blocking, for a thread of its own.

    Everything committed before the call is in the copy, nothing half. Writers go on meanwhile: the
    copy is read from one view of the database, and only the WAL grows. Setting `stop` gives up.
    Raises `CopyError`.
    """
    began = time.monotonic()
    to = to.absolute()
    _must_be_new(to)
    with suppress(OSError):  # Others' files in a shared directory: no reason not to make ours.
        forget_unfinished(to.parent, before=time.time() - UNFINISHED_SECONDS)
    with _explained(to), _unfinished(to) as passing:
        copy_database(database, passing, stop=stop)
        workshops = _checked(passing)
        size = passing.stat().st_size
        _publish(passing, to)
    return Copied(str(to), size, workshops, time.monotonic() - began)


def copy_database(database: Path, to: Path, *, stop: threading.Event | None = None) -> None:
    """All pages of one consistent view into the empty file `to`, in one file, on the disk.

    Raises sqlite3.Error, OSError, and InterruptedError when `stop` was set.
    """

    def look(_status: int, _remaining: int, _total: int) -> None:
        if stop is not None and stop.is_set():
            raise InterruptedError

    source = closing(sqlite3.connect(database, isolation_level=None))
    target = closing(sqlite3.connect(to, isolation_level=None))
    with source as reading, target as writing:
        # The open read keeps the view: a writer's commit would make SQLite begin anew each time.
        reading.execute("BEGIN")
        reading.execute("SELECT count(*) FROM sqlite_master").fetchone()
        reading.backup(writing, pages=_PAGES, progress=look)
        reading.execute("ROLLBACK")
        # Else it would ask for files beside it, which a copy on a read-only disk cannot have.
        writing.execute("PRAGMA journal_mode=DELETE")
    _to_disk(to)


def restore(
    file: Path, database: Path, *, known: Collection[str], new_incarnation: Callable[[], int]
) -> Copied:
    """Make the missing `database` from a backup; its directory is held by the caller.

    Each workshop gets another incarnation, so that no browser goes on from entries that this
    history does not have. Sessions and one-time links end: some were ended after the backup.
    `known`: schemas that this program can read. Raises `CopyError`.
    """
    began = time.monotonic()
    _must_be_new(database)
    for left in database.parent.glob(f".{database.name}.*.unfinished*"):
        left.unlink()  # of a restore that was cut off
    with _explained(database), _unfinished(database) as passing:
        try:
            copy_database(file, passing)
        except sqlite3.DatabaseError as error:
            if error.sqlite_errorcode == sqlite3.SQLITE_NOTADB:
                raise CopyError(f"{file} is not a backup of Samskapa") from None
            raise
        workshops = _checked(passing)
        _must_be_readable(passing, known)
        _begin_anew(passing, new_incarnation)
        size = passing.stat().st_size
        _publish(passing, database)
    return Copied(str(database), size, workshops, time.monotonic() - began)


def forget_copies(database: Path, *, but: Path | None = None, before: float | None = None) -> int:
    """Remove copies made before upgrades, all or those from `before` (seconds since 1970).

    A copy holds what has been erased since. So it goes with the first erasure, or after a day in
    which the new release has proved itself; gives how many there were.
    """
    gone = 0
    for copy in database.parent.glob(f"{database.name}.before-*"):
        if copy != but and (before is None or copy.stat().st_mtime < before):
            copy.unlink(missing_ok=True)
            gone += 1
    return gone


def forget_unfinished(folder: Path, *, before: float) -> int:
    """Remove what copies that were cut off left in `folder`, if untouched since `before`.

    Everything is in them that is in a backup, erased texts as well. Raises OSError.
    """
    gone = 0
    for each in folder.iterdir():
        if _UNFINISHED.fullmatch(each.name) and each.lstat().st_mtime <= before:
            each.unlink(missing_ok=True)
            gone += 1
    return gone


def _must_be_readable(file: Path, known: Collection[str]) -> None:
    with closing(sqlite3.connect(file)) as db:
        for (revision,) in db.execute("SELECT version_num FROM alembic_version"):
            if revision not in known:
                raise CopyError(
                    f"the backup is of a newer Samskapa (schema {revision}): install that version"
                )


def _begin_anew(file: Path, new_incarnation: Callable[[], int]) -> None:
    with closing(sqlite3.connect(file, isolation_level=None)) as db:
        db.execute("PRAGMA secure_delete=ON")
        db.execute("BEGIN IMMEDIATE")
        for (workshop,) in db.execute("SELECT id FROM workshops").fetchall():
            fresh = new_incarnation()
            db.execute("UPDATE workshops SET incarnation = ? WHERE id = ?", (fresh, workshop))
            for table in ("batches", "cells"):
                change = f"UPDATE {table} SET incarnation = ? WHERE workshop = ?"
                db.execute(change, (fresh, workshop))
        there = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
        for table in ("snapshots", "account_sessions", "tickets"):
            if table in there:
                db.execute(f"DELETE FROM {table}")
        db.execute("COMMIT")
    _to_disk(file)


def _must_be_new(to: Path) -> None:
    if os.path.lexists(to):
        raise CopyError(f"{to} is there already, and is not overwritten: choose another name")
    try:
        if not to.parent.is_dir():
            raise CopyError(f"{to.parent}: there is no such directory")
    except PermissionError:
        # Not where a directory on the way there may not be entered.
        raise CopyError(f"{to} could not be made: this user may not enter {to.parent}") from None


@contextmanager
def _unfinished(to: Path) -> Iterator[Path]:
    """A new, private, empty file beside `to`, gone at the end whatever happens."""
    passing = to.with_name(f".{to.name}.{secrets.token_hex(4)}.unfinished")
    os.close(os.open(passing, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE_FILE))
    try:
        yield passing
    finally:
        for end in ("", "-journal", "-wal", "-shm"):
            passing.with_name(passing.name + end).unlink(missing_ok=True)


@contextmanager
def _explained(to: Path) -> Iterator[None]:
    """What went wrong, in words for who asked for the copy."""
    try:
        yield
    except InterruptedError:
        raise CopyError("the copy was given up, as the server is being stopped") from None
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if code == sqlite3.SQLITE_FULL:
            raise CopyError(_full(to)) from None
        raise CopyError(f"{to} could not be made: {error}") from None
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise CopyError(_full(to)) from None
        raise CopyError(f"{to} could not be made: {error.strerror or error}") from None


def _full(to: Path) -> str:
    return f"{to} could not be made: no room is left on that disk. Nothing was kept there"


def _checked(file: Path) -> int:
    """How many workshops are in the copy, which is whole. Raises `CopyError`."""
    with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db:
        told = db.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if told != "ok":
            raise CopyError(f"the copy is damaged ({told}): look at the disk; nothing was kept")
        tables = {row[0] for row in db.execute("SELECT name FROM sqlite_master")}
        if not {"alembic_version", "workshops", "batches"} <= tables:
            raise CopyError("the file holds no workshops of Samskapa")
        return int(db.execute("SELECT count(*) FROM workshops").fetchone()[0])


def _publish(passing: Path, to: Path) -> None:
    """Give the whole file its name, never over another: two copies at once do not mix."""
    try:
        os.link(passing, to)
    except FileExistsError:
        _must_be_new(to)
        raise
    except OSError:
        # A file system without links, as on a memory stick.
        _must_be_new(to)
        os.rename(passing, to)
    directory = os.open(to.parent, os.O_RDONLY)
    try:
        os.fsync(directory)
    finally:
        os.close(directory)


def _to_disk(file: Path) -> None:
    with open(file, "rb") as written:
        os.fsync(written.fileno())
