"""kill -9 while everybody writes: what was answered is there, what was not arrives once."""

import asyncio
import random
from collections.abc import Callable

from server.tasks import Tasks
from tests.live.journal import must_have_kept, must_hold
from tests.live.people import account, connected, internet, open_workshop
from tests.live.writers import Writer, until_answered
from tests.support.server import LiveServer

WRITERS = 5
ROUNDS = 3


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
