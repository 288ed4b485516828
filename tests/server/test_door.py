"""The door, and who asks at it, over HTTP (RULES.md M8)."""

import asyncio

from boards.commands import (
    MemberRole,
    WorkshopDoor,
)
from server.access import lobby as lobby_module
from server.access.access import Access
from server.rooms.hub import Hub
from tests.server.conftest import HeldClock, NewClient, Workshop
from tests.server.knocking import admit, knock, waiting
from tests.server.shape import refused


async def test_m8_who_asks_is_nobody_until_she_is_let_in(
    asking: Workshop, new_client: NewClient, hub: Hub, access: Access
) -> None:
    phone = new_client()
    await phone.get(f"/api/join/{await asking.code()}")
    seq = (await hub.state(asking.id)).seq
    names = await access.names.read(asking.id)
    for _ in range(3):
        answer = await knock(asking, phone, " Glad  räv ")
        assert (answer.status_code, answer.json()) == (202, {"waiting": True})
    assert refused(await phone.get(f"/api/w/{asking.id}/me")) == (401, "no_seat")
    assert (await hub.state(asking.id)).seq == seq
    assert await access.names.read(asking.id) == names
    [one] = await waiting(asking)
    assert (one["alias"], one["role"]) == ("Glad räv", "resident")
    told = (await phone.get(f"/api/join/{await asking.code()}")).json()
    assert (told["waiting"], told["seat"]) == ("Glad räv", None)
    assert await admit(asking, numbers=[one["number"]]) == 1
    assert await waiting(asking) == []
    assert (await knock(asking, phone, "Glad räv")).json() == {"workshop": asking.id}
    member = await asking.member(phone)
    assert (await access.names.read(asking.id))[member].name == "Glad räv"
    assert await access.lobby.standing(asking.id, phone.cookies["samskapa_device"]) is None


async def test_m8_who_comes_without_a_cookie_gets_one_and_waits_as_one_person(
    asking: Workshop, new_client: NewClient
) -> None:
    phone = new_client()
    for alias in ("Anna", "Bo"):
        assert (await knock(asking, phone, alias)).status_code == 202
    assert [one["alias"] for one in await waiting(asking)] == ["Bo"]


async def test_m8_who_was_not_let_in_is_told_so_and_asks_no_more(
    asking: Workshop, new_client: NewClient
) -> None:
    phone = new_client()
    await knock(asking, phone)
    [one] = await waiting(asking)
    form = {"numbers": [one["number"]]}
    told = await asking.lead.post(f"/api/w/{asking.id}/lobby/refuse", json=form)
    assert told.json() == {"count": 1}
    assert refused(await knock(asking, phone)) == (403, "not_let_in")
    assert await waiting(asking) == []
    await asking.does(WorkshopDoor("ask", 10, ""))
    assert (await knock(asking, new_client(), "Bo")).status_code == 200
    assert refused(await knock(asking, phone)) == (403, "not_let_in"), "she need not ask, but did"
    await asking.does(WorkshopDoor("open", 0, ""))
    assert (await knock(asking, phone)).status_code == 200


async def test_m8_all_from_this_room_are_those_who_came_by_the_code(
    asking: Workshop, new_client: NewClient
) -> None:
    link = (await asking.lead.post(f"/api/workshops/{asking.id}/staff-link", json={})).json()
    staff, phones = new_client(), [new_client() for _ in range(3)]
    form = {"token": link["url"].partition("#")[2], "alias": "Handläggaren"}
    assert (await staff.post("/api/join/staff", json=form)).status_code == 202
    for phone in phones:
        await knock(asking, phone)
    assert await admit(asking, who="code") == 3
    await asking.does(WorkshopDoor("ask", 10, ""))
    for phone in (*phones, new_client()):
        assert (await knock(asking, phone)).status_code == 200
    assert (await staff.post("/api/join/staff", json=form)).status_code == 202
    assert [one["role"] for one in await waiting(asking)] == ["staff"]
    assert await admit(asking, who="all") == 1
    assert (await staff.post("/api/join/staff", json=form)).status_code == 200


async def test_m8_the_page_is_told_what_those_who_come_by_the_code_find(
    workshop: Workshop, new_client: NewClient, clock: HeldClock
) -> None:
    code = await workshop.code()
    for to, minutes, found in (("shut", 0, "shut"), ("ask", 10, "open"), ("ask", 0, "ask")):
        await workshop.does(WorkshopDoor(to, minutes, ""))  # type: ignore[arg-type]
        assert (await new_client().get(f"/api/join/{code}")).json()["door"] == found
    await workshop.does(WorkshopDoor("ask", 10, ""))
    clock.ahead += 601
    assert (await new_client().get(f"/api/join/{code}")).json()["door"] == "ask"


async def test_m8_a_new_code_is_asked_for_again(asking: Workshop, new_client: NewClient) -> None:
    await asking.does(WorkshopDoor("ask", 10, ""))
    assert (await knock(asking, new_client())).status_code == 200
    await asking.lead.post(f"/api/workshops/{asking.id}/code", json={})
    assert (await knock(asking, new_client())).status_code == 202


async def test_m8_a_shut_door_lets_in_only_who_has_a_seat(
    workshop: Workshop, new_client: NewClient
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Anna")
    await workshop.does(WorkshopDoor("shut", 0, ""))
    assert refused(await knock(workshop, new_client(), "Bo")) == (409, "door_shut")
    assert await workshop.seat(phone, "Anna") == member


async def test_m8_who_was_let_in_comes_in_though_the_door_is_shut_before_she_knows(
    asking: Workshop, new_client: NewClient
) -> None:
    phone, other = new_client(), new_client()
    for one in (phone, other):
        await knock(asking, one)
    await admit(asking, numbers=[(await waiting(asking))[0]["number"]])
    await asking.does(WorkshopDoor("shut", 0, ""))
    found = (await phone.get(f"/api/join/{await asking.code()}")).json()
    assert (found["door"], found["waiting"]) == ("ask", None)
    assert (await knock(asking, phone)).status_code == 200
    assert refused(await knock(asking, other)) == (409, "door_shut")


async def test_m8_who_went_away_for_half_an_hour_waits_no_more(
    asking: Workshop, new_client: NewClient, clock: HeldClock
) -> None:
    phone, other = new_client(), new_client()
    await knock(asking, phone)
    clock.ahead += lobby_module.GONE_MS / 1000 - 1
    await knock(asking, other, "Bo")
    assert [one["alias"] for one in await waiting(asking)] == ["Anna", "Bo"]
    clock.ahead += 2
    assert [one["alias"] for one in await waiting(asking)] == ["Bo"]
    # Whom nobody sees is not turned away with all the others, nor counted.
    form = {"who": "all"}
    told = await asking.lead.post(f"/api/w/{asking.id}/lobby/refuse", json=form)
    assert told.json() == {"count": 1}
    assert (await knock(asking, phone)).status_code == 202


async def test_m8_that_somebody_was_not_let_in_is_forgotten_after_a_day(
    asking: Workshop, new_client: NewClient, clock: HeldClock
) -> None:
    phone = new_client()
    await knock(asking, phone)
    [one] = await waiting(asking)
    form = {"numbers": [one["number"]]}
    await asking.lead.post(f"/api/w/{asking.id}/lobby/refuse", json=form)
    clock.ahead += lobby_module.KEPT_MS / 1000 + 1
    await knock(asking, new_client(), "Bo")
    assert (await knock(asking, phone)).status_code == 202


async def test_m8_only_facilitators_see_and_open_the_lobby(
    asking: Workshop, new_client: NewClient
) -> None:
    await knock(asking, new_client(), "Bo")
    await asking.does(WorkshopDoor("open", 0, ""))
    phone, path = new_client(), f"/api/w/{asking.id}/lobby"
    member = await asking.seat(phone, "Anna")
    for browser, expected in ((phone, (403, "not_facilitator")), (new_client(), (401, "no_seat"))):
        assert refused(await browser.get(path)) == expected
        for what in ("admit", "refuse"):
            answer = await browser.post(f"{path}/{what}", json={"numbers": []})
            assert refused(answer) == expected
    # By role alone, without an account, she facilitates all the same.
    await asking.does(MemberRole(member, "facilitator"))
    assert len((await phone.get(path)).json()["waiting"]) == 1


async def test_m8_two_taps_of_one_who_was_let_in_make_one_person(
    asking: Workshop, new_client: NewClient, hub: Hub
) -> None:
    phone = new_client()
    await knock(asking, phone)
    await admit(asking, who="all")
    before = len((await hub.state(asking.id)).members)
    await asyncio.gather(*(knock(asking, phone) for _ in range(4)))
    assert (await knock(asking, phone)).status_code == 200
    assert len((await hub.state(asking.id)).members) == before + 1
    assert await waiting(asking) == []
