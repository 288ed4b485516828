"""Which exceptions mean that storage failed, and the word for it."""

import sqlite3

import sqlalchemy as sa

from server.journal.base import JournalUnavailable, Reason

_REASONS: dict[int, Reason] = {
    sqlite3.SQLITE_FULL: "disk_full",
    sqlite3.SQLITE_IOERR: "io",
    sqlite3.SQLITE_CANTOPEN: "io",
    sqlite3.SQLITE_NOMEM: "io",
    sqlite3.SQLITE_READONLY: "readonly",
    sqlite3.SQLITE_PERM: "readonly",
    sqlite3.SQLITE_AUTH: "readonly",
    sqlite3.SQLITE_BUSY: "locked",
    sqlite3.SQLITE_LOCKED: "locked",
    sqlite3.SQLITE_CORRUPT: "corrupt",
    sqlite3.SQLITE_NOTADB: "corrupt",
}
_PRIMARY_CODE = 0xFF  # SQLite's extended result codes keep the primary one in the low byte


def storage_failure(error: BaseException) -> JournalUnavailable | None:
    """The `JournalUnavailable` that `error` stands for; None when it is the job's own fault.

    A constraint that failed or a mistake in SQL is not a storage failure. ENOSPC while the
    WAL's index grows comes as an I/O error instead of SQLITE_FULL: called `disk_full` too.
    """
    if isinstance(error, JournalUnavailable):
        return error
    if isinstance(error, sa.exc.DBAPIError) and error.orig is not None:
        error = error.orig
    if isinstance(error, sqlite3.ProgrammingError) and "closed" in str(error):
        return JournalUnavailable("io")
    if not isinstance(error, sqlite3.Error):
        return None
    code = getattr(error, "sqlite_errorcode", None)
    if code is None:
        return None
    if code == sqlite3.SQLITE_IOERR_SHMSIZE:
        return JournalUnavailable("disk_full")
    reason = _REASONS.get(code & _PRIMARY_CODE)
    return JournalUnavailable(reason) if reason else None
