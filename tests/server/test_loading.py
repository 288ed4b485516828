"""A workshop comes back from the disk as it was, or not at all (rules I1, I3)."""

import sqlite3

import pytest
from structlog.testing import capture_logs

from boards.commands import NoteAdd
from boards.roles import Actor
from boards.state import save
from server.access.tokens import new_id
from server.journal.database import Database
from server.rooms.core import LogBrokenError
from server.rooms.hub import Hub
from tests.server.conftest import HeldClock, NewClient, Workshop

NO_SNAPSHOT = "DELETE FROM snapshots"
NO_LAST_ROW = "DELETE FROM batches WHERE last = (SELECT max(last) FROM batches)"


async def out_of_memory(hub: Hub, clock: HeldClock) -> None:
    """Nobody is there: the room is let go, and its snapshot stored."""
    clock.ahead += 100
    await hub.let_idle_go()
    assert hub.rooms == []


async def damage(database: Database, *statements: str) -> None:
    def run(db: sqlite3.Connection) -> None:
        for statement in statements:
            assert db.execute(statement).rowcount > 0, f"{statement} changed nothing"

    await database.hot_write(run)


async def add_note(workshop: Workshop, member: int) -> int:
    """A resident's note; returns its seq."""
    state = await workshop.hub.state(workshop.id)
    board = min(state.boards)
    note = NoteAdd(new_id(), board, 0, None, None, 0, "en lapp")
    answer = await workshop.hub.submit(workshop.id, Actor(member, "resident"), note)
    assert answer.ok, answer
    return answer.seq


@pytest.mark.parametrize(
    "change",
    ["SET format = 99", "SET hash = x'00'", "SET body = x'c1'"],
    ids=["another format", "a wrong hash", "no MessagePack"],
)
async def test_i1_a_snapshot_is_only_a_cache(
    workshop: Workshop, new_client: NewClient, database: Database, clock: HeldClock, change: str
) -> None:
    hub = workshop.hub
    member = await workshop.seat(new_client(), "Anna")
    before = save(await hub.state(workshop.id))
    await out_of_memory(hub, clock)
    await damage(database, f"UPDATE snapshots {change}")
    with capture_logs() as logs:
        assert save(await hub.state(workshop.id)) == before
    damaged = [entry["event"] for entry in logs if entry["log_level"] == "error"]
    # Another format is what an upgrade leaves behind: nothing is wrong.
    assert damaged == ([] if "format" in change else ["loading.snapshot_unusable"])
    # What is written on top of it must hold when it is read from the log alone.
    await add_note(workshop, member)
    written = save(await hub.state(workshop.id))
    await out_of_memory(hub, clock)
    await damage(database, NO_SNAPSHOT)
    assert save(await hub.state(workshop.id)) == written


@pytest.mark.parametrize("statements", [(NO_LAST_ROW,), (NO_SNAPSHOT, NO_LAST_ROW)])
async def test_i3_a_log_whose_last_row_is_missing_is_not_taken_for_whole(
    workshop: Workshop,
    new_client: NewClient,
    database: Database,
    clock: HeldClock,
    statements: tuple[str, ...],
) -> None:
    hub = workshop.hub
    member = await workshop.seat(new_client(), "Anna")
    await out_of_memory(hub, clock)
    if NO_SNAPSHOT not in statements:
        # Behind the snapshot, so that the missing row is not in the cache either.
        await add_note(workshop, member)
        kept = await database.hot_read(_snapshots)
        await out_of_memory(hub, clock)
        await database.hot_write(lambda db: _put_back(db, kept))
    await damage(database, *statements)
    for _ in range(2):
        with pytest.raises(LogBrokenError):
            await hub.state(workshop.id)
    assert hub.rooms == []


def _snapshots(db: sqlite3.Connection) -> list[tuple[object, ...]]:
    return db.execute("SELECT * FROM snapshots").fetchall()


def _put_back(db: sqlite3.Connection, rows: list[tuple[object, ...]]) -> None:
    db.execute(NO_SNAPSHOT)
    marks = ", ".join("?" * len(rows[0]))
    db.executemany(f"INSERT INTO snapshots VALUES ({marks})", rows)
