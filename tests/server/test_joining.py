"""Coming in by code and by staff link, coming back, leaving, and every way it can fail."""

import asyncio

import pytest

from boards.commands import MemberRemove, MemberRole
from server.access.access import Access
from server.access.friendly import words
from server.rooms.hub import Hub
from tests.server.conftest import Client, NewClient, Workshop, live
from tests.server.shape import code_of, refused


async def test_resident_joins_with_the_code_and_an_alias(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "  Glad   räv 🦊 ")
    told = (await phone.get(f"/api/w/{workshop.id}/me")).json()
    assert told == {
        "member": member,
        "role": "resident",
        "alias": "Glad räv 🦊",
        "title": "The square",
        "language": "sv",
    }
    assert (await hub.state(workshop.id)).members[member].role == "resident"


async def test_invitation_tells_what_it_leads_to_and_offers_a_name(
    workshop: Workshop, browser: Client, new_client: NewClient
) -> None:
    phone = new_client()
    told = (await phone.get(f"/api/join/{await workshop.code()}")).json()
    alias = told.pop("alias")
    assert told == {
        "workshop": workshop.id,
        "title": "The square",
        "challenge": "A square for all?",
        "language": "sv",
        "life": "open",
        "door": "open",
        "waiting": None,
        "seat": None,
    }
    adjectives, animals = words("sv")
    assert alias.split()[0] in adjectives
    assert alias.split()[1] in animals


async def test_code_is_read_as_people_type_it(workshop: Workshop, new_client: NewClient) -> None:
    code = await workshop.code()
    typed = f" {code[:3].lower()}-{code[3:].lower()} "
    answer = await new_client().get(f"/api/join/{typed}")
    assert answer.json()["workshop"] == workshop.id


async def test_same_device_comes_back_as_the_same_person(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Anna")
    told = (await phone.get(f"/api/join/{await workshop.code()}")).json()
    assert told["seat"] == {"alias": "Anna", "role": "resident"}
    assert await workshop.seat(phone, "Anna B") == member
    assert (await phone.get(f"/api/w/{workshop.id}/me")).json()["alias"] == "Anna B"
    assert (await hub.state(workshop.id)).members[member].version == 2
    assert await workshop.seat(new_client(), "Anna B") != member


async def test_double_tap_makes_one_person(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    phone, code = new_client(), await workshop.code()
    await phone.get(f"/api/join/{code}")
    before = len((await hub.state(workshop.id)).members)
    form = {"code": code, "alias": "Anna"}
    answers = await asyncio.gather(*(phone.post("/api/join", json=form) for _ in range(5)))
    assert [answer.status_code for answer in answers] == [200] * 5
    assert len((await hub.state(workshop.id)).members) == before + 1


async def test_not_you_frees_the_device_and_keeps_the_person(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    tablet = new_client()
    first = await workshop.seat(tablet, "Anna")
    assert (await tablet.post(f"/api/w/{workshop.id}/leave", json={})).json() == {}
    gone = await tablet.get(f"/api/w/{workshop.id}/me")
    assert refused(gone) == (401, "no_seat")
    second = await workshop.seat(tablet, "Bo")
    assert second != first
    assert first in (await hub.state(workshop.id)).members
    again = await new_client().post(f"/api/w/{workshop.id}/leave", json={})
    assert again.status_code == 200


async def test_alias_can_be_changed_inside(
    workshop: Workshop, new_client: NewClient, hub: Hub, access: Access
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Anna")
    changed = await phone.post(f"/api/w/{workshop.id}/alias", json={"alias": " مريم "})
    assert changed.json() == {"alias": "مريم"}
    assert (await access.names.read(workshop.id))[member].version == 2
    assert (await hub.state(workshop.id)).members[member].version == 2
    await phone.post(f"/api/w/{workshop.id}/alias", json={"alias": "مريم"})
    assert (await hub.state(workshop.id)).members[member].version == 2


async def test_bad_alias_is_explained_and_seats_nobody(
    workshop: Workshop, new_client: NewClient
) -> None:
    phone, code = new_client(), await workshop.code()
    for alias, expected in (
        ("", "alias_empty"),
        ("\u200d\u202e", "alias_empty"),
        ("x" * 200, "alias_too_long"),
        ("a\u0007b", "alias_invalid"),
    ):
        answer = await phone.post("/api/join", json={"code": code, "alias": alias})
        assert refused(answer) == (422, expected)
        assert answer.json()["error"]["where"] == "alias"
    assert refused(await phone.get(f"/api/w/{workshop.id}/me")) == (401, "no_seat")


async def test_wrong_code_is_one_answer(workshop: Workshop, new_client: NewClient) -> None:
    right = await workshop.code()
    changed = ("C" if right[0] != "C" else "D") + right[1:]
    for wrong in (changed, "ABC", "000000", "x" * 300, "<b>", "%00", "åäö"):
        answer = await new_client().post("/api/join", json={"code": wrong, "alias": "Anna"})
        assert refused(answer) == (404, "code_unknown"), wrong
        looked = await new_client().get(f"/api/join/{wrong}")
        assert refused(looked) == (404, "code_unknown"), wrong


async def test_rotated_code_shuts_out_nobody_who_is_inside(
    workshop: Workshop, new_client: NewClient
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Anna")
    old = await workshop.code()
    rotated = (await workshop.lead.post(f"/api/workshops/{workshop.id}/code", json={})).json()
    assert rotated["code"] != old
    assert rotated["join_url"].endswith(f"/j/{rotated['code']}")
    assert code_of(await new_client().get(f"/api/join/{old}")) == "code_unknown"
    assert await workshop.member(phone) == member
    assert await workshop.seat(new_client(), "Bo")


async def test_draft_lets_nobody_in_yet(draft: Workshop, new_client: NewClient) -> None:
    code = await draft.code()
    assert (await new_client().get(f"/api/join/{code}")).json()["life"] == "draft"
    answer = await new_client().post("/api/join", json={"code": code, "alias": "Anna"})
    assert refused(answer) == (409, "workshop_not_open")


async def test_closed_workshop_lets_in_only_who_was_there(
    workshop: Workshop, new_client: NewClient
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Anna")
    await live(workshop, "closed")
    form = {"code": await workshop.code(), "alias": "Bo"}
    answer = await new_client().post("/api/join", json=form)
    assert refused(answer) == (409, "workshop_closed")
    assert await workshop.seat(phone, "Anna") == member


async def test_full_workshop_is_explained_and_leaves_no_name(
    workshop: Workshop,
    new_client: NewClient,
    access: Access,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from boards.decide import members

    await workshop.seat(new_client(), "Anna")
    monkeypatch.setattr(members, "MEMBERS_MAX", 2)
    before = await access.names.read(workshop.id)
    form = {"code": await workshop.code(), "alias": "Bo"}
    answer = await new_client().post("/api/join", json=form)
    assert refused(answer) == (409, "workshop_full")
    assert await access.names.read(workshop.id) == before


async def test_removed_person_does_not_come_back(workshop: Workshop, new_client: NewClient) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Anna")
    await workshop.does(MemberRemove(member))
    me = await phone.get(f"/api/w/{workshop.id}/me")
    assert refused(me) == (403, "removed")
    form = {"code": await workshop.code(), "alias": "Anna"}
    assert code_of(await phone.post("/api/join", json=form)) == "removed"


async def staff_token(workshop: Workshop) -> str:
    answer = await workshop.lead.post(f"/api/workshops/{workshop.id}/staff-link", json={})
    page, _, token = answer.json()["url"].partition("#")
    assert page.endswith("/staff")
    return str(token)


async def test_staff_join_by_their_own_link(workshop: Workshop, new_client: NewClient) -> None:
    token, laptop = await staff_token(workshop), new_client()
    answer = await laptop.post("/api/join/staff", json={"token": token, "alias": "Bo, park"})
    assert answer.json() == {"workshop": workshop.id}
    told = (await laptop.get(f"/api/w/{workshop.id}/me")).json()
    assert told["role"] == "staff"
    assert "code" not in told


async def test_staff_link_makes_staff_of_a_resident_but_takes_no_role_away(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    token, laptop = await staff_token(workshop), new_client()
    member = await workshop.seat(laptop, "Bo")
    form = {"token": token, "alias": "Bo"}
    await laptop.post("/api/join/staff", json=form)
    assert (await hub.state(workshop.id)).members[member].role == "staff"
    await workshop.does(MemberRole(member, "facilitator"))
    await laptop.post("/api/join/staff", json=form)
    assert (await hub.state(workshop.id)).members[member].role == "facilitator"


async def test_new_staff_link_ends_the_old_one(workshop: Workshop, new_client: NewClient) -> None:
    old, new = await staff_token(workshop), await staff_token(workshop)
    form = {"token": old, "alias": "Bo"}
    answer = await new_client().post("/api/join/staff", json=form)
    assert refused(answer) == (404, "staff_link_unknown")
    form["token"] = new
    assert (await new_client().post("/api/join/staff", json=form)).status_code == 200
    assert (await workshop.told())["staff_link"] is True


async def test_code_does_not_open_as_staff_nor_the_token_as_code(
    workshop: Workshop, new_client: NewClient
) -> None:
    token, code = await staff_token(workshop), await workshop.code()
    as_staff = {"token": code, "alias": "Bo"}
    assert code_of(await new_client().post("/api/join/staff", json=as_staff)) == (
        "staff_link_unknown"
    )
    as_code = {"code": token, "alias": "Bo"}
    assert code_of(await new_client().post("/api/join", json=as_code)) == "code_unknown"


async def test_seat_of_one_workshop_is_none_in_another(
    workshop: Workshop, new_client: NewClient
) -> None:
    form = {"title": "Other", "challenge": "", "language": "en"}
    other = (await workshop.lead.post("/api/workshops", json=form)).json()["id"]
    phone = new_client()
    await workshop.seat(phone, "Anna")
    assert code_of(await phone.get(f"/api/w/{other}/me")) == "no_seat"
    assert code_of(await phone.get("/api/w/12345/me")) == "workshop_unknown"


async def test_device_that_guesses_codes_is_slowed_down_and_others_are_not(
    workshop: Workshop, new_client: NewClient
) -> None:
    guesser, code = new_client(), await workshop.code()
    await guesser.get(f"/api/join/{code}")
    answers = [await guesser.get("/api/join/CDFGHJ") for _ in range(12)]
    assert code_of(answers[0]) == "code_unknown"
    assert (answers[-1].status_code, code_of(answers[-1])) == (429, "slow_down")
    assert int(answers[-1].headers["retry-after"]) >= 1
    assert code_of(await guesser.get("/api/join/CDFGHK")) == "slow_down"
    assert (await new_client().get(f"/api/join/{code}")).status_code == 200


async def test_t13_two_hundred_phones_join_from_one_address(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    code = await workshop.code()

    async def come(number: int) -> int:
        phone = new_client()
        await phone.get(f"/api/join/{code}")
        form = {"code": code, "alias": f"Resident {number}"}
        return (await phone.post("/api/join", json=form)).status_code

    assert set(await asyncio.gather(*map(come, range(200)))) == {200}
    assert len((await hub.state(workshop.id)).members) == 201
