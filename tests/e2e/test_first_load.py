"""What a resident's phone fetches before her first note: counted, not timed."""

import pytest
from playwright.sync_api import CDPSession, expect

from tests.e2e.people import Hall
from tests.support.words import SCREEN_LANGUAGES, words

MOST_BYTES = 60_000
"""Script and style as they travel, packed, without headers."""

MOST_REQUESTS = 8


class Fetched:
    """Scripts and styles of one page, by address, with the bytes of their bodies."""

    def __init__(self, cdp: CDPSession) -> None:
        self._addresses: dict[str, str] = {}
        self.bytes: dict[str, int] = {}
        cdp.on("Network.requestWillBeSent", self._asked)
        cdp.on("Network.dataReceived", self._came)
        cdp.send("Network.enable")

    def _asked(self, event: dict[str, object]) -> None:
        if event.get("type") in ("Script", "Stylesheet"):
            request = event["request"]
            assert isinstance(request, dict)
            self._addresses[str(event["requestId"])] = str(request["url"])
            self.bytes[str(request["url"])] = 0

    def _came(self, event: dict[str, object]) -> None:
        address = self._addresses.get(str(event["requestId"]))
        if address is not None:
            self.bytes[address] += int(str(event["encodedDataLength"]))


@pytest.mark.parametrize("language", SCREEN_LANGUAGES)
def test_the_first_load_of_a_resident_is_small(hall: Hall, language: str) -> None:
    """From the join page until she can write: at most 60 kB of script and style, in 8 requests."""
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.context.add_init_script(f"localStorage.setItem('samskapa.language', '{language}')")
    fetched = Fetched(phone.context.new_cdp_session(phone.page))
    phone.page.goto(hall.address(path))
    phone.page.get_by_role("button", name=words(language, "join-go"), exact=True).click()
    field = phone.page.get_by_placeholder(words(language, "note-placeholder"))
    expect(field).to_be_editable()
    first = dict(fetched.bytes)
    assert sum(first.values()) <= MOST_BYTES, first
    assert len(first) <= MOST_REQUESTS, first
    assert all(address.startswith(hall.address("/")) for address in first)
