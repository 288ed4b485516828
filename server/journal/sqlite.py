"""The journal on SQLite: plain statements, in the commits of `server.journal.writer`."""

import json
import sqlite3
import time
from collections.abc import Sequence
from functools import partial

from server.journal import burial
from server.journal.base import (
    DOOMED,
    READER,
    Batch,
    Cell,
    Head,
    Snapshot,
    WorkshopExistsError,
)
from server.journal.database import Database

_CREATE = """
INSERT INTO workshops (id, incarnation, head, hash, min_reader, erased, created)
VALUES (?, ?, 0, x'', ?, 0, ?) ON CONFLICT (id) DO NOTHING"""
_HEADS = """
SELECT id, incarnation, head, hash FROM workshops
WHERE id IN (SELECT value FROM json_each(?)) AND min_reader <> ?"""
_MOVE_HEAD = """
UPDATE workshops SET head = ?, hash = ?, min_reader = max(min_reader, ?)
WHERE id = ? AND incarnation = ? AND head = ? AND min_reader <= ?"""
_ADD_BATCH = """
INSERT INTO batches (workshop, incarnation, first, last, format, body, hash)
VALUES (?, ?, ?, ?, ?, ?, ?)"""
_ADD_CELL = """
INSERT INTO cells (workshop, ref, incarnation, first, salt, content) VALUES (?, ?, ?, ?, ?, ?)"""
# The batch that holds entry `after` + 1, found by key, and all later ones.
_BATCHES = """
SELECT first, last, format, body, hash FROM batches
WHERE workshop = :workshop AND incarnation = :incarnation AND last > :after AND first >= ifnull(
    (SELECT max(first) FROM batches
     WHERE workshop = :workshop AND incarnation = :incarnation AND first <= :after + 1), 0)
ORDER BY first"""
_CELLS = """
SELECT first, ref, salt, content FROM cells
WHERE workshop = ? AND incarnation = ? AND first >= ? ORDER BY first, rowid"""
_SNAPSHOT = """
SELECT seq, format, body, hash FROM snapshots WHERE workshop = ? AND incarnation = ?"""
_SAVE_SNAPSHOT = """
INSERT INTO snapshots (workshop, incarnation, seq, format, body, hash)
SELECT id, incarnation, :seq, :format, :body, :hash FROM workshops
WHERE id = :workshop AND incarnation = :incarnation AND :seq BETWEEN erased AND head
    AND min_reader <= :reader
ON CONFLICT (workshop) DO UPDATE SET incarnation = excluded.incarnation, seq = excluded.seq,
    format = excluded.format, body = excluded.body, hash = excluded.hash
WHERE excluded.incarnation <> snapshots.incarnation OR excluded.seq >= snapshots.seq"""
_PLACE = "SELECT rowid FROM cells WHERE workshop = ? AND ref = ?"
_ERASE_CELLS = """
DELETE FROM cells WHERE workshop = ? AND ref = ?"""
_ERASE_SNAPSHOT = "DELETE FROM snapshots WHERE workshop = ?"
_NOTE_ERASURE = "UPDATE workshops SET erased = head WHERE id = ?"
_FIND_SLICE = 1_000  # refs looked up per job: 3 ms of the thread that reads
_ERASE_SLICE = 100  # cells per job: 1 ms or 2, since others commit meanwhile


class SqliteJournal:
    """`server.journal.base.Journal` in the file of `database`, which the caller closes."""

    def __init__(self, database: Database) -> None:
        self._database = database

    async def create(self, workshop: str, incarnation: int) -> None:
        created = time.time_ns() // 1_000_000
        row = (workshop, incarnation, READER, created)
        if not await self._database.hot_write(lambda db: db.execute(_CREATE, row).rowcount):
            raise WorkshopExistsError(workshop)

    async def head(self, workshop: str) -> Head | None:
        return (await self.heads([workshop])).get(workshop)

    async def heads(self, workshops: Sequence[str]) -> dict[str, Head]:
        ids = json.dumps(list(workshops))
        rows = await self._database.hot_read(
            lambda db: db.execute(_HEADS, (ids, DOOMED)).fetchall()
        )
        return {row[0]: Head(incarnation=row[1], seq=row[2], hash=row[3]) for row in rows}

    async def append(self, workshop: str, *, incarnation: int, expected: int, batch: Batch) -> bool:
        if batch.first != expected + 1 or batch.last < batch.first:
            raise ValueError(
                f"batch {batch.first}..{batch.last} does not continue after {expected}"
            )
        key = (workshop, incarnation, expected)
        return await self._database.hot_write(lambda db: _append(db, key, batch))

    async def read(self, workshop: str, *, incarnation: int, after: int) -> list[Batch]:
        return await self._database.hot_read(lambda db: _read(db, workshop, incarnation, after))

    async def snapshot(self, workshop: str, *, incarnation: int) -> Snapshot | None:
        key = (workshop, incarnation)
        row = await self._database.hot_read(lambda db: db.execute(_SNAPSHOT, key).fetchone())
        return Snapshot(seq=row[0], format=row[1], body=row[2], hash=row[3]) if row else None

    async def save_snapshot(self, workshop: str, *, incarnation: int, snapshot: Snapshot) -> None:
        row = {
            "workshop": workshop,
            "incarnation": incarnation,
            "seq": snapshot.seq,
            "format": snapshot.format,
            "body": snapshot.body,
            "hash": snapshot.hash,
            "reader": READER,
        }
        await self._database.hot_write(lambda db: db.execute(_SAVE_SNAPSHOT, row).rowcount)

    async def erase(self, workshop: str, refs: Sequence[bytes]) -> int:
        erased, refs = 0, await self._as_they_lie(workshop, refs)
        for start in range(0, max(len(refs), 1), _ERASE_SLICE):
            some = refs[start : start + _ERASE_SLICE]
            erased += await self._database.hot_write(partial(_erase, workshop=workshop, refs=some))
        await self._database.scrub()
        return erased

    async def _as_they_lie(self, workshop: str, refs: Sequence[bytes]) -> list[bytes]:
        """In the order of the file, since refs are random, and each would be in a page of its own.

        6,000 in any order fill the WAL nine times, and a commit that finds it full takes 5 ms.
        """
        found: list[tuple[int, bytes]] = []
        for start in range(0, len(refs), _FIND_SLICE):
            some = refs[start : start + _FIND_SLICE]
            found += await self._database.hot_read(partial(_places, workshop=workshop, refs=some))
        return list(dict.fromkeys(ref for _place, ref in sorted(found)))

    async def doom(self, workshop: str) -> bool:
        return await self._database.write(partial(burial.doom, workshop=workshop))

    async def bury(self, workshop: str) -> None:
        await burial.bury(self._database, workshop)


def _append(db: sqlite3.Connection, key: tuple[str, int, int], batch: Batch) -> bool:
    workshop, incarnation, _expected = key
    moved = db.execute(_MOVE_HEAD, (batch.last, batch.hash, READER, *key, READER))
    if not moved.rowcount:
        return False
    place = (workshop, incarnation, batch.first)
    db.execute(_ADD_BATCH, (*place, batch.last, batch.format, batch.body, batch.hash))
    if batch.cells:
        db.executemany(
            _ADD_CELL,
            [
                (workshop, cell.ref, incarnation, batch.first, cell.salt, cell.content)
                for cell in batch.cells
            ],
        )
    return True


def _read(db: sqlite3.Connection, workshop: str, incarnation: int, after: int) -> list[Batch]:
    place = {"workshop": workshop, "incarnation": incarnation, "after": after}
    rows = db.execute(_BATCHES, place).fetchall()
    if not rows:
        return []
    cells: dict[int, list[Cell]] = {}
    for first, ref, salt, content in db.execute(_CELLS, (workshop, incarnation, rows[0][0])):
        cells.setdefault(first, []).append(Cell(ref=ref, salt=salt, content=content))
    return [
        Batch(
            first=first,
            last=last,
            format=log_format,
            body=body,
            hash=chain,
            cells=tuple(cells.get(first, ())),
        )
        for first, last, log_format, body, chain in rows
    ]


def _places(
    db: sqlite3.Connection, *, workshop: str, refs: Sequence[bytes]
) -> list[tuple[int, bytes]]:
    """Where those of these refs are that are there; one of two incarnations is there twice."""
    return [(row[0], ref) for ref in refs for row in db.execute(_PLACE, (workshop, ref))]


def _erase(db: sqlite3.Connection, *, workshop: str, refs: Sequence[bytes]) -> int:
    erased = sum(db.execute(_ERASE_CELLS, (workshop, ref)).rowcount for ref in refs)
    db.execute(_ERASE_SNAPSHOT, (workshop,))
    db.execute(_NOTE_ERASURE, (workshop,))
    return erased
