"""Prints the path of a Chromium for the end-to-end tests: `python -m tools.browser`.

CHROMIUM, a system browser, Playwright's own download, the distribution's package: the first that
starts.
"""

from __future__ import annotations

import sys
from pathlib import Path

from tools.install import say
from tools.programs import Program, print_path, succeeds


def playwright_chromium() -> str | None:
    """Path of Playwright's own Chromium, downloaded when it is not there yet."""
    from playwright.sync_api import sync_playwright  # 0.3 s that other sources do not cost.

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if not Path(path).exists():
        say("downloading Playwright's Chromium ...")
        if not succeeds([sys.executable, "-m", "playwright", "install", "chromium"]):
            say("that download is not to be had here")
            return None
    return path


CHROMIUM = Program(
    title="Chromium",
    variable="CHROMIUM",
    names=("chromium", "chromium-browser", "google-chrome", "google-chrome-stable"),
    package="chromium",
    probe=("--version",),
    fetch=playwright_chromium,
)

if __name__ == "__main__":
    sys.exit(print_path(CHROMIUM))
