"""One server for all tests that leave it as it was; the others start their own."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import httpx
import pytest

from tests.live.people import Browser, Road, Workshop, account, internet, open_workshop
from tests.support.server import LiveServer


@pytest.fixture(scope="session")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[LiveServer, dict[str, str]]]:
    """A server with an account: the server, and the cookies of its facilitator."""
    server = LiveServer(tmp_path_factory.mktemp("shared"))
    server.start()

    async def set_up() -> dict[str, str]:
        async with internet() as http:
            return (await account(server, http)).cookies

    cookies = asyncio.run(set_up())
    yield server, cookies
    server.end()


@pytest.fixture
async def http() -> AsyncIterator[httpx.AsyncClient]:
    async with internet() as client:
        yield client


@pytest.fixture
def road() -> Road:
    """How everybody is connected."""
    return "socket"


@pytest.fixture
async def workshop(
    shared: tuple[LiveServer, dict[str, str]], http: httpx.AsyncClient, road: Road
) -> Workshop:
    """A new workshop on the shared server, open."""
    server, cookies = shared
    lead = Browser(server, http, road=road)
    lead.cookies = dict(cookies)
    return await open_workshop(lead, http)


@pytest.fixture
def new_server(tmp_path: Path) -> Iterator[Callable[[], LiveServer]]:
    """Makes servers of the test's own, not yet started."""
    made: list[LiveServer] = []

    def make() -> LiveServer:
        folder = tmp_path / f"server{len(made)}"
        folder.mkdir()
        made.append(LiveServer(folder))
        return made[-1]

    yield make
    for server in made:
        server.end()
