"""Texts for people that the server itself says, from the Fluent files shared with the client."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Literal, get_args

from fluent.runtime import FluentBundle, FluentResource

Language = Literal["sv", "en", "ar"]
"""Of the screens. A workshop itself is in one of `boards.records.Language`."""
LANGUAGES: tuple[Language, ...] = get_args(Language)
FALLBACK: Language = "sv"
"""For browsers that ask for none of ours: the workshops are held in Sweden."""
LOCALES = Path(__file__).parents[1] / "locales"

FILES = ("server", "app", "more")
"""The server's own, and those of the screens whose words stand in documents: stages, colours."""


class MissingTextError(Exception):
    """A text is missing or cannot be formatted: a mistake of ours, found by a test."""


@cache
def _bundle(language: Language) -> FluentBundle:
    bundle = FluentBundle([language])
    # What a language lacks is said in English: the first to name a key keeps it.
    for source in (language, "en"):
        for file in FILES:
            text = (LOCALES / source / f"{file}.ftl").read_text(encoding="utf-8")
            bundle.add_resource(FluentResource(text))
    return bundle


def say(language: Language, key: str, args: Mapping[str, str | int] | None = None) -> str:
    """The text `key`, with `args` filled in and isolated against mixed directions."""
    bundle = _bundle(language)
    if not bundle.has_message(key):
        raise MissingTextError(f"{language}: {key}")
    pattern = bundle.get_message(key).value
    if pattern is None:
        raise MissingTextError(f"{language}: {key} has no value")
    text, problems = bundle.format_pattern(pattern, dict(args or {}))
    if problems:
        raise MissingTextError(f"{language}: {key}: {problems[0]}")
    return str(text)


def preferred(accept_language: str) -> Language:
    """The best of our languages for an Accept-Language header (RFC 9110, 12.5.4)."""
    best: tuple[float, Language] = (0.0, FALLBACK)
    for part in accept_language.split(","):
        name, _, parameter = part.partition(";")
        primary = name.strip().split("-")[0].lower()
        weight = _weight(parameter)
        for language in LANGUAGES:
            if primary == language and weight > best[0]:
                best = (weight, language)
    return best[1]


def _weight(parameter: str) -> float:
    name, _, value = parameter.partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0
