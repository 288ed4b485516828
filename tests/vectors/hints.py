"""Vectors of hints: what in a text looks like personal data, alike on both ends."""

import random

from boards.hints import hints as hints_of
from tests.support.personal import ORDINARY, PERSONAL
from tests.support.texts import ODD_TEXTS, statements
from tests.vectors.scenes import Json

_MADE = 400
_PIECES = (
    *("0", "8", "12", "070", "08", "031", "0470", "123", "45", "67", "19", "850709", "9805"),
    *("-", " ", "-", " ", "+", "+46", "0046", "(0)", "/", ".", ",", ":", "\u00a0", "–", "\n"),
    *("anna", "@", "exempel.se", "kr", "info", "å", "😀", "x", "_"),
)


def hints() -> Json:
    """[text, [[kind, found] ...]]."""
    dice = random.Random(47)
    made = ["".join(dice.choices(_PIECES, k=dice.randrange(2, 14))) for _ in range(_MADE)]
    texts = [*(text for text, _ in PERSONAL), *ORDINARY, *ODD_TEXTS, *statements(), *made]
    return {
        "cases": [[text, [[hint.kind, hint.found] for hint in hints_of(text)]] for text in texts]
    }
