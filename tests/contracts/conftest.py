"""Journals to hold against the contract; each parameter is one implementation."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from server.journal.base import Journal
from server.journal.database import Database
from server.journal.sqlite import SqliteJournal
from server.journal.store import open_database
from tests.contracts.cases import INCARNATION


@pytest.fixture
async def database(tmp_path: Path) -> AsyncIterator[Database]:
    """An open SQLite database in a directory of its own."""
    async with open_database(tmp_path / "data") as opened:
        yield opened


@pytest.fixture(params=["sqlite"])
async def journal(request: pytest.FixtureRequest, database: Database) -> Journal:
    """One journal per implementation, holding the new workshop `w`."""
    made = {"sqlite": SqliteJournal(database)}[request.param]
    await made.create("w", INCARNATION)
    return made
