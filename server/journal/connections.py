"""How a SQLite file is opened: one writing connection, and read-only ones."""

import sqlite3
from pathlib import Path

import sqlalchemy as sa

_WRITER_PRAGMAS = (
    "PRAGMA journal_mode=WAL",
    # FULL, not NORMAL: in WAL mode NORMAL may lose the last commits on power loss (rule B11).
    "PRAGMA synchronous=FULL",
    "PRAGMA secure_delete=ON",
    # Savepoints keep copies of pages: in memory, where nothing needs to be erased.
    "PRAGMA temp_store=MEMORY",
    "PRAGMA foreign_keys=ON",
    # Only our own short reads can be in the way of a checkpoint; a stalled writer stalls everyone.
    "PRAGMA busy_timeout=20",
)
_STATEMENTS = 256  # prepared statements kept per connection: hot and cold ones together


class _Untouched(sqlite3.Connection):
    """A connection whose transactions belong to our threads alone.

    SQLAlchemy commits and rolls back through these two methods; the group commit must not be
    ended by one job of the group.
    """

    def commit(self) -> None:
        return None

    def rollback(self) -> None:
        return None


class Connections:
    """One SQLite connection (`raw`) and SQLAlchemy's view of the same one (`core`).

    Made, used and closed in one thread; sqlite3 enforces it.
    """

    def __init__(self, raw: sqlite3.Connection) -> None:
        self.raw = raw
        self._engine = sa.create_engine(
            "sqlite://", creator=lambda: raw, poolclass=sa.StaticPool, hide_parameters=True
        )
        self.core = self._engine.connect()

    @classmethod
    def writing(cls, database: Path) -> "Connections":
        """Open for writing; anything that a crash left in the WAL is moved into the file first.

        The WAL is emptied so that content erased just before a crash does not linger in it.
        """
        raw = _connect(f"{database.as_uri()}?mode=rw")
        for pragma in _WRITER_PRAGMAS:
            raw.execute(pragma)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        return cls(raw)

    @classmethod
    def reading(cls, database: Path) -> "Connections":
        """Open read-only: a read that tries to write fails instead of racing the writer."""
        raw = _connect(f"{database.as_uri()}?mode=ro")
        raw.execute("PRAGMA query_only=ON")
        return cls(raw)

    def close(self) -> None:
        """Close; for the last connection SQLite also folds the WAL into the file."""
        self.core.close()
        self._engine.dispose()
        self.raw.close()


def _connect(uri: str) -> sqlite3.Connection:
    return sqlite3.connect(
        uri, uri=True, isolation_level=None, cached_statements=_STATEMENTS, factory=_Untouched
    )
