"""Every error has a text in every language, and one shape."""

import re
from pathlib import Path

import msgspec
import pytest

from server.errors import STATUS, ApiError, text_key
from server.i18n import LANGUAGES, LOCALES, Language, preferred, say

COMPLETE: tuple[Language, ...] = ("sv", "en", "ar")
"""Languages that lack nothing: in others English would be heard."""

FIGURES: dict[str, str | int] = {"limit": 40, "length": 200, "seconds": 5, "field": "alias"}


def source(language: Language) -> str:
    return (LOCALES / language / "server.ftl").read_text(encoding="utf-8")


def variables(text: str, key: str) -> set[str]:
    found = re.search(rf"^{key} = (.*(?:\n[ }}].*)*)", text, re.MULTILINE)
    assert found is not None
    return set(re.findall(r"\$(\w+)", found.group(1)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", STATUS)
def test_every_code_says_what_was_wrong_and_what_to_do(code: str, language: Language) -> None:
    named = {name: FIGURES[name] for name in variables(source("en"), text_key(code))}
    error = ApiError(code, "alias", **named)
    shape = msgspec.to_builtins(error.shape(language))
    message = shape["error"].pop("message")
    assert shape == {"error": {"code": code, "where": "alias", "args": named}}
    assert message.count(".") >= 2 or "?" in message, "two sentences"
    assert "{" not in message
    assert 400 <= error.status <= 599


@pytest.mark.parametrize("language", COMPLETE)
def test_no_text_is_lacking_or_left_over(language: Language) -> None:
    keys = set(re.findall(r"^(error-[a-z-]+) =", source(language), re.MULTILINE))
    assert keys == {text_key(code) for code in STATUS}


@pytest.mark.parametrize("code", STATUS)
def test_languages_name_the_same_figures(code: str) -> None:
    named = {frozenset(variables(source(language), text_key(code))) for language in COMPLETE}
    assert len(named) == 1


def test_codes_that_the_server_raises_are_in_the_table() -> None:
    code = re.compile(r"ApiError\(\s*\"(\w+)\"")
    server = Path(__file__).parents[2] / "server"
    raised = {each for file in server.rglob("*.py") for each in code.findall(file.read_text())}
    assert raised <= set(STATUS)
    assert "alias_too_long" in raised


def test_unknown_code_is_a_mistake_at_once() -> None:
    with pytest.raises(KeyError):
        ApiError("nothing_like_this")


def test_plural_and_isolation() -> None:
    assert say("en", "error-slow-down", {"seconds": 1}).startswith("Too many attempts. Wait one")
    assert "\u206830\u2069" in say("sv", "error-slow-down", {"seconds": 30})


def test_arabic_counts_in_its_own_forms() -> None:
    forms = {say("ar", "error-slow-down", {"seconds": count}) for count in (0, 1, 2, 3)}
    assert len(forms) == 4
    assert "\u20683\u2069 ثوانٍ" in say("ar", "error-slow-down", {"seconds": 3})


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("", "sv"),
        ("sv-SE,sv;q=0.9,en;q=0.8", "sv"),
        ("en-GB,en;q=0.9,sv;q=0.8", "en"),
        ("ar, en;q=0.5", "ar"),
        ("fi, en;q=0.5", "en"),
        ("fi,so", "sv"),
        ("sv;q=0, en;q=0.1", "en"),
        ("en;q=high,sv;q=0.1", "sv"),
        ("*", "sv"),
        (";;;,,=q", "sv"),
    ],
)
def test_language_of_the_browser(header: str, language: Language) -> None:
    assert preferred(header) == language
