"""What takes long is decided beside the event loop, which changes nothing but who waits."""

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import pytest

from boards import commands as c
from boards.commands import is_wide
from boards.limits import TEXT_MAX
from boards.state import save
from boards.view import Audience
from server.offload import NICE, Aside
from server.rooms.commit import LIGHT, takes_long
from server.rooms.core import Draft, Request, RoomCore
from server.rooms.fanout import Fanout
from server.tasks import Tasks
from tests.rooms.parts import bench, request
from tests.rooms.virtual import run
from tests.support.worlds import AREAS, BOARDS, FACILITATOR, OTHER, RESIDENT, START, opened

T = TypeVar("T")


def add(note: int) -> c.NoteAdd:
    return c.NoteAdd(note, BOARDS[0], AREAS[0], None, None, 0, "en lapp")


class Gate:
    """Somewhere else, where work stays until it is let go."""

    def __init__(self) -> None:
        self.waiting = 0
        self.open = asyncio.Event()
        self.open.set()

    async def __call__(self, work: Callable[[], T]) -> T:
        self.waiting += 1
        result = work()
        await self.open.wait()
        self.waiting -= 1
        return result


def test_what_is_committed_late_is_told_in_order_and_everybody_else_goes_on_meanwhile() -> None:
    async def story() -> None:
        gate = Gate()
        async with bench(opened().turns, offload=gate) as made:
            facilitator, line = await made.enter(FACILITATOR)
            resident, other = await made.enter(RESIDENT)
            await made.do(c.BoardMode(BOARDS[0], "private", None, None), member=FACILITATOR)
            await made.do(add(1), member=RESIDENT, session=resident)
            await asyncio.sleep(1)
            gate.open.clear()
            reveal = c.NotesReveal(BOARDS[0], 0, 0)
            await made.do(reveal, member=FACILITATOR, session=facilitator)
            await made.do(add(2), member=RESIDENT, session=resident)
            await asyncio.sleep(1)
            assert gate.waiting == 1
            _, late = await made.enter(OTHER)
            await asyncio.sleep(1)
            assert [len(each.twin.answers) for each in (line, other)] == [0, 1]
            assert late.twin.seq == other.twin.seq == made.journal.seq
            gate.open.set()
            await asyncio.sleep(1)
            answers = {**line.twin.answers, **other.twin.answers}
            assert [code for _, code, _ in answers.values()] == ["", "", ""]
            assert late.twin.seq == line.twin.seq == made.journal.seq
            assert late.twin.shared.keys() >= {("n", 1)}

    run(story())


def test_a_room_that_is_let_go_meanwhile_has_written_nothing_and_comes_back_whole() -> None:
    async def story() -> None:
        gate = Gate()
        async with bench(opened().turns, offload=gate) as made:
            before = made.journal.seq
            gate.open.clear()
            await made.do(c.BoardMode(BOARDS[0], "private", None, None), member=FACILITATOR)
            await asyncio.sleep(1)
            assert gate.waiting == 1
            await (await made.room()).close()
            gate.open.set()
            await asyncio.sleep(1)
            assert made.journal.seq == before

    run(story())


def test_only_what_names_much_or_may_be_about_everything_goes_there() -> None:
    def asked(*commands: c.Command) -> bool:
        return takes_long([request(each, member=RESIDENT, n=1) for each in commands])

    some = tuple(c.NewNote(number, None, None, 0, "en lapp") for number in range(1, LIGHT + 1))
    assert not asked(*(add(number) for number in range(LIGHT)))
    assert not asked(c.NotesAdd(BOARDS[0], AREAS[0], some))
    assert asked(c.NotesAdd(BOARDS[0], AREAS[0], some), add(LIGHT + 1))
    long = tuple(c.NewNote(number, None, None, 0, "x" * TEXT_MAX) for number in range(1, 11))
    assert asked(c.NotesAdd(BOARDS[0], AREAS[0], long)), "each word is looked up"
    assert asked(c.NotesReveal(BOARDS[0], 0, 0))
    assert is_wide(c.TablesHarvest(BOARDS[0]))
    assert is_wide(c.TablesResume(BOARDS[0]))
    assert not is_wide(add(1))


def test_a_thread_and_the_loop_may_look_at_one_state_at_once() -> None:
    """Reveals are drafted on a state that is shown, forked and saved meanwhile, over and over."""
    core = RoomCore(1)

    def draft(command: c.Command, member: int = 0) -> Draft:
        asked = [Request(member, 0, 0, command, 0)]
        return core.draft(asked, now=START, new_seed=lambda: bytes(32))

    for turn in opened().turns:
        core.adopt(draft(turn.command, turn.actor.member))
    core.adopt(draft(c.BoardMode(BOARDS[0], "private", None, None), FACILITATOR))
    for note in range(1, 200):
        core.adopt(draft(add(note), RESIDENT))
    reveal = partial(draft, c.NotesReveal(BOARDS[0], 0, 0), FACILITATOR)
    expected = reveal()

    async def story() -> None:
        aside, begun, tasks = Aside(), save(core.state), Tasks("test")
        for _ in range(10):
            drafted = tasks.start(aside(reveal), "draft")
            while not drafted.done():
                shown = Fanout(core.state, {})
                shown.feed_for(Audience("resident")).snapshot(core.state)
                draft(add(1_000), RESIDENT)
                await asyncio.sleep(0)
            made = drafted.result()
            assert made.batch == expected.batch
            assert save(made.state) == save(expected.state)
            assert save(core.state) == begun
        aside.close()

    asyncio.run(story())


def test_the_thread_beside_gives_what_the_work_gives_and_raises_what_it_raises() -> None:
    async def story() -> None:
        aside = Aside()
        names = {await aside(lambda: threading.current_thread().name) for _ in range(3)}
        assert len(names) == 1
        assert threading.current_thread().name not in names
        with pytest.raises(ZeroDivisionError):
            await aside(lambda: 1 // 0)
        if sys.platform == "linux":
            assert await aside(_niceness) == min(_niceness() + NICE, 19)
        aside.close()

    asyncio.run(story())


def _niceness() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())
