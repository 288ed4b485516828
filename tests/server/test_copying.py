"""A copy has the boards and areas of a workshop, and nothing that people made in it."""

from boards.commands import NoteAdd
from boards.limits import TITLE_MAX
from boards.methods.templates import STANDARD_HEIGHT
from boards.state import State
from server.access.tokens import new_id
from server.rooms.hub import Hub
from tests.server.conftest import Client, NewClient, Workshop
from tests.server.shape import refused


def shape_of(state: State) -> list[object]:
    """Everything of the boards but their ids."""
    text = state.text
    boards = sorted(state.boards.values(), key=lambda board: board.order)
    return [
        (board.stage, board.order, text(board.title), text(board.prompt))
        + tuple(
            (area.order, text(area.title), text(area.hint), area.x, area.y, area.w)
            for area in sorted(state.areas.values(), key=lambda area: area.order)
            if area.board == board.id
        )
        for board in boards
    ]


async def fill(workshop: Workshop, *, count: int) -> None:
    """Notes in the first area of the first board, which grows."""
    state = await workshop.hub.state(workshop.id)
    board = min(state.boards.values(), key=lambda board: board.order)
    for _ in range(count):
        await workshop.does(NoteAdd(new_id(), board.id, 0, None, None, 0, "en lapp"))


async def copied(workshop: Workshop, title: str = "Once more") -> str:
    path = f"/api/workshops/{workshop.id}/copy"
    answer = await workshop.lead.post(path, json={"title": title})
    assert answer.status_code == 201, answer.text
    return str(answer.json()["id"])


async def test_copy_has_boards_and_challenge_and_is_a_draft_of_its_own(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    await fill(workshop, count=12)
    await workshop.seat(new_client(), "Anna")
    old = await hub.state(workshop.id)
    new = await hub.state(await copied(workshop))
    assert shape_of(new) == shape_of(old)
    assert not new.notes
    assert not new.clusters
    assert [member.role for member in new.members.values()] == ["facilitator"]
    record = new.workshop
    assert record is not None
    assert (new.text(record.title), record.life, record.language) == ("Once more", "draft", "sv")
    assert new.text(record.challenge) == "A square for all?"
    taken = {each for table in old.tables.values() for each in table}
    assert not taken & {each for table in new.tables.values() for each in table}


async def test_areas_that_grew_with_their_notes_begin_small_again(
    workshop: Workshop, hub: Hub
) -> None:
    await fill(workshop, count=12)
    assert max(area.h for area in (await hub.state(workshop.id)).areas.values()) > STANDARD_HEIGHT
    new = await hub.state(await copied(workshop))
    assert {area.h for area in new.areas.values()} == {STANDARD_HEIGHT}


async def test_copy_has_its_own_code_and_stands_in_the_list(workshop: Workshop) -> None:
    copy = Workshop(workshop.lead, workshop.hub, await copied(workshop))
    assert await copy.code() != await workshop.code()
    listed = (await workshop.lead.get("/api/workshops")).json()["workshops"]
    assert {each["id"] for each in listed} == {workshop.id, copy.id}


async def test_a_copy_without_a_title_is_not_made(workshop: Workshop, browser: Client) -> None:
    path = f"/api/workshops/{workshop.id}/copy"
    for title, code in (("  ", "text_empty"), ("x" * (TITLE_MAX + 1), "text_too_long")):
        answer = await browser.post(path, json={"title": title})
        assert refused(answer) == (422, code)
        assert answer.json()["error"]["where"] == "title"


async def test_only_its_facilitator_copies_a_workshop(
    workshop: Workshop, new_client: NewClient
) -> None:
    resident = new_client()
    await workshop.seat(resident, "Anna")
    answer = await resident.post(f"/api/workshops/{workshop.id}/copy", json={"title": "Mine"})
    assert refused(answer) == (401, "signed_out")
    answer = await workshop.lead.post("/api/workshops/1/copy", json={"title": "Mine"})
    assert refused(answer) == (404, "workshop_unknown")
