"""A whole server below its sockets: real database, real rooms, real handlers."""

import asyncio
import secrets
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from argon2 import PasswordHasher
from argon2.profiles import CHEAPEST

from boards.commands import ClientCommand, WorkshopDoor, WorkshopLife
from boards.records import Life
from boards.roles import Actor
from server.access.access import Access
from server.access.directory import Directory
from server.access.passwords import Passwords
from server.address import base_url
from server.bus.memory import MemoryBus
from server.clock import SystemClock
from server.http.context import Context
from server.http.doors import MEMBERS, WALLS, Door
from server.http.pages import Pages
from server.http.readiness import Readiness
from server.http.routes import application
from server.http.socket import LiveSocket
from server.journal.database import Database
from server.journal.sqlite import SqliteJournal
from server.journal.store import open_database
from server.rooms.hub import Hub
from server.rooms.pace import Pace
from server.rooms.services import Services
from server.settings import Settings, read_settings
from server.tasks import Tasks
from tests.rooms.virtual import run
from tests.server.phones import Play, Story, hall
from tests.server.wires import Connect, Wire

HOST = "samskapa.test"
Client = httpx.AsyncClient
NewClient = Callable[..., Client]


class HeldClock(SystemClock):
    """The system's clock, which a test may push forward, or hold so that only it moves time."""

    ahead = 0.0
    held_at: float | None = None

    def hold(self) -> None:
        self.held_at = super().monotonic()

    def now_ms(self) -> int:
        return super().now_ms() + int(self.ahead * 1000)

    def monotonic(self) -> float:
        now = super().monotonic() if self.held_at is None else self.held_at
        return now + self.ahead


@pytest.fixture
def clock() -> HeldClock:
    return HeldClock()


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return read_settings({"DATA": str(tmp_path / "data"), "PUBLIC_URL": f"http://{HOST}"})


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Database]:
    async with open_database(settings.data) as opened:
        yield opened


@pytest.fixture
def access(database: Database, settings: Settings, clock: HeldClock) -> Access:
    # Argon2 at full strength takes 50 ms a hash; its strength is not what is tested here.
    quick = Passwords(PasswordHasher.from_parameters(CHEAPEST))
    return Access(database, session_days=settings.session_days, clock=clock, passwords=quick)


@pytest.fixture
async def hub(database: Database, access: Access, clock: HeldClock) -> AsyncIterator[Hub]:
    services = Services(
        journal=SqliteJournal(database),
        directory=Directory(access.names, access.catalogue),
        clock=clock,
        pace=Pace(),
        bus=MemoryBus(),
        new_seed=lambda: secrets.token_bytes(32),
    )
    hub = Hub(services)
    hub.start()
    yield hub
    await hub.close()


@pytest.fixture
def context(
    settings: Settings, database: Database, access: Access, hub: Hub, clock: HeldClock
) -> Context:
    ready = Readiness(database, clock)
    return Context(settings, base_url(settings), access, hub, ready)


@pytest.fixture
async def new_client(context: Context, dist: Path) -> AsyncIterator[NewClient]:
    """Makes browsers: each with cookies of its own, all with the right Origin, in one network."""
    app = application(public_url=context.settings.public_url, pages=Pages(dist))
    app.state.context = context
    made: list[Client] = []

    def make(address: str = "127.0.0.1") -> Client:
        # What a handler did not expect is answered, as over a socket, and not raised here.
        transport = httpx.ASGITransport(
            app=app, raise_app_exceptions=False, client=(address, 50_000)
        )
        headers = {"Origin": f"http://{HOST}", "Accept-Language": "en"}
        made.append(Client(transport=transport, base_url=f"http://{HOST}", headers=headers))
        return made[-1]

    yield make
    for client in made:
        await client.aclose()


@pytest.fixture
def dist(tmp_path: Path) -> Path:
    """A built front end in small."""
    folder = tmp_path / "dist"
    (folder / "assets").mkdir(parents=True)
    (folder / ".vite").mkdir()
    (folder / "index.html").write_text("<!doctype html><title>Samskapa</title>" + " " * 600)
    (folder / "assets" / "main-abc123.js").write_text("export const a = 1;\n" * 100)
    (folder / "icon.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    (folder / ".vite" / "manifest.json").write_text("{}")
    return folder


@pytest.fixture
def browser(new_client: NewClient) -> Client:
    """One browser that nobody is signed in with."""
    return new_client()


@pytest.fixture
async def facilitator(browser: Client, access: Access) -> Client:
    """The browser of the one who set the server up."""
    link = await access.setup.link("http://x")
    assert link is not None
    form = {
        "token": link.partition("#")[2],
        "email": "Astrid@Example.org",
        "name": "Astrid",
        "password": "a long enough password",
    }
    answer = await browser.post("/api/setup", json=form)
    assert answer.status_code == 200, answer.text
    return browser


class Workshop:
    """A workshop as its facilitator sees it."""

    def __init__(self, lead: Client, hub: Hub, id: str) -> None:
        self.lead = lead
        self.hub = hub
        self.id = id

    async def told(self) -> dict[str, Any]:
        answer = await self.lead.get(f"/api/workshops/{self.id}")
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        return told

    async def code(self) -> str:
        return str((await self.told())["code"])

    async def member(self, browser: Client) -> int:
        """Which member a browser is."""
        answer = await browser.get(f"/api/w/{self.id}/me")
        assert answer.status_code == 200, answer.text
        return int(answer.json()["member"])

    async def does(self, command: ClientCommand) -> None:
        """A command of its facilitator."""
        actor = Actor(await self.member(self.lead), "facilitator")
        answer = await self.hub.submit(self.id, actor, command)
        assert answer.ok, answer

    async def seat(self, browser: Client, alias: str) -> int:
        """Let a browser join by the code; its member."""
        form = {"code": await self.code(), "alias": alias}
        answer = await browser.post("/api/join", json=form)
        assert answer.status_code == 200, answer.text
        return await self.member(browser)


@pytest.fixture
async def draft(facilitator: Client, hub: Hub) -> Workshop:
    """A workshop that has not been opened yet."""
    form = {"title": "The square", "challenge": "A square for all?", "language": "sv"}
    answer = await facilitator.post("/api/workshops", json=form)
    assert answer.status_code == 201, answer.text
    return Workshop(facilitator, hub, answer.json()["id"])


@pytest.fixture
async def workshop(draft: Workshop) -> Workshop:
    """An open workshop."""
    await live(draft, "open")
    return draft


@pytest.fixture
async def asking(workshop: Workshop) -> Workshop:
    """An open workshop whose door asks."""
    await workshop.does(WorkshopDoor("ask", 0, ""))
    return workshop


async def live(workshop: Workshop, life: Life) -> None:
    """Take the workshop to another life, as its facilitator."""
    await workshop.does(WorkshopLife(life))


@pytest.fixture
def play(dist: Path) -> Play:
    """Runs a story in virtual time."""

    def start(story: Story) -> None:
        async def whole() -> None:
            async with hall(dist) as made:
                await story(made)

        run(whole())

    return start


@asynccontextmanager
async def sockets(context: Context, clock: HeldClock, door: Door) -> AsyncIterator[Connect]:
    """Connections at one door; they end with the context."""
    live, tasks = LiveSocket(context.hub, clock, door), Tasks("sockets")

    def start(workshop: str, browser: Client) -> tuple[Wire, asyncio.Task[None]]:
        wire = Wire(context, workshop, browser)
        return wire, tasks.start(live.serve(wire.websocket), "socket")

    yield start
    await tasks.close()


@pytest.fixture
async def connect(context: Context, clock: HeldClock) -> AsyncIterator[Connect]:
    """People's connections."""
    async with sockets(context, clock, MEMBERS) as start:
        yield start


@pytest.fixture
async def connect_wall(context: Context, clock: HeldClock) -> AsyncIterator[Connect]:
    """Those of screens on walls."""
    async with sockets(context, clock, WALLS) as start:
        yield start
