"""Bans, names that facilitators give, and who was muted, over HTTP (RULES.md M6, M7, M9)."""

from boards.commands import (
    MemberBan,
    MemberMute,
    MemberReadmit,
)
from server.access.access import Access
from server.rooms.hub import Hub
from tests.server.conftest import NewClient, Workshop
from tests.server.knocking import admit, knock, waiting
from tests.server.shape import refused
from tests.server.test_halted import halt
from tests.server.test_second_facilitator import BERIT, link


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
    # Nor does the link of a facilitator that she got hold of.
    token = await link(workshop)
    made = await phone.post("/api/ticket/account", json=BERIT | {"token": token})
    assert refused(made) == (403, "banned")


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
    root = f"/api/w/{workshop.id}/members"
    endless = await workshop.lead.post(f"{root}/{'9' * 5_000}/alias", json=form)
    assert refused(endless) == (409, "target_unknown"), "no more digits than can be counted"
    missing = await workshop.lead.post(f"{root}/7/alias", json=form)
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
