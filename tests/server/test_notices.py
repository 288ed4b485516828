"""The operator's pages: which one is shown, in which language, and that its text does no harm."""

import html
import re
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from server.i18n import LANGUAGES
from server.notices.markdown import render
from server.notices.notices import NAMES, SIZE_MAX, TEMPLATES, Notices
from server.settings import Settings
from tests.server.conftest import Client
from tests.server.shape import refused


@pytest.fixture
def pages(settings: Settings) -> Path:
    folder = settings.data / "pages"
    folder.mkdir(parents=True)
    return folder


async def shown(browser: Client, name: str, language: str) -> dict[str, Any]:
    answer = await browser.get(f"/api/pages/{name}", headers={"Accept-Language": language})
    assert answer.status_code == 200, answer.text
    told: dict[str, Any] = answer.json()
    return told


@pytest.mark.parametrize("name", ["privacy", "accessibility"])
@pytest.mark.parametrize("language", ["sv", "en"])
async def test_untouched_pages_say_that_something_is_left_to_fill_in(
    browser: Client, name: str, language: str
) -> None:
    told = await shown(browser, name, language)
    assert told["language"] == language
    assert told["finished"] is False
    assert "<mark>" in told["html"]
    assert told["title"]
    assert "<h1" not in told["html"]


@pytest.mark.parametrize(("language", "direction"), [("sv", "ltr"), ("en", "ltr"), ("ar", "rtl")])
async def test_q9_how_a_vote_stays_secret_is_read_without_a_script_in_each_language(
    browser: Client, language: str, direction: str
) -> None:
    assert (await shown(browser, "secrecy", language))["finished"] is True
    answer = await browser.get("/plain/secrecy", params={"lang": language})
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    assert f'<html lang="{language}" dir="{direction}">' in answer.text
    assert "<script" not in answer.text
    assert "style=" not in answer.text
    receipt = "printf '%s' '1234:ABCDEFGH' | sha256sum | cut -c1-20"
    assert receipt in html.unescape(answer.text), "how to find one's receipt"
    told = await browser.get("/plain/secrecy", headers={"Accept-Language": language})
    assert told.text == answer.text
    assert (await browser.get("/plain.css")).headers["content-type"].startswith("text/css")
    assert refused(await browser.get("/plain/secret")) == (404, "not_found")


async def test_a_page_in_no_language_of_the_reader_says_which_it_is_in(browser: Client) -> None:
    assert (await shown(browser, "privacy", "ar"))["language"] in ("ar", "sv")
    assert (await shown(browser, "privacy", "fi"))["language"] == "sv"


async def test_an_edit_shows_at_once(browser: Client, pages: Path) -> None:
    for word in ("första", "andra"):
        text = f"\ufeff# Rubrik\n\nDet {word}.\n"
        (pages / "privacy.sv.md").write_text(text, encoding="utf-8")
        told = await shown(browser, "privacy", "sv")
        assert told == {
            "title": "Rubrik",
            "html": f"<p>Det {word}.</p>\n",
            "language": "sv",
            "finished": True,
        }


async def test_a_finished_page_in_another_language_comes_before_an_unfinished_one(
    browser: Client, pages: Path
) -> None:
    (pages / "privacy.sv.md").write_text("# Klar\n\nAllt.", encoding="utf-8")
    (pages / "privacy.en.md").write_text("# Not ready\n\n[[name]]", encoding="utf-8")
    assert (await shown(browser, "privacy", "en"))["language"] == "sv"
    (pages / "privacy.en.md").write_text("# Ready\n\nAll.", encoding="utf-8")
    assert (await shown(browser, "privacy", "en"))["title"] == "Ready"


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"x" * (SIZE_MAX + 1), None])
async def test_a_file_that_cannot_be_read_is_passed_over(
    browser: Client, pages: Path, content: bytes | None
) -> None:
    if content is None:
        (pages / "privacy.sv.md").mkdir()
    else:
        (pages / "privacy.sv.md").write_bytes(content)
    assert (await shown(browser, "privacy", "sv"))["title"] == "Så hanterar vi dina uppgifter"


def test_a_file_that_cannot_be_read_is_logged_once_for_each_reason(tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    file, notices = tmp_path / "pages" / "privacy.sv.md", Notices(tmp_path)
    lines = []
    for content in (b"\xff", b"\xff", b"# Rubrik", b"\xff", b"\xff"):
        file.write_bytes(content)
        with capture_logs() as logged:
            notices.find("privacy", "sv")
        lines.append(len(logged))
    assert lines == [1, 0, 0, 1, 0]


async def test_there_are_no_other_pages(browser: Client, pages: Path) -> None:
    (pages / "secret.sv.md").write_text("# Secret")
    for name in ("secret", "..%2Fsamskapa", "privacy.sv"):
        assert refused(await browser.get(f"/api/pages/{name}")) == (404, "not_found")


@pytest.mark.parametrize(
    ("text", "forbidden"),
    [
        ("<script>alert(1)</script>", "<script"),
        ("a <img src=x onerror=alert(1)> b", "<img"),
        ("[x](javascript:alert(1))", "href"),
        ("[x](JaVaScRiPt:alert(1))", "href"),
        ("[x](data:text/html,hello)", "href"),
        ("[x](//elsewhere.example)", "href"),
        ("<javascript:alert(1)>", "href"),
        ("![x](https://elsewhere.example/pixel.png)", "<img"),
        ("[[<b>name</b>]]", "<b>"),
        ('[x](https://a.example "><script>")', "<script"),
    ],
)
def test_a_page_holds_nothing_that_acts(text: str, forbidden: str) -> None:
    assert forbidden not in render(text).html


def test_links_to_web_and_mail_work() -> None:
    made = render("[a](https://a.example) <mailto:b@b.example> [c](http://c.example)").html
    targets = re.findall(r'href="([^"]+)"', made)
    assert targets == ["https://a.example", "mailto:b@b.example", "http://c.example"]


def test_blanks_are_marked_and_counted_also_in_headings_and_lists() -> None:
    page = render("# At [[name]]\n\n## [[one]]\n\n- [[two words]]\n- a [link][[three]]\n\n[[four")
    assert page.title == "At name"
    assert page.blanks == ("one", "two words", "three")
    assert page.html.count("<mark>") == 3
    assert "[[four" in page.html


def test_templates_come_in_each_language_with_the_same_parts() -> None:
    for name in NAMES:
        parts = [
            re.findall(r"^#+", file.read_text("utf-8"), re.M)
            for file in TEMPLATES.glob(f"{name}.*.md")
        ]
        assert len(parts) >= 2
        assert all(each == parts[0] for each in parts)
        assert parts[0][:2] == ["#", "##"]


def test_templates_are_for_languages_that_there_are(tmp_path: Path) -> None:
    written = Notices(tmp_path).write_templates()
    for file, is_new in written:
        name, language, _ = file.name.split(".")
        assert is_new
        assert name in NAMES
        assert language in LANGUAGES


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_privacy_notice_names_what_the_law_asks_for(language: str) -> None:
    """GDPR article 13: each with its words in the template."""
    text = (TEMPLATES / f"privacy.{language}.md").read_text(encoding="utf-8").casefold()
    asked = {
        "sv": (
            "personuppgiftsansvarig",
            "dataskyddsombud",
            "rättslig grund",
            "6.1 e",
            "får del av",
            "eu och ees",
            "hur länge",
            "rättade",
            "invända",
            "begränsar",
            "raderar",
            "imy.se",
            "du måste inte",
            "automatiserade beslut",
            "samskapa_device",
            "samskapa_account",
            "allmän handling",
            "barn",
        ),
        "en": (
            "controller",
            "data protection officer",
            "legal basis",
            "6.1 e",
            "who gets the data",
            "eu and the eea",
            "how long",
            "corrected",
            "object",
            "restrict",
            "erase",
            "imy.se",
            "you need not give",
            "automated decisions",
            "samskapa_device",
            "samskapa_account",
            "public record",
            "children",
        ),
    }
    assert [words for words in asked[language] if words not in text] == []


@pytest.mark.parametrize(("language", "promise"), [("sv", "tas bort"), ("en", "removed")])
def test_the_privacy_notice_promises_no_removal_that_samskapa_cannot_do(
    language: str, promise: str
) -> None:
    """Names go with their workshop, accounts with the installation; nothing else takes them."""
    text = (TEMPLATES / f"privacy.{language}.md").read_text(encoding="utf-8")
    assert promise not in text


def test_the_accessibility_statement_names_what_the_act_asks_for() -> None:
    text = (TEMPLATES / "accessibility.sv.md").read_text(encoding="utf-8")
    for words in (
        "står bakom",
        "2018:1937",
        "helt / delvis / inte",
        "Rapportera brister",
        "digg.se/tdosanmalan",
        "inte är tillgängligt",
        "12 §",
        "9 §",
        "testat",
        "uppdaterades",
    ):
        assert words in text
