"""Friendly names to start with, an adjective and an animal: nobody needs to give a real one.

The words stand in `friendly.toml`, checked by a test. Nobody is ranked or described by them: the
adjectives say nothing of looks, age, size or ability.
"""

import secrets
import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path

from boards.records import Language

_FILE = Path(__file__).with_name("friendly.toml")
_DRAWS = 40  # with 200 of 1,200 pairs taken, 40 draws miss with a chance of 1e-31


@cache
def words(language: Language) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Adjectives and animals of a language."""
    table = tomllib.loads(_FILE.read_text(encoding="utf-8"))[language]
    return tuple(table["adjectives"]), tuple(table["animals"])


def offer(language: Language, taken: Collection[str] = ()) -> str:
    """A name that nobody in `taken` has, if there is one left."""
    adjectives, animals = words(language)
    name = ""
    for _ in range(_DRAWS):
        name = f"{secrets.choice(adjectives)} {secrets.choice(animals)}"
        if name not in taken:
            return name
    return f"{name} {secrets.randbelow(900) + 100}"
