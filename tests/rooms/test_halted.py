"""B13: a workshop whose rooms fail again and again is read-only, and nobody else's is touched."""

import asyncio

import pytest
from structlog.testing import capture_logs

from boards import commands as c
from boards.roles import SYSTEM
from boards.view.records import NoteView
from server.rooms.core import RoomCore
from server.rooms.crashes import CRASHES_MAX, WITHIN, Crashes, HaltedError
from server.wire.close import CloseCode
from tests.rooms.parts import WORKSHOP, Bench, bench
from tests.rooms.test_broken import add, no_show
from tests.rooms.virtual import run
from tests.support.worlds import FACILITATOR, OTHER, RESIDENT, opened

TURNS = opened().turns


async def crash(made: Bench, times: int) -> None:
    """Rooms of the workshop end one after the other, each in its projection."""
    for _ in range(times):
        room = await made.room()
        no_show(room)
        with pytest.raises(KeyError):
            await made.enter(RESIDENT)
        room._flusher.soon()
        await asyncio.sleep(1)
        assert room.is_broken


def test_b13_the_third_failure_within_minutes_halts_and_alarms_once() -> None:
    crashes = Crashes()
    with capture_logs() as logs:
        for now in (0.0, 1.0, 2.0, 3.0):
            crashes.note("a", now)
            assert crashes.is_halted("a") == (now >= 2.0)
    assert [(entry["event"], entry["log_level"]) for entry in logs] == [("room.halted", "critical")]
    assert (crashes.is_halted("b"), crashes.halted) == (False, 1)


def test_b13_failures_far_from_each_other_halt_nothing() -> None:
    crashes = Crashes()
    for index in range(10):
        crashes.note("a", index * WITHIN / (CRASHES_MAX - 1))
    assert not crashes.is_halted("a")


def test_b13_after_a_resume_it_takes_as_many_failures_again() -> None:
    crashes = Crashes()
    for now in (0.0, 1.0, 2.0):
        crashes.note("a", now)
    assert (crashes.resume("a"), crashes.resume("a")) == (True, False)
    crashes.note("a", 3.0)
    assert not crashes.is_halted("a")


def test_c9_in_a_halted_workshop_people_read_and_nothing_is_decided_or_answered() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            await made.do(add(1), member=RESIDENT)
            await asyncio.sleep(1)
            await crash(made, CRASHES_MAX)
            before = made.journal.seq
            for member in (RESIDENT, FACILITATOR):
                session, line = await made.enter(member)
                await asyncio.sleep(1)
                assert line.twin.halted
                assert line.twin.get(NoteView, 1) is not None
                await made.do(add(2), member=member, session=session)
                await asyncio.sleep(1)
                assert (line.twin.answers, line.closed) == ({}, None)
            with pytest.raises(HaltedError):
                await made.hub.submit(WORKSHOP, SYSTEM, c.MemberJoin(777, "resident"))
            assert made.journal.seq == before

    run(story())


def test_c9_when_it_is_resumed_all_come_back_and_what_waited_is_decided() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            await crash(made, CRASHES_MAX)
            session, line = await made.enter(OTHER)
            await made.do(add(5), member=OTHER, session=session)
            await asyncio.sleep(1)
            assert made.hub.resume(WORKSHOP)
            await asyncio.sleep(1)
            assert line.closed == (CloseCode.RESTART, "RESTART")
            session, line = await made.enter(OTHER, twin=line.twin)
            made._last_n.clear()  # The outbox sends again what has no answer (C3).
            await made.do(add(5), member=OTHER, session=session)
            await asyncio.sleep(1)
            assert not line.twin.halted
            assert [code for _, code, _ in line.twin.answers.values()] == [""]
            assert line.twin.get(NoteView, 5) is not None
            assert not made.hub.resume(WORKSHOP)

    run(story())


def test_b13_a_workshop_that_cannot_be_loaded_alarms_like_one_that_fails(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def broken(*_: object) -> None:
        raise KeyError("an entry")

    async def story() -> None:
        async with bench(TURNS) as made:
            await made.hub.close()  # It was loaded to be filled.
            made.hub.draining = False
            monkeypatch.setattr(RoomCore, "load", broken)
            for _ in range(CRASHES_MAX):
                assert made.hub.halted == 0
                with pytest.raises(KeyError):
                    await made.room()
            assert made.hub.halted == 1

    run(story())


def test_b13_a_restored_copy_is_no_failure() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            for _ in range(CRASHES_MAX + 1):
                room = await made.room()
                made.journal.incarnation += 1
                room.compare(await made.journal.head(WORKSHOP), since=room.state.seq)
                await asyncio.sleep(0.1)
                assert room.is_broken
            assert made.hub.halted == 0

    run(story())
