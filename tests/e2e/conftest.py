"""A real browser, a real server, real people at two screens."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.e2e.people import HALL, Account, Hall
from tests.e2e.prepared import Prepared, once, prepare, widen
from tests.e2e.scene import Scene
from tests.e2e.sharing import SharedServer
from tests.support.server import LiveServer

_ARGUMENTS = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    f"--host-resolver-rules=MAP {HALL} 127.0.0.1",
)


@contextmanager
def _chromium() -> Iterator[Browser]:
    path = os.environ.get("CHROMIUM")
    if not path:
        pytest.fail("CHROMIUM is not set: run `make test`, or CHROMIUM=$(python -m tools.browser)")
    # As root Chromium cannot make its sandbox.
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=path, args=[*_ARGUMENTS, *sandbox])
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def run_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of this run, which its test processes have in common."""
    own = tmp_path_factory.getbasetemp()
    return own.parent if "PYTEST_XDIST_WORKER" in os.environ else own


@pytest.fixture(scope="session")
def prepared(run_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    """An account and an open workshop, to begin stories with."""

    def make() -> Prepared:
        with _chromium() as browser:
            return prepare(browser, tmp_path_factory.mktemp("prepared"))

    return once(run_folder, "prepared", make)


@pytest.fixture(scope="session")
def widened(
    prepared: Prepared, run_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> Prepared:
    """The same with a workshop for each of many stories."""
    return once(run_folder, "widened", lambda: widen(prepared, tmp_path_factory.mktemp("widened")))


# Not for the whole session: while Playwright is there, this thread has a running event loop, and
# no test of other folders could run its own. After what is made once, with a browser and a loop of
# its own.
@pytest.fixture(scope="module")
def browser(widened: Prepared) -> Iterator[Browser]:
    """Chromium, as `make test` found or fetched it."""
    with _chromium() as launched:
        yield launched


@pytest.fixture(scope="module")
def scene(
    browser: Browser, prepared: Prepared, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Scene]:
    """One server, one workshop and its people for all tests of a module that only look."""
    process = LiveServer(tmp_path_factory.mktemp("scene"))
    prepared.copy_to(process.data)
    process.start()
    account = prepared.account(host="localhost", port=process.port)
    with Scene(browser, process, account) as made:
        yield made
    process.end()


@pytest.fixture
def host() -> str:
    """Where the server is, as people type it; tests of the hall itself parametrise it."""
    return "localhost"


@pytest.fixture
def from_nothing(request: pytest.FixtureRequest) -> bool:
    """Whether the story begins with an empty data directory."""
    return request.node.get_closest_marker("from_nothing") is not None


@pytest.fixture
def is_shared(host: str, from_nothing: bool, request: pytest.FixtureRequest) -> bool:
    """Whether the server goes on to the file's next story, which has another workshop."""
    is_own = request.node.get_closest_marker("own_server") is not None
    return host == "localhost" and not (from_nothing or is_own)


@pytest.fixture(scope="module")
def shared(prepared: Prepared, tmp_path_factory: pytest.TempPathFactory) -> Iterator[SharedServer]:
    """The server of all stories of a file that need none of their own."""
    with SharedServer(prepared, tmp_path_factory) as made:
        yield made


@pytest.fixture
def server(
    tmp_path: Path, prepared: Prepared, from_nothing: bool, is_shared: bool, shared: SharedServer
) -> Iterator[LiveServer]:
    """A server of the story's own or of the file's; at the end its log is searched for secrets."""
    if is_shared:
        yield shared.next_room()
        return
    process = LiveServer(tmp_path)
    if not from_nothing:
        prepared.copy_to(process.data)
    process.start()
    yield process
    process.end()


@pytest.fixture
def account(
    prepared: Prepared,
    widened: Prepared,
    server: LiveServer,
    shared: SharedServer,
    host: str,
    from_nothing: bool,
    is_shared: bool,
) -> Account | None:
    """The facilitator and her open workshop; None where the story begins with nothing."""
    if from_nothing:
        return None
    if is_shared:
        return widened.account(host=host, port=server.port, room=shared.room)
    return prepared.account(host=host, port=server.port)


@pytest.fixture
def hall(
    browser: Browser,
    server: LiveServer,
    shared: SharedServer,
    account: Account | None,
    host: str,
    request: pytest.FixtureRequest,
) -> Iterator[Hall]:
    """The room in which the story plays; pictures of all screens are kept when it ends badly."""
    failed = request.session.testsfailed
    with Hall(browser, server, host=host, account=account) as made:
        yield made
        if request.session.testsfailed > failed:
            shared.distrust()
            made.keep_pictures(Path("test-results") / request.node.name)
