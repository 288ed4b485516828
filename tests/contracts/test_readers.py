"""B14: an older program never writes what a newer one began."""

import sqlite3

from server.journal.base import READER
from server.journal.database import Database
from server.journal.sqlite import SqliteJournal
from tests.contracts.cases import INCARNATION, batch


async def test_b14_what_this_program_wrote_is_closed_to_readers_of_older_logs(
    database: Database,
) -> None:
    journal = SqliteJournal(database)
    await journal.create("w", INCARNATION)
    await database.hot_write(lambda db: db.execute("UPDATE workshops SET min_reader = 1"))
    assert await journal.append("w", incarnation=INCARNATION, expected=0, batch=batch(1))
    assert await database.hot_read(_min_reader) == READER


async def test_b14_a_workshop_that_a_newer_program_wrote_is_not_written_here(
    database: Database,
) -> None:
    journal = SqliteJournal(database)
    await journal.create("w", INCARNATION)
    newer = READER + 1
    await database.hot_write(lambda db: db.execute("UPDATE workshops SET min_reader = ?", (newer,)))
    assert not await journal.append("w", incarnation=INCARNATION, expected=0, batch=batch(1))
    assert await database.hot_read(_min_reader) == newer


def _min_reader(db: sqlite3.Connection) -> int:
    return int(db.execute("SELECT min_reader FROM workshops").fetchone()[0])
