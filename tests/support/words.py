"""What the screens say, by the key of its text: a button is found in any language."""

from functools import cache
from typing import Literal

from fluent.runtime import FluentBundle, FluentResource

from server.i18n import LOCALES
from tests.support.pseudo import pseudo

ScreenLanguage = Literal["sv", "en", "ar"]
PSEUDO = "pseudo"
"""Not a language of the product: English as tests/support/pseudo.py makes it."""
SCREEN_LANGUAGES: tuple[ScreenLanguage, ...] = ("sv", "en", "ar")
FILES = ("app", "more", "lead")


def source(language: str, name: str) -> str:
    """A Fluent file of the screens as it is."""
    if language == PSEUDO:
        return pseudo(source("en", name))
    return (LOCALES / language / f"{name}.ftl").read_text(encoding="utf-8")


@cache
def _bundle(language: str) -> FluentBundle:
    """As the client has it: what a language lacks is said in English."""
    bundle = FluentBundle(["en" if language == PSEUDO else language], use_isolating=False)
    for which in (language, "en"):
        for name in FILES:
            bundle.add_resource(FluentResource(source(which, name)))
    return bundle


def words(language: str, key: str, **values: str | int) -> str:
    """The text `key` with its values, as it stands on the screen."""
    bundle = _bundle(language)
    pattern = bundle.get_message(key).value
    assert pattern is not None, f"{key} has no value"
    text, problems = bundle.format_pattern(pattern, values)
    assert not problems, f"{language}: {key}: {problems}"
    return str(text)
