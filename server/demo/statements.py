"""Reads the export of a Polis conversation."""

import csv
from itertools import dropwhile
from pathlib import Path

from msgspec import Struct

from boards.limits import TEXT_MAX
from boards.rejections import Refusal
from boards.text import checked

ATTRIBUTION = (
    "Statements gathered using Polis (compdemocracy.org/polis), CC BY 4.0, The Computational "
    "Democracy Project (compdemocracy.org/case-studies/2018-kentucky)."
)
"""What the licence of the data asks for; it is shown with the question and in the terminal."""

_COLUMNS = ("author-id", "comment-body")


class Statement(Struct, frozen=True):
    """What one resident wrote; `author` is the pseudonymous number of the export."""

    author: str
    text: str


class StatementsError(Exception):
    """The file cannot be used; the message says why and in which line."""


def read_statements(path: Path) -> list[Statement]:
    """All statements, oldest first as in the conversation. Raises StatementsError.

    Lines before the column names that begin with # are remarks, such as whose the statements are.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(dropwhile(_is_remark, file), strict=True)
            missing = [name for name in _COLUMNS if name not in (reader.fieldnames or ())]
            if missing:
                raise StatementsError(f"{path}: no column {', '.join(missing)}")
            statements = [_statement(row, reader.line_num, path) for row in reader]
    except UnicodeDecodeError:
        raise StatementsError(f"{path}: not UTF-8") from None
    except csv.Error as error:
        raise StatementsError(f"{path}: not CSV: {error}") from None
    except OSError as error:
        raise StatementsError(f"{path}: {error.strerror}") from None
    return [statement for statement in reversed(statements) if statement is not None]


def _is_remark(line: str) -> bool:
    return line.startswith("#")


def _statement(row: dict[str, str | None], line: int, path: Path) -> Statement | None:
    """A row; None for one without text."""
    body = row["comment-body"] or ""
    if not body.strip():
        return None
    try:
        return Statement(row["author-id"] or "", checked(body, limit=TEXT_MAX))
    except Refusal as refusal:
        raise StatementsError(f"{path}, line {line}: {refusal.rejected.code}") from None
