"""When frames leave: at once, then gathered; to the calm seldom, to the slow when they can."""

import asyncio
from collections.abc import Callable
from functools import partial
from itertools import pairwise

import pytest

from boards import commands as c
from server.rooms.flush import BREATH, PATIENCE, SLICE
from server.rooms.pace import IDLE_GAP, Pace
from server.rooms.presence import HERE_GAP
from server.rooms.session import BUFFER_MAX, CALM_GAP, DRAINED_LEAST, SLOW_SECONDS
from tests.rooms.parts import bench
from tests.rooms.virtual import VirtualLoop, run
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, OTHER, RESIDENT, STAFF, opened

TURNS = opened().turns


def add(note: int) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, "en lapp")


def test_p2_a_calm_session_is_written_to_no_more_often_than_it_asked_for() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, calm = await made.enter(OTHER, mode="calm")
            _, full = await made.enter(STAFF)
            session, _ = await made.enter(RESIDENT)
            await asyncio.sleep(1)
            begun = len(calm.messages), len(full.messages)
            for note in range(1, 101):
                await made.do(add(note), member=RESIDENT, session=session)
                await asyncio.sleep(0.02)
            room = await made.room()
            room.point(session, (BOARDS[0], 5, 5))
            await asyncio.sleep(1)
            gaps = [after - before for before, after in pairwise(calm.at[1:])]
            assert min(gaps) >= CALM_GAP - 1e-6
            assert 6 <= len(calm.messages) - begun[0] <= 11
            assert len(full.messages) - begun[1] > 80
            assert calm.twin.shared == full.twin.shared
            assert b"cursors" not in b"".join(calm.messages)
            assert b"cursors" in b"".join(full.messages)

    run(story())


def test_t2_who_does_not_read_costs_an_index_and_is_dropped_in_the_end() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, slow = await made.enter(OTHER)
            await asyncio.sleep(1)
            slow.stuck = BUFFER_MAX
            told = len(slow.messages)
            for note in range(1, 20):
                await made.do(add(note), member=RESIDENT)
                await asyncio.sleep(1)
            assert (len(slow.messages), slow.ends) == (told, [])
            await asyncio.sleep(SLOW_SECONDS + 1)
            assert slow.ends == ["aborted"]
            assert (await made.room()).fanout.presence.here == set()

    run(story())


def test_t2_who_reads_slowly_but_steadily_is_not_dropped() -> None:
    """A big snapshot over a bad line takes minutes."""

    async def story() -> None:
        async with bench(TURNS) as made:
            _, slow = await made.enter(OTHER)
            slow.stuck = 3 * BUFFER_MAX
            for note in range(1, 151):
                await made.do(add(note), member=RESIDENT)
                await asyncio.sleep(1)
                slow.stuck -= DRAINED_LEAST // 8
            assert slow.stuck > BUFFER_MAX
            assert slow.ends == []
            await asyncio.sleep(SLOW_SECONDS + 2)
            assert slow.ends == ["aborted"], "and when it stops reading, it is"

    run(story())


def test_a_slow_reader_that_recovers_gets_all_of_it() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, slow = await made.enter(OTHER)
            slow.stuck = BUFFER_MAX
            for note in range(1, 700):
                await made.do(add(note), member=RESIDENT)
                if note % 50 == 0:
                    await asyncio.sleep(0.5)
            slow.stuck = 0
            await asyncio.sleep(1)
            assert slow.twin.seq == made.journal.seq
            assert not slow.aborted

    run(story())


class CountingPace(Pace):
    flushes = 0

    def spent(self, seconds: float, now: float) -> None:
        self.flushes += 1
        super().spent(seconds, now)


def test_p3_pointers_are_gathered_and_cost_no_more_flushes_than_frames() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            pace = made.pace = CountingPace()
            room = await made.room()
            room._flusher._pace = pace
            _, watcher = await made.enter(STAFF)
            session, _ = await made.enter(RESIDENT)
            await asyncio.sleep(1)
            told, pace.flushes = len(watcher.messages), 0
            for step in range(1000):
                room.point(session, (BOARDS[0], step, step))
                await asyncio.sleep(0.001)
            await asyncio.sleep(1)
            frames = len(watcher.messages) - told
            assert 18 <= frames <= 22
            assert pace.flushes <= frames + 2

    run(story())


def test_who_comes_and_goes_is_told_within_the_gap_of_here() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, watcher = await made.enter(STAFF)
            await asyncio.sleep(1)
            assert watcher.twin.here == {STAFF}
            session, _ = await made.enter(RESIDENT)
            await asyncio.sleep(HERE_GAP + 0.05)
            assert watcher.twin.here == {STAFF, RESIDENT}
            (await made.room()).leave(session)
            await asyncio.sleep(HERE_GAP + 0.05)
            assert watcher.twin.here == {STAFF}

    run(story())


def test_the_first_change_leaves_at_once_and_later_ones_are_gathered() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, watcher = await made.enter(STAFF)
            await asyncio.sleep(1)
            asked, told = asyncio.get_running_loop().time(), len(watcher.at)
            for note in range(1, 31):
                await made.do(add(note), member=RESIDENT)
                await asyncio.sleep(0.001)
            await asyncio.sleep(0.5)
            first, *later = watcher.at[told:]
            commit = 0.001
            assert first - asked <= commit + 1e-6
            gaps = [after - before for before, after in pairwise((first, *later))]
            assert min(gaps) >= IDLE_GAP - 1e-6
            assert len(later) <= 10

    run(story())


def test_c2_a_flush_that_takes_long_lets_others_have_a_turn_and_leaves_nobody_out() -> None:
    """As when 1,000 notes are shown to 200 people: each write takes 1 ms here.

    What is committed meanwhile is told with the next one; `Line` sees that no answer comes before.
    """

    async def story() -> None:
        async with bench(TURNS) as made:
            loop = asyncio.get_running_loop()
            assert isinstance(loop, VirtualLoop)
            there = [await made.enter(member) for member in (FACILITATOR, STAFF, RESIDENT) * 5]
            lines = [line for _, line in there]
            await asyncio.sleep(1)
            turns: list[float] = []

            def slowly(payload: bytes, *, write: Callable[[bytes], None]) -> None:
                loop.virtual.now += 0.001
                write(payload)

            async def wait() -> None:
                while loop.virtual.now < end:
                    turns.append(loop.virtual.now)
                    await asyncio.sleep(0.0005)

            for line in lines:
                line.write = partial(slowly, write=line.write)  # type: ignore[method-assign]
            end, told = loop.virtual.now + 0.04, {id(line): len(line.at) for line in lines}
            await made.do(add(1), member=RESIDENT)

            async def meanwhile() -> None:
                await asyncio.sleep(0.01)
                assert 0 < sum(len(line.at) - told[id(line)] for line in lines) < len(lines)
                await made.do(add(2), member=RESIDENT, session=there[-1][0])
                await asyncio.sleep(0.5)

            await asyncio.gather(meanwhile(), wait())
            assert {len(line.at) - told[id(line)] for line in lines} == {2}
            assert len(lines[-1].twin.answers) == 1
            first, last = min(line.at[-2] for line in lines), max(line.at[-2] for line in lines)
            assert last - first > 0.015
            assert max(b - a for a, b in pairwise(turns) if first < b < last) <= SLICE + 0.002

    run(story())


def test_a_flush_that_takes_long_waits_for_who_waits_in_another_room_but_not_for_ever() -> None:
    """Each write takes 1.1 ms here, so that a slice is two of them."""

    async def story() -> None:
        async with bench(TURNS) as made:
            loop, other = asyncio.get_running_loop(), object()
            assert isinstance(loop, VirtualLoop)
            lines = [(await made.enter(member))[1] for member in (FACILITATOR, STAFF) * 4]
            await asyncio.sleep(1)

            def slowly(payload: bytes, *, write: Callable[[bytes], None]) -> None:
                loop.virtual.now += 0.0011
                write(payload)

            async def pauses() -> list[float]:
                await made.do(add(next(numbers)), member=RESIDENT)
                await asyncio.sleep(0.5)
                times = sorted(line.at[-1] for line in lines)
                return [after - before - 0.0011 for before, after in pairwise(times)][1::2]

            numbers = iter(range(1, 9))
            for line in lines:
                line.write = partial(slowly, write=line.write)  # type: ignore[method-assign]
            assert max(await pauses()) == pytest.approx(BREATH)
            made.pace.hurry(other)
            assert await pauses() == pytest.approx([PATIENCE] * 3, abs=BREATH)
            loop.call_later(0.005, made.pace.rest, other)
            first, *later = await pauses()
            assert BREATH < first < PATIENCE and max(later) == pytest.approx(BREATH)

    run(story())


def test_who_waits_is_known_while_a_command_is_on_its_way_and_no_longer() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            _, line = await made.enter(STAFF)
            await asyncio.sleep(1)
            known: list[bool] = []

            def write(payload: bytes, *, write: Callable[[bytes], None]) -> None:
                known.append(made.pace.others_hurry(None))
                write(payload)

            line.write = partial(write, write=line.write)  # type: ignore[method-assign]
            assert not made.pace.others_hurry(None)
            command = asyncio.Task(made.do(add(1), member=RESIDENT))
            await asyncio.sleep(0)
            assert made.pace.others_hurry(None)
            await command
            await asyncio.sleep(1)
            assert (known, made.pace.others_hurry(None)) == ([True], False)
            room = await made.room()
            waits = asyncio.Task(made.do(add(2), member=RESIDENT))
            await asyncio.sleep(0)
            room.fail()
            await asyncio.gather(waits, return_exceptions=True)
            room._flusher.hurry()
            assert not made.pace.others_hurry(None)

    run(story())


def test_p2_a_cursor_that_was_taken_away_while_a_socket_was_full_leaves_no_ghost() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            room = await made.room()
            _, slow = await made.enter(OTHER)
            session, _ = await made.enter(RESIDENT)
            room.point(session, (BOARDS[0], 5, 5))
            await asyncio.sleep(1)
            assert slow.twin.cursors == {session.id: (BOARDS[0], 5, 5)}
            slow.stuck = BUFFER_MAX
            room.point(session, (0, 0, 0))
            await asyncio.sleep(1)
            slow.stuck = 0
            await asyncio.sleep(1)
            assert slow.twin.cursors == {}

    run(story())


def test_p1_what_a_session_says_after_it_left_is_not_told_though_another_tab_is_open() -> None:
    async def story() -> None:
        async with bench(TURNS) as made:
            room = await made.room()
            _, watcher = await made.enter(OTHER)
            gone, _ = await made.enter(RESIDENT)
            await made.enter(RESIDENT)
            room.leave(gone)
            room.point(gone, (BOARDS[0], 5, 5))
            await asyncio.sleep(1)
            assert watcher.twin.here == {OTHER, RESIDENT}
            assert watcher.twin.cursors == {}

    run(story())
