"""Virtual time: an event loop that never waits, so that minutes of a room pass in milliseconds."""

import asyncio
import selectors
from collections.abc import Coroutine
from typing import Any, TypeVar

from tests.support.worlds import START

T = TypeVar("T")


class _Selector(selectors.DefaultSelector):
    """Instead of waiting it moves the clock on; waiting for ever is a deadlock."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        ready = super().select(0)
        if ready:
            return ready
        if timeout is None:
            raise RuntimeError("everybody waits for somebody else")
        self.now += max(0.0, timeout)
        return []


class VirtualLoop(asyncio.SelectorEventLoop):
    """A loop on its own clock."""

    def __init__(self) -> None:
        self.virtual = _Selector()
        super().__init__(self.virtual)

    def time(self) -> float:
        return self.virtual.now


class VirtualClock:
    """`server.clock.Clock` on the running virtual loop. It starts at 1000 s, as a machine would."""

    def now_ms(self) -> int:
        return START + int(self.monotonic() * 1000)

    def monotonic(self) -> float:
        return 1000.0 + asyncio.get_running_loop().time()


def run(work: Coroutine[Any, Any, T]) -> T:
    """Runs `work` in virtual time."""
    with asyncio.Runner(loop_factory=VirtualLoop) as runner:
        return runner.run(work)
