"""A tab that the system has put to sleep: its process is stopped, and nothing in the page can tell.

Chromium freezes only hidden tabs by command, and a page under test counts as visible. A phone does
what is done here: the process gets no time, while its connections live on or die behind its back.
"""

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import CDPSession

from tests.e2e.people import Someone

_COUNT = """() => {
  window.longest = 0;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    window.longest = Math.max(window.longest, now - last);
    last = now;
  }, 50);
}"""
_WORK = "() => { const end = performance.now() + 100; while (performance.now() < end); }"


@contextmanager
def frozen(someone: Someone) -> Iterator[None]:
    """Stops the page while the body runs, and makes sure that it had stopped.

    Do not touch `someone` in the body: nobody would answer.
    """
    pid = _process_of(someone)
    someone.page.evaluate(_COUNT)
    os.kill(pid, signal.SIGSTOP)
    begun = time.monotonic()
    try:
        yield
    finally:
        slept = time.monotonic() - begun
        os.kill(pid, signal.SIGCONT)
    someone.page.wait_for_function("ms => longest >= ms", arg=slept * 900)


def _process_of(someone: Someone) -> int:
    """The renderer of the page: the one that has had as much of the processor as the page says.

    The browser names the page of no process, so the page works until no other fits.
    """
    browser = someone.context.browser
    assert browser is not None, "only a persistent context has none"
    of_browser = browser.new_browser_cdp_session()
    of_page = someone.context.new_cdp_session(someone.page)
    of_page.send("Performance.enable")
    fitting = set(_times(of_browser))
    while len(fitting) > 1:
        least = _time(of_page)
        times = _times(of_browser)
        most = _time(of_page)
        fitting &= {pid for pid, time in times.items() if least - 0.005 < time < most + 0.005}
        someone.page.evaluate(_WORK)
    of_browser.detach()
    of_page.detach()
    return fitting.pop()


def _times(of_browser: CDPSession) -> dict[int, float]:
    """Seconds of work of each renderer."""
    found = of_browser.send("SystemInfo.getProcessInfo")["processInfo"]
    return {one["id"]: one["cpuTime"] for one in found if one["type"] == "renderer"}


def _time(of_page: CDPSession) -> float:
    """Seconds of work of the page's process."""
    metrics = of_page.send("Performance.getMetrics")["metrics"]
    return next(float(one["value"]) for one in metrics if one["name"] == "ProcessTime")
