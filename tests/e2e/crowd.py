"""Members who need no screen: scripted people over websockets, beside those with browsers."""

import asyncio
import threading
from collections.abc import Callable, Coroutine, Sequence
from contextlib import AsyncExitStack
from typing import Any, Self, TypeVar

from boards.commands import ClientCommand
from server.access.tokens import new_id
from tests.live.people import Browser, Live, connected, internet
from tests.support.server import LiveServer

T = TypeVar("T")

Make = Callable[[Live, int], ClientCommand | None]
"""What member number n asks for, by what she sees; None: nothing."""


class Crowd:
    """So many residents in one workshop, in a thread with a loop of its own."""

    def __init__(
        self, server: LiveServer, *, workshop: str, code: str, names: Sequence[str]
    ) -> None:
        self._server = server
        self._workshop = workshop
        self._code = code
        self._names = names
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="crowd")
        self._stack = AsyncExitStack()
        self._members: list[Live] = []

    def __enter__(self) -> Self:
        self._thread.start()
        self._wait(self._come())
        return self

    def __exit__(self, *_: object) -> None:
        self._wait(self._stack.aclose())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def all_do(self, make: Make) -> None:
        """Everybody asks at once, and everybody is answered with yes."""

        async def everybody() -> None:
            asked = [(live, make(live, n)) for n, live in enumerate(self._members)]
            await asyncio.gather(*(live.must(command) for live, command in asked if command))

        self._wait(everybody())

    def until(self, condition: Callable[[Live], object]) -> None:
        """Waits until it is so for everybody."""

        async def one(live: Live) -> None:
            await live.until(lambda: condition(live))

        async def everybody() -> None:
            await asyncio.gather(*map(one, self._members))

        self._wait(everybody())

    async def _come(self) -> None:
        http = await self._stack.enter_async_context(internet())
        for name in self._names:
            browser = Browser(self._server, http)
            await browser.join(self._code, name)
            live = await self._stack.enter_async_context(connected(browser, self._workshop))
            self._members.append(live)

    def _wait(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(60)


def fresh_id() -> int:
    """An id as clients draw them."""
    return new_id()
