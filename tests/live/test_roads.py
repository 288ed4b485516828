"""T11: the same session over both roads, and what only requests can do to it."""

import asyncio
from collections.abc import Callable

import msgspec
import pytest

from boards.commands import MemberRole
from boards.view import VIEW_VERSION
from server.rooms.polling import WAIT_SECONDS
from server.wire.messages import PROTOCOL, Do, Hello, Ping
from tests.live.journal import must_hold
from tests.live.people import ROADS, Workshop, account, connected, internet, open_workshop
from tests.support.polling import PollSocket
from tests.support.server import LiveServer


@pytest.mark.parametrize("road", ROADS)
async def test_c3_what_is_sent_again_gets_its_recorded_answer_and_happens_once(
    workshop: Workshop,
) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(anna, workshop.id) as live:
        await live.must(live.note())
        first = Do(live.outbox.client, 1, live.outbox.asked[0])
        for _ in range(3):
            await live.send(first)
        await live.send(Ping(1))
        await live.until(lambda: live.twin.pongs)
        await live.must(live.note())
        assert len(live.notes) == 2


@pytest.mark.parametrize("road", ROADS)
async def test_v5_a_new_role_brings_the_view_of_the_new_audience(workshop: Workshop) -> None:
    anna = await workshop.resident("Anna A.")
    async with connected(workshop.lead, workshop.id) as lead, connected(anna, workshop.id) as live:
        before = len(live.messages)
        await lead.must(MemberRole(live.twin.member, "facilitator"))
        await live.until(lambda: live.twin.seq == lead.twin.seq)
        assert any(b"\xa8snapshot" in message for message in live.messages[before:])
        assert live.twin.shared == lead.twin.shared


async def test_people_on_both_roads_see_the_same(workshop: Workshop) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    ben.road = "poll"
    async with connected(anna, workshop.id) as a, connected(ben, workshop.id) as b:
        for live in (a, b) * 3:
            await live.must(live.note())
        await a.until(lambda: len(a.notes) == 6)
        await b.until(lambda: len(b.notes) == 6)
        assert a.notes == b.notes
        assert len(b.twin.here) == 2


async def test_t7_a_stop_tells_who_waits_for_events_and_does_not_wait_for_her(
    new_server: Callable[[], LiveServer],
) -> None:
    server = new_server()
    server.start()
    async with internet() as http:
        workshop = await open_workshop(await account(server, http), http)
        anna = await workshop.resident("Anna A.")
        anna.road = "poll"
        async with connected(anna, workshop.id) as live:
            await live.must(live.note())
            assert isinstance(live.socket, PollSocket)
            live.socket.loses = 0
            async with asyncio.timeout(WAIT_SECONDS / 2):
                code = await asyncio.to_thread(server.stop)
            assert code == 0
            assert await live.over() == 1012
    must_hold(server.data, workshop.id)
    server.check_log()


async def test_q1_q8_an_id_of_somebody_else_opens_nothing(workshop: Workshop) -> None:
    anna, ben = await workshop.resident("Anna A."), await workshop.resident("Ben B.")
    hello = msgspec.msgpack.encode(Hello(PROTOCOL, 0, 0, VIEW_VERSION, "full"))
    mine, hers = ben.polling(workshop.id), anna.polling(workshop.id)
    id, end = msgspec.msgpack.decode((await hers.ask("open", hello)).content)
    assert end is None
    workshop.lead.server.secrets.add(id)
    for what, body in (("events", [id, 0]), ("frames", [id, 0, []]), ("close", [id])):
        answer = await mine.ask(what, body)
        if what != "close":
            assert msgspec.msgpack.decode(answer.content)[1] == [1012, "RESTART", 0]
    messages, end = msgspec.msgpack.decode((await hers.ask("events", [id, 0])).content)
    assert messages and end is None
    await hers.ask("close", [id])
    workshop.lead.server.check_log()
