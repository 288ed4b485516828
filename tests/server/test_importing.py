"""Notes from a file come in as one step, all of them or none, and can be taken back once."""

from typing import Any

import httpx
import pytest

from boards.commands import AreaPlace, NoteAdd, NoteEdit
from boards.decide.boards import HEIGHT_MIN, WIDTH_MIN
from boards.limits import COORDINATE_MAX, NOTES_MAX, TEXT_MAX
from boards.roles import Actor
from boards.state import State
from server.access.tokens import new_id
from server.http.importing import IMPORT_MAX
from tests.server.conftest import Client, NewClient, Workshop, live
from tests.server.shape import refused


def place_of(state: State) -> dict[str, int]:
    """The first board and its first area."""
    board = min(state.boards.values(), key=lambda board: board.order)
    inside = (area for area in state.areas.values() if area.board == board.id)
    return {"board": board.id, "area": min(inside, key=lambda area: area.order).id}


async def bring(
    workshop: Workshop,
    rows: list[dict[str, Any]],
    *,
    by: Client | None = None,
    into: dict[str, int] | None = None,
) -> httpx.Response:
    form = place_of(await workshop.hub.state(workshop.id)) | (into or {}) | {"notes": rows}
    browser = by or workshop.lead
    return await browser.post(f"/api/workshops/{workshop.id}/import", json=form)


async def undo(workshop: Workshop, ids: list[int]) -> httpx.Response:
    return await workshop.lead.post(f"/api/workshops/{workshop.id}/import/undo", json={"ids": ids})


def rows(count: int) -> list[dict[str, Any]]:
    return [{"text": f"rad {n}"} for n in range(count)]


async def texts(workshop: Workshop) -> list[str | None]:
    state = await workshop.hub.state(workshop.id)
    notes = sorted(state.notes.values(), key=lambda note: (note.area, note.order))
    return [state.text(note.text) for note in notes]


async def test_g6_rows_become_notes_of_the_facilitator_in_one_entry(workshop: Workshop) -> None:
    before = await workshop.hub.state(workshop.id)
    odd = ["=1+1", "Åäö 😀", "two\nlines", "  around  "]
    answer = await bring(workshop, [{"text": text, "colour": 3} for text in odd])
    assert answer.status_code == 201
    state = await workshop.hub.state(workshop.id)
    assert state.seq == before.seq + 1
    assert await texts(workshop) == ["=1+1", "Åäö 😀", "two\nlines", "around"]
    assert answer.json() == {"ids": sorted(state.notes, key=lambda each: state.notes[each].order)}
    lead = await workshop.member(workshop.lead)
    assert {(note.author, note.colour) for note in state.notes.values()} == {(lead, 3)}


async def test_g6_each_row_may_name_its_area(workshop: Workshop) -> None:
    state = await workshop.hub.state(workshop.id)
    place = place_of(state)
    other = next(
        area.id
        for area in state.areas.values()
        if area.board == place["board"] and area.id != place["area"]
    )
    assert (await bring(workshop, [{"text": "a", "area": other}, {"text": "b"}])).status_code == 201
    state = await workshop.hub.state(workshop.id)
    found = {state.text(note.text): note.area for note in state.notes.values()}
    assert found == {"a": other, "b": place["area"]}


async def test_l3_a_full_workshop_of_rows_comes_in_at_once_and_no_row_more(
    workshop: Workshop,
) -> None:
    state = await workshop.hub.state(workshop.id)
    board = place_of(state)["board"]
    await workshop.does(NoteAdd(new_id(), board, 0, None, None, 0, "there before"))
    answer = await bring(workshop, rows(NOTES_MAX))
    assert refused(answer) == (409, "notes_full")
    assert answer.json()["error"]["args"] == {"limit": NOTES_MAX}
    assert await texts(workshop) == ["there before"]
    assert (await bring(workshop, rows(NOTES_MAX - 1))).status_code == 201
    assert len(await texts(workshop)) == NOTES_MAX


@pytest.mark.parametrize(
    ("row", "status", "code", "where"),
    [
        ({"text": " "}, 422, "text_empty", "notes[1].text"),
        ({"text": "x" * (TEXT_MAX + 1)}, 422, "text_too_long", "notes[1].text"),
        ({"text": "a\u0001"}, 422, "text_invalid", "notes[1].text"),
        ({"text": "a", "colour": 6}, 400, "bad_field", "notes[1].colour"),
        ({"text": 7}, 400, "bad_field", "notes[1].text"),
    ],
)
async def test_one_bad_row_brings_nothing_and_is_named(
    workshop: Workshop, row: dict[str, Any], status: int, code: str, where: str
) -> None:
    answer = await bring(workshop, [{"text": "fine"}, row])
    assert refused(answer) == (status, code)
    assert answer.json()["error"]["where"] == where
    assert await texts(workshop) == []


async def test_without_rows_there_is_nothing_to_bring(workshop: Workshop) -> None:
    assert refused(await bring(workshop, [])) == (400, "bad_field")


async def test_a_board_or_area_that_is_gone_is_explained(workshop: Workshop) -> None:
    for gone in ({"board": 1}, {"area": 1}):
        assert refused(await bring(workshop, rows(1), into=gone)) == (409, "target_unknown")


async def test_l6_an_area_at_the_edge_of_the_board_is_explained(workshop: Workshop) -> None:
    place = place_of(await workshop.hub.state(workshop.id))
    edge = AreaPlace(place["area"], COORDINATE_MAX, COORDINATE_MAX, WIDTH_MIN, HEIGHT_MIN)
    await workshop.does(edge)
    answer = await bring(workshop, rows(300))
    assert refused(answer) == (409, "area_at_edge")
    assert await texts(workshop) == []


async def test_the_body_has_a_limit_of_its_own(workshop: Workshop) -> None:
    large = [{"text": "x" * 1_500}] * 100
    assert (await bring(workshop, large)).status_code == 201
    answer = await workshop.lead.post(
        f"/api/workshops/{workshop.id}/import",
        content=b" " * (IMPORT_MAX + 1),
        headers={"Content-Type": "application/json"},
    )
    assert refused(answer) == (413, "too_large")
    assert answer.json()["error"]["args"] == {"limit": 4096}


async def test_w2_nothing_comes_into_a_closed_workshop_and_a_draft_can_be_filled(
    draft: Workshop,
) -> None:
    answer = await bring(draft, rows(2))
    assert answer.status_code == 201
    await live(draft, "open")
    await live(draft, "closed")
    assert refused(await bring(draft, rows(1))) == (409, "workshop_closed")
    assert refused(await undo(draft, answer.json()["ids"])) == (409, "workshop_closed")


async def test_g6_one_undo_takes_back_what_nobody_has_built_on(
    workshop: Workshop, new_client: NewClient
) -> None:
    resident = new_client()
    await workshop.seat(resident, "Anna")
    ids = (await bring(workshop, rows(300))).json()["ids"]
    await workshop.does(NoteEdit(ids[0], 1, "changed"))
    state = await workshop.hub.state(workshop.id)
    board = place_of(state)["board"]
    own = NoteAdd(new_id(), board, 0, None, None, 0, "a resident's")
    actor = Actor(await workshop.member(resident), "resident")
    assert (await workshop.hub.submit(workshop.id, actor, own)).ok
    answer = await undo(workshop, [*ids, own.id])
    assert answer.json() == {"taken": 299, "kept": 2}
    assert sorted(str(text) for text in await texts(workshop)) == ["a resident's", "changed"]
    assert not (await workshop.hub.state(workshop.id)).trash, (
        "nobody's deleted notes are pushed out"
    )
    assert (await undo(workshop, ids)).json() == {"taken": 0, "kept": 1}


async def test_only_its_facilitator_brings_notes_in(
    workshop: Workshop, new_client: NewClient
) -> None:
    resident = new_client()
    await workshop.seat(resident, "Anna")
    assert refused(await bring(workshop, rows(1), by=resident)) == (401, "signed_out")
