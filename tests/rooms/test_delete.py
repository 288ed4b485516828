"""A workshop that is deleted: everybody is shown out, nothing is written, nobody comes back."""

import asyncio

import pytest

from boards import commands as c
from server.journal.base import JournalUnavailable
from server.rooms.hub import NoWorkshopError, WorkshopOpenError
from server.wire.close import CloseCode
from tests.rooms.parts import WORKSHOP, bench
from tests.rooms.virtual import run
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, RESIDENT, opened

TURNS = opened().turns
NOTE = c.NoteAdd(1, BOARDS[0], AREAS[0], None, None, 0, "en lapp")
CLOSED = c.WorkshopLife("closed")


def test_an_open_workshop_is_not_deleted() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            with pytest.raises(WorkshopOpenError):
                await made.hub.delete(WORKSHOP)
            assert (await made.room()).state.seq == made.journal.seq

    run(story())


def test_everybody_is_told_and_the_workshop_is_nowhere() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, line = await made.enter(RESIDENT)
            _, other = await made.enter(FACILITATOR)
            await (await made.room()).ask(CLOSED, member=FACILITATOR)
            await (await made.hub.delete(WORKSHOP))
            for each in (line, other):
                assert each.twin.closing == (CloseCode.NO_WORKSHOP, "NO_WORKSHOP", 0)
                assert each.closed == (CloseCode.NO_WORKSHOP, "NO_WORKSHOP")
            assert made.journal.batches == []
            assert made.hub.rooms == []
            for _ in range(2):
                with pytest.raises(NoWorkshopError):
                    await made.hub.room(WORKSHOP)

    run(story())


def test_what_waits_to_be_written_is_refused_and_not_written() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            room = await made.room()
            await room.ask(CLOSED, member=FACILITATOR)
            seq = made.journal.seq
            dooming = asyncio.get_running_loop().create_task(made.hub.delete(WORKSHOP))
            await asyncio.sleep(0)
            waiting = [
                asyncio.get_running_loop().create_task(room.ask(command, member=FACILITATOR))
                for command in (c.WorkshopLife("open"), NOTE)
            ]
            burial = await dooming
            assert made.journal.seq == seq
            for each in waiting:
                with pytest.raises(NoWorkshopError):
                    await each
            await burial

    run(story())


def test_a_deletion_whose_outcome_is_unknown_is_looked_up() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            await (await made.room()).ask(CLOSED, member=FACILITATOR)
            made.journal.faults = ["after"]
            await (await made.hub.delete(WORKSHOP))
            assert made.hub.rooms == []

    run(story())


def test_while_storage_is_away_the_workshop_lives_on() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            room = await made.room()
            await room.ask(CLOSED, member=FACILITATOR)
            _, line = await made.enter(RESIDENT)
            made.journal.is_away = True
            with pytest.raises(JournalUnavailable):
                await made.hub.delete(WORKSHOP)
            made.journal.is_away = False
            assert line.closed is None
            assert await made.room() is room

    run(story())


def test_whoever_cannot_be_shown_out_does_not_keep_the_workshop(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def torn(code: int, reason: str) -> None:
        raise OSError("the connection is gone")

    async def story() -> None:
        async with bench(TURNS) as made:
            _, line = await made.enter(RESIDENT)
            await (await made.room()).ask(CLOSED, member=FACILITATOR)
            monkeypatch.setattr(line, "close", torn)
            await (await made.hub.delete(WORKSHOP))
            assert made.journal.batches == []

    run(story())
