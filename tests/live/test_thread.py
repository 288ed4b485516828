"""The main job: from the link in the terminal to a note on everybody's screen."""

import asyncio
import time

import pytest

from boards.commands import MemberRemove, NoteDelete, NoteEdit, NoteRestore
from tests.live.people import ROADS, Workshop, connected

JOINS = 200


@pytest.mark.parametrize("road", ROADS)
async def test_a_note_of_a_resident_is_seen_by_everybody(workshop: Workshop) -> None:
    anna, ben = await workshop.resident("kanariealias Anna"), await workshop.resident("Ben B.")
    async with (
        connected(workshop.lead, workshop.id) as lead,
        connected(anna, workshop.id) as a,
        connected(ben, workshop.id) as b,
    ):
        note = a.note("kanarietext en bänk i solen")
        workshop.lead.server.secrets.add(note.text)
        await a.must(note)
        for live in (lead, a, b):
            await live.sees(note.id, note.text)
        await lead.until(lambda: {"kanariealias Anna", "Ben B."} <= set(lead.twin.names.values()))
        await b.until(lambda: b.twin.here == {lead.twin.member, a.twin.member, b.twin.member})
        await a.must(NoteEdit(note.id, 1, "två bänkar i solen"))
        await b.until(lambda: b.notes[note.id] == "två bänkar i solen")
        await lead.must(NoteDelete(note.id))
        await b.until(lambda: note.id not in b.notes)
        await lead.must(NoteRestore(note.id))
        await b.until(lambda: b.notes.get(note.id) == "två bänkar i solen")


@pytest.mark.parametrize("road", ROADS)
async def test_a_device_comes_back_as_the_same_person_and_goes_on_where_it_stood(
    workshop: Workshop,
) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    async with connected(ben, workshop.id) as b:
        async with connected(anna, workshop.id) as a:
            twin, outbox = a.twin, a.outbox
            await a.must(a.note())
            member = twin.member
        await b.must(b.note())
        async with connected(anna, workshop.id, twin=twin, outbox=outbox) as back:
            await back.until(lambda: back.twin.seq == b.twin.seq)
            assert back.twin.resumed
            assert back.twin.member == member
            assert back.notes == b.notes
            await back.must(back.note())


async def test_t13_200_people_behind_one_address_come_in_within_five_seconds(
    workshop: Workshop,
) -> None:
    code, begun = await workshop.code(), time.monotonic()
    browsers = [workshop.stranger() for _ in range(JOINS)]
    await asyncio.gather(
        *(browser.join(code, f"gäst nummer {n}") for n, browser in enumerate(browsers))
    )
    assert time.monotonic() - begun < 5
    members = set()
    async with connected(browsers[0], workshop.id) as first:
        for browser in browsers[1:20]:
            async with connected(browser, workshop.id) as live:
                members.add(live.twin.member)
        await first.until(lambda: len(first.twin.names) == JOINS + 1)
    assert len(members) == 19


@pytest.mark.parametrize("road", ROADS)
async def test_not_you_ends_the_seat_of_this_device(workshop: Workshop) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(anna, workshop.id) as live:
        await anna.post(f"/api/w/{workshop.id}/leave")
        assert await live.over() == 4410
    async with connected(anna, workshop.id, hello=False) as live:
        await live.greet()
        assert await live.over() == 4401


@pytest.mark.parametrize("road", ROADS)
async def test_a_removed_member_is_out_and_what_was_written_stays(workshop: Workshop) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    async with (
        connected(workshop.lead, workshop.id) as lead,
        connected(anna, workshop.id) as a,
        connected(ben, workshop.id) as b,
    ):
        note = a.note()
        await a.must(note)
        await lead.must(MemberRemove(a.twin.member))
        assert await a.over() == 4403
        await b.until(lambda: b.twin.seq == lead.twin.seq)
        assert note.id in b.notes
    async with connected(anna, workshop.id, hello=False) as again:
        await again.greet()
        assert await again.over() == 4403
    answer = await anna.request("GET", f"/api/w/{workshop.id}/me")
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "removed")


async def test_the_log_speaks_of_what_happens_and_of_nothing_that_people_wrote(
    workshop: Workshop,
) -> None:
    server = workshop.lead.server
    anna = await workshop.resident("kanarieperson")
    async with connected(anna, workshop.id) as live:
        for text in ("kanarielapp " + "å" * 2000, "kanarielapp kort"):
            server.secrets.add(text)
            await live.do(live.note(text))
        await live.socket.send(b"kanarieram")
        assert await live.over() == 4400
    server.secrets.update(("kanarieram", "KANAR1"))
    assert await workshop.stranger().error("/api/join", code="KANAR1", alias="x") == "code_unknown"
    token = (await workshop.lead.post(f"/api/workshops/{workshop.id}/staff-link"))["url"]
    server.secrets.add(token.partition("#")[2])
    staff = workshop.stranger()
    await staff.post("/api/join/staff", token=token.partition("#")[2], alias="kanariestab")
    server.secrets.add("kanariestab")
    assert "BAD_FRAME" in server.log, "a log that says nothing proves nothing"
    server.check_log()
