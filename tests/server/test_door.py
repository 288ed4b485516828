"""The door, the lobby, bans, and names that facilitators give, over HTTP (RULES.md M6-M9)."""

import asyncio
from typing import Any

import pytest

from boards.commands import (
    DoorAnswer,
    MemberBan,
    MemberMute,
    MemberReadmit,
    MemberRole,
    WorkshopDoor,
)
from boards.roles import SYSTEM
from server.access import lobby as lobby_module
from server.access.access import Access
from server.errors import ApiError
from server.http import lobby as http_lobby
from server.rooms.hub import Hub
from tests.server.conftest import Client, HeldClock, NewClient, Workshop
from tests.server.shape import refused
from tests.server.test_halted import halt


async def knock(workshop: Workshop, phone: Client, alias: str = "Anna") -> Any:  # noqa: ANN401
    return await phone.post("/api/join", json={"code": await workshop.code(), "alias": alias})


async def waiting(workshop: Workshop) -> list[dict[str, Any]]:
    answer = await workshop.lead.get(f"/api/w/{workshop.id}/lobby")
    assert answer.status_code == 200, answer.text
    found: list[dict[str, Any]] = answer.json()["waiting"]
    return found


async def admit(workshop: Workshop, **form: Any) -> int:  # noqa: ANN401
    answer = await workshop.lead.post(f"/api/w/{workshop.id}/lobby/admit", json=form)
    assert answer.status_code == 200, answer.text
    return int(answer.json()["count"])


@pytest.fixture
async def asking(workshop: Workshop) -> Workshop:
    """An open workshop whose door asks."""
    await workshop.does(WorkshopDoor("ask", 0, ""))
    return workshop


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


async def acts(workshop: Workshop) -> list[tuple[int, str, int, str]]:
    listed = (await workshop.lead.get(f"/api/w/{workshop.id}/acts")).json()["acts"]
    return [
        (act["actor"], act["detail"], act["count"], act["reason"])
        for act in reversed(listed)
        if act["act"] == "door.answer"
    ]


async def test_m8_o1_each_answer_at_the_door_is_one_act_and_names_nobody(
    asking: Workshop, new_client: NewClient, hub: Hub
) -> None:
    for n in range(6):
        await knock(asking, new_client(), f"Okänd {n}")
    first, second = (one["number"] for one in (await waiting(asking))[:2])
    lead, path = await asking.member(asking.lead), f"/api/w/{asking.id}/lobby"
    before = (await hub.state(asking.id)).seq
    await admit(asking, numbers=[first])
    # Two press at once: each tells of those whom she reached, and nobody is told of twice.
    await asyncio.gather(
        asking.lead.post(f"{path}/refuse", json={"numbers": [first, second]}),
        asking.lead.post(f"{path}/refuse", json={"numbers": [second]}),
    )
    form = {"who": "all", "reason": "Ett skript."}
    assert (await asking.lead.post(f"{path}/refuse", json=form)).json() == {"count": 4}
    assert await admit(asking, who="all") == 0, "nobody was there: no act"
    expected = [(lead, "in", 1, ""), (lead, "out", 1, ""), (lead, "out", 4, "Ett skript.")]
    assert await acts(asking) == expected
    assert (await hub.state(asking.id)).seq == before + 3
    for row in await hub.log(asking.id):
        assert "Okänd".encode() not in row.body + b"".join(cell.content for cell in row.cells)


async def test_m8_o1_what_a_crash_left_untold_is_told_once_before_the_list_is_read(
    asking: Workshop, new_client: NewClient, access: Access, hub: Hub
) -> None:
    for n in range(3):
        await knock(asking, new_client(), f"Okänd {n}")
    lead = await asking.member(asking.lead)
    await access.lobby.answer(asking.id, lobby_module.Press(lead, True, "Sedan."), "code")
    [(number, _, _)] = await access.lobby.untold(asking.id)
    # And one that was told, and not yet forgotten here.
    assert (await hub.submit(asking.id, SYSTEM, DoorAnswer(lead, number, True, 3, "Sedan."))).ok
    assert await acts(asking) == [(lead, "in", 3, "Sedan.")]
    assert await access.lobby.untold(asking.id) == []
    await knock(asking, new_client())
    # Somebody else's, who leads no more when it is told.
    await asking.does(WorkshopDoor("open", 0, ""))
    other = await asking.seat(new_client(), "Bo")
    await asking.does(MemberRole(other, "facilitator"))
    await access.lobby.answer(asking.id, lobby_module.Press(other, False, ""), "all")
    await asking.does(MemberRole(other, "resident"))
    assert (await acts(asking))[1:] == [(other, "out", 1, "")]


async def test_m8_o1_b13_answers_are_told_later_where_the_log_takes_nothing(
    asking: Workshop, new_client: NewClient, access: Access, hub: Hub
) -> None:
    lead, path = await asking.member(asking.lead), f"/api/w/{asking.id}"
    for n in range(2):
        await knock(asking, new_client(), f"Okänd {n}")
    first, second = (one["number"] for one in await waiting(asking))
    await access.lobby.answer(asking.id, lobby_module.Press(lead, True, ""), (first,))
    await halt(hub, asking.id)
    for what in ("admit", "refuse"):
        answer = await asking.lead.post(f"{path}/lobby/{what}", json={"numbers": [second]})
        assert refused(answer) == (503, "workshop_halted")
    assert [one["number"] for one in await waiting(asking)] == [second], "nothing has changed"
    assert await acts(asking) == [], "the list is what the log has"
    assert (await asking.lead.get(f"/api/workshops/{asking.id}/export.json")).status_code == 200
    hub.resume(asking.id)
    assert await acts(asking) == [(lead, "in", 1, "")]


async def test_m8_b13_nobody_waits_long_for_the_log_to_be_told(
    asking: Workshop, new_client: NewClient, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def never(*_: object) -> None:
        await asyncio.Event().wait()

    await knock(asking, new_client())
    monkeypatch.setattr(http_lobby, "TELLING_S", 0)
    monkeypatch.setattr(hub, "submit", never)
    assert await admit(asking, who="all") == 1, "it stands, whatever the log knows"
    assert await acts(asking) == []
    monkeypatch.undo()
    assert [act[1:] for act in await acts(asking)] == [("in", 1, "")]


async def test_m8_a_full_lobby_is_explained(
    asking: Workshop, new_client: NewClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lobby_module, "LOBBY_MAX", 2)
    for _ in range(2):
        assert (await knock(asking, new_client())).status_code == 202
    assert refused(await knock(asking, new_client())) == (409, "lobby_full")


async def test_m8_a_script_at_the_door_takes_no_place_of_those_who_come_from_elsewhere(
    asking: Workshop, access: Access, clock: HeldClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lobby_module, "LOBBY_MAX", 6)

    async def asks(name: str, network: str) -> bool:
        """Whether there is a place for her."""
        clock.ahead += 0.01
        try:
            await access.lobby.ask(asking.id, name, alias=name, role="resident", network=network)
        except ApiError as error:
            assert error.code == "lobby_full"
            return False
        return True

    async def there() -> list[str]:
        return [one.alias for one in await access.lobby.waiting(asking.id)]

    assert [await asks(f"bot {n}", "script") for n in range(8)] == [True] * 6 + [False] * 2
    assert [await asks(f"hall {n}", "hall") for n in range(4)] == [True] * 3 + [False]
    assert not await asks("bot 9", "script"), "it has as many as the hall"
    assert await there() == ["bot 0", "bot 1", "bot 2", "hall 0", "hall 1", "hall 2"]
    assert await asks("one more", "at home")
    assert len(await there()) == 6
    # A page that asks no more gives its place to whoever asks, also behind one address.
    clock.ahead += lobby_module.QUIET_MS / 1000
    for name in ("bot 0", "bot 1", "hall 0", "hall 1"):
        await asks(name, "as before")
    clock.ahead += 1
    assert await asks("hall 9", "hall")
    assert {"hall 0", "hall 1", "hall 9"} <= set(await there())


async def test_m8_who_was_decided_on_takes_nobodys_place_at_the_door(
    asking: Workshop, new_client: NewClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lobby_module, "LOBBY_MAX", 2)
    phones = [new_client() for _ in range(5)]
    for phone in phones:
        assert (await knock(asking, phone)).status_code == 202
        form = {"numbers": [one["number"] for one in await waiting(asking)]}
        await asking.lead.post(f"/api/w/{asking.id}/lobby/refuse", json=form)
    for phone in phones[2:]:
        assert refused(await knock(asking, phone)) == (403, "not_let_in")
    assert (await knock(asking, phones[0])).status_code == 202, "the oldest are forgotten"


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


async def test_m7_no_device_of_a_banned_member_brings_in_anybody_new(
    workshop: Workshop, new_client: NewClient
) -> None:
    phone, other = new_client(), new_client()
    member = await workshop.seat(phone, "Vandal")
    await workshop.seat(other, "Granne")
    # She forgot her device before she was banned, and after it once more.
    await phone.post(f"/api/w/{workshop.id}/leave", json={})
    await workshop.does(MemberBan(member, "x"))
    assert refused(await knock(workshop, phone, "Snäll")) == (403, "banned")
    assert (await knock(workshop, other, "Granne")).status_code == 200
    assert (await knock(workshop, new_client(), "Ny")).status_code == 200
    await workshop.does(MemberReadmit(member, ""))
    assert (await knock(workshop, phone, "Snäll")).status_code == 200


async def test_m7_leaving_the_seat_after_a_ban_helps_nothing(
    workshop: Workshop, new_client: NewClient
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Vandal")
    await workshop.does(MemberBan(member, ""))
    assert refused(await knock(workshop, phone)) == (403, "removed")
    await phone.post(f"/api/w/{workshop.id}/leave", json={})
    assert refused(await knock(workshop, phone)) == (403, "banned")


async def test_m7_m8_who_is_banned_cannot_even_ask(asking: Workshop, new_client: NewClient) -> None:
    phone = new_client()
    await knock(asking, phone)
    await admit(asking, who="all")
    await knock(asking, phone)
    await asking.does(MemberBan(await asking.member(phone), ""))
    await phone.post(f"/api/w/{asking.id}/leave", json={})
    assert refused(await knock(asking, phone)) == (403, "banned")
    assert await waiting(asking) == []
    # With a new browser and the same code she is somebody new, who asks like everybody.
    assert (await knock(asking, new_client(), "Ny")).status_code == 202
    assert [each["alias"] for each in await waiting(asking)] == ["Ny"]


async def test_m9_a_facilitator_gives_a_name_that_its_owner_cannot_change(
    workshop: Workshop, new_client: NewClient, hub: Hub, access: Access
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Ful")
    path = f"/api/w/{workshop.id}/members/{member}/alias"
    form = {"alias": " Glad  räv ", "reason": "Namnet kränkte."}
    assert (await workshop.lead.post(path, json=form)).json() == {"alias": "Glad räv"}
    record = (await hub.state(workshop.id)).members[member]
    assert (record.version, record.named) == (2, True)
    own = await phone.post(f"/api/w/{workshop.id}/alias", json={"alias": "Fulare"})
    assert refused(own) == (409, "alias_fixed")
    assert await workshop.seat(phone, "Fulast") == member
    assert (await access.names.read(workshop.id))[member].name == "Glad räv"
    assert refused(await phone.post(path, json=form)) == (403, "not_facilitator")
    missing = await workshop.lead.post(f"/api/w/{workshop.id}/members/7/alias", json=form)
    assert refused(missing) == (409, "target_unknown")
    await halt(hub, workshop.id)
    late = await workshop.lead.post(path, json={"alias": "Sen", "reason": ""})
    assert refused(late) == (503, "workshop_halted")
    assert (await access.names.read(workshop.id))[member].name == "Glad räv", "B13"


async def test_m6_a_muted_member_cannot_write_with_her_name(
    workshop: Workshop, new_client: NewClient
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Anna")
    await workshop.does(MemberMute(member, True, ""))
    own = await phone.post(f"/api/w/{workshop.id}/alias", json={"alias": "NEJ TILL TORGET"})
    assert refused(own) == (409, "alias_fixed")
    await workshop.does(MemberMute(member, False, ""))
    own = await phone.post(f"/api/w/{workshop.id}/alias", json={"alias": "Anna B"})
    assert own.status_code == 200
