"""A data directory with an account and an open workshop, made once and copied for the stories.

Made on the screens, as people do. Most stories begin after that, and need not wait for it; those
of one file share a server with more such workshops, one for each story.
"""

import asyncio
import fcntl
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any, NamedTuple, cast

import msgspec
from playwright.sync_api import Browser, StorageState

from tests.e2e.people import CHALLENGE, CHILDREN, TITLE, Account, Hall
from tests.live.people import Browser as Scripted
from tests.live.people import internet, open_workshop
from tests.support.server import LiveServer

ROOMS = 12
"""Workshops of a shared server: as many stories as it is used for."""


class Room(NamedTuple):
    """An open workshop and the code of its join link."""

    workshop: str
    code: str


class Prepared(NamedTuple):
    """What is in the directory, and what the facilitator's browser holds."""

    data: Path
    kept: StorageState
    rooms: tuple[Room, ...]

    def copy_to(self, data: Path) -> None:
        """Another server's directory, as a copy of a whole machine would be."""
        # Neither the lock nor the terminal's socket belongs to anybody any more.
        shutil.copytree(self.data, data, ignore=shutil.ignore_patterns("lock", "*.sock"))

    def account(self, *, host: str, port: int, room: int = 0) -> Account:
        """The facilitator's browser as it would be for a server at that address, for one room."""
        cookies = [{**cookie, "domain": host} for cookie in self.kept.get("cookies", [])]
        origins = [
            {**kept, "origin": f"http://{host}:{port}"} for kept in self.kept.get("origins", [])
        ]
        state = StorageState(cookies=cookies, origins=origins)  # type: ignore[typeddict-item]
        return Account(state, *self.rooms[room])


class _Told(NamedTuple):
    """The same, as one test process leaves it to the others."""

    data: str
    kept: dict[str, Any]
    rooms: tuple[Room, ...]


def once(folder: Path, name: str, make: Callable[[], Prepared]) -> Prepared:
    """What the first of the test processes makes in the folder that they share; the others wait.

    Each for itself, all at once, took three times as long.
    """
    note = folder / f"{name}.json"
    with (folder / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not note.exists():
            made = make()
            note.write_bytes(
                msgspec.json.encode(_Told(str(made.data), dict(made.kept), made.rooms))
            )
    told = msgspec.json.decode(note.read_bytes(), type=_Told)
    return Prepared(Path(told.data), cast(StorageState, told.kept), told.rooms)


def prepare(browser: Browser, folder: Path) -> Prepared:
    """Makes them, with a server of its own."""
    server = LiveServer(folder)
    server.start()
    with Hall(browser, server, host="localhost") as hall:
        facilitator = hall.facilitator()
        facilitator.create(TITLE, CHALLENGE)
        code = facilitator.open_workshop()
        workshop = facilitator.page.url.partition("/w/")[2].partition("?")[0]
        kept = facilitator.context.storage_state()
    server.end()
    return Prepared(server.data, kept, (Room(workshop, code),))


def widen(prepared: Prepared, folder: Path) -> Prepared:
    """A copy with more rooms, made without screens.

    Not while Playwright is there, which has an event loop running in this thread.
    """
    server = LiveServer(folder)
    prepared.copy_to(server.data)
    server.start()
    others = asyncio.run(_rooms(server, prepared.kept))
    server.end()
    return prepared._replace(data=server.data, rooms=(*prepared.rooms, *others))


async def _rooms(server: LiveServer, kept: StorageState) -> list[Room]:
    async with internet() as http:
        lead = Scripted(server, http)
        lead.cookies = {cookie["name"]: cookie["value"] for cookie in kept["cookies"]}
        made = []
        for _ in range(ROOMS - 1):
            workshop = await open_workshop(
                lead, http, title=TITLE, challenge=CHALLENGE, language="en", children=CHILDREN
            )
            made.append(Room(workshop.id, await workshop.code()))
        return made
