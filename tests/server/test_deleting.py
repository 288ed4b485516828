"""A workshop is deleted by its facilitator, closed first, with its title typed."""

import sqlite3

import httpx
import pytest
import sqlalchemy as sa

from server.journal.database import Database
from server.journal.tables import OF_A_WORKSHOP
from tests.server.conftest import Client, NewClient, Workshop, live
from tests.server.shape import refused


async def delete(
    workshop: Workshop, title: str = "The square", *, by: Client | None = None
) -> httpx.Response:
    browser = by or workshop.lead
    return await browser.post(f"/api/workshops/{workshop.id}/delete", json={"title": title})


async def rows(database: Database, workshop: str) -> int:
    """Rows that the workshop has in all tables."""

    def count(db: sa.Connection) -> int:
        queries = (
            sa.select(sa.func.count()).select_from(table).where(column == workshop)
            for table, column in OF_A_WORKSHOP
        )
        return sum(db.execute(query).scalar_one() for query in queries)

    return await database.read(count)


async def test_j13_a_deleted_workshop_leads_nowhere_and_leaves_no_row(
    workshop: Workshop, new_client: NewClient, database: Database
) -> None:
    resident, late = new_client(), new_client()
    await workshop.seat(resident, "Anna")
    code = await workshop.code()
    await live(workshop, "closed")
    assert await rows(database, workshop.id) > 10
    answer = await delete(workshop)
    assert (answer.status_code, answer.json()) == (200, {"erased": True})
    assert await rows(database, workshop.id) == 0
    assert (await workshop.lead.get("/api/workshops")).json() == {"workshops": []}
    for path in ("", "/qr.svg", "/export.json"):
        gone = await workshop.lead.get(f"/api/workshops/{workshop.id}{path}")
        assert refused(gone) == (404, "workshop_unknown")
    assert refused(await late.get(f"/api/join/{code}")) == (404, "code_unknown")
    assert refused(await resident.get(f"/api/w/{workshop.id}/me")) == (404, "workshop_unknown")
    assert refused(await delete(workshop)) == (404, "workshop_unknown")


async def test_j13_a_burial_that_fails_is_not_told_as_done(
    draft: Workshop, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken() -> None:
        raise sqlite3.DatabaseError("database disk image is malformed")

    monkeypatch.setattr(database, "scrub", broken)
    answer = await delete(draft)
    assert (answer.status_code, answer.json()) == (200, {"erased": False})


async def test_a_draft_can_be_deleted(draft: Workshop) -> None:
    assert (await delete(draft)).status_code == 200


async def test_an_open_workshop_has_to_be_closed_first(workshop: Workshop) -> None:
    assert refused(await delete(workshop)) == (409, "workshop_open")
    assert (await workshop.told())["life"] == "open"


@pytest.mark.parametrize("typed", ["the  SQUARE ", "The square"])
async def test_the_title_is_typed_as_people_type(draft: Workshop, typed: str) -> None:
    assert (await delete(draft, typed)).status_code == 200


@pytest.mark.parametrize("typed", ["", "The squares", "The", "delete"])
async def test_another_title_deletes_nothing(draft: Workshop, typed: str) -> None:
    answer = await delete(draft, typed)
    assert refused(answer) == (422, "title_differs")
    assert answer.json()["error"]["where"] == "title"
    await draft.told()


async def test_nobody_else_deletes_it(workshop: Workshop, new_client: NewClient) -> None:
    resident = new_client()
    await workshop.seat(resident, "Anna")
    await live(workshop, "closed")
    for browser in (resident, new_client()):
        assert refused(await delete(workshop, by=browser)) == (401, "signed_out")
    await workshop.told()
