"""Alive is not ready: a slow or full disk must not get the process restarted."""

import sqlite3

from server.journal.database import Database
from server.rooms.hub import Hub
from tests.server.conftest import Client
from tests.server.shape import refused


async def test_ready_while_the_database_takes_writes(browser: Client, database: Database) -> None:
    await database.scrub()
    log = database.path.with_name("samskapa.db-wal")
    assert log.stat().st_size == 0
    assert (await browser.get("/readyz")).json() == {"status": "ready"}
    assert log.stat().st_size > 0, "something was really written"


async def test_not_ready_when_draining(browser: Client, hub: Hub) -> None:
    hub.draining = True
    assert refused(await browser.get("/readyz")) == (503, "draining")
    assert (await browser.get("/healthz")).status_code == 200


async def test_not_ready_when_nothing_can_be_written(browser: Client, database: Database) -> None:
    def read_only(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA query_only = ON")

    await database.hot_write(read_only)
    assert refused(await browser.get("/readyz")) == (503, "storage_unavailable")
    assert (await browser.get("/healthz")).status_code == 200
