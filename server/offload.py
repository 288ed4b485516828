"""Long work beside the event loop, so that everybody else is served meanwhile.

Only plain functions of plain, unchanging records may go there: nothing that is shared is changed.
"""

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import Protocol, TypeVar

T = TypeVar("T")

SWITCH = 0.0002
"""Seconds that a thread may hold the interpreter while another one waits for it: Python's own 5 ms
would hold up the event loop for as long, at each callback of a command and after each write."""


class Offload(Protocol):
    """Something that runs work and returns, or raises, what the work does."""

    async def __call__(self, work: Callable[[], T]) -> T: ...


async def at_once(work: Callable[[], T]) -> T:
    """Here and now: where time is virtual, and nobody else waits."""
    return work()


class Aside:
    """One thread for the long work of all rooms: two would only slow each other down."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(1, thread_name_prefix="samskapa-aside")

    async def __call__(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._executor, work)

    def close(self) -> None:
        """Nothing new; what nobody waits for any more is not begun."""
        self._executor.shutdown(wait=True, cancel_futures=True)
