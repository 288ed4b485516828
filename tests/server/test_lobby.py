"""What the log is told of answers at the door, and a lobby that is full (RULES.md M8, O1)."""

import asyncio

import pytest

from boards.commands import (
    DoorAnswer,
    MemberRole,
    WorkshopDoor,
)
from boards.roles import SYSTEM
from server.access import lobby as lobby_module
from server.access.access import Access
from server.errors import ApiError
from server.http import lobby as http_lobby
from server.rooms.hub import Hub
from tests.server.conftest import HeldClock, NewClient, Workshop
from tests.server.knocking import admit, knock, waiting
from tests.server.shape import refused
from tests.server.test_halted import halt


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
