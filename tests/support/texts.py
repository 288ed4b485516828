"""What people write: real statements, and what breaks programs that think they know text."""

import csv
from functools import cache
from pathlib import Path

from boards.limits import TEXT_MAX

STATEMENTS = Path(__file__).with_name("statements.csv")
"""An excerpt; the first line of the file says whose they are."""


@cache
def statements() -> tuple[str, ...]:
    """The statements of the excerpt, as they were written."""
    with STATEMENTS.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(line for line in file if not line.startswith("#"))
        return tuple(row["comment-body"] for row in rows)


ODD_TEXTS = (
    "👩‍👩‍👧‍👦 🏳️‍🌈 😊",
    "مزيد من المساحات الخضراء قرب المدرسة",
    "e\u0301 A\u030a n\u0303 z\u0351\u036b\u0343",
    "\u202eomvänd\u202c \u200bosynlig\ufeff",
    "<img src=x onerror=alert(1)> & </script> {{7*7}} '; drop table notes; --",
    "två\r\nrader\roch\ttabb",
    "\u2028\u2029ﷺ𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "null",
    "å" * TEXT_MAX,
)
"""Unusual, and accepted."""

BAD_TEXTS = (
    "",
    " \n\t ",
    "en \ud800 halv",
    "\udfff slutet",
    "noll\x00tecken",
    "esc\x1b[31m",
    "c1\x9bstyr",
    "å" * (TEXT_MAX + 1),
    "😊" * (TEXT_MAX + 1),
)
"""Refused as the text of a note, each for one of the reasons X1 to X3."""
