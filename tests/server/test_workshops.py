"""A facilitator's workshops: creating, listing, the ways in, and who may see them."""

from xml.etree import ElementTree

import pytest

from boards.limits import TEXT_MAX, TITLE_MAX
from boards.records import STAGES
from server.access.access import Access
from server.access.invites import ALPHABET, CODE_LENGTH
from server.http import workshops as handlers
from server.journal.base import JournalUnavailable
from server.journal.tables import accounts
from server.rooms.hub import Hub
from tests.server.conftest import Client, HeldClock, NewClient, Workshop, live
from tests.server.shape import refused

FORM = {"title": "The square", "challenge": "A square for all?", "language": "en"}


async def test_new_workshop_has_its_boards_and_its_facilitator(
    facilitator: Client, hub: Hub
) -> None:
    form = FORM | {"children": "More room to play"}
    made = (await facilitator.post("/api/workshops", json=form)).json()
    state = await hub.state(made["id"])
    record = state.workshop
    assert record is not None
    assert [state.text(record.title), state.text(record.children)] == [
        "The square",
        "More room to play",
    ]
    assert record.life == "draft"
    assert {board.stage for board in state.boards.values()} == set(STAGES)
    [member] = state.members.values()
    assert member.role == "facilitator"
    told = (await facilitator.get(f"/api/w/{made['id']}/me")).json()
    code = told.pop("code")
    assert len(code) == CODE_LENGTH
    assert set(code) <= set(ALPHABET)
    assert told == {
        "member": member.id,
        "role": "facilitator",
        "alias": "Astrid",
        "title": "The square",
        "language": "en",
        "join_url": f"http://samskapa.test/j/{code}",
    }


async def test_list_shows_ones_own_newest_first_and_follows_their_life(
    facilitator: Client, hub: Hub, clock: HeldClock
) -> None:
    ids = []
    for title in ("First", "Second"):
        made = await facilitator.post("/api/workshops", json=FORM | {"title": title})
        ids.append(made.json()["id"])
        clock.ahead += 1
    listed = (await facilitator.get("/api/workshops")).json()["workshops"]
    assert [each["id"] for each in listed] == ids[::-1]
    assert set(listed[0]) == {
        "id",
        "title",
        "challenge",
        "language",
        "life",
        "created",
        "updated",
    }
    first = Workshop(facilitator, hub, ids[0])
    await live(first, "open")
    await hub.close()  # what the rooms still had to write is written
    listed = (await facilitator.get("/api/workshops")).json()["workshops"]
    assert [each["life"] for each in listed] == ["draft", "open"]


@pytest.mark.parametrize(
    ("changed", "expected", "where"),
    [
        ({"title": " "}, "text_empty", "title"),
        ({"title": "x" * (TITLE_MAX + 1)}, "text_too_long", "title"),
        ({"title": "a\u0001"}, "text_invalid", "title"),
        ({"challenge": "x" * (TEXT_MAX + 1)}, "text_too_long", "challenge"),
        ({"children": "x" * (TEXT_MAX + 1)}, "text_too_long", "children"),
        ({"language": "fi"}, "language_unknown", "language"),
    ],
)
async def test_bad_workshop_is_explained_by_field(
    facilitator: Client, changed: dict[str, str], expected: str, where: str
) -> None:
    answer = await facilitator.post("/api/workshops", json=FORM | changed)
    assert refused(answer) == (422, expected)
    assert answer.json()["error"]["where"] == where
    assert (await facilitator.get("/api/workshops")).json() == {"workshops": []}


async def test_empty_challenge_is_fine(facilitator: Client) -> None:
    answer = await facilitator.post("/api/workshops", json=FORM | {"challenge": ""})
    assert answer.status_code == 201


async def test_facilitator_sees_the_ways_in(workshop: Workshop) -> None:
    told = await workshop.told()
    code = told["code"]
    assert told == {
        "id": workshop.id,
        "title": "The square",
        "life": "open",
        "code": code,
        "join_url": f"http://samskapa.test/j/{code}",
        "staff_link": False,
    }


async def test_qr_is_a_picture_that_a_page_may_show(workshop: Workshop) -> None:
    answer = await workshop.lead.get(f"/api/workshops/{workshop.id}/qr.svg")
    assert answer.headers["content-type"].startswith("image/svg+xml")
    assert answer.headers["cache-control"] == "no-store"
    root = ElementTree.fromstring(answer.content)
    assert root.tag == "{http://www.w3.org/2000/svg}svg"
    assert "style" not in answer.text
    assert 'fill="#fff"' in answer.text
    before = answer.content
    await workshop.lead.post(f"/api/workshops/{workshop.id}/code", json={})
    after = await workshop.lead.get(f"/api/workshops/{workshop.id}/qr.svg")
    assert after.content != before


async def test_ways_in_are_for_the_facilitator_of_this_workshop_only(
    workshop: Workshop, new_client: NewClient, access: Access
) -> None:
    resident, stranger, other = new_client(), new_client(), new_client()
    await workshop.seat(resident, "Anna")
    second = {"id": 2, "email": "b@example.org", "name": "Bo", "created": 0, "password_hash": "x"}
    await access.accounts._database.write(
        lambda db: db.execute(accounts.insert().values(**second)).rowcount
    )
    token = await access.accounts.start_session(2)
    other.cookies.set("samskapa_account", token, domain="samskapa.test")
    base = f"/api/workshops/{workshop.id}"
    for path in (base, f"{base}/qr.svg", "/api/workshops/1"):
        assert refused(await stranger.get(path)) == (401, "signed_out")
        assert refused(await resident.get(path)) == (401, "signed_out")
        assert refused(await other.get(path)) == (404, "workshop_unknown")
    for path in (f"{base}/code", f"{base}/staff-link"):
        assert refused(await resident.post(path, json={})) == (401, "signed_out")
        assert refused(await other.post(path, json={})) == (404, "workshop_unknown")
    assert (await other.get("/api/workshops")).json() == {"workshops": []}
    assert refused(await other.get(f"/api/w/{workshop.id}/me")) == (401, "no_seat")


async def test_a_crash_while_a_workshop_is_made_leaves_one_that_its_facilitator_can_open(
    facilitator: Client, hub: Hub, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def crash(*_: object, **__: object) -> None:
        raise JournalUnavailable("closed")

    monkeypatch.setattr(handlers, "tell", crash)
    assert (await facilitator.post("/api/workshops", json=FORM)).status_code == 503
    monkeypatch.undo()
    [listed] = (await facilitator.get("/api/workshops")).json()["workshops"]
    made = Workshop(facilitator, hub, listed["id"])
    assert (await hub.state(made.id)).members == {}
    assert (await made.told())["life"] == "draft"
    [member] = (await hub.state(made.id)).members.values()
    assert member.role == "facilitator"
    await made.told()
    assert len((await hub.state(made.id)).members) == 1
    await live(made, "open")
