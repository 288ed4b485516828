"""All rooms of a process: loaded once, let go when empty, and back as they were."""

import asyncio

import msgspec
import pytest

from boards import commands as c
from boards.state import save
from server.rooms.hub import DRAIN_GAP, RETURN_GAP, START_SECONDS, SWEEP_SECONDS, NoWorkshopError
from server.wire.close import RETRY_MS, CloseCode
from tests.rooms.parts import WORKSHOP, bench
from tests.rooms.virtual import run
from tests.support.worlds import AREAS, BOARDS, MEMBERS, OTHER, RESIDENT, opened

TURNS = opened().turns


def add(note: int) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, "en lapp")


def test_a_room_that_everybody_left_is_let_go_and_comes_back_equal() -> None:
    async def story() -> None:
        async with bench(TURNS, idle_seconds=30) as made:
            made.hub.start()
            session, line = await made.enter(RESIDENT)
            await made.do(add(1), member=RESIDENT, session=session)
            await asyncio.sleep(100)
            room = await made.room()
            assert made.hub.rooms == [room], "somebody is here"
            before = save(room.state)
            room.leave(session)
            await asyncio.sleep(30 - SWEEP_SECONDS)
            assert made.hub.rooms == [room], "a short break of the wifi"
            await asyncio.sleep(2 * SWEEP_SECONDS + 1)
            assert made.hub.rooms == []
            back = await made.room()
            assert back is not room
            assert save(back.state) == before
            _, again = await made.enter(RESIDENT, twin=line.twin)
            assert again.twin.resumed, "nothing happened meanwhile"

    run(story())


def test_a_room_in_which_something_waits_for_the_disk_is_not_let_go() -> None:
    async def story() -> None:
        async with bench(TURNS, idle_seconds=1) as made:
            made.hub.start()
            room = await made.room()
            made.journal.is_away = True
            await made.do(add(1), member=RESIDENT)
            await asyncio.sleep(100)
            assert made.hub.rooms == [room]
            made.journal.is_away = False
            await asyncio.sleep(100)
            assert made.hub.rooms == []
            assert 1 in (await made.room()).state.notes

    run(story())


def test_many_who_come_at_once_load_a_workshop_once() -> None:
    async def story() -> None:
        async with bench(TURNS, idle_seconds=1) as made:
            await asyncio.sleep(2)
            await made.hub.let_idle_go()
            assert made.hub.rooms == []
            reads = made.journal.reads
            rooms = await asyncio.gather(*(made.room() for _ in range(50)))
            assert len({id(room) for room in rooms}) == 1
            assert made.journal.reads == reads + 1

    run(story())


def test_an_unknown_workshop_is_nowhere() -> None:
    async def story() -> None:
        async with bench([]) as made:
            made.journal._exists = False
            for _ in range(2):
                with pytest.raises(NoWorkshopError):
                    await made.hub.room("nowhere")

    run(story())


@pytest.mark.parametrize("body", [b"", b"\xc1", b"\x93\x01\x02\x03"])
def test_a_snapshot_that_cannot_be_read_costs_only_time(body: bytes) -> None:
    async def story() -> None:
        async with bench(TURNS, idle_seconds=1) as made:
            room = await made.room()
            before = save(room.state)
            await room.save()
            assert made.journal._snapshot is not None
            made.journal._snapshot = msgspec.structs.replace(made.journal._snapshot, body=body)
            await asyncio.sleep(2)
            await made.hub.let_idle_go()
            assert save((await made.room()).state) == before

    run(story())


def test_t7_at_a_stop_everybody_is_told_when_to_come_back_a_few_at_a_time() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            lines = [(await made.enter(MEMBERS[n % 6]))[1] for n in range(40)]
            await asyncio.sleep(1)
            begun = asyncio.get_running_loop().time()
            await made.hub.drain()
            assert made.hub.draining
            gone = sorted(line.at[-1] for line in lines)
            assert gone[-1] - begun == pytest.approx(19 * DRAIN_GAP)
            told = [line.twin.closing for line in lines]
            assert {each[:2] for each in told if each} == {(1012, "RESTART")}
            back = sorted(
                line.at[-1] + each[2] / 1000 for line, each in zip(lines, told, strict=True) if each
            )
            least = RETRY_MS[CloseCode.RESTART] / 1000 + START_SECONDS
            assert back[0] - gone[-1] == pytest.approx(least, abs=1e-3), "all have gone by then"
            assert back[-1] - back[0] == pytest.approx(19 * RETURN_GAP, abs=2e-3)
            assert len({round(each, 2) for each in back}) == 20
            assert (await made.hub.room(WORKSHOP)).fanout.sessions == {}

    run(story())


def test_a_device_that_gives_its_seat_back_is_out_on_that_device_only() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, tablet = await made.enter(RESIDENT, device="tablet")
            _, phone = await made.enter(RESIDENT, device="phone")
            _, other = await made.enter(OTHER, device="tablet")
            await made.hub.release(WORKSHOP, member=RESIDENT, device="tablet")
            await asyncio.sleep(1)
            assert tablet.twin.closing is not None
            assert tablet.twin.closing[0] == CloseCode.LEFT
            assert phone.closed is other.closed is None

    run(story())
