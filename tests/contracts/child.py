"""Programs that the contract tests run as processes of their own: `child.py WHAT DIRECTORY`."""

import asyncio
import os
import resource
import sys
from pathlib import Path

from server.journal.base import Batch, Journal, JournalUnavailable
from server.journal.datadir import DataDirectory, DataDirectoryError
from server.journal.sqlite import SqliteJournal
from server.journal.store import open_database

WORKSHOPS = 3
FILE_LIMIT = 400_000  # bytes a file may have while the "disk" is full


async def append_for_ever(directory: Path) -> None:
    """Append to some workshops at once; print `workshop seq` as soon as each is acknowledged."""
    async with open_database(directory) as database, asyncio.TaskGroup() as group:
        for number in range(WORKSHOPS):
            group.create_task(_append(SqliteJournal(database), f"w{number}"))


async def _append(journal: Journal, workshop: str) -> None:
    if (head := await journal.head(workshop)) is None:
        await journal.create(workshop, 1)
    seq = head.seq if head else 0
    while await _put(journal, workshop, seq, size=300):
        seq += 1
        sys.stdout.write(f"{workshop} {seq}\n")
        sys.stdout.flush()


async def _put(journal: Journal, workshop: str, seq: int, *, size: int) -> bool:
    body = f"{workshop} {seq + 1} ".encode() + b"." * size
    batch = Batch(first=seq + 1, last=seq + 1, format=1, body=body, hash=b"h")
    return await journal.append(workshop, incarnation=1, expected=seq, batch=batch)


async def fill_disk(directory: Path) -> None:
    """Write until no file may grow, so that COMMIT itself fails; then make room and go on.

    Prints the reason told, the head found then, and the head after the next append.
    """
    async with open_database(directory) as database:
        journal = SqliteJournal(database)
        await journal.create("w", 1)
        _limit_files(FILE_LIMIT)
        seq, reason = 0, ""
        while not reason:
            try:
                await _put(journal, "w", seq, size=20_000)
                seq += 1
            except JournalUnavailable as error:
                reason = error.reason
        _limit_files(resource.RLIM_INFINITY)
        found = await journal.head("w")
        again = await _put(journal, "w", seq, size=20_000)
        print(reason, seq, found.seq if found else None, again)


def _limit_files(size: int) -> None:
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))


def hold(directory: Path) -> None:
    """Try to take the directory; print why not."""
    try:
        with DataDirectory.hold(directory):
            print("taken by", os.getpid())
    except DataDirectoryError as error:
        print(error)


if __name__ == "__main__":
    what, where = sys.argv[1], Path(sys.argv[2])
    if what == "hold":
        hold(where)
    else:
        asyncio.run({"append": append_for_ever, "fill": fill_disk}[what](where))
