"""kill -9 while everybody writes: what was answered is there, what was not arrives once."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable

from websockets.exceptions import WebSocketException

from server.tasks import Tasks
from tests.live.journal import must_have_kept, must_hold
from tests.live.people import (
    Browser,
    Live,
    Outbox,
    Workshop,
    account,
    connected,
    internet,
    open_workshop,
)
from tests.support.server import LiveServer

WRITERS = 5
ROUNDS = 3
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


async def test_i1_i2_sigkill_while_everybody_writes(new_server: Callable[[], LiveServer]) -> None:
    server = new_server()
    server.start()
    chance = random.Random(20_261_123)
    tasks, up, progress = Tasks("writers"), asyncio.Event(), asyncio.Event()
    async with internet() as http:
        workshop = await open_workshop(await account(server, http), http)
        writers = [
            Writer(await workshop.resident(f"skrivare {n}"), workshop, progress)
            for n in range(WRITERS)
        ]
        up.set()
        running = [tasks.start(writer.run(up), "writer") for writer in writers]
        for _ in range(ROUNDS):
            goal = sum(writer.answered for writer in writers) + chance.randint(40, 160)
            await until_answered(writers, progress, goal)
            up.clear()
            server.kill()
            await asyncio.to_thread(server.start)
            up.set()
        await until_answered(writers, progress, sum(w.answered for w in writers) + 50)
        for writer in writers:
            writer.wants_more = False
        async with asyncio.timeout(20):
            await asyncio.gather(*running)
        async with connected(workshop.lead, workshop.id) as lead:
            notes = sorted(text or "" for text in lead.notes.values())
    assert server.stop() == 0
    entries = must_hold(server.data, workshop.id)
    for writer in writers:
        must_have_kept(entries, writer.outbox)
        assert writer.seen["cut off"] >= ROUNDS
    assert notes == sorted(
        f"lapp {n}" for writer in writers for n in range(len(writer.outbox.asked))
    )
    assert sum(writer.seen["resumed"] + writer.seen["snapshot"] for writer in writers) >= 20


async def until_answered(writers: list[Writer], progress: asyncio.Event, goal: int) -> None:
    """Waits on the answers themselves: the moment of the kill is a number of answers."""
    async with asyncio.timeout(30):
        while sum(writer.answered for writer in writers) < goal:
            progress.clear()
            await progress.wait()
