"""The data directory: private to this user, and held by exactly one process (rule A15)."""

import fcntl
import os
from pathlib import Path
from types import TracebackType
from typing import Self

PRIVATE_DIRECTORY = 0o700
_PRIVATE_FILE = 0o600
DATABASE = "samskapa.db"


class DataDirectoryError(Exception):
    """The directory cannot be used; the message says which, why and what to do."""


class DataDirectory:
    """An exclusive hold on a directory, until `release` or the end of the process.

    The kernel drops an `flock` with its process, so a crash never leaves a stale lock.
    """

    def __init__(self, path: Path, lock: int) -> None:
        self.path = path
        self._lock: int | None = lock

    @property
    def database(self) -> Path:
        """The one database file; SQLite keeps `-wal` and `-shm` beside it."""
        return self.path / DATABASE

    @classmethod
    def hold(cls, path: Path) -> Self:
        """Create the directory if missing and lock it. Raises `DataDirectoryError`."""
        path = path.absolute()
        try:
            path.mkdir(mode=PRIVATE_DIRECTORY, parents=True, exist_ok=True)
            lock = os.open(path / "lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, _PRIVATE_FILE)
        except OSError as error:
            raise DataDirectoryError(_unusable(path, error)) from error
        try:
            _take(path, lock)
        except BaseException:
            os.close(lock)
            raise
        return cls(path, lock)

    def release(self) -> None:
        """Let another process have the directory; a second call does nothing."""
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.release()


def _take(path: Path, lock: int) -> None:
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        raise DataDirectoryError(_taken(path, lock)) from error
    except OSError as error:
        raise DataDirectoryError(_unusable(path, error)) from error
    try:
        # A directory made earlier may be read-only although its lock file opens.
        if not os.access(path, os.W_OK | os.X_OK):
            raise PermissionError(0, "no permission to write in it")
        os.ftruncate(lock, 0)
        os.pwrite(lock, f"{os.getpid()}\n".encode(), 0)
    except OSError as error:
        raise DataDirectoryError(_unusable(path, error)) from error


def _taken(path: Path, lock: int) -> str:
    pid = os.pread(lock, 32, 0).decode(errors="replace").strip() or "unknown"
    return (
        f"the data directory {path} is in use by another Samskapa (process {pid}): "
        "stop that one, or set DATA to another directory"
    )


def _unusable(path: Path, error: OSError) -> str:
    return (
        f"the data directory {path} cannot be used ({error.strerror}): "
        "make it writable for this user, or set DATA to another directory"
    )
