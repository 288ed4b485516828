"""Who may enter how often, and that a new connection is not a new allowance (H5, C7)."""

import asyncio

import pytest

from server.rooms.admission import HELLO_BURST, HELLOS_PER_SECOND, Refused
from server.rooms.rates import BURST, PER_SECOND, WORST_WAIT, Rate
from server.rooms.session import Session
from server.wire.close import CloseCode
from tests.rooms.parts import Bench, bench
from tests.rooms.virtual import run
from tests.support.worlds import OTHER, RESIDENT, opened

TURNS = opened().turns


async def visit(made: Bench, member: int) -> Session:
    """In and out again."""
    session, _ = await made.enter(member)
    (await made.room()).leave(session)
    return session


async def is_let_in(made: Bench, member: int) -> bool:
    try:
        await visit(made, member)
    except Refused as refused:
        assert refused.code == CloseCode.TRY_LATER
        return False
    return True


def test_h5_snapshots_cannot_be_asked_for_without_end_by_coming_again_and_again() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            times = [await is_let_in(made, RESIDENT) for _ in range(200)]
            assert times == [True] * int(HELLO_BURST) + [False] * (200 - int(HELLO_BURST))
            assert await is_let_in(made, OTHER), "it is nobody else's fault"
            await asyncio.sleep(1 / HELLOS_PER_SECOND)
            assert [await is_let_in(made, RESIDENT) for _ in range(2)] == [True, False]

    run(story())


def test_h5_who_was_refused_waits_no_longer_for_having_asked() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            while await is_let_in(made, RESIDENT):
                pass
            for _ in range(10):
                await asyncio.sleep(0.1)
                assert not await is_let_in(made, RESIDENT)
            await asyncio.sleep(1 / HELLOS_PER_SECOND - 1)
            assert await is_let_in(made, RESIDENT)

    run(story())


def test_c7_a_new_connection_is_no_new_allowance() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            now = made.clock.monotonic
            first = await visit(made, RESIDENT)
            assert [first.rate.take(now()) for _ in range(int(BURST))] == [0.0] * int(BURST)
            again = await visit(made, RESIDENT)
            assert again.rate.take(now()) == pytest.approx(1 / PER_SECOND)
            other = await visit(made, OTHER)
            assert other.rate.take(now()) == 0.0

    run(story())


def test_c7_two_tabs_share_what_one_member_may_do() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            now = made.clock.monotonic
            one, two = (await made.enter(RESIDENT))[0], (await made.enter(RESIDENT))[0]
            waits = [tab.rate.take(now()) for _ in range(int(BURST / 2)) for tab in (one, two)]
            assert max(waits) == 0.0
            assert one.rate.take(now()) > 0.0

    run(story())


def test_c7_who_was_sent_away_may_work_again_at_the_pace_of_the_rate() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            session = await visit(made, RESIDENT)
            for _ in range(int(BURST + PER_SECOND * (WORST_WAIT + 1))):
                await asyncio.sleep(session.rate.take(made.clock.monotonic()))
            assert session.rate.is_overdone
            back = await visit(made, RESIDENT)
            for _ in range(int(PER_SECOND * 2)):
                wait = back.rate.take(made.clock.monotonic())
                assert wait == pytest.approx(1 / PER_SECOND)
                assert not back.rate.is_overdone
                await asyncio.sleep(wait)

    run(story())


def test_c7_to_ask_whether_a_command_may_come_at_once_takes_nothing() -> None:
    rate = Rate(0.0, burst=3, per_second=1)
    for now, has in (
        (0.0, True),
        (0.0, True),
        (0.0, True),
        (0.0, False),
        (0.5, False),
        (1.0, True),
    ):
        assert rate.has(now) == rate.has(now) == has
        if has:
            assert rate.take(now) == 0.0
    assert not rate.has(1.0, tokens=1)
    assert rate.has(4.0, tokens=3)
    assert not rate.has(4.0, tokens=4)
