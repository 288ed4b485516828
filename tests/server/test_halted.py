"""B13: a halted workshop: an alarm, an answer in words, and the way back at the terminal."""

from pathlib import Path

import pytest

from boards.commands import WorkshopLife
from server.access.access import Access
from server.admin.desk import Desk
from server.admin.requests import Refused, Resume, Resumed
from server.http.context import Context
from server.rooms.crashes import CRASHES_MAX
from server.rooms.hub import Hub
from tests.server.conftest import NewClient, Workshop
from tests.server.shape import refused


@pytest.fixture
def desk(access: Access, hub: Hub, context: Context, tmp_path: Path) -> Desk:
    return Desk(
        database=tmp_path / "unused",
        accounts=access.accounts,
        tickets=access.tickets,
        base_url=context.base_url,
        resume=hub.resume,
    )


async def halt(hub: Hub, workshop: str) -> None:
    """As if its rooms had failed: the next one that is loaded is halted."""
    for number in range(CRASHES_MAX):
        hub._services.crashes.note(workshop, float(number))
    room = hub._rooms.pop(workshop)
    await room.close()


async def test_b13_others_go_on_and_the_operator_takes_it_up_again(
    workshop: Workshop, new_client: NewClient, hub: Hub, desk: Desk
) -> None:
    lead, code = workshop.lead, await workshop.code()
    form = {"title": "The quay", "challenge": "A quay for all?", "language": "sv"}
    other = Workshop(lead, hub, (await lead.post("/api/workshops", json=form)).json()["id"])
    await halt(hub, workshop.id)
    assert (await lead.get("/readyz")).json() == {"status": "ready", "halted": 1}
    join = {"code": code, "alias": "Anna"}
    anna = new_client()
    assert refused(await anna.post("/api/join", json=join)) == (503, "workshop_halted")
    await other.does(WorkshopLife("open"))
    await other.seat(anna, "Anna")
    assert isinstance(await desk.answer(Resume(workshop.id)), Resumed)
    assert (await lead.get("/readyz")).json()["halted"] == 0
    await workshop.seat(anna, "Anna")


async def test_b13_what_is_not_halted_cannot_be_taken_up(desk: Desk) -> None:
    answer = await desk.answer(Resume("12345"))
    assert isinstance(answer, Refused)
    assert "No workshop 12345 is halted" in answer.message
