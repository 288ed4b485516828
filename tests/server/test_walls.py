"""The link for walls: who makes it, what it opens, and that nothing is left when it ends."""

import asyncio

import httpx
import pytest

from boards.commands import MemberBan, MemberRole, WorkshopReadOnly
from boards.roles import Actor, Role
from server.access.walls import SCREENS_KEPT, Walls
from server.journal.database import Database
from server.rooms.hub import Hub
from server.wire.close import CloseCode
from server.wire.messages import Do, SetMode
from tests.server.conftest import Client, HeldClock, NewClient, Workshop
from tests.server.shape import refused
from tests.server.wires import Connect, inside, over

WRONG = (403, "wall_unknown")


async def link(workshop: Workshop) -> str:
    """A new link's token."""
    answer = await workshop.lead.post(f"/api/workshops/{workshop.id}/wall", json={})
    assert answer.status_code == 200, answer.text
    page, _, token = answer.json()["url"].partition("#")
    assert page == f"http://samskapa.test/w/{workshop.id}/screen"
    return str(token)


async def hang(workshop: Workshop, screen: Client, token: str) -> httpx.Response:
    """Opens the link on a screen."""
    return await screen.post(f"/api/w/{workshop.id}/wall", json={"token": token})


async def wall(workshop: Workshop, new_client: NewClient) -> Client:
    """A screen that shows the workshop."""
    screen = new_client()
    assert (await hang(workshop, screen, await link(workshop))).status_code == 200
    return screen


async def told(workshop: Workshop, screen: Client) -> httpx.Response:
    return await screen.get(f"/api/w/{workshop.id}/wall")


async def choose(workshop: Workshop, *, shown: bool) -> None:
    path = f"/api/workshops/{workshop.id}/wall/code"
    assert (await workshop.lead.post(path, json={"shown": shown})).status_code == 200


async def test_o4_the_link_makes_any_browser_a_screen_and_its_token_is_kept_nowhere(
    workshop: Workshop, new_client: NewClient, database: Database
) -> None:
    token = await link(workshop)
    for screen in (new_client(), new_client()):
        assert refused(await told(workshop, screen)) == WRONG
        assert (await hang(workshop, screen, token)).json() == {}
        assert (await told(workshop, screen)).json()["title"] == "The square"
        assert (await screen.get(f"/api/w/{workshop.id}/me")).status_code == 401, "no seat"
    files = [*database.path.parent.glob(database.path.name + "*")]
    assert files
    assert not any(token.encode() in file.read_bytes() for file in files)


async def test_o4_a_wrong_token_and_one_of_another_workshop_open_nothing(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    form = {"title": "The bridge", "challenge": "", "language": "en"}
    answer = await workshop.lead.post("/api/workshops", json=form)
    other = Workshop(workshop.lead, hub, answer.json()["id"])
    token, screen = await link(other), new_client()
    await link(workshop)
    for wrong in ("", "x" * 43, token):
        assert refused(await hang(workshop, screen, wrong)) == WRONG
        assert refused(await told(workshop, screen)) == WRONG


async def test_o4_many_wrong_tokens_are_slowed_down(
    workshop: Workshop, new_client: NewClient
) -> None:
    screen = new_client()
    answers = [await hang(workshop, screen, f"{number:043}") for number in range(40)]
    assert answers[0].status_code == 403
    assert answers[-1].status_code == 429


async def test_o4_who_guesses_on_in_the_hall_keeps_no_screen_of_it_out(
    workshop: Workshop, new_client: NewClient
) -> None:
    """T13: all of them are behind one address; the link was made for somebody who is there."""
    token = await link(workshop)
    for guesser in (new_client(), new_client(), new_client(), new_client()):
        for number in range(12):
            assert (await hang(workshop, guesser, f"{number:043}")).status_code >= 400
    assert (await hang(workshop, new_client(), f"{1:043}")).status_code == 429
    assert (await hang(workshop, new_client(), token)).status_code == 200
    assert (await hang(workshop, new_client("192.0.2.8"), token)).status_code == 200
    await link(workshop)
    assert (await hang(workshop, new_client(), token)).status_code == 429, "it has ended: a guess"


@pytest.mark.parametrize("way", ["ended", "replaced"])
async def test_o4_when_the_link_ends_its_screens_end_and_it_opens_nothing_any_more(
    workshop: Workshop,
    new_client: NewClient,
    connect_wall: Connect,
    connect: Connect,
    way: str,
) -> None:
    token, screen, phone = await link(workshop), new_client(), new_client()
    await hang(workshop, screen, token)
    await workshop.seat(phone, "Anna")
    wire, task = connect_wall(workshop.id, screen)
    staying, _ = connect(workshop.id, phone)
    await inside(wire)
    await inside(staying)
    path = f"/api/workshops/{workshop.id}/wall" + ("/end" if way == "ended" else "")
    assert (await workshop.lead.post(path, json={})).status_code == 200
    assert await over(wire, task) == CloseCode.WALL_ENDED
    assert staying.twin.closing is None
    assert refused(await told(workshop, screen)) == WRONG
    assert refused(await hang(workshop, screen, token)) == WRONG, "used again"
    again, task = connect_wall(workshop.id, screen)
    assert await over(again, task) == CloseCode.WALL_ENDED


async def test_o4_a_link_that_ends_is_stronger_than_a_screen_that_is_on_its_way_in(
    workshop: Workshop,
    new_client: NewClient,
    connect_wall: Connect,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    screen = await wall(workshop, new_client)
    reached, gate = asyncio.Event(), asyncio.Event()
    read = Database.read

    async def late(self: Database, work: object) -> object:
        found = await read(self, work)  # type: ignore[arg-type, var-annotated]
        if not reached.is_set():
            reached.set()
            await gate.wait()
        return found

    monkeypatch.setattr(Database, "read", late)
    wire, task = connect_wall(workshop.id, screen)
    await asyncio.wait_for(reached.wait(), 10)
    path = f"/api/workshops/{workshop.id}/wall/end"
    assert (await workshop.lead.post(path, json={})).status_code == 200
    gate.set()
    assert await over(wire, task) == CloseCode.WALL_ENDED


async def test_o4_a_stranger_a_resident_and_another_origin_make_and_end_no_link(
    workshop: Workshop, new_client: NewClient
) -> None:
    screen = await wall(workshop, new_client)
    resident, stranger = new_client(), new_client()
    await workshop.seat(resident, "Anna")
    base = f"/api/workshops/{workshop.id}/wall"
    for path in (base, f"{base}/end", f"{base}/open"):
        for browser in (resident, stranger, screen):
            assert (await browser.post(path, json={})).status_code == 401
    foreign = {"Origin": "http://evil.example"}
    for path in (base, f"{base}/end", f"{base}/open", f"/api/w/{workshop.id}/wall"):
        answer = await workshop.lead.post(path, json={}, headers=foreign)
        assert refused(answer) == (403, "foreign_origin")
    assert (await told(workshop, screen)).status_code == 200


async def test_o4_a_facilitators_own_browser_needs_no_link(
    workshop: Workshop, new_client: NewClient, connect_wall: Connect
) -> None:
    base = f"/api/workshops/{workshop.id}/wall"
    assert (await workshop.lead.get(base)).json() == {"created": None, "shows_code": True}
    assert (await workshop.lead.post(f"{base}/open", json={})).json() == {}
    assert (await workshop.lead.get(base)).json()["created"] is not None
    wire, _ = connect_wall(workshop.id, workshop.lead)
    await inside(wire)
    room = await workshop.hub.room(workshop.id)
    assert [session.audience.role for session in room.fanout.walls] == ["wall"]
    # Beside a link that works it is one screen more.
    screen = await wall(workshop, new_client)
    assert (await workshop.lead.post(f"{base}/open", json={})).json() == {}
    assert (await told(workshop, screen)).status_code == 200


async def test_o4_who_was_shown_out_watches_on_no_wall_of_her_own(
    workshop: Workshop, new_client: NewClient, connect_wall: Connect
) -> None:
    lead, second, hall = workshop.lead, new_client(), await wall(workshop, new_client)
    leading, other = await workshop.member(lead), await workshop.seat(second, "Bo")
    await workshop.does(MemberRole(other, "facilitator"))
    await lead.post(f"/api/workshops/{workshop.id}/wall/open", json={})
    lines = [connect_wall(workshop.id, browser) for browser in (lead, hall)]
    for wire, _ in lines:
        await inside(wire)
    ban = MemberBan(leading, "")
    assert (await workshop.hub.submit(workshop.id, Actor(other, "facilitator"), ban)).ok
    assert await over(*lines[0]) == CloseCode.TRY_LATER
    again, task = connect_wall(workshop.id, lead)
    assert await over(again, task) == CloseCode.WALL_ENDED
    assert refused(await told(workshop, lead)) == WRONG
    assert (await told(workshop, hall)).status_code == 200
    assert not lines[1][1].done(), "the hall's goes on"


async def test_o4_who_leads_no_more_watches_on_no_wall_that_she_opened(
    workshop: Workshop, new_client: NewClient, connect_wall: Connect
) -> None:
    lead, second, hall = workshop.lead, new_client(), await wall(workshop, new_client)
    leading, other = await workshop.member(lead), await workshop.seat(second, "Bo")
    await workshop.does(MemberRole(other, "facilitator"))
    await lead.post(f"/api/workshops/{workshop.id}/wall/open", json={})
    lines = [connect_wall(workshop.id, browser) for browser in (lead, hall)]
    for wire, _ in lines:
        await inside(wire)

    async def made(role: Role) -> None:
        command = MemberRole(leading, role)
        assert (await workshop.hub.submit(workshop.id, Actor(other, "facilitator"), command)).ok

    await made("resident")
    assert await over(*lines[0]) == CloseCode.TRY_LATER
    again, task = connect_wall(workshop.id, lead)
    assert await over(again, task) == CloseCode.WALL_ENDED
    assert refused(await told(workshop, lead)) == WRONG
    assert not lines[1][1].done(), "the hall's goes on"
    await made("facilitator")
    assert (await told(workshop, lead)).status_code == 200


async def test_o2_a_command_of_a_wall_ends_it_and_nothing_happens(
    workshop: Workshop, new_client: NewClient, connect_wall: Connect
) -> None:
    wire, task = connect_wall(workshop.id, await wall(workshop, new_client))
    await inside(wire)
    before = wire.twin.seq
    wire.send(SetMode("full"))
    wire.send(Do(7, 1, WorkshopReadOnly(on=True)))
    assert await over(wire, task) == CloseCode.LOOKS_ONLY
    assert (await workshop.hub.state(workshop.id)).seq == before


async def test_o5_the_code_is_told_only_while_the_facilitator_shows_it(
    workshop: Workshop, new_client: NewClient
) -> None:
    screen, code = await wall(workshop, new_client), await workshop.code()
    picture = f"/api/w/{workshop.id}/wall/qr.svg"
    assert (await told(workshop, screen)).json()["code"] == code
    assert (await screen.get(picture)).headers["content-type"] == "image/svg+xml"
    await choose(workshop, shown=False)
    hidden = await told(workshop, screen)
    assert (hidden.json()["code"], hidden.json()["join_url"]) == (None, None)
    assert code not in hidden.text
    assert refused(await screen.get(picture)) == (404, "not_found")
    assert refused(await new_client().get(picture)) == WRONG
    again = new_client()
    await hang(workshop, again, await link(workshop))
    assert (await told(workshop, again)).json()["code"] is None, "a new link keeps the choice"
    await choose(workshop, shown=True)
    await workshop.lead.post(f"/api/workshops/{workshop.id}/code", json={})
    assert (await told(workshop, again)).json()["code"] == await workshop.code() != code


async def test_o3_a_link_makes_so_many_screens_and_no_more(
    workshop: Workshop, new_client: NewClient, database: Database, clock: HeldClock
) -> None:
    token, screens = await link(workshop), Walls(database, clock)
    for number in range(SCREENS_KEPT):
        await screens.enrol(workshop.id, token, f"device {number}")
    assert refused(await hang(workshop, new_client(), token)) == (409, "wall_full")
    await screens.enrol(workshop.id, token, "device 7")
