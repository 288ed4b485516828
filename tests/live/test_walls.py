"""A screen on a wall over a real network: both roads, other origins, a server that restarts."""

from collections.abc import Callable

import httpx
import pytest
from websockets.asyncio.client import connect
from websockets.exceptions import InvalidStatus
from websockets.typing import Origin

from boards.commands import NoteDelete, WorkshopReadOnly
from server.wire.messages import Do
from tests.live.people import (
    ROADS,
    Browser,
    Road,
    Workshop,
    account,
    connected,
    open_workshop,
)
from tests.support.server import LiveServer

NOBODY = 0


async def screen(workshop: Workshop) -> Browser:
    """A browser on which the link was opened; the token must be in no log."""
    made = await workshop.lead.post(f"/api/workshops/{workshop.id}/wall")
    token = str(made["url"]).partition("#")[2]
    workshop.lead.server.secrets.add(token)
    browser = workshop.stranger()
    await browser.post(f"/api/w/{workshop.id}/wall", token=token)
    return browser


def door(workshop: Workshop) -> str:
    return f"{workshop.id}/wall"


@pytest.mark.parametrize("road", ROADS)
async def test_o1_s7_a_wall_holds_what_a_resident_holds_and_is_not_here(
    workshop: Workshop, road: Road
) -> None:
    anna, hall = await workshop.resident("Anna A."), await screen(workshop)
    hall.road = road
    async with connected(anna, workshop.id) as phone, connected(hall, door(workshop)) as wall:
        first, second = phone.note("En bänk"), phone.note("En fontän")
        for command in (first, second, NoteDelete(first.id)):
            await phone.must(command)
        await wall.sees(second.id, "En fontän")
        await wall.until(lambda: wall.twin.seq == phone.twin.seq)
        assert wall.twin.shared == phone.twin.shared
        assert (wall.twin.member, wall.twin.own) == (NOBODY, {})
        assert wall.twin.here == phone.twin.here == {phone.twin.member}
        assert wall.twin.names == phone.twin.names


@pytest.mark.parametrize("road", ROADS)
async def test_o2_a_wall_that_asks_for_something_is_shown_out(
    workshop: Workshop, road: Road
) -> None:
    hall = await screen(workshop)
    hall.road = road
    async with connected(hall, door(workshop)) as wall:
        await wall.send(Do(wall.outbox.client, 1, WorkshopReadOnly(on=True)))
        assert await wall.over() == 4405
    async with connected(hall, door(workshop)) as wall:
        assert not wall.twin.workshop.read_only


@pytest.mark.parametrize("road", ROADS)
async def test_o4_people_are_no_screens_and_screens_no_people(
    workshop: Workshop, road: Road
) -> None:
    anna, hall = await workshop.resident("Anna A."), await screen(workshop)
    for browser, place, code in (
        (anna, door(workshop), 4411),
        (workshop.lead, door(workshop), 4411),
        (hall, workshop.id, 4401),
    ):
        browser.road = road
        async with connected(browser, place, hello=False) as live:
            await live.greet()
            assert await live.over() == code


async def test_o4_another_origin_opens_no_wall(workshop: Workshop) -> None:
    hall = await screen(workshop)
    address = f"ws://127.0.0.1:{hall.server.port}/ws/w/{door(workshop)}"
    cookie = {"Cookie": hall.cookie}
    with pytest.raises(InvalidStatus) as refused:
        async with connect(address, origin=Origin("http://evil"), additional_headers=cookie):
            pass
    assert refused.value.response.status_code == 403
    path = f"/api/w/{workshop.id}/wall"
    answer = await hall.request("POST", path, json={"token": "x"}, origin="http://evil")
    assert answer.status_code == 403


async def test_o4_a_wall_comes_back_after_the_server_did_and_the_link_is_still_good(
    new_server: Callable[[], LiveServer], http: httpx.AsyncClient
) -> None:
    server = new_server()
    server.start()
    workshop = await open_workshop(await account(server, http), http)
    hall = await screen(workshop)
    async with connected(hall, door(workshop)) as wall:
        server.stop()
        assert await wall.over() == 1012
        twin = wall.twin
    server.start()
    twin.closing = None
    async with connected(hall, door(workshop), twin=twin) as wall:
        assert wall.twin.workshop.life == "open"
