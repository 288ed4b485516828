"""What people are told when nothing can be saved, and that a try later works."""

import asyncio
import sqlite3

import pytest

from server.http import answers
from server.journal.database import Database
from tests.contracts.cases import Gate
from tests.server.conftest import NewClient, Workshop
from tests.server.shape import refused


async def test_failing_disk_is_told_and_seats_nobody(
    workshop: Workshop, new_client: NewClient, database: Database
) -> None:
    phone, code = new_client(), await workshop.code()

    def read_only(db: sqlite3.Connection) -> None:
        db.execute("PRAGMA query_only = ON")

    await database.hot_write(read_only)
    for client, path, form in (
        (phone, "/api/join", {"code": code, "alias": "Anna"}),
        (workshop.lead, f"/api/workshops/{workshop.id}/code", {}),
        (workshop.lead, "/api/workshops", {"title": "T", "challenge": "", "language": "sv"}),
        (workshop.lead, "/api/sign-out", {}),
    ):
        assert refused(await client.post(path, json=form)) == (503, "storage_unavailable"), path
    assert await workshop.code() == code, "reading goes on"
    assert refused(await phone.get(f"/api/w/{workshop.id}/me")) == (401, "no_seat")


async def test_stalled_disk_is_told_after_a_while_and_the_next_try_works(
    workshop: Workshop,
    new_client: NewClient,
    database: Database,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    phone, code = new_client(), await workshop.code()
    await phone.get(f"/api/join/{code}")
    gate = Gate()
    held = asyncio.Task(database.hot_write(gate.job))
    await asyncio.to_thread(gate.reached.wait, 60)
    monkeypatch.setattr(answers, "PATIENCE", 0.1)
    form = {"code": code, "alias": "Anna"}
    assert refused(await phone.post("/api/join", json=form)) == (503, "storage_unavailable")
    monkeypatch.undo()
    gate.open()
    await held
    member = await workshop.seat(phone, "Anna")
    assert (await workshop.hub.state(workshop.id)).members[member].role == "resident"
