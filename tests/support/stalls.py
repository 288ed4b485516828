"""Storage that takes nothing for a while."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def locked(data: Path) -> Iterator[None]:
    """Another process, as a backup tool or a mistaken hand, holds the lock of whoever writes."""
    db = sqlite3.connect(data / "samskapa.db", isolation_level=None, timeout=30)
    try:
        db.execute("BEGIN EXCLUSIVE")
        yield
        db.execute("ROLLBACK")
    finally:
        db.close()
