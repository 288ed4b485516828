"""The built front end: shell, hashed files, packing, and what is not served."""

import gzip
import re
from pathlib import Path

import pytest

from server.http.pages import SCREENS, Pages
from tests.server.conftest import Client


@pytest.mark.parametrize("screen", SCREENS)
async def test_every_screen_is_the_shell(browser: Client, dist: Path, screen: str) -> None:
    answer = await browser.get(screen.replace("{code}", "ABC123").replace("{workshop}", "17"))
    assert answer.status_code == 200
    assert answer.text == (dist / "index.html").read_text()
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert answer.headers["cache-control"] == "no-cache"


def test_what_a_browser_keeps_for_times_without_a_network_are_the_screens_alone() -> None:
    worker = Path(__file__).parents[2] / "static" / "src" / "shell" / "worker.ts"
    found = re.search(r"SCREENS =\s+/(\^.*\$)/;", worker.read_text(encoding="utf-8"))
    assert found is not None, "the worker names the paths of screens"
    kept = re.compile(found[1])
    for screen in SCREENS:
        assert kept.search(screen.replace("{code}", "ABC123").replace("{workshop}", "17")), screen
    for path in ("/api/w/17/me", "/w/17/export", "/ws/17", "/j", "/w", "/archive", "/healthz"):
        assert not kept.search(path), path


async def test_unknown_page_is_the_shell_with_404(browser: Client, dist: Path) -> None:
    answer = await browser.get("/nothing/here")
    assert answer.status_code == 404
    assert answer.text == (dist / "index.html").read_text()


async def test_unchanged_shell_is_not_sent_again(browser: Client) -> None:
    etag = (await browser.get("/")).headers["etag"]
    again = await browser.get("/", headers={"If-None-Match": etag})
    assert (again.status_code, again.content) == (304, b"")
    assert (await browser.get("/nothing", headers={"If-None-Match": etag})).status_code == 404


async def test_hashed_files_are_kept_for_ever_and_packed(browser: Client, dist: Path) -> None:
    plain = (dist / "assets" / "main-abc123.js").read_bytes()
    async with browser.stream("GET", "/assets/main-abc123.js") as answer:
        packed = b"".join([part async for part in answer.aiter_raw()])
    assert answer.headers["content-encoding"] == "gzip"
    assert len(packed) < len(plain)
    assert gzip.decompress(packed) == plain
    assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
    assert answer.headers["content-type"].startswith("text/javascript")
    unpacked = await browser.get("/assets/main-abc123.js", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in unpacked.headers
    assert unpacked.content == plain


async def test_other_files_are_asked_for_again(browser: Client) -> None:
    answer = await browser.get("/icon.svg")
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["content-type"].startswith("image/svg+xml")


@pytest.mark.parametrize(
    "path",
    ["/.vite/manifest.json", "/../secret", "/assets/../../secret", "/%2e%2e/secret", "/assets"],
)
async def test_nothing_else_is_served(browser: Client, dist: Path, path: str) -> None:
    (dist.parent / "secret").write_text("secret")
    answer = await browser.get(path)
    assert answer.status_code == 404
    assert "secret" not in answer.text


async def test_head_tells_the_size_and_sends_nothing(browser: Client, dist: Path) -> None:
    answer = await browser.head("/icon.svg")
    assert answer.status_code == 200
    assert answer.content == b""
    assert int(answer.headers["content-length"]) == (dist / "icon.svg").stat().st_size


def test_server_without_a_build_says_so(tmp_path: Path) -> None:
    assert not Pages(tmp_path / "nothing").is_built
    assert not Pages(tmp_path).is_built
