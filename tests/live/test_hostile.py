"""Hostile and unlucky people before a real server: pressing at once, late votes, lost networks."""

import asyncio

from boards.commands import (
    AgendaRun,
    BallotCast,
    MemberRole,
    RoundClose,
    RoundOpen,
    StepAdd,
)
from boards.view.records import RoundView
from server.access.tokens import new_id
from tests.live.people import Live, Workshop, connected

RECEIPT = "0123456789abcdef0123"


async def agenda(lead: Live, *, steps: int) -> list[int]:
    ids = [new_id() for _ in range(steps)]
    for step in ids:
        await lead.must(StepAdd(step, "define", 0, "open", 0, "ett steg"))
    return ids


async def test_t2_of_two_who_press_next_one_is_told_so_and_goes_on_when_the_other_is_cut_off(
    workshop: Workshop,
) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(workshop.lead, workshop.id) as lead, connected(anna, workshop.id) as other:
        await lead.must(MemberRole(other.twin.member, "facilitator"))
        one, two, three = await agenda(lead, steps=3)
        await lead.must(AgendaRun(0, one))
        answers = await asyncio.gather(*(each.do(AgendaRun(one, two)) for each in (lead, other)))
        assert sorted(code for _, code, _ in answers) == ["", "stale_step"]
        await other.until(lambda: other.twin.workshop.step == two)
        await lead.socket.close()
        await other.must(AgendaRun(two, three))
    # What she pressed meanwhile, on what she saw, skips nothing.
    async with connected(workshop.lead, workshop.id, twin=lead.twin) as back:
        assert (await back.do(AgendaRun(two, one)))[1] == "stale_step"
        assert back.twin.workshop.step == three


async def test_q4_a_vote_that_comes_after_the_close_changes_nothing(workshop: Workshop) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    async with (
        connected(workshop.lead, workshop.id) as lead,
        connected(anna, workshop.id) as a,
        connected(ben, workshop.id) as b,
    ):
        note = lead.note()
        await lead.must(note)
        opened = RoundOpen(new_id(), note.board, 0, "notes", "yesno", 0, 0, "Ja?", "", "")
        await lead.must(opened)
        await a.until(lambda: a.twin.get(RoundView, opened.id))
        await a.must(BallotCast(new_id(), opened.id, (1,), RECEIPT))
        await lead.must(RoundClose(opened.id, reveal=True))
        shown = lead.twin.get(RoundView, opened.id)
        for late in (a, b):
            answer = await late.do(BallotCast(new_id(), opened.id, (2,), RECEIPT))
            assert answer[1] == "round_closed"
        await lead.until(lambda: lead.twin.seq >= a.twin.seq)
        assert lead.twin.get(RoundView, opened.id) == shown
