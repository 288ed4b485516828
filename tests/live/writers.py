"""People who write without a pause, and come back after every cut."""

import asyncio
from collections import Counter

from websockets.exceptions import WebSocketException

from tests.live.people import Browser, Live, Outbox, Workshop, connected

AT_ONCE = 8


class Writer:
    """Writes notes without a pause; comes back after every cut with its store and its outbox."""

    def __init__(self, browser: Browser, workshop: Workshop, progress: asyncio.Event) -> None:
        self.browser = browser
        self.workshop = workshop
        self.outbox = Outbox()
        self.live: Live | None = None
        self.seen: Counter[str] = Counter()
        self.wants_more = True
        self.progress = progress

    @property
    def answered(self) -> int:
        return len(self.outbox.answers)

    async def run(self, up: asyncio.Event) -> None:
        """Until it has stopped writing and everything is answered."""
        while self.wants_more or self.outbox.waiting:
            await up.wait()
            try:
                await self._visit()
            except (OSError, WebSocketException, AssertionError):
                self.seen["cut off"] += 1

    async def _visit(self) -> None:
        twin = self.live.twin if self.live else None
        async with connected(self.browser, self.workshop.id, twin=twin, outbox=self.outbox) as live:
            self.live = live
            self.seen["resumed" if live.twin.resumed else "snapshot"] += 1
            while self.wants_more or self.outbox.waiting:
                while self.wants_more and len(self.outbox.waiting) < AT_ONCE:
                    self.outbox.add(live.note(f"lapp {len(self.outbox.asked)}"))
                await live.advance()
                self.progress.set()


async def until_answered(writers: list[Writer], progress: asyncio.Event, goal: int) -> None:
    """Waits on the answers themselves: a moment in a test is a number of answers."""
    async with asyncio.timeout(30):
        while sum(writer.answered for writer in writers) < goal:
            progress.clear()
            await progress.wait()
