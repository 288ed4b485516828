"""What people and clients may not do gets a clear answer, and is not done."""

import asyncio
from urllib.parse import quote

import pytest

from boards.commands import (
    BoardMode,
    ClientCommand,
    MemberHand,
    MemberRole,
    NoteColour,
    NoteDelete,
    NoteEdit,
    NoteGroup,
    NoteMove,
    NoteRestore,
    NotesHide,
    NotesHold,
    WorkshopLife,
    WorkshopReadOnly,
)
from boards.limits import TEXT_MAX
from server.access.tokens import new_id
from server.wire.messages import Do
from tests.live.people import ROADS, Workshop, connected

FINE = [
    "😊👩‍👩‍👧‍👦",
    "عائشة",
    "\u202eanvän\u202c",
    "<b onclick=alert(1)>Bo</b>",
    "x" * 40,
    "Åsa\tÖ",
]


@pytest.mark.parametrize(
    ("text", "code", "limit"),
    [
        ("å" * (TEXT_MAX + 1), "text_too_long", TEXT_MAX),
        ("😊" * (TEXT_MAX + 1), "text_too_long", TEXT_MAX),
        (" \n ", "text_empty", 0),
        ("noll\x00", "text_invalid", 0),
        ("😊" * TEXT_MAX, "", 0),
    ],
    ids=["2001", "2001 emoji", "blank", "control", "2000 emoji"],
)
async def test_a_text_that_is_none_is_answered_with_why(
    workshop: Workshop, text: str, code: str, limit: int
) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(anna, workshop.id) as live:
        note = live.note(text)
        answer = await live.do(note)
        assert answer[1:] == (code, limit)
        assert (note.id in live.notes) == (code == "")


@pytest.mark.parametrize("road", ROADS)
async def test_a_resident_is_no_facilitator_whatever_it_asks_for(workshop: Workshop) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(workshop.lead, workshop.id) as lead, connected(anna, workshop.id) as live:
        note = lead.note()
        await lead.must(note)
        asked: dict[ClientCommand, str] = {
            MemberRole(live.twin.member, "facilitator"): "not_allowed",
            MemberHand(lead.twin.member, on=True): "not_allowed",
            WorkshopLife("closed"): "not_allowed",
            WorkshopReadOnly(on=True): "not_allowed",
            NoteEdit(note.id, 1, "mina ord"): "not_yours",
            NoteDelete(note.id): "not_yours",
        }
        for command, code in asked.items():
            assert (await live.do(command))[1] == code, command


async def test_c5_the_outbox_of_somebody_else_is_taken(workshop: Workshop) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    async with connected(anna, workshop.id) as a, connected(ben, workshop.id) as b:
        await a.must(a.note())
        b.outbox.client = a.outbox.client
        note = b.note()
        for n in (1, 2):
            await b.send(Do(a.outbox.client, n, note))
            assert (await b.answered(n))[1] == "client_taken"
        await a.must(a.note())
        assert note.id not in a.notes


@pytest.mark.parametrize("road", ROADS)
async def test_c4_a_gap_and_an_unknown_outbox(workshop: Workshop) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(anna, workshop.id) as live:
        await live.must(live.note())
        await live.send(Do(live.outbox.client, 3, live.note()))
        assert await live.over() == 4400
    async with connected(anna, workshop.id) as live:
        await live.send(Do(live.outbox.client, 9, live.note()))
        assert (await live.answered(9))[1] == "client_forgotten"


async def test_a5_a_hidden_id_and_a_missing_one_are_the_same_to_who_may_not_see(
    workshop: Workshop,
) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    async with (
        connected(workshop.lead, workshop.id) as lead,
        connected(anna, workshop.id) as a,
        connected(ben, workshop.id) as b,
    ):
        trashed, held, taken_away, seen, private = (a.note() for _ in range(5))
        for note in (trashed, held, taken_away, seen):
            await a.must(note)
        await a.must(NoteDelete(trashed.id))
        await lead.must(NotesHold((held.id,)))
        await lead.must(NotesHide((taken_away.id,), "rude", ""))
        await lead.must(BoardMode(seen.board, "private", "named", counts=False))
        await a.must(private)
        await b.until(lambda: b.twin.seq == a.twin.seq)
        hidden = (trashed.id, held.id, taken_away.id, private.id)
        for make in (
            lambda note: NoteEdit(note, 1, "ord"),
            lambda note: NoteMove(note, 0, 0),
            lambda note: NoteColour(note, 1),
            lambda note: NoteDelete(note),
            lambda note: NoteGroup(note, 0),
            lambda note: NoteRestore(note),
        ):
            answers = await asyncio.gather(*(b.do(make(note)) for note in (*hidden, new_id())))
            assert len({answer[1:] for answer in answers}) == 1, "one and the same answer"
            assert answers[0][1] != ""
        taken = [await b.do(b.note(note_id=note)) for note in (*hidden, seen.id, a.twin.member)]
        assert {answer[1:] for answer in taken} == {("id_taken", 0)}


async def test_aliases(workshop: Workshop) -> None:
    code = await workshop.code()
    for alias, wrong in (
        ("", "alias_empty"),
        ("\u200b \u3164", "alias_empty"),
        ("x" * 200, "alias_too_long"),
        ("nul\x00", "alias_invalid"),
    ):
        assert await workshop.stranger().error("/api/join", code=code, alias=alias) == wrong
    async with connected(workshop.lead, workshop.id) as lead:
        members = set(lead.twin.names)
        for alias in FINE:
            browser = await workshop.resident(alias)
            told = (await browser.get(f"/api/w/{workshop.id}/me"))["alias"]
            await lead.knows(told)
        assert len(set(lead.twin.names) - members) == len(FINE)
        assert "<b onclick=alert(1)>Bo</b>" in lead.twin.names.values(), "text, kept as it is"
        assert not any("\u202e" in name for name in lead.twin.names.values())


async def test_codes_wrong_and_old_and_those_inside_stay(workshop: Workshop) -> None:
    anna, old = await workshop.resident("Anna A."), await workshop.code()
    async with connected(anna, workshop.id) as live:
        new = (await workshop.lead.post(f"/api/workshops/{workshop.id}/code"))["code"]
        assert new != old
        for wrong in (old, "", "AB", "XXXXXX", "<script>", "å" * 5000):
            assert (
                await workshop.stranger().error("/api/join", code=wrong, alias="Bo")
            ) == "code_unknown"
            path = f"/api/join/{quote(wrong, safe='')}" if wrong else "/api/join/-"
            answer = await workshop.stranger().request("GET", path)
            assert answer.status_code == 404
        await live.must(live.note())
    async with connected(anna, workshop.id) as again:
        await again.must(again.note())
    await workshop.resident("Bo")


async def test_a_closed_workshop_is_read_but_not_written_nor_joined(workshop: Workshop) -> None:
    anna, code = await workshop.resident("Anna A."), await workshop.code()
    async with connected(anna, workshop.id) as live:
        note = live.note()
        await live.must(note)
        await workshop.life("closed")
        for command in (live.note(), NoteMove(note.id, 5, 5), NoteEdit(note.id, 1, "nytt")):
            assert (await live.do(command))[1] == "closed"
        assert list(live.notes) == [note.id]
        wrong = await workshop.stranger().error("/api/join", code=code, alias="Bo")
        assert wrong == "workshop_closed"
        await anna.join(code, "Anna A.")
        await workshop.life("open")
        await live.must(live.note())
    await workshop.resident("Bo")
