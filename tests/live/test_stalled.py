"""A database that takes nothing for a while: nobody is disconnected, and nothing is lost (T3)."""

import asyncio
import os
import shutil
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager

import pytest

from server.wire.messages import Ping
from tests.live.journal import must_have_kept, must_hold
from tests.live.people import Browser, Live, Workshop, account, connected, internet, open_workshop
from tests.support.server import LiveServer
from tests.support.stalls import locked

PING_EVERY = 10.0
"""As a page does it (K1); after 20 s of silence it would leave by itself."""

STALL = 30.0

FSYNCS = 60
"""How many commits go well before the disk hangs: enough for everybody to come in."""


@asynccontextmanager
async def hall(
    server: LiveServer, people: int, *, under: Sequence[str] = ()
) -> AsyncIterator[tuple[Workshop, list[Live]]]:
    """A workshop with so many residents inside, each with a note of hers."""
    server.start(under=under)
    async with internet() as http, AsyncExitStack() as inside:
        workshop = await open_workshop(await account(server, http), http)
        seats = [await workshop.resident(f"Anna {number}") for number in range(people)]
        lives = [await inside.enter_async_context(connected(s, workshop.id)) for s in seats]
        for live in lives:
            await live.must(live.note("before"))
        yield workshop, lives


async def write_on(lives: Sequence[Live]) -> None:
    """Everybody asks for a few things, as if all were well."""
    for live in lives:
        for number in range(5):
            live.outbox.add(live.note(f"meanwhile {number}"))
        await live.flush()


async def until_stalled(workshop: Workshop) -> None:
    """Asks until the server itself says that it cannot store."""
    while (await workshop.lead.request("GET", "/readyz")).status_code != 503:
        pass


async def pinged(live: Live) -> None:
    """A sign of life, as the page waits for it."""
    known = len(live.twin.pongs)
    await live.send(Ping(known + 1))
    await live.until(lambda: len(live.twin.pongs) > known)


async def all_answered(lives: Sequence[Live]) -> None:
    """Each command once, as accepted, and everybody sees the same."""
    for live in lives:
        while live.outbox.waiting:
            await live.advance()
        assert {code for _, code, _ in live.outbox.answers.values()} == {""}
    head = max(seq for live in lives for seq, _, _ in live.outbox.answers.values())
    for live in lives:
        await live.until(lambda live=live: live.twin.seq >= head)  # type: ignore[misc]
        assert live.notes == lives[0].notes


async def comes_back(live: Live, browser: Browser, workshop: Workshop) -> None:
    """In the middle of it she loses her connection, and sends all that has no answer again."""
    await live.socket.close()
    twin, outbox = live.twin, live.outbox
    async with connected(browser, workshop.id, twin=twin, outbox=outbox) as back:
        assert back.twin.seq == twin.seq
        await back.flush()
        await pinged(back)


async def test_t3_while_the_database_is_locked_pings_are_answered_and_later_each_command_once(
    new_server: Callable[[], LiveServer],
) -> None:
    server = new_server()
    async with hall(server, people=3) as (workshop, lives):
        shown = lives[0].twin.seq
        leaver = await workshop.resident("Ben B.")
        async with connected(leaver, workshop.id) as leaving:
            await leaving.must(leaving.note("before"))
            with locked(server.data):
                await write_on([*lives, leaving])
                await until_stalled(workshop)
                for live in lives:
                    await pinged(live)
                    assert len(live.outbox.waiting) == 5, "nothing is answered"
                await comes_back(leaving, leaver, workshop)
                async with connected(workshop.lead, workshop.id) as late:
                    assert len(late.notes) == 4, "who comes now sees what is stored"
                    assert late.twin.seq >= shown
        async with connected(leaver, workshop.id, outbox=leaving.outbox) as back:
            await all_answered([*lives, back])
            assert len(back.notes) == 4 * 6
        assert not any(live.is_over for live in lives)
    must_have_it_all(server, workshop, [*lives, leaving])


@pytest.mark.long
async def test_t3_thirty_seconds_of_a_locked_database_disconnect_nobody(
    new_server: Callable[[], LiveServer],
) -> None:
    server = new_server()
    async with hall(server, people=20) as (workshop, lives):
        with locked(server.data):
            await write_on(lives)
            await live_on(lives, seconds=STALL)
            assert all(len(live.outbox.waiting) == 5 for live in lives)
        await all_answered(lives)
        assert not any(live.is_over for live in lives)
    must_have_it_all(server, workshop, lives)


@pytest.mark.long
async def test_t3_thirty_seconds_of_a_disk_that_hangs_in_fsync_disconnect_nobody(
    new_server: Callable[[], LiveServer],
) -> None:
    strace = os.environ.get("STRACE") or shutil.which("strace")
    if strace is None:
        pytest.fail("no strace: run `make test`, or STRACE=$(python -m tools.strace)")
    hanging = f"fdatasync:delay_enter={STALL + 15:.0f}s:when={FSYNCS}"
    tracing = [strace, "-f", "-qq", "-o", "/dev/null", "-e", "trace=fdatasync", "-e"]
    server = new_server()
    async with hall(server, people=5, under=[*tracing, f"inject={hanging}"]) as (workshop, lives):
        await until_it_hangs(lives[0])
        await write_on(lives)
        await live_on(lives, seconds=STALL)
        assert (await workshop.lead.request("GET", "/readyz")).status_code == 503
        assert all(live.outbox.waiting for live in lives)
        await all_answered(lives)
        assert not any(live.is_over for live in lives)
    must_have_it_all(server, workshop, lives)


async def until_it_hangs(live: Live) -> None:
    """Writes until the one commit comes that takes so long."""
    try:
        for number in range(2 * FSYNCS):
            n = live.outbox.add(live.note(f"until it hangs {number}"))
            await live.flush()
            await live.until(lambda n=n: n in live.outbox.answers, seconds=5)  # type: ignore[misc]
    except TimeoutError:
        return
    pytest.fail("the disk never hung")


async def live_on(lives: Sequence[Live], *, seconds: float) -> None:
    """Pings as pages do, each of which must be answered."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        await asyncio.gather(*(pinged(live) for live in lives))
        # The page's own pace, not a wait for the server.
        await asyncio.sleep(PING_EVERY / 2)


def must_have_it_all(server: LiveServer, workshop: Workshop, lives: Sequence[Live]) -> None:
    """The journal says what they were told, and each command once."""
    assert server.stop() == 0
    entries = must_hold(server.data, workshop.id)
    for live in lives:
        must_have_kept(entries, live.outbox)
