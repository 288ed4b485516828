"""A resident with a phone: what her first load weighs, and how long it takes to her first note."""

import asyncio
import time
from typing import Any

from playwright.async_api import Browser, BrowserContext, CDPSession, Page, ViewportSize, expect

from tests.load.filling import Filled
from tests.support.server import LiveServer

PHONE: ViewportSize = {"width": 390, "height": 844}
BITS_PER_SECOND = 400_000
LATENCY_MS = 400
QUIET = 0.4
"""Seconds without a request after which what was asked for meanwhile is the first load."""

COUNTED = ("Script", "Stylesheet")


class Traffic:
    """The requests of a page, with the bytes of their bodies as they travel."""

    def __init__(self, cdp: CDPSession) -> None:
        self._kinds: dict[str, str] = {}
        self._bytes: dict[str, int] = {}
        cdp.on("Network.requestWillBeSent", self._asked)
        cdp.on("Network.dataReceived", self._came)

    def _asked(self, event: dict[str, Any]) -> None:
        self._kinds[event["requestId"]] = event.get("type", "Other")

    def _came(self, event: dict[str, Any]) -> None:
        request = event["requestId"]
        self._bytes[request] = self._bytes.get(request, 0) + int(event["encodedDataLength"])

    @property
    def figures(self) -> dict[str, float]:
        """Scripts and styles in bytes, without headers; the page itself and what it asked for."""
        counted = {request for request, kind in self._kinds.items() if kind in COUNTED}
        return {
            "first_load_gzip_bytes": sum(self._bytes.get(request, 0) for request in counted),
            "requests": len(counted),
            "requests_in_all": len(self._kinds),
            "first_load_in_all_bytes": sum(self._bytes.values()),
        }


async def _phone(browser: Browser) -> BrowserContext:
    context = await browser.new_context(
        viewport=PHONE, locale="en-GB", has_touch=True, is_mobile=True
    )
    context.set_default_timeout(60_000)
    return context


async def _join(page: Page, server: LiveServer, filled: Filled) -> None:
    await page.goto(f"{server.origin}/j/{filled.code}", wait_until="commit")
    await page.get_by_role("button", name="Join", exact=True).click()


async def measure_first_load(
    browser: Browser, server: LiveServer, filled: Filled
) -> dict[str, float]:
    """From the code page until she could write her first note."""
    context = await _phone(browser)
    try:
        page = await context.new_page()
        cdp = await context.new_cdp_session(page)
        traffic = Traffic(cdp)
        await cdp.send("Network.enable")
        await _join(page, server, filled)
        await expect(page.get_by_text("All saved")).to_be_visible(timeout=30_000)
        figures = traffic.figures
        # What was under way when she became live still belongs to it.
        await asyncio.sleep(QUIET)
        return {**traffic.figures, "requests_in_all": figures["requests_in_all"]}
    finally:
        await context.close()


async def measure_saved(browser: Browser, server: LiveServer, filled: Filled) -> dict[str, float]:
    """From the code page to her first note shown as saved, on a slow network, nobody thinking."""
    context = await _phone(browser)
    try:
        page = await context.new_page()
        cdp = await context.new_cdp_session(page)
        await cdp.send("Network.enable")
        await cdp.send(
            "Network.emulateNetworkConditions",
            {
                "offline": False,
                "latency": LATENCY_MS,
                "downloadThroughput": BITS_PER_SECOND / 8,
                "uploadThroughput": BITS_PER_SECOND / 8,
            },
        )
        start = time.perf_counter()
        await _join(page, server, filled)
        field = page.get_by_placeholder("Write a note")
        await field.fill("A bench in the sun, where one can wait for the bus.")
        await page.get_by_role("button", name="Send", exact=True).click()
        note = page.locator("[data-note][data-state=saved]").filter(has_text="A bench in the sun")
        await note.first.wait_for()
        return {"code_to_saved_ms": 1000 * (time.perf_counter() - start)}
    finally:
        await context.close()
