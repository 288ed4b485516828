"""Pictures of every page at three widths, light and dark, in three languages: `make screenshots`.

A real server with real statements and scripted people, a real browser. The pictures go to
screenshots/ (never into the repository) with a contact sheet, index.html, to look at them side by
side. `--only board` takes the pages whose name begins so; `--readme` takes the three that the
README shows, into docs/pictures.
"""

from __future__ import annotations

import argparse
import base64
import html
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from tests.support.screens import SCREENS, Screen, View
from tests.support.server import SAMSKAPA, free_port
from tests.support.words import SCREEN_LANGUAGES
from tools.browser import CHROMIUM
from tools.install import say
from tools.programs import find

ROOT = Path(__file__).resolve().parent.parent
STATEMENTS = ROOT / "tests" / "support" / "statements.csv"
PICTURES = ROOT / "screenshots"
README_PICTURES = ROOT / "docs" / "pictures"
SIZES = {390: 844, 1280: 800, 1920: 1080}
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")
PATIENCE_MS = 20_000


@dataclass(frozen=True)
class Demo:
    """How to get into the demonstration that is running."""

    base: str
    join: str
    email: str
    password: str


@contextmanager
def demonstration(statements: Path) -> Iterator[Demo]:
    """A server with a workshop of these statements and people at work in it."""
    with tempfile.TemporaryDirectory(prefix="samskapa-pictures-") as folder:
        clean = Path(folder) / "statements.csv"
        lines = statements.read_text(encoding="utf-8-sig").splitlines(keepends=True)
        clean.write_text("".join(line for line in lines if not line.startswith("#")))
        port = str(free_port())
        process = subprocess.Popen(
            [SAMSKAPA, "demo", "--statements", str(clean)],
            env={**os.environ, "PORT": port, "HOST": "127.0.0.1", "LOG_LEVEL": "warning"},
            stdout=subprocess.PIPE,
            text=True,
        )
        try:
            yield read_entrance(process, port)
        finally:
            process.terminate()
            process.wait(30)


def read_entrance(process: subprocess.Popen[str], port: str) -> Demo:
    """What the demonstration prints when it is ready."""
    join = email = password = ""
    for line in process.stdout or ():
        name, _, value = line.strip().partition(": ")
        if name == "Join link":
            # Its host is the address in the network, which may not lead to this machine alone.
            join = f"/j/{value.rpartition('/')[2]}"
        if name.startswith("e-mail "):
            email, _, password = name.removeprefix("e-mail ").partition(", password ")
        if "statements." in line:
            return Demo(f"http://127.0.0.1:{port}", join, email, password)
    raise RuntimeError("the demonstration did not start: its reason stands above")


class Studio:
    """Browsers that are in the workshop already, one for each kind of person and of device."""

    def __init__(self, browser: Browser, demo: Demo) -> None:
        self._browser = browser
        self._demo = demo
        self._pages: dict[tuple[str, bool], Page] = {}
        self._workshop = ""

    def view(self, who: str, *, width: int, language: str, scheme: Scheme) -> View:
        """A screen of that width, ready to be taken somewhere."""
        page = self._page(who, is_phone=width < 600)
        page.set_viewport_size({"width": width, "height": SIZES[width]})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        page.goto(self._demo.base)
        page.evaluate("name => localStorage.setItem('samskapa.language', name)", language)
        return View(
            page=page,
            language=language,
            base=self._demo.base,
            join=self._demo.join,
            workshop=self._workshop,
        )

    def _page(self, who: str, *, is_phone: bool) -> Page:
        if (who, is_phone) not in self._pages:
            context = self._browser.new_context(
                has_touch=is_phone, is_mobile=is_phone, device_scale_factor=1, locale="en-GB"
            )
            context.set_default_timeout(PATIENCE_MS)
            self._pages[who, is_phone] = self._enter(context, who)
        return self._pages[who, is_phone]

    def _enter(self, context: BrowserContext, who: str) -> Page:
        page = context.new_page()
        if who == "resident":
            page.goto(self._demo.base + self._demo.join)
            page.get_by_role("button", name="Join", exact=True).click()
        if who == "facilitator":
            page.goto(f"{self._demo.base}/sign-in")
            page.get_by_label("E-mail address").fill(self._demo.email)
            page.get_by_label("Password").fill(self._demo.password)
            page.get_by_role("button", name="Sign in", exact=True).click()
            page.locator(".card a").first.click()
        if who != "stranger":
            page.wait_for_url("**/w/*")
            self._workshop = page.url.partition("/w/")[2].partition("?")[0]
        return page


def take(page: Page, path: Path) -> None:
    """One picture, once fonts and pictures are there and nothing moves."""
    page.evaluate("document.fonts.ready")
    page.screenshot(path=path, animations="disabled")


def take_webp(page: Page, path: Path) -> None:
    """A small picture for the README."""
    session = page.context.new_cdp_session(page)
    shot = session.send("Page.captureScreenshot", {"format": "webp", "quality": 82})
    path.write_bytes(base64.b64decode(shot["data"]))
    session.detach()


def take_all(studio: Studio, shots: Sequence[Screen], folder: Path) -> list[Path]:
    """Every page in every size, language and scheme; file names say which."""
    taken = []
    for shot in shots:
        say(shot.name)
        for width in SIZES:
            for language in SCREEN_LANGUAGES:
                for scheme in SCHEMES:
                    view = studio.view(shot.who, width=width, language=language, scheme=scheme)
                    shot.reach(view)
                    path = folder / f"{shot.name}-{width}-{language}-{scheme}.png"
                    take(view.page, path)
                    taken.append(path)
    return taken


def contact_sheet(taken: list[Path]) -> str:
    """All pictures on one page, small, each a link to itself."""
    figures = "\n".join(
        f'<a href="{path.name}"><img src="{path.name}" loading="lazy" alt="">'
        f"{html.escape(path.stem)}</a>"
        for path in taken
    )
    style = (
        "body{font:14px system-ui;background:#777;display:flex;flex-wrap:wrap;gap:12px;color:#fff}"
        "a{color:inherit;display:grid;gap:4px;align-content:start}img{block-size:320px}"
    )
    return f"<!doctype html><meta charset=utf-8><style>{style}</style>\n{figures}\n"


README = (
    ("board", "resident", 1280),
    ("phone-writing", "resident", 390),
    ("list", "resident", 1280),
)


def take_for_readme(studio: Studio, folder: Path) -> None:
    """Three small pictures in English and light: a board, a phone, a list."""
    folder.mkdir(parents=True, exist_ok=True)
    reach = {screen.name: screen.reach for screen in SCREENS}
    for name, who, width in README:
        view = studio.view(who, width=width, language="en", scheme="light")
        reach[name](view)
        take_webp(view.page, folder / f"{name.partition('-')[0] if width > 600 else 'phone'}.webp")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.screenshots", description=__doc__)
    parser.add_argument("--statements", type=Path, default=STATEMENTS, help="a Polis export")
    parser.add_argument("--only", default="", help="pages whose name begins so")
    parser.add_argument("--readme", action="store_true", help="the README's three instead")
    given = parser.parse_args()
    shots = tuple(shot for shot in SCREENS if shot.name.startswith(given.only))
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with demonstration(given.statements) as demo, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find(CHROMIUM), args=sandbox)
        studio = Studio(browser, demo)
        if given.readme:
            take_for_readme(studio, README_PICTURES)
        else:
            shutil.rmtree(PICTURES, ignore_errors=True)
            PICTURES.mkdir()
            taken = take_all(studio, shots, PICTURES)
            (PICTURES / "index.html").write_text(contact_sheet(taken), encoding="utf-8")
            say(f"{len(taken)} pictures: {PICTURES / 'index.html'}")
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
