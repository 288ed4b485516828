"""Long work beside the event loop, so that everybody else is served meanwhile.

Only plain functions of plain, unchanging records may go there: nothing that is shared is changed.
"""

import asyncio
import os
import sys
import threading
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from typing import Protocol, TypeVar

T = TypeVar("T")

SWITCH = 0.0002
"""Seconds that a thread may hold the interpreter while another one waits for it: Python's own 5 ms
would hold up the event loop for as long, at each callback of a command and after each write."""

NICE = 5
"""Of that thread: where there is one processor core, the kernel lets it go on for 3 or 4 ms more
when the event loop or the writer wakes up, unless it weighs less. No more than that: while it holds
the interpreter all others wait for it."""


class Offload(Protocol):
    """Something that runs work and returns, or raises, what the work does."""

    async def __call__(self, work: Callable[[], T]) -> T: ...


async def at_once(work: Callable[[], T]) -> T:
    """Here and now: where time is virtual, and nobody else waits."""
    return work()


class Aside:
    """One thread for the long work of all rooms: two would only slow each other down."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(
            1, thread_name_prefix="samskapa-aside", initializer=_give_way
        )

    async def __call__(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def close(self) -> None:
        """Nothing new; what nobody waits for any more is not begun."""
        self._executor.shutdown(wait=True, cancel_futures=True)


def _give_way() -> None:
    """Only Linux has a niceness for each thread; who may not change it goes on without."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        with suppress(OSError):
            own = os.getpriority(os.PRIO_PROCESS, thread)
            os.setpriority(os.PRIO_PROCESS, thread, own + NICE)
