"""A facilitator invites a second one by link: as whom she comes in, and when the link is void."""

import pytest

from boards.commands import MemberRemove, MemberRole, WorkshopEdit
from boards.roles import Role
from server.access.access import Access
from server.access.tickets import Claim
from server.access.tokens import new_id
from server.journal.database import Database
from server.journal.tables import facilitators
from server.rooms.hub import IDLE_SECONDS, Hub
from tests.server.conftest import Client, HeldClock, NewClient, Workshop, live
from tests.server.shape import refused

BERIT = {"email": "berit@example.org", "name": "Berit", "password": "another long password"}
WRONG = (403, "ticket_wrong")


async def link(workshop: Workshop) -> str:
    """A new link's token."""
    answer = await workshop.lead.post(f"/api/workshops/{workshop.id}/facilitator-link", json={})
    assert answer.status_code == 200, answer.text
    page, _, token = answer.json()["url"].partition("#")
    assert page == "http://samskapa.test/invite"
    return str(token)


async def waiting(workshop: Workshop) -> int | None:
    answer = await workshop.lead.get(f"/api/workshops/{workshop.id}/facilitator-link")
    expires: int | None = answer.json()["expires"]
    return expires


async def account(browser: Client, access: Access) -> Client:
    """Somebody who has an account and nothing else."""
    token = (await access.tickets.invite(name="")).token
    made = await browser.post("/api/ticket/account", json=BERIT | {"token": token})
    assert made.status_code == 200, made.text
    return browser


async def role_of(hub: Hub, workshop: Workshop, member: int) -> Role:
    return (await hub.state(workshop.id)).members[member].role


async def led(browser: Client) -> list[str]:
    listed = (await browser.get("/api/workshops")).json()["workshops"]
    return [each["id"] for each in listed]


async def test_with_a_new_account(workshop: Workshop, new_client: NewClient, hub: Hub) -> None:
    token, laptop = await link(workshop), new_client()
    told = (await laptop.post("/api/ticket", json={"token": token})).json()
    assert told.pop("expires") == await waiting(workshop)
    assert told == {
        "kind": "facilitator",
        "workshop": workshop.id,
        "title": "The square",
        "language": "sv",
        "account": None,
        "leads": False,
        "seat": None,
    }
    made = await laptop.post("/api/ticket/account", json=BERIT | {"token": token})
    assert made.json()["workshop"] == workshop.id
    assert await led(laptop) == [workshop.id]
    member = await workshop.member(laptop)
    assert await role_of(hub, workshop, member) == "facilitator"
    me = (await laptop.get(f"/api/w/{workshop.id}/me")).json()
    assert (me["role"], me["alias"]) == ("facilitator", "Berit")
    assert (await laptop.get(f"/api/workshops/{workshop.id}")).status_code == 200
    assert await waiting(workshop) is None
    assert refused(await new_client().post("/api/ticket", json={"token": token})) == WRONG


async def test_with_the_account_one_has_also_before_it_opens(
    draft: Workshop, new_client: NewClient, access: Access, hub: Hub
) -> None:
    berit = await account(new_client(), access)
    token = await link(draft)
    told = (await berit.post("/api/ticket", json={"token": token})).json()
    assert told["account"] == {"email": "berit@example.org", "name": "Berit"}
    accepted = await berit.post("/api/ticket/accept", json={"token": token})
    assert accepted.json() == {"workshop": draft.id}
    assert await led(berit) == [draft.id]
    assert await role_of(hub, draft, await draft.member(berit)) == "facilitator"


async def test_who_is_not_signed_in_is_asked_to(workshop: Workshop, new_client: NewClient) -> None:
    token = await link(workshop)
    answer = await new_client().post("/api/ticket/accept", json={"token": token})
    assert refused(answer) == (401, "signed_out")
    assert await waiting(workshop) is not None


async def test_who_is_inside_stays_the_same_person_with_her_alias(
    workshop: Workshop, new_client: NewClient, access: Access, hub: Hub
) -> None:
    phone, token = new_client(), await link(workshop)
    member = await workshop.seat(phone, "Glad älg")
    told = (await phone.post("/api/ticket", json={"token": token})).json()
    assert told["seat"] == {"alias": "Glad älg"}
    form = BERIT | {"token": token, "seat": True}
    assert (await phone.post("/api/ticket/account", json=form)).status_code == 200
    assert await workshop.member(phone) == member
    assert await role_of(hub, workshop, member) == "facilitator"
    assert (await phone.get(f"/api/w/{workshop.id}/me")).json()["alias"] == "Glad älg"
    assert len((await hub.state(workshop.id)).members) == 2


async def test_signing_out_leaves_no_facilitator_on_the_device(
    workshop: Workshop, new_client: NewClient
) -> None:
    tablet, token = new_client(), await link(workshop)
    await workshop.seat(tablet, "Glad älg")
    await tablet.post("/api/ticket/account", json=BERIT | {"token": token, "seat": True})
    await tablet.post("/api/sign-out", json={})
    assert refused(await tablet.get(f"/api/w/{workshop.id}/me")) == (401, "no_seat")


async def test_somebody_else_on_a_shared_device_becomes_a_person_of_her_own(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    tablet, token = new_client(), await link(workshop)
    resident = await workshop.seat(tablet, "Glad älg")
    await tablet.post("/api/ticket/account", json=BERIT | {"token": token})
    member = await workshop.member(tablet)
    assert member != resident
    assert await role_of(hub, workshop, resident) == "resident"
    await tablet.post("/api/sign-out", json={})
    assert await workshop.member(tablet) == resident, "whose seat it is, is there again"


async def test_who_was_made_facilitator_by_hand_gets_her_account_by_the_link(
    workshop: Workshop, new_client: NewClient, access: Access, hub: Hub
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Glad älg")
    await workshop.does(MemberRole(member, "facilitator"))
    await account(phone, access)
    assert await led(phone) == []
    form = {"token": await link(workshop), "seat": True}
    assert (await phone.post("/api/ticket/accept", json=form)).status_code == 200
    assert await led(phone) == [workshop.id]
    assert await workshop.member(phone) == member
    assert (await phone.get(f"/api/w/{workshop.id}/me")).json()["alias"] == "Glad älg"


async def test_who_leads_it_already_uses_nothing_up(workshop: Workshop) -> None:
    token = await link(workshop)
    told = (await workshop.lead.post("/api/ticket", json={"token": token})).json()
    assert told["leads"] is True
    accepted = await workshop.lead.post("/api/ticket/accept", json={"token": token})
    assert accepted.json() == {"workshop": workshop.id}
    assert await waiting(workshop) is not None


async def test_a_new_link_ends_the_old_and_one_can_be_ended(
    workshop: Workshop, new_client: NewClient
) -> None:
    first, second = await link(workshop), await link(workshop)
    assert refused(await new_client().post("/api/ticket", json={"token": first})) == WRONG
    path = f"/api/workshops/{workshop.id}/facilitator-link/end"
    assert (await workshop.lead.post(path, json={})).json() == {}
    assert await waiting(workshop) is None
    form = BERIT | {"token": second}
    assert refused(await new_client().post("/api/ticket/account", json=form)) == WRONG


async def test_only_facilitators_of_the_workshop_make_see_and_end_links(
    workshop: Workshop, new_client: NewClient, access: Access
) -> None:
    stranger, path = await account(new_client(), access), f"/api/workshops/{workshop.id}"
    unknown = (404, "workshop_unknown")
    assert refused(await stranger.get(f"{path}/facilitator-link")) == unknown
    assert refused(await stranger.post(f"{path}/facilitator-link", json={})) == unknown
    assert refused(await stranger.post(f"{path}/facilitator-link/end", json={})) == unknown


@pytest.mark.parametrize("fate", ["demoted", "removed"])
async def test_the_link_is_worth_as_much_as_who_gave_it(
    workshop: Workshop, new_client: NewClient, fate: str
) -> None:
    inviter = await workshop.member(workshop.lead)
    token, berit = await link(workshop), new_client()
    other = await link_and_accept(workshop, berit, again=token)
    late = await link(workshop)
    boss = Workshop(berit, workshop.hub, workshop.id)
    await boss.does(MemberRole(inviter, "resident") if fate == "demoted" else MemberRemove(inviter))
    form = {**BERIT, "email": "late@example.org", "token": late}
    assert refused(await new_client().post("/api/ticket/account", json=form)) == WRONG
    assert other != inviter


async def link_and_accept(workshop: Workshop, browser: Client, *, again: str) -> int:
    """Let somebody new lead by this token; her member."""
    made = await browser.post("/api/ticket/account", json=BERIT | {"token": again})
    assert made.status_code == 200, made.text
    return await workshop.member(browser)


async def test_who_was_removed_is_not_led_back_by_a_link(
    workshop: Workshop, new_client: NewClient
) -> None:
    berit = new_client()
    member = await link_and_accept(workshop, berit, again=await link(workshop))
    await workshop.does(MemberRemove(member))
    form = {"token": await link(workshop)}
    assert refused(await berit.post("/api/ticket/accept", json=form)) == (403, "removed")


async def test_who_lost_the_role_gets_it_back_as_the_same_person(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    berit = new_client()
    member = await link_and_accept(workshop, berit, again=await link(workshop))
    await workshop.does(MemberRole(member, "staff"))
    assert (await berit.get(f"/api/workshops/{workshop.id}")).status_code == 404
    await berit.post("/api/ticket/accept", json={"token": await link(workshop)})
    assert await role_of(hub, workshop, member) == "facilitator"
    assert await workshop.member(berit) == member


async def written(workshop: Workshop, database: Database) -> None:
    """What rooms write after the log has been written: they began before this, and writes queue."""
    await workshop.member(workshop.lead)
    await database.write(lambda db: None)


@pytest.mark.parametrize("fate", ["demoted", "removed"])
async def test_who_leads_no_more_does_not_read_on_in_her_list(
    workshop: Workshop, new_client: NewClient, database: Database, fate: str
) -> None:
    berit = new_client()
    member = await link_and_accept(workshop, berit, again=await link(workshop))
    await workshop.does(MemberRole(member, "staff") if fate == "demoted" else MemberRemove(member))
    await workshop.does(WorkshopEdit(1, "Said among those who lead", "", ""))
    await written(workshop, database)
    assert await led(berit) == []
    assert await led(workshop.lead) == [workshop.id]


async def test_who_gets_the_role_back_finds_the_workshop_again(
    workshop: Workshop, new_client: NewClient, database: Database
) -> None:
    berit = new_client()
    member = await link_and_accept(workshop, berit, again=await link(workshop))
    turns: tuple[tuple[Role, list[str]], ...] = (("staff", []), ("facilitator", [workshop.id]))
    for role, lists in turns:
        await workshop.does(MemberRole(member, role))
        await written(workshop, database)
        assert await led(berit) == lists


async def test_a_list_that_a_crash_left_behind_the_log_catches_up_with_the_next_entry(
    workshop: Workshop, new_client: NewClient, database: Database, hub: Hub, clock: HeldClock
) -> None:
    berit = new_client()
    member = await link_and_accept(workshop, berit, again=await link(workshop))
    await workshop.does(MemberRole(member, "staff"))
    await written(workshop, database)
    await database.write(lambda db: db.execute(facilitators.update().values(leads=1)).rowcount)
    clock.ahead += IDLE_SECONDS
    await hub.let_idle_go()
    assert hub.rooms == []
    await live(workshop, "closed")
    await written(workshop, database)
    assert await led(berit) == []


async def test_a_link_ends_after_seven_days(
    workshop: Workshop, new_client: NewClient, clock: HeldClock
) -> None:
    token = await link(workshop)
    clock.ahead += 7 * 86_400
    assert await waiting(workshop) is None
    form = BERIT | {"token": token}
    assert refused(await new_client().post("/api/ticket/account", json=form)) == WRONG


async def test_a_link_that_was_begun_goes_on_for_the_same_account_only(
    workshop: Workshop, new_client: NewClient, access: Access, hub: Hub
) -> None:
    """As after a crash between the claim and the log, or between the log and the last commit."""
    berit, token = await account(new_client(), access), await link(workshop)
    begun = await access.accounts.by_email("berit@example.org")
    member = new_id()
    await access.tickets.claim(token, Claim(begun.id, member, "Berit"))
    form = BERIT | {"email": "thief@example.org", "token": token}
    assert refused(await new_client().post("/api/ticket/account", json=form)) == WRONG
    accepted = await berit.post("/api/ticket/accept", json={"token": token})
    assert accepted.status_code == 200
    assert await workshop.member(berit) == member
    assert await role_of(hub, workshop, member) == "facilitator"
    assert await led(berit) == [workshop.id]
