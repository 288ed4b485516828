"""A data directory with an account and an open workshop, made once and copied for each story.

Made on the screens, as people do. Most stories begin after that, and need not wait for it.
"""

import shutil
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, StorageState

from tests.e2e.people import CHALLENGE, TITLE, Account, Hall
from tests.support.server import LiveServer


class Prepared(NamedTuple):
    """What is in the directory, and what the facilitator's browser holds."""

    data: Path
    kept: StorageState
    port: int
    workshop: str
    code: str

    def copy_to(self, data: Path) -> None:
        """Another server's directory, as a copy of a whole machine would be."""
        # Neither the lock nor the terminal's socket belongs to anybody any more.
        shutil.copytree(self.data, data, ignore=shutil.ignore_patterns("lock", "*.sock"))

    def account(self, *, host: str, port: int) -> Account:
        """The facilitator's browser as it would be for a server at that address."""
        cookies = [{**cookie, "domain": host} for cookie in self.kept.get("cookies", [])]
        origins = [
            {**kept, "origin": f"http://{host}:{port}"} for kept in self.kept.get("origins", [])
        ]
        state = StorageState(cookies=cookies, origins=origins)  # type: ignore[typeddict-item]
        return Account(state, self.workshop, self.code)


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
    return Prepared(server.data, kept, server.port, workshop, code)
