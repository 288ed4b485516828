"""The writer thread: when it commits, whom it tells, and what a failing job does to others."""

import asyncio
import sqlite3
import threading
import time
from collections.abc import Callable

import pytest
import sqlalchemy as sa

from server.journal.base import JournalUnavailable
from server.journal.database import Database
from server.journal.sqlite import SqliteJournal
from server.journal.tables import accounts
from tests.contracts.cases import Gate, batch


async def count_accounts(database: Database) -> int:
    query = sa.select(sa.func.count()).select_from(accounts)
    return await database.read(lambda db: db.execute(query).scalar_one())


def adding(number: int) -> Callable[[sa.Connection], None]:
    def add(db: sa.Connection) -> None:
        row = {"id": number, "email": f"{number}@example.org", "name": "N", "created": 0}
        db.execute(accounts.insert().values(password_hash="x", **row))

    return add


async def hold_writer(database: Database) -> tuple[Gate, "asyncio.Task[None]"]:
    gate = Gate()
    held = asyncio.Task(database.hot_write(gate.job))
    await asyncio.to_thread(gate.reached.wait, 60)
    return gate, held


async def turns(count: int = 100) -> None:
    """Let everything run that is already able to."""
    for _ in range(count):
        await asyncio.sleep(0)


async def pause_at_commit(database: Database) -> Gate:
    """Stop the writer thread as its next COMMIT begins."""
    gate = Gate()

    def watch(statement: str) -> None:
        if statement == "COMMIT":
            gate.pause()

    def arm(db: sqlite3.Connection) -> None:
        # The COMMIT of the arming job itself must pass.
        db.set_trace_callback(
            lambda text: db.set_trace_callback(watch) if text == "COMMIT" else None
        )

    await database.hot_write(arm)
    return gate


async def test_j5_nobody_is_told_before_commit_has_returned(
    database: Database,
) -> None:
    journal = SqliteJournal(database)
    await journal.create("w", 1)
    gate = await pause_at_commit(database)
    told = asyncio.Task(journal.append("w", incarnation=1, expected=0, batch=batch(1)))
    await asyncio.to_thread(gate.reached.wait, 60)
    await turns()
    assert not told.done()
    before = await journal.head("w")
    assert before is not None
    assert before.seq == 0
    gate.open()
    assert await told
    after = await journal.head("w")
    assert after is not None
    assert after.seq == 1


async def test_j8_cancelled_caller_does_not_cancel_its_write(database: Database) -> None:
    journal = SqliteJournal(database)
    await journal.create("w", 1)
    gate, held = await hold_writer(database)
    lost = asyncio.Task(journal.append("w", incarnation=1, expected=0, batch=batch(1)))
    await turns()
    lost.cancel()
    with pytest.raises(asyncio.CancelledError):
        await lost
    gate.open()
    await held
    await database.write(lambda db: None)
    head = await journal.head("w")
    assert head is not None
    assert head.seq == 1


async def test_j6_what_waits_together_is_committed_together(database: Database) -> None:
    journal = SqliteJournal(database)
    for number in range(50):
        await journal.create(f"w{number}", 1)
    gate, held = await hold_writer(database)
    commits, jobs = database.commits, database.jobs
    waiting = [
        asyncio.Task(journal.append(f"w{number}", incarnation=1, expected=0, batch=batch(1)))
        for number in range(50)
    ]
    await turns()
    gate.open()
    await held
    assert all(await asyncio.gather(*waiting))
    assert database.jobs - jobs == 51
    # Two when the machine is idle: the gate's own and one for all fifty.
    assert database.commits - commits <= 5


async def test_j6_slow_jobs_are_cut_into_slices(database: Database) -> None:
    def slow(_db: sqlite3.Connection) -> None:
        until = time.monotonic() + 0.008
        while time.monotonic() < until:
            pass

    gate, held = await hold_writer(database)
    commits = database.commits
    waiting = [asyncio.Task(database.hot_write(slow)) for _ in range(10)]
    await turns()
    gate.open()
    await held
    await asyncio.gather(*waiting)
    assert database.commits - commits >= 1 + 80 // 28


async def test_j7_failing_jobs_leave_their_neighbours_whole(database: Database) -> None:
    def half(db: sa.Connection) -> None:
        adding(100)(db)
        raise LookupError("half way")

    gate, held = await hold_writer(database)
    commits = database.commits
    jobs = [adding(1), half, adding(2), adding(1), adding(3)]
    waiting = [asyncio.Task(database.write(job)) for job in jobs]
    await turns()
    gate.open()
    await held
    results = await asyncio.gather(*waiting, return_exceptions=True)
    assert [type(each) for each in results] == [
        type(None),
        LookupError,
        type(None),
        sa.exc.IntegrityError,
        type(None),
    ]
    assert await count_accounts(database) == 3
    assert database.commits - commits <= 3


async def test_j7_job_that_ends_the_transaction_is_refused_and_the_writer_goes_on(
    database: Database,
) -> None:
    with pytest.raises(JournalUnavailable):
        await database.hot_write(lambda db: db.execute("ROLLBACK"))
    await database.write(adding(1))
    assert await count_accounts(database) == 1


async def test_j11_lost_connection_is_opened_again(database: Database) -> None:
    with pytest.raises(JournalUnavailable):
        await database.hot_write(lambda db: db.close())
    await database.write(adding(1))
    assert await count_accounts(database) == 1
    assert await database.hot_write(lambda db: db.execute("PRAGMA synchronous").fetchone()) == (2,)


async def test_closing_finishes_what_was_queued_and_leaves_no_thread(database: Database) -> None:
    names = {"samskapa-writer", "samskapa-reader"}
    assert names <= {thread.name for thread in threading.enumerate()}
    gate, held = await hold_writer(database)
    slow = Gate()
    reading = asyncio.Task(database.hot_read(slow.job))
    await asyncio.to_thread(slow.reached.wait, 60)
    waiting = asyncio.Task(database.write(adding(1)))
    await turns()
    closing = asyncio.Task(database.close())
    await turns()
    # Refused at once, although the reader, which ends first, is still at work.
    with pytest.raises(JournalUnavailable, match="closed"):
        await database.write(adding(2))
    slow.open()
    gate.open()
    await asyncio.gather(reading, held, waiting, closing)
    assert not names & {thread.name for thread in threading.enumerate()}
    with sqlite3.connect(database.path) as db:
        assert db.execute("SELECT id FROM accounts").fetchall() == [(1,)]
    db.close()


async def test_reads_cannot_write(database: Database) -> None:
    with pytest.raises(JournalUnavailable, match="readonly"):
        await database.read(adding(1))
    assert await count_accounts(database) == 0
