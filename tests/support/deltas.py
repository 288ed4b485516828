"""Texts and deltas that Hypothesis and the vectors are made of: odd on purpose."""

import random
from collections.abc import Callable

from hypothesis import strategies as st

from boards.deltas import Delta, Part, normalise

PIECES = ("a", "å", " ", "\n", "e\u0301", "😀", "👩‍👩‍👧", "🏳️‍🌈", "مكان", "\u202e", "\U00020bb7")
"""One code point or several, in and beyond the first 65,536: nothing may count them otherwise."""

texts = st.lists(st.sampled_from(PIECES), max_size=8).map("".join)


def deltas_of(text: str) -> st.SearchStrategy[Delta]:
    """Deltas that fit `text`; some stop before its end, some change nothing."""
    return st.integers(0, 2**32).map(lambda seed: any_delta(text, random.Random(seed)))


def any_delta(text: str, dice: random.Random, words: Callable[[], str] | None = None) -> Delta:
    """A delta of `text`, drawn with `dice`: inserts, keeps and deletes in any order."""
    make = words or (lambda: "".join(dice.choices(PIECES, k=dice.randrange(1, 4))))
    parts: list[Part] = []
    left = len(text)
    while dice.random() > 0.2:
        kind = dice.randrange(3)
        if kind == 0:
            parts.append(make())
        elif left:
            count = dice.randrange(1, left + 1)
            parts.append(count if kind == 1 else -count)
            left -= count
    return normalise(parts)
