"""A facilitator undoes one person: looks first, does it, takes it back; nobody else may (U7-U9)."""

import asyncio
from typing import Any

from boards.commands import BoardMode, ClientCommand, NoteAdd, NoteColour
from boards.roles import Actor
from server.access.tokens import new_id
from tests.server.conftest import Client, NewClient, Workshop, live
from tests.server.shape import refused


async def vandal(workshop: Workshop, browser: Client, *, notes: int) -> tuple[int, list[int]]:
    """Somebody who fills the first board; who she is, and her notes."""
    member = await workshop.seat(browser, "Vandal")
    board = min((await workshop.hub.state(workshop.id)).boards)
    made = [new_id() for _ in range(notes)]
    for note in made:
        await does(workshop, member, NoteAdd(note, board, 0, None, None, 0, "x"))
    return member, made


async def does(workshop: Workshop, member: int, command: ClientCommand) -> None:
    answer = await workshop.hub.submit(workshop.id, Actor(member, "resident"), command)
    assert answer.ok, answer


async def doings(workshop: Workshop, member: int) -> dict[str, Any]:
    answer = await workshop.lead.get(f"/api/w/{workshop.id}/members/{member}/doings?since=0")
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def undo(workshop: Workshop, member: int) -> dict[str, Any]:
    path = f"/api/w/{workshop.id}/members/{member}/revert"
    answer = await workshop.lead.post(path, json={"since": 0})
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


async def test_u7_what_she_did_is_told_undone_in_one_entry_and_taken_back(
    workshop: Workshop, new_client: NewClient
) -> None:
    member, notes = await vandal(workshop, new_client(), notes=3)
    await workshop.does(NoteColour(notes[0], 3))
    told = await doings(workshop, member)
    assert told["counts"]["made"] == 3
    assert told["stays"] == 1
    assert {each["id"]: each["stays"] for each in told["notes"]} == {
        note: note == notes[0] for note in notes
    }
    before = await workshop.hub.state(workshop.id)
    done = await undo(workshop, member)
    state = await workshop.hub.state(workshop.id)
    assert state.seq == before.seq + 1
    assert set(state.notes) == {notes[0]}
    path = f"/api/w/{workshop.id}/reversals/{done['act']}/reinstate"
    assert (await workshop.lead.post(path, json={})).json() == {"passed": 0}
    state = await workshop.hub.state(workshop.id)
    assert set(state.notes) == set(notes)
    assert {state.text(note.text) for note in state.notes.values()} == {"x"}


async def test_u7_two_facilitators_who_press_at_once_undo_it_once(
    workshop: Workshop, new_client: NewClient
) -> None:
    member, notes = await vandal(workshop, new_client(), notes=70)
    told = await asyncio.gather(undo(workshop, member), undo(workshop, member))
    state = await workshop.hub.state(workshop.id)
    assert not state.notes
    for each in told:
        if each["act"]:
            path = f"/api/w/{workshop.id}/reversals/{each['act']}/reinstate"
            assert (await workshop.lead.post(path, json={})).status_code == 200
    assert set((await workshop.hub.state(workshop.id)).notes) == set(notes)


async def test_u7_nobody_else_looks_or_undoes(workshop: Workshop, new_client: NewClient) -> None:
    browser = new_client()
    member, _ = await vandal(workshop, browser, notes=1)
    looked = await browser.get(f"/api/w/{workshop.id}/members/{member}/doings")
    assert refused(looked) == (403, "not_facilitator")
    path = f"/api/w/{workshop.id}/members/{member}/revert"
    assert refused(await browser.post(path, json={})) == (403, "not_facilitator")
    assert refused(await new_client().post(path, json={})) == (401, "no_seat")
    for since in (-1, 2**53, 2**64):
        answer = await workshop.lead.post(path, json={"since": since})
        assert refused(answer) == (400, "bad_field"), since


async def test_u7_who_is_nobody_and_what_is_no_act_are_explained(workshop: Workshop) -> None:
    root = f"/api/w/{workshop.id}"
    for member in ("7", "x", "-1"):
        answer = await workshop.lead.post(f"{root}/members/{member}/revert", json={})
        assert refused(answer) == (409, "target_unknown")
    answer = await workshop.lead.post(f"{root}/reversals/7/reinstate", json={})
    assert refused(answer) == (409, "target_unknown")


async def test_w1_a_closed_workshop_is_not_undone(
    workshop: Workshop, new_client: NewClient
) -> None:
    member, notes = await vandal(workshop, new_client(), notes=1)
    await live(workshop, "closed")
    path = f"/api/w/{workshop.id}/members/{member}/revert"
    assert refused(await workshop.lead.post(path, json={})) == (409, "workshop_closed")
    assert set((await workshop.hub.state(workshop.id)).notes) == set(notes)


async def test_u10_h9_where_authors_are_hidden_the_same_is_told_of_whoever_wrote(
    workshop: Workshop, new_client: NewClient
) -> None:
    """That something may be left out is said whoever it is about."""
    other = await workshop.seat(new_client(), "Kim")
    before = await doings(workshop, other)
    assert before["hides"] is False
    board = min((await workshop.hub.state(workshop.id)).boards)
    await workshop.does(BoardMode(board, "open", "hidden", counts=False))
    member, notes = await vandal(workshop, new_client(), notes=2)
    await workshop.does(NoteColour(notes[0], 3))
    assert await doings(workshop, member) == await doings(workshop, other)
    assert await doings(workshop, other) == {**before, "hides": True}
    assert await undo(workshop, member) == {"act": 0, "passed": 0, "stays": 0}
    assert set((await workshop.hub.state(workshop.id)).notes) == set(notes)
