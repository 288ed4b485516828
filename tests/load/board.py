"""One board in one browser: how soon it is there, and how its frames come while it moves."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from statistics import quantiles
from typing import Any

from msgspec import Struct
from playwright.async_api import Browser, CDPSession, Page, ViewportSize

from server.access.access import DEVICE_COOKIE
from tests.load.errors import LoadError
from tests.load.filling import Filled
from tests.load.movers import PER_PERSON, Home, crowd
from tests.support.server import LiveServer

VIEWPORT: ViewportSize = {"width": 1280, "height": 800}
WATCH = (Path(__file__).parent / "page.js").read_text(encoding="utf-8")

CTRL = 2
"""The modifier of CDP's input events."""

PER_SECOND = 60
"""Wheel events, as a touchpad sends them. The browser puts those of one frame together."""

REMOTE_NOTES = 50
REMOTE_HZ = 5
FAR = 0.12
NEAR = 0.13
REMOTE = 0.45
PATIENCE = 60
"""Seconds until a board must be there, on whatever machine."""

DELIVERED = 0.9
"""Of the changes that should have come from others; with fewer it is another test."""


class Movements(Struct, frozen=True):
    """How long each movement takes, in seconds, and how many letters are typed."""

    pan: float = 2.5
    zoom: float = 2.5
    remote: float = 4.0
    far: float = 2.0
    keys: int = 120
    """The 95th percentile is then the sixth worst."""


class Case(Struct, frozen=True):
    """One scenario: its part of the figures' names, and how much slower the processor is."""

    name: str
    throttle: int
    movements: Movements


class BoardRun:
    """A fresh browser profile that has a seat, on the board of a filled workshop."""

    def __init__(self, page: Page, cdp: CDPSession, case: Case) -> None:
        self._page = page
        self._cdp = cdp
        self._case = case

    @classmethod
    async def open(
        cls, browser: Browser, server: LiveServer, filled: Filled, case: Case
    ) -> "BoardRun":
        """Goes to the board; nothing of the page has been fetched before."""
        context = await browser.new_context(viewport=VIEWPORT, locale="en-GB")
        context.set_default_timeout(60_000)
        await context.add_cookies(
            [{"name": DEVICE_COOKIE, "value": filled.devices[0], "url": server.origin}]
        )
        await context.add_init_script(WATCH)
        page = await context.new_page()
        cdp = await context.new_cdp_session(page)
        await cdp.send("Emulation.setCPUThrottlingRate", {"rate": case.throttle})
        await page.goto(f"{server.origin}/w/{filled.workshop}?view=board", wait_until="commit")
        try:
            async with asyncio.timeout(PATIENCE):
                await page.evaluate("samskapaLoad.drawn")
        except TimeoutError:
            raise LoadError(f"no note was drawn within {PATIENCE} s") from None
        return cls(page, cdp, case)

    async def close(self) -> None:
        await self._page.context.close()

    async def ready_ms(self) -> float:
        """From the start of the navigation to the second frame after the notes are drawn."""
        return float(await self._page.evaluate("samskapaLoad.ready"))

    async def heap_mb(self) -> float:
        """What is in use after the garbage is gone, in millions of bytes."""
        await asyncio.sleep(2)
        await self._cdp.send("HeapProfiler.collectGarbage")
        usage = await self._cdp.send("Runtime.getHeapUsage")
        return float(usage["usedSize"]) / 1e6

    async def pan(self) -> list[float]:
        """Up and down and sideways over the notes at their own size."""
        await self._zoom_to(1.0)
        seconds = self._case.movements.pan
        return await self._frames(lambda: self._wheel(self._there_and_back(seconds, 10, 26)))

    async def far(self) -> list[float]:
        """The same from afar, where more notes are in view than the DOM holds."""
        await self._zoom_to(FAR)
        seconds = self._case.movements.far
        return await self._frames(lambda: self._wheel(self._there_and_back(seconds, 6, 14)))

    async def zoom(self) -> list[float]:
        """From full size to an eighth and back."""
        await self._zoom_to(1.0)
        # The page zooms by e^(-delta / 100); see WHEEL_ZOOM in gestures.ts.
        steps = max(2, round(self._case.movements.zoom * PER_SECOND / 2))
        delta = await self._delta_for(NEAR) / steps
        wheel = [(0.0, delta)] * steps + [(0.0, -delta)] * steps
        frames = await self._frames(lambda: self._wheel(wheel, CTRL))
        return frames

    async def remote(self, server: LiveServer, filled: Filled) -> list[float]:
        """Others move 50 notes in view, five times a second each."""
        await self._zoom_to(REMOTE)
        seen = await self._page.evaluate("samskapaLoad.visible()")
        homes = [Home(int(one["note"]), round(one["x"]), round(one["y"])) for one in seen]
        homes = homes[:REMOTE_NOTES]
        if not homes:
            raise LoadError("no note is in view: nothing to move")
        people = max(1, len(homes) * REMOTE_HZ // PER_PERSON)
        devices = filled.devices[1 : 1 + people]
        seconds = self._case.movements.remote
        async with crowd(server, filled.workshop, devices, homes) as others:
            others.start()
            await asyncio.sleep(0.5)
            before = others.accepted
            frames = await self._frames(lambda: asyncio.sleep(seconds))
            rate = (others.accepted - before) / seconds
            others.check()
        if rate < DELIVERED * len(devices) * PER_PERSON:
            raise LoadError(f"only {rate:.0f} moves a second were accepted: the machine is busy")
        return frames

    async def typing(self) -> float:
        """95th percentile from a key to the picture with its letter, writing in a note."""
        await self._zoom_to(1.0)
        page = self._page
        await page.get_by_role("button", name="New note").click()
        await page.get_by_placeholder("Write a note").fill("A bench in the sun")
        await page.get_by_role("button", name="Send", exact=True).click()
        note = page.locator(".world [data-note]").filter(has_text="A bench in the sun").last
        await note.wait_for()
        await page.keyboard.press("Escape")
        await note.focus()
        await page.keyboard.press("Enter")
        await page.get_by_label("Text of the note").last.wait_for()
        await page.evaluate("samskapaLoad.watchKeys()")
        for number in range(self._case.movements.keys):
            await page.keyboard.press("Space" if number % 6 == 5 else "abcdefgh"[number % 8])
            # A quick writer, and never in step with the frames.
            await asyncio.sleep(0.09 + (number % 7) * 0.005)
        taken = [float(each) for each in await page.evaluate("samskapaLoad.keys")]
        if len(taken) < self._case.movements.keys * DELIVERED:
            raise LoadError(f"only {len(taken)} keys reached the page")
        return quantiles(taken, n=20)[-1]

    # -- the hand --------------------------------------------------------------------------------

    async def _frames(self, movement: Callable[[], Awaitable[object]]) -> list[float]:
        """Times between frames while something goes on, in ms."""
        await asyncio.sleep(0.5)
        await self._page.evaluate("samskapaLoad.record()")
        await movement()
        times: list[float] = await self._page.evaluate("samskapaLoad.stop()")
        return [after - before for before, after in zip(times, times[1:], strict=False)]

    @staticmethod
    def _there_and_back(seconds: float, dx: float, dy: float) -> list[tuple[float, float]]:
        steps = max(2, round(seconds * PER_SECOND / 2))
        return [(dx, dy)] * steps + [(-dx, -dy)] * steps

    async def _wheel(self, deltas: Sequence[tuple[float, float]], modifiers: int = 0) -> None:
        """Real input at 60 events a second; nobody waits for the page to take one."""
        loop = asyncio.get_running_loop()
        start = loop.time()
        x, y = await self._middle()
        async with asyncio.TaskGroup() as group:
            for number, (dx, dy) in enumerate(deltas):
                event = {"type": "mouseWheel", "x": x, "y": y, "deltaX": dx, "deltaY": dy}
                group.create_task(self._send({**event, "modifiers": modifiers}))
                await asyncio.sleep(max(0.0, start + (number + 1) / PER_SECOND - loop.time()))

    async def _send(self, event: dict[str, Any]) -> None:
        await self._cdp.send("Input.dispatchMouseEvent", event)

    async def _middle(self) -> tuple[float, float]:
        box = await self._page.locator(".board-view").bounding_box()
        if box is None:
            raise LoadError("there is no board on the page")
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    async def _delta_for(self, zoom: float) -> float:
        """The wheel's whole way from the zoom of now to another."""
        return float(
            await self._page.evaluate("(to) => -100 * Math.log(to / samskapaLoad.camera())", zoom)
        )

    async def _zoom_to(self, zoom: float) -> None:
        """Untimed; waits until the picture is at rest. A slow page gets less than was turned."""
        for _ in range(8):
            delta = await self._delta_for(zoom)
            if abs(delta) < 1:
                return
            steps = max(1, round(abs(delta) / 15))
            await self._wheel([(0.0, delta / steps)] * steps, CTRL)
            await asyncio.sleep(0.6)
        raise LoadError(f"the page does not zoom to {zoom}")


def frames_per_second(frames: Sequence[float]) -> float:
    """Over the whole movement, so that one long frame counts for as long as it took."""
    return 1000 * len(frames) / sum(frames)


async def measure_board(
    browser: Browser, server: LiveServer, filled: Filled, case: Case
) -> dict[str, float]:
    """All figures of one scenario, from one visit."""
    run = await BoardRun.open(browser, server, filled, case)
    try:
        found = {f"ready_ms_{case.name}": await run.ready_ms()}
        found[f"heap_mb_{case.name}"] = await run.heap_mb()
        worst = 0.0
        movements = {
            "pan": run.pan,
            "zoom": run.zoom,
            "remote": lambda: run.remote(server, filled),
            "far": run.far,
        }
        for name, movement in movements.items():
            frames = await movement()
            found[f"fps_{name}_{case.name}"] = frames_per_second(frames)
            found[f"worst_{name}_{case.name}"] = max(frames)
            worst = max(worst, *frames)
        found[f"worst_frame_ms_{case.name}"] = worst
        if case.throttle > 1:
            found["key_to_frame_p95_ms"] = await run.typing()
        return found
    finally:
        await run.close()
