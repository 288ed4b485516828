"""The notes of a workshop as a table for a spreadsheet.

UTF-8 with a byte order mark, `;` and CRLF: what a Swedish Excel opens right at a double click.
Rows are numbered, since a spreadsheet keeps 15 digits of a number, and ids have up to 16.
"""

import csv
import io
from collections.abc import Iterator

from server.exports.document import Document
from server.i18n import Language, say

MARK = "\ufeff"
COLUMNS = (
    "number",
    "stage",
    "board",
    "area",
    "group",
    "text",
    "colour",
    "author",
    "created",
    "edited",
    "sources",
)
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""First characters that make a spreadsheet take a cell for a formula."""
_DIRECTION = dict.fromkeys(map(ord, "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"))
"""Embeddings, overrides and isolates: in a cell they would turn the cells beside it around."""


def table_of(document: Document) -> str:
    """The table, with headings and words in the workshop's language."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    language = document.workshop.language
    writer.writerow(say(language, f"export-{column}") for column in COLUMNS)
    writer.writerows([cell(value) for value in row] for row in _rows(document, language))
    return MARK + out.getvalue()


def cell(text: str) -> str:
    """A text as a cell that no spreadsheet calculates; an import takes the apostrophe off."""
    text = text.translate(_DIRECTION)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _rows(document: Document, language: Language) -> Iterator[tuple[str, ...]]:
    boards = {board.id: board for board in document.boards}
    areas = {area.id: area.title for board in document.boards for area in board.areas}
    groups = {group.id: group.title for group in document.groups}
    numbers = {note.id: number for number, note in enumerate(document.notes, 1)}
    sources: dict[int, list[int]] = {}
    for link in document.links:
        sources.setdefault(link.note, []).append(numbers[link.source])
    for note in document.notes:
        board = boards[note.board]
        yield (
            str(numbers[note.id]),
            say(language, f"stage-{board.stage}"),
            board.title or "",
            _title(areas, note.area),
            _title(groups, note.group),
            note.text or "",
            say(language, f"colour-{note.colour}"),
            say(language, f"role-{note.author}") if note.author else "",
            note.created,
            note.edited,
            " ".join(map(str, sorted(sources.get(note.id, ())))),
        )


def _title(titles: dict[int, str | None], key: int | None) -> str:
    return titles.get(key) or "" if key is not None else ""
