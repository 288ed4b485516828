"""Alive is not ready: a slow or full disk must not get the process restarted."""

import asyncio
import sqlite3
import threading

import pytest

from server.http import readiness
from server.http.readiness import FRESH_SECONDS
from server.journal.base import JournalUnavailable
from server.journal.database import Database
from server.rooms.hub import Hub
from server.tasks import Tasks
from tests.server.conftest import Client, HeldClock
from tests.server.shape import refused


async def test_ready_while_the_database_takes_writes(browser: Client, database: Database) -> None:
    await database.scrub()
    log = database.path.with_name("samskapa.db-wal")
    assert log.stat().st_size == 0
    assert (await browser.get("/readyz")).json() == {"status": "ready", "halted": 0}
    assert log.stat().st_size > 0, "something was really written"


async def test_one_write_serves_all_who_ask_within_a_second(
    browser: Client, database: Database, clock: HeldClock
) -> None:
    before = database.jobs
    for round_ in (1, 2):
        answers = await asyncio.gather(*(browser.get("/readyz") for _ in range(50)))
        assert {answer.status_code for answer in answers} == {200}
        assert database.jobs - before == round_
        clock.ahead += FRESH_SECONDS


async def test_not_ready_when_draining(browser: Client, hub: Hub) -> None:
    hub.draining = True
    assert refused(await browser.get("/readyz")) == (503, "draining")
    assert (await browser.get("/healthz")).status_code == 200


async def test_not_ready_when_nothing_can_be_written(browser: Client, database: Database) -> None:
    def read_only(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA query_only = ON")

    await database.hot_write(read_only)
    for _ in range(2):
        assert refused(await browser.get("/readyz")) == (503, "storage_unavailable")
    assert (await browser.get("/healthz")).status_code == 200


async def test_not_ready_while_the_disk_hangs_and_the_answer_does_not_hang_with_it(
    browser: Client, database: Database, clock: HeldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(readiness, "WRITE_SECONDS", 0.1)
    hanging, over = threading.Event(), threading.Event()

    def hang(_db: sqlite3.Connection) -> None:
        hanging.set()
        over.wait()

    tasks = Tasks("hanging")
    slow = tasks.start(database.hot_write(hang), "slow")
    await asyncio.to_thread(hanging.wait)
    try:
        assert refused(await browser.get("/readyz")) == (503, "storage_unavailable")
    finally:
        over.set()
    await slow
    clock.ahead += FRESH_SECONDS
    monkeypatch.undo()
    assert (await browser.get("/readyz")).status_code == 200


async def test_a_failed_write_answers_for_a_second_and_no_longer(
    browser: Client, database: Database, clock: HeldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried: list[object] = []

    async def fail(change: object) -> None:
        tried.append(change)
        raise JournalUnavailable("disk_full")

    monkeypatch.setattr(database, "write", fail)
    answers = await asyncio.gather(*(browser.get("/readyz") for _ in range(10)))
    assert {refused(answer) for answer in answers} == {(503, "storage_unavailable")}
    assert len(tried) == 1
    monkeypatch.undo()
    clock.ahead += FRESH_SECONDS
    assert (await browser.get("/readyz")).status_code == 200
