"""Vectors of typing: what each function of the algebra gives, in code points."""

import random

from boards.deltas import (
    Delta,
    DeltaError,
    Part,
    apply,
    compose,
    invert,
    normalise,
    transform,
    validate,
)
from tests.support.deltas import PIECES, any_delta
from tests.support.texts import statements
from tests.vectors.scenes import Json

_CASES = 60


def deltas() -> Json:
    """`a` and `b` are both made for `text`, `next` for the text after `a`; `a` is the earlier.

    after_a, after_next: texts. inverse: takes `a` back. composed: `a`, then `next`.
    a_over_b, b_over_a: transformed; after_both: the text that either order leads to.
    normalise: [parts, delta]. refused: [length, parts] that are no delta of such a text.
    """
    dice = random.Random(41)
    cases = [_case(_text(dice), dice) for _ in range(_CASES)]
    return {"cases": [*cases, *_ties()], "normalise": _normalise(), "refused": _refused()}


def _text(dice: random.Random) -> str:
    if dice.random() < 0.25:
        return dice.choice(statements())
    return "".join(dice.choices(PIECES, k=dice.randrange(9)))


def _case(text: str, dice: random.Random) -> Json:
    a, b = any_delta(text, dice), any_delta(text, dice)
    return _laws(text, a, b, any_delta(apply(text, a), dice))


def _laws(text: str, a: Delta, b: Delta, following: Delta) -> Json:
    a_over_b, b_over_a = transform(a, b, a_first=True), transform(b, a, a_first=False)
    return {
        "text": text,
        "a": a,
        "b": b,
        "next": following,
        "after_a": apply(text, a),
        "inverse": invert(text, a),
        "composed": compose(a, following),
        "after_next": apply(apply(text, a), following),
        "a_over_b": a_over_b,
        "b_over_a": b_over_a,
        "after_both": apply(apply(text, a), b_over_a),
    }


def _ties() -> list[Json]:
    """Two at one place, one in what the other deletes, both delete the same."""
    pairs: tuple[tuple[Delta, Delta], ...] = (
        (("x",), ("y",)),
        ((2, "x"), (2, "y")),
        ((1, "😀"), (-3,)),
        ((-3, "x"), ("y", -3)),
        ((1, -2), (-2,)),
        ((-1, "x"), (1, "y")),
        ((3, "slut"), (3, "end")),
        ((), (1, "mitt")),
    )
    return [_laws("å😀e", a, b, ("början ",)) for a, b in pairs]


def _normalise() -> list[Json]:
    rows: list[list[Part]] = [
        [],
        [0, ""],
        [1, 2, 0, 3],
        [-1, -2],
        ["a", "", "b"],
        [1, -1, 1],
        [-1, "a", -1],
        ["a", 0, "b", 2, 2],
    ]
    return [[row, normalise(row)] for row in rows]


def _refused() -> list[Json]:
    """Beyond the end, half a pair, and what is no part; each one is tried here too."""
    rows: list[tuple[int, list[object]]] = [
        (3, [4]),
        (3, [-4]),
        (3, [2, "x", -2]),
        (3, [2**53]),
        (0, [1]),
        (3, ["\ud83d"]),
        (3, [1, "\ude00"]),
        (3, [True]),
        (3, [None]),
        (3, [[1]]),
    ]
    for length, parts in rows:
        try:
            validate(parts, length=length)
        except DeltaError:
            continue
        raise AssertionError(parts)
    return [list(row) for row in rows]
