"""Small batches, cells and a gate for the contract tests."""

import sqlite3
import threading

from server.journal.base import Batch, Cell

INCARNATION = 7_001


def batch(first: int, last: int | None = None, *, cells: tuple[Cell, ...] = ()) -> Batch:
    """A batch whose bytes tell which entries it holds."""
    last = first if last is None else last
    return Batch(
        first=first,
        last=last,
        format=1,
        body=b"entries %d-%d" % (first, last),
        hash=b"hash %d" % last,
        cells=cells,
    )


def cell(number: int, content: bytes = b"some text") -> Cell:
    """A cell with a ref of its own."""
    return Cell(ref=number.to_bytes(32, "big"), salt=bytes(16), content=content)


class Gate:
    """Holds up a thread of the database from inside a job, until opened."""

    def __init__(self) -> None:
        self.reached = threading.Event()
        self._open = threading.Event()

    def job(self, connection: sqlite3.Connection) -> None:
        """The job that waits; it reads first, so that a reader really holds a view."""
        connection.execute("SELECT count(*) FROM workshops").fetchone()
        self.pause()

    def pause(self) -> None:
        """Say that the thread is here, and wait; gives up after a minute, as tests fail."""
        self.reached.set()
        assert self._open.wait(60), "the test never opened the gate"

    def open(self) -> None:
        """Let the thread go on."""
        self._open.set()
