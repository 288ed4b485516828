"""The search through everything waits until nobody waits."""

import asyncio
import gc

from server.garbage import AT_LAST, LOOK_EVERY, QUIET, Garbage, only_at_last
from server.rooms.pace import Pace
from tests.rooms.virtual import run


def test_a_search_that_is_due_begins_once_nobody_has_asked_for_half_a_second() -> None:
    async def story() -> None:
        loop, pace = asyncio.get_running_loop(), Pace()
        begun: list[float] = []
        garbage = Garbage(pace, is_due=lambda: not begun, search=lambda: begun.append(loop.time()))
        garbage.start()
        for _ in range(100):  # Never as long as the quiet, and never at work when it is looked at.
            pace.hurry(garbage)
            pace.rest(garbage)
            await asyncio.sleep(QUIET * 0.9)
        pace.hurry(garbage)
        await asyncio.sleep(60)
        assert begun == []
        pace.rest(garbage)
        rested = loop.time()
        await asyncio.sleep(LOOK_EVERY + 2 * QUIET)
        assert begun and begun[0] >= rested
        await asyncio.sleep(60)
        assert len(begun) == 1
        await garbage.close()

    run(story())


def test_what_is_new_is_searched_as_before_and_the_whole_at_last() -> None:
    before = gc.get_threshold()
    try:
        only_at_last()
        assert gc.get_threshold() == (*before[:2], AT_LAST)
    finally:
        gc.set_threshold(*before)
