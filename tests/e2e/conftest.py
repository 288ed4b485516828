"""A real browser, a real server, real people at two screens."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.people import HALL, Hall
from tests.e2e.scene import Scene
from tests.support.server import LiveServer

_ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--host-resolver-rules=MAP {HALL} 127.0.0.1",
)


# Not for the whole session: while Playwright is there, this thread has a running event loop, and
# no test of other folders could run its own.
@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, as `make test` found or fetched it."""
    path = os.environ.get("CHROMIUM")
    if not path:
        pytest.fail("CHROMIUM is not set: run `make test`, or CHROMIUM=$(python -m tools.browser)")
    # As root Chromium cannot make its sandbox.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=[*_ARGUMENTS, *sandbox])
        yield launched
        launched.close()


@pytest.fixture(scope="module")
def scene(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Scene]:
    """One server, one workshop and its people for all tests of a module that only look."""
    process = LiveServer(tmp_path_factory.mktemp("scene"))
    process.start()
    with Scene(browser, process) as made:
        yield made
    process.end()


@pytest.fixture
def host() -> str:
    """Where the server is, as people type it; tests of the hall itself parametrise it."""
    return "localhost"


@pytest.fixture
def server(tmp_path: Path) -> Iterator[LiveServer]:
    """A server with an empty data directory; at the end its log is searched for secrets."""
    process = LiveServer(tmp_path)
    process.start()
    yield process
    process.end()


@pytest.fixture
def hall(
    browser: Browser, server: LiveServer, host: str, request: pytest.FixtureRequest
) -> Iterator[Hall]:
    """The room in which the story plays; pictures of all screens are kept when it ends badly."""
    failed = request.session.testsfailed
    with Hall(browser, server, host=host) as made:
        yield made
        if request.session.testsfailed > failed:
            made.keep_pictures(Path("test-results") / request.node.name)
