"""The websocket, and what happens at the same time: leaving, signing out, breaking."""

import asyncio
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from typing import Any

import msgspec
import pytest
from structlog.testing import capture_logs

from boards.commands import NoteDelete
from server.access.directory import Directory
from server.http.conversation import OUTSTANDING_MAX
from server.rooms.commit import Committer
from server.rooms.hub import Hub
from server.rooms.room import Room
from server.wire.close import CloseCode
from server.wire.messages import Do
from tests.server.conftest import HeldClock, NewClient, Workshop
from tests.server.wires import PATIENCE, Connect, inside, over


@asynccontextmanager
async def held_loading(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[asyncio.Event]:
    """Loading a workshop stops before its names are read, until the end; set when it got there."""
    reached, gate, read = asyncio.Event(), asyncio.Event(), Directory.names

    async def names(self: Directory, workshop: str) -> dict[int, tuple[int, str]]:
        reached.set()
        await gate.wait()
        return await read(self, workshop)

    monkeypatch.setattr(Directory, "names", names)
    try:
        yield reached
    finally:
        gate.set()


async def test_not_you_is_stronger_than_a_connection_that_is_on_its_way_in(
    workshop: Workshop,
    new_client: NewClient,
    connect: Connect,
    clock: HeldClock,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    tablet, hub = new_client(), workshop.hub
    await workshop.seat(tablet, "Anna")
    clock.ahead += 100
    await hub.let_idle_go()
    async with held_loading(monkeypatch) as reached:
        wire, task = connect(workshop.id, tablet)
        await asyncio.wait_for(reached.wait(), PATIENCE)
        assert (await tablet.post(f"/api/w/{workshop.id}/leave", json={})).status_code == 200
    assert await over(wire, task) == CloseCode.NO_SEAT
    assert (await hub.room(workshop.id)).fanout.sessions == {}


async def test_signing_out_ends_the_live_sessions_of_this_browser_and_of_no_other(
    workshop: Workshop, new_client: NewClient, connect: Connect, hub: Hub
) -> None:
    right = {"email": "astrid@example.org", "password": "a long enough password"}
    laptop, phone = new_client(), new_client()
    assert (await laptop.post("/api/sign-in", json=right)).status_code == 200
    await workshop.seat(phone, "Anna")
    ended = [connect(workshop.id, laptop) for _ in range(2)]
    staying = [connect(workshop.id, browser) for browser in (workshop.lead, phone)]
    for wire, _ in (*ended, *staying):
        await inside(wire)
    assert (await laptop.post("/api/sign-out", json={})).json() == {}
    for wire, task in ended:
        assert await over(wire, task) == CloseCode.NO_SEAT
    room = await hub.room(workshop.id)
    assert len(room.fanout.sessions) == len(staying)
    assert [wire.twin.closing for wire, _ in staying] == [None, None]


async def fail(room: Room) -> None:
    try:
        raise KeyError("something that nobody expected")
    except KeyError:
        room.fail()


async def send_away(room: Room) -> None:
    room.dismiss(CloseCode.RESTART, list(room.fanout.sessions.values()))


@pytest.mark.parametrize("end", [fail, send_away])
async def test_t5_a_handler_that_waits_for_answers_ends_with_its_session(
    workshop: Workshop,
    new_client: NewClient,
    connect: Connect,
    monkeypatch: pytest.MonkeyPatch,
    end: Callable[[Room], Coroutine[None, None, None]],
) -> None:
    phone, gate = new_client(), asyncio.Event()
    member = await workshop.seat(phone, "Anna")
    wire, task = connect(workshop.id, phone)
    await inside(wire)
    room = await workshop.hub.room(workshop.id)
    append = Committer._append

    async def slow(self: Committer, batch: Any) -> bool:  # noqa: ANN401 - passed on
        await gate.wait()
        return await append(self, batch)

    monkeypatch.setattr(Committer, "_append", slow)
    full = asyncio.Event()
    submit = room.submit

    def count(request: Any) -> None:  # noqa: ANN401 - passed on
        submit(request)
        if room.fanout.sessions_of(member)[0].outstanding == OUTSTANDING_MAX:
            full.set()

    monkeypatch.setattr(room, "submit", count)
    for n in range(1, OUTSTANDING_MAX + 10):
        wire.send(Do(77, n, NoteDelete(1)))
    await asyncio.wait_for(full.wait(), PATIENCE)
    await end(room)
    await asyncio.wait_for(task, PATIENCE)
    assert room.fanout.sessions == {}
    gate.set()


async def test_f2_why_a_frame_is_bad_is_told_without_its_content_and_not_logged(
    workshop: Workshop, new_client: NewClient, connect: Connect
) -> None:
    phone = new_client()
    await workshop.seat(phone, "Anna")
    why = {
        b"\xc1": "BAD_FRAME: not MessagePack: DecodeError",
        msgspec.msgpack.encode(["ping", "kanariefågel"]): (
            "BAD_FRAME: Expected `int`, got `str` - at `$[1]`"
        ),
        msgspec.msgpack.encode(["kanarie'fågel' \n", 1]): "BAD_FRAME: Invalid value … - at `$[0]`",
        msgspec.msgpack.encode(["do", 7, 1, ['kanarie"fågel' * 9000, 5]]): (
            "BAD_FRAME: Invalid value … - at `$[3][0]`"
        ),
        msgspec.msgpack.encode(["mode", "kanariefågel"]): (
            "BAD_FRAME: Invalid enum value … - at `$[1]`"
        ),
    }
    with capture_logs() as logs:
        for message, told in why.items():
            wire, task = connect(workshop.id, phone)
            await inside(wire)
            wire.send_bytes(message)
            assert await over(wire, task) == CloseCode.BAD_FRAME
            assert wire.twin.closing == (CloseCode.BAD_FRAME, told, 0)
    ended = {"event": "session.ended", "code": "BAD_FRAME", "log_level": "debug"}
    assert [entry for entry in logs if entry["event"] == "session.ended"] == [ended] * len(why)
    assert "kanarie" not in repr(logs)


async def test_c4_a_gap_is_told_apart_from_other_bad_frames(
    workshop: Workshop, new_client: NewClient, connect: Connect
) -> None:
    phone = new_client()
    await workshop.seat(phone, "Anna")
    wire, task = connect(workshop.id, phone)
    await inside(wire)
    wire.send(Do(77, 1, NoteDelete(1)))
    wire.send(Do(77, 3, NoteDelete(1)))
    assert await over(wire, task) == CloseCode.BAD_FRAME
    assert wire.twin.closing == (CloseCode.BAD_FRAME, "BAD_FRAME: n skips a number", 0)
