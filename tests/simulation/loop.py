"""An event loop that never waits and never asks the machine: the next moment is the next timer."""

import asyncio
import selectors
from collections.abc import Coroutine, Mapping
from contextvars import Context, ContextVar
from typing import Any, Protocol

from tests.support.worlds import START


class Life(Protocol):
    """Whoever dies with its tasks: a process."""

    tasks: list[asyncio.Task[Any]]
    release: int


LIFE: ContextVar[Life | None] = ContextVar("life", default=None)
"""The process in which something happens; its tasks inherit it."""


class _Still(selectors.BaseSelector):
    """No file is ever ready: selecting moves the clock on, and with no timer it is a deadlock."""

    def __init__(self) -> None:
        self.now = 0.0
        self._keys: dict[Any, selectors.SelectorKey] = {}

    def register(self, fileobj: Any, events: int, data: Any = None) -> selectors.SelectorKey:  # noqa: ANN401
        key = selectors.SelectorKey(fileobj, 0, events, data)
        self._keys[fileobj] = key
        return key

    def unregister(self, fileobj: Any) -> selectors.SelectorKey:  # noqa: ANN401
        return self._keys.pop(fileobj)

    def get_map(self) -> Mapping[Any, selectors.SelectorKey]:
        return self._keys

    def select(self, timeout: float | None = None) -> list[tuple[selectors.SelectorKey, int]]:
        if timeout is None:
            raise RuntimeError("everybody waits for somebody else")
        self.now += max(0.0, timeout)
        return []


class SimLoop(asyncio.SelectorEventLoop):
    """asyncio as it is, on a clock that jumps."""

    def __init__(self) -> None:
        self.still = _Still()
        super().__init__(self.still)
        self.set_task_factory(_task)  # type: ignore[arg-type]

    def time(self) -> float:
        return self.still.now

    def run_in_executor(self, *_: Any) -> Any:  # type: ignore[override]  # noqa: ANN401
        raise RuntimeError("threads are not deterministic")


def _task(
    loop: asyncio.AbstractEventLoop,
    work: Coroutine[Any, Any, Any],
    *,
    context: Context | None = None,
) -> asyncio.Task[Any]:
    task = asyncio.Task(work, loop=loop, context=context)
    life = LIFE.get() if context is None else context.get(LIFE)
    if life is not None:
        life.tasks.append(task)
    return task


class SkewedClock:
    """`server.clock.Clock` of one machine, off by `skew_ms`."""

    def __init__(self, loop: SimLoop, skew_ms: int = 0) -> None:
        self.skew_ms = skew_ms
        self._loop = loop

    def now_ms(self) -> int:
        return START + 3_600_000 + int(self._loop.time() * 1000) + self.skew_ms

    def monotonic(self) -> float:
        return 1000.0 + self._loop.time()
