"""One that sends far too much is held back and then sent away; the others do not notice."""

import asyncio
import time
from itertools import count

import msgspec
import pytest
from websockets.exceptions import ConnectionClosed

from boards.view.records import NoteView
from server.rooms.rates import BURST, PER_SECOND
from server.tasks import Tasks
from server.wire.messages import Do, Ping
from tests.live.people import Live, Workshop, connected

A_SECOND = 1_000


async def flood(live: Live, *, with_commands: bool) -> None:
    """A thousand frames a second until the server has had enough."""
    encode = msgspec.msgpack.Encoder().encode
    begun = time.monotonic()
    try:
        for sent in count():
            if with_commands:
                n = live.outbox.add(live.note(f"lapp {sent}"))
                frame: Do | Ping = Do(live.outbox.client, n, live.outbox.asked[n - 1])
            else:
                frame = Ping(sent)
            await live.socket.send(encode(frame))
            if sent % 10 == 0:
                # The client's own rate, not a wait for the server.
                await asyncio.sleep(max(0.0, begun + sent / A_SECOND - time.monotonic()))
    except ConnectionClosed:
        return


async def work(live: Live, stop: asyncio.Event) -> list[float]:
    """Writes at a person's pace; seconds that each answer took."""
    took = []
    while not stop.is_set():
        begun = time.monotonic()
        await live.must(live.note())
        took.append(time.monotonic() - begun)
        await asyncio.sleep(0.1)
    return took


@pytest.mark.parametrize("road", ["socket", pytest.param("poll", marks=pytest.mark.long)])
async def test_c7_a_thousand_frames_a_second_end_with_try_later_and_lose_nothing(
    workshop: Workshop,
) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    cleo = await workshop.resident("Cleo C.")
    tasks, stop = Tasks("flood"), asyncio.Event()
    async with connected(ben, workshop.id) as other:
        working = tasks.start(work(other, stop), "work")
        begun = time.monotonic()
        async with connected(anna, workshop.id) as live, connected(cleo, workshop.id) as pinging:
            flooding = [
                tasks.start(flood(live, with_commands=True), "commands"),
                tasks.start(flood(pinging, with_commands=False), "pings"),
            ]
            for overdone in (live, pinging):
                assert await overdone.over(seconds=20) == 1013
                assert overdone.twin.closing == (1013, "TRY_LATER", 2_000)
            await asyncio.gather(*flooding)
            elapsed = time.monotonic() - begun
            outbox, twin = live.outbox, live.twin
        stop.set()
        took = await working
        assert max(took) < 1.0, "somebody else had to wait"
        assert len(outbox.answers) <= BURST + PER_SECOND * elapsed
        assert len(outbox.answers) >= BURST
        answered = dict(outbox.answers)
        # It sends again what got no answer, as far as a second session's burst goes.
        del outbox.asked[len(answered) + 50 :]
        async with connected(anna, workshop.id, twin=twin, outbox=outbox) as back:
            while outbox.waiting:
                await back.advance()
            assert {n: outbox.answers[n] for n in answered} == answered
            texts = sorted(
                note.text or ""
                for note in back.twin.of(NoteView)
                if note.author == back.twin.member
            )
            assert texts == sorted(f"lapp {n}" for n in range(len(texts)))
            assert len(texts) >= len(outbox.asked)
        await other.until(lambda: other.twin.seq >= back.twin.seq)
