"""The list of acts: for facilitators, with reasons; and it leaves without names (RULES.md O1)."""

from typing import Any

import pytest

from boards.commands import MemberBan, MemberMute, MemberRole, NotesHide, WorkshopDoor
from boards.effects import decode_entries
from boards.erasure import refs_about
from server.http import acts as acts_module
from server.journal.database import Database
from server.journal.sqlite import SqliteJournal
from server.rooms.hub import Hub
from tests.server.conftest import NewClient, Workshop
from tests.server.shape import refused
from tests.server.test_exporting import write
from tests.server.test_halted import halt


async def listed(workshop: Workshop, before: str = "") -> dict[str, Any]:
    answer = await workshop.lead.get(f"/api/w/{workshop.id}/acts{before}")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_o1_the_newest_act_comes_first_with_its_reason(
    workshop: Workshop, new_client: NewClient, hub: Hub
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Vandal")
    note = await write(workshop, phone, "fult")
    lead = await workshop.member(workshop.lead)
    await workshop.does(MemberMute(member, True, "Fem likadana."))
    await workshop.does(NotesHide((note,), "rude", "Vänligare."))
    await workshop.lead.post(
        f"/api/w/{workshop.id}/members/{member}/alias", json={"alias": "Räv", "reason": "Namnet."}
    )
    found = await listed(workshop)
    assert found["more"] is False
    told = [(a["actor"], a["act"], a["targets"], a["detail"], a["reason"]) for a in found["acts"]]
    assert told == [
        (lead, "member.rename", [member], "", "Namnet."),
        (lead, "notes.hide", [note], "rude", "Vänligare."),
        (lead, "member.mute", [member], "on", "Fem likadana."),
        (lead, "workshop.life", [], "open", ""),
    ]
    assert found["acts"][0]["seq"] == (await hub.state(workshop.id)).seq


async def test_m10_o1_b13_a_change_of_the_ways_in_is_listed_before_it_is_made_and_holds_no_secret(
    workshop: Workshop, hub: Hub
) -> None:
    base, made = f"/api/workshops/{workshop.id}", []
    paths = {
        "code": "code",
        "staff": "staff-link",
        "facilitator": "facilitator-link",
        "facilitator-end": "facilitator-link/end",
        "wall": "wall",
        "wall-end": "wall/end",
    }
    for path in paths.values():
        answer = (await workshop.lead.post(f"{base}/{path}", json={})).json()
        made += [answer.get("code"), answer.get("url", "").partition("#")[2]]
    lead, found = await workshop.member(workshop.lead), (await listed(workshop))["acts"]
    told = [(a["actor"], a["act"], a["targets"], a["detail"], a["reason"]) for a in found]
    assert told[:-1] == [(lead, "access.change", [], way, "") for way in reversed(paths)]
    secrets = [secret.encode() for secret in made if secret]
    assert len(secrets) == 4
    for row in await hub.log(workshop.id):
        stored = row.body + b"".join(cell.content for cell in row.cells)
        assert not any(secret in stored for secret in secrets)
    code = await workshop.code()
    await halt(hub, workshop.id)
    for path in paths.values():
        answer = await workshop.lead.post(f"{base}/{path}", json={})
        assert refused(answer) == (503, "workshop_halted"), path
    assert await workshop.code() == code


async def test_o1_it_comes_in_pages(workshop: Workshop, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(acts_module, "PAGE", 2)
    for to in ("ask", "shut", "ask", "shut", "open"):
        await workshop.does(WorkshopDoor(to, 0, ""))
    seen: list[str] = []
    before, more = "", True
    while more:
        page = await listed(workshop, before)
        seen += [act["detail"] for act in page["acts"]]
        more, before = page["more"], f"?before={page['acts'][-1]['seq']}"
    assert seen == ["open", "shut", "ask", "shut", "ask", "open"]
    for wrong in ("x", "-1", "1.5", "9" * 30):
        answer = await workshop.lead.get(f"/api/w/{workshop.id}/acts?before={wrong}")
        assert refused(answer) == (400, "bad_field")


async def test_o1_only_facilitators_read_it(workshop: Workshop, new_client: NewClient) -> None:
    phone, path = new_client(), f"/api/w/{workshop.id}/acts"
    member = await workshop.seat(phone, "Anna")
    assert refused(await phone.get(path)) == (403, "not_facilitator")
    assert refused(await new_client().get(path)) == (401, "no_seat")
    await workshop.does(MemberRole(member, "staff"))
    assert refused(await phone.get(path)) == (403, "not_facilitator")
    await workshop.does(MemberRole(member, "facilitator"))
    assert (await phone.get(path)).status_code == 200
    await workshop.does(MemberBan(member, "x"))
    assert refused(await phone.get(path)) == (403, "removed")


async def test_o1_e2_an_erased_reason_is_null(
    workshop: Workshop, new_client: NewClient, hub: Hub, database: Database
) -> None:
    member = await workshop.seat(new_client(), "Anna")
    await workshop.does(MemberMute(member, True, "Anna Lind på Storgatan."))
    entries = [entry for row in await hub.log(workshop.id) for entry in decode_entries(row.body)]
    await SqliteJournal(database).erase(workshop.id, list(refs_about(entries, member)))
    act, _ = (await listed(workshop))["acts"]
    assert act["reason"] is None


async def test_o1_in_the_document_it_names_nobody(
    workshop: Workshop, new_client: NewClient
) -> None:
    phone = new_client()
    member = await workshop.seat(phone, "Vandal")
    await workshop.does(MemberMute(member, True, "Fem likadana."))
    await workshop.does(WorkshopDoor("shut", 0, ""))
    answer = await workshop.lead.get(f"/api/workshops/{workshop.id}/export.json")
    opened, first, second = answer.json()["moderation"]
    assert (opened["act"], opened["about"], opened["detail"]) == (
        "workshop.life",
        "workshop",
        "open",
    )
    assert first | {"time": ""} == {
        "time": "",
        "act": "member.mute",
        "about": "person",
        "person": "resident",
        "count": 1,
        "detail": "on",
        "reason": "Fem likadana.",
    }
    assert (second["about"], second["detail"], second["reason"]) == ("workshop", "shut", "")
    assert str(member) not in answer.text
    assert "Vandal" not in answer.text
