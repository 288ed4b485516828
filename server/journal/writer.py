"""The one writer thread: every write of the server, grouped into as few commits as possible.

All that waits when the thread wakes becomes one transaction, so one fsync, whatever workshops
or tables it touches; while that fsync runs the next group gathers (natural batching). A group is
cut after 20 ms of work, so that a long import cannot hold back a note.
"""

import sqlite3
import time
from collections.abc import Callable
from pathlib import Path

import structlog

from server.journal.base import JournalUnavailable
from server.journal.connections import Connections
from server.journal.failures import storage_failure
from server.journal.worker import Mailbox, Ticket

SLICE = 0.020
"""Seconds of work in one transaction: the longest that others wait for it."""
_SCRUB_RETRY = 0.050  # seconds until the WAL is tried again when a reader stood in its way

Write = Callable[[Connections], object]
log = structlog.get_logger(__name__)


class Scrub:
    """A job that asks for the WAL to be emptied, so that erased bytes are in no file."""

    def __call__(self, connections: Connections) -> None:
        """Nothing to do inside the transaction: a checkpoint needs to stand outside."""


class Writer:
    """What the writer thread does; `commits` and `jobs` are counters for metrics and tests."""

    def __init__(self, database: Path, mailbox: "Mailbox[Write]") -> None:
        self._database = database
        self._mailbox = mailbox
        self._scrubs: list[Ticket[Write]] = []
        self.commits = 0
        self.jobs = 0

    def run(self, ready: Callable[[], None]) -> None:
        """The thread's body: ends when the mailbox is closed and empty."""
        connections = Connections.writing(self._database)
        ready()
        try:
            while (tickets := self._mailbox.take(self._patience())) is not None:
                while tickets:
                    tickets = self._group(connections, tickets)
                    connections = self._healthy(connections)
                self._scrub(connections)
            self._give_up_scrubs()
        finally:
            self._mailbox.close()
            self._refuse_rest()
            connections.close()

    def _patience(self) -> float | None:
        return _SCRUB_RETRY if self._scrubs else None

    def _group(self, connections: Connections, tickets: list[Ticket[Write]]) -> list[Ticket[Write]]:
        """Run one transaction; gives the tickets that it had no time for."""
        done: list[Ticket[Write]] = []
        try:
            connections.raw.execute("BEGIN IMMEDIATE")
            until = time.monotonic() + SLICE
            for ticket in tickets:
                done.append(ticket)
                _run(connections, ticket)
                if not connections.raw.in_transaction or time.monotonic() >= until:
                    break
            self._commit(connections, done)
        except Exception as error:  # whatever it is, nobody may be left waiting
            self._fail(done or tickets, error)
            return tickets[len(done) :] if done else []
        self._deliver(done)
        return tickets[len(done) :]

    def _commit(self, connections: Connections, done: list[Ticket[Write]]) -> None:
        if not connections.raw.in_transaction:
            # SQLite itself rolled the whole transaction back on a grave error of the last job.
            raise done[-1].error or sqlite3.OperationalError("a job ended the transaction")
        connections.raw.execute("COMMIT")
        self.commits += 1
        self.jobs += len(done)

    def _fail(self, tickets: list[Ticket[Write]], error: Exception) -> None:
        failure = storage_failure(error) or JournalUnavailable("io")
        log.error("journal.commit_failed", reason=failure.reason, jobs=len(tickets))
        for ticket in tickets:
            ticket.error = JournalUnavailable(failure.reason)
            ticket.error.__cause__ = error
        self._mailbox.answer(tickets)

    def _deliver(self, done: list[Ticket[Write]]) -> None:
        for ticket in done:
            if ticket.error is not None and (failure := storage_failure(ticket.error)):
                log.error("journal.job_failed", reason=failure.reason)
                failure.__cause__ = ticket.error
                ticket.error = failure
        self._scrubs += [ticket for ticket in done if isinstance(ticket.job, Scrub)]
        self._mailbox.answer([ticket for ticket in done if not isinstance(ticket.job, Scrub)])

    def _healthy(self, connections: Connections) -> Connections:
        """The same connection if it can begin anew, else a fresh one."""
        try:
            if connections.raw.in_transaction:
                connections.raw.execute("ROLLBACK")
            return connections
        except sqlite3.Error:
            return self._reopened(connections)

    def _reopened(self, connections: Connections) -> Connections:
        try:
            fresh = Connections.writing(self._database)
        except sqlite3.Error:
            return connections  # the next group fails too, is told so, and tries again here
        log.warning("journal.reopened")
        connections.close()
        return fresh

    def _scrub(self, connections: Connections) -> None:
        """Empty the WAL if asked to; a reader in the way means trying again soon."""
        if not self._scrubs:
            return
        try:
            busy = connections.raw.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        except sqlite3.Error as error:
            self._fail(self._scrubs, error)
            self._scrubs = []
            return
        if not busy:
            self._mailbox.answer(self._scrubs)
            self._scrubs = []

    def _give_up_scrubs(self) -> None:
        """Closing empties the WAL anyway, or the next start does."""
        self._mailbox.answer(self._scrubs)
        self._scrubs = []

    def _refuse_rest(self) -> None:
        rest = (self._mailbox.take(0) or []) + self._scrubs
        for ticket in rest:
            ticket.error = JournalUnavailable("closed")
        self._mailbox.answer(rest)


def _run(connections: Connections, ticket: Ticket[Write]) -> None:
    """Run one job in its savepoint, so that its failure undoes nothing but itself."""
    raw = connections.raw
    raw.execute("SAVEPOINT job")
    try:
        ticket.value = ticket.job(connections)
    except Exception as error:
        ticket.error = error
        if raw.in_transaction:
            raw.execute("ROLLBACK TO job")
    if raw.in_transaction:
        raw.execute("RELEASE job")
