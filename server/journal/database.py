"""The database of one data directory: one writing thread, one reading thread, nothing else.

Hot code uses sqlite3 directly (`hot_write`, `hot_read`); everything else gives `write` and `read`
a function of a SQLAlchemy connection. Both kinds share the same commits.
"""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar, cast

import sqlalchemy as sa

from server.journal.base import JournalUnavailable
from server.journal.connections import Connections
from server.journal.copies import forget_copies
from server.journal.failures import storage_failure
from server.journal.worker import Mailbox, Worker
from server.journal.writer import Scrub, Write, Writer

T = TypeVar("T")
QUEUE = 10_000
"""Jobs that may wait per thread: some seconds of work, and ten times the rooms of one process
(each has one append in flight). Beyond it callers are refused instead of eating memory."""


class Database:
    """Both threads; made by `open`, which needs a migrated file, and ended by `close`."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._writes: Mailbox[Write] = Mailbox(limit=QUEUE)
        self._reads: Mailbox[Write] = Mailbox(limit=QUEUE)
        self._writer = Writer(path, self._writes)
        self._write_worker = Worker("samskapa-writer", self._writer.run)
        self._read_worker = Worker("samskapa-reader", self._run_reader)

    @classmethod
    async def open(cls, path: Path) -> "Database":
        """Start both threads. `path` is absolute. Raises sqlite3.Error when it cannot be opened."""
        database = cls(path)
        await database._write_worker.start()
        try:
            await database._read_worker.start()
        except BaseException:
            database._writes.close()
            await database._write_worker.stop()
            raise
        return database

    async def close(self) -> None:
        """Finish everything queued, then end both threads; a second call does nothing."""
        self._writes.refuse()
        self._reads.close()
        await self._read_worker.stop()
        # Last: only a connection that may write folds the WAL into the file as it goes.
        self._writes.close()
        await self._write_worker.stop()

    @property
    def commits(self) -> int:
        """Transactions committed since the start; each is one fsync."""
        return self._writer.commits

    @property
    def jobs(self) -> int:
        """Jobs in those transactions."""
        return self._writer.jobs

    async def write(self, change: Callable[[sa.Connection], T]) -> T:
        """Run `change` in the writer thread; returns after its commit.

        It must take at most a slice (20 ms), fetch its rows itself and not commit. What it
        raises is raised here and undoes only itself. `JournalUnavailable`: outcome unknown.
        """
        return cast(T, await self._writes.run(lambda connections: _cold(connections, change)))

    async def read(self, query: Callable[[sa.Connection], T]) -> T:
        """Run `query` in the reader thread on one consistent view that holds all commits so far."""
        return cast(T, await self._reads.run(lambda connections: _cold(connections, query)))

    async def hot_write(self, change: Callable[[sqlite3.Connection], T]) -> T:
        """`write` without SQLAlchemy, which costs 3 to 6 times the driver."""
        return cast(T, await self._writes.run(lambda connections: change(connections.raw)))

    async def hot_read(self, query: Callable[[sqlite3.Connection], T]) -> T:
        """`read` without SQLAlchemy."""
        return cast(T, await self._reads.run(lambda connections: query(connections.raw)))

    async def scrub(self) -> None:
        """Return when no file of the directory holds bytes deleted before this call any more.

        The copy from before the last upgrade goes too.
        """
        try:
            await asyncio.to_thread(forget_copies, self.path)
        except OSError as error:
            raise JournalUnavailable("io") from error
        await self._writes.run(Scrub())

    def _run_reader(self, ready: Callable[[], None]) -> None:
        connections = Connections.reading(self.path)
        ready()
        try:
            while (tickets := self._reads.take(None)) is not None:
                for ticket in tickets:
                    try:
                        ticket.value = _consistent(connections, ticket.job)
                    except Exception as error:
                        ticket.error = storage_failure(error) or error
                    # One by one: a quick read must not wait for a long one behind it.
                    self._reads.answer([ticket])
        finally:
            connections.close()


def _cold(connections: Connections, job: Callable[[sa.Connection], T]) -> T:
    with connections.core.begin():
        return job(connections.core)


def _consistent(connections: Connections, job: Write) -> object:
    connections.raw.execute("BEGIN")
    try:
        return job(connections)
    finally:
        # Also ends the read view, which would keep the WAL from being emptied.
        if connections.raw.in_transaction:
            connections.raw.execute("ROLLBACK")
