"""Draws the icons of the app from static/src/icon.svg: `python -m tools.icons`, seldom needed.

Devices want pixels. A maskable one fills its square, since the device cuts its own shape out of it,
and keeps what matters within the inner 80 %.
"""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import sync_playwright

from tools.browser import CHROMIUM
from tools.install import say
from tools.programs import find

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "static" / "src" / "icon.svg"
ICONS = ROOT / "static" / "src" / "shell" / "icons"
SIZES = {"any": (192, 512), "maskable": (512,)}
PAPER = "#f6f2ea"
SAFE = "64%"


def page_of(purpose: str) -> str:
    """A page that is nothing but the icon."""
    size, ground = ("100%", "transparent") if purpose == "any" else (SAFE, PAPER)
    drawing = DRAWING.read_text(encoding="utf-8").replace("<svg ", f'<svg width="{size}" ', 1)
    style = f"margin:0;height:100vh;display:grid;place-items:center;background:{ground}"
    return f'<!doctype html><body style="{style}">{drawing}'


def main() -> None:
    """Writes them all; what is drawn is the same each time."""
    ICONS.mkdir(parents=True, exist_ok=True)
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(CHROMIUM), args=sandbox)
        for purpose, sizes in SIZES.items():
            for pixels in sizes:
                page = browser.new_page(viewport={"width": pixels, "height": pixels})
                page.set_content(page_of(purpose))
                path = ICONS / f"{purpose}-{pixels}.png"
                page.screenshot(path=path, omit_background=True)
                say(f"drew {path.relative_to(ROOT)}")
                page.close()
        browser.close()


if __name__ == "__main__":
    main()
