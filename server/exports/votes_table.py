"""The votes of a workshop as a table for a spreadsheet: a row for each figure, and for each choice.

One shape for all kinds of votes, as a pivot table wants it. The form is that of the notes' table.
"""

import csv
import io
from collections.abc import Iterator

from server.exports.document import Document
from server.exports.table import MARK, cell
from server.exports.votes import GROUPS, FiguresOut, ResultOut, RoundOut, TargetOut
from server.i18n import Language, say

COLUMNS = (
    *("number", "question", "board", "method", "life", "whose", "voters"),
    *("target", "place", "tie", "figure", "value"),
)
Row = tuple[str, ...]


def votes_table_of(document: Document) -> str:
    """The table, with headings and words in the workshop's language."""
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    language = document.workshop.language
    writer.writerow(say(language, f"export-vote-{column}") for column in COLUMNS)
    boards = {board.id: board.title or "" for board in document.boards}
    for number, found in enumerate(document.votes, 1):
        head = (
            str(number),
            found.question or "",
            boards.get(found.board, ""),
            say(language, f"export-vote-{found.method}"),
            say(language, f"export-vote-{found.life}"),
        )
        for row in _rows(found, language):
            writer.writerow(cell(value) for value in (*head, *row))
    return MARK + out.getvalue()


def _rows(found: RoundOut, language: Language) -> Iterator[Row]:
    if found.result is None:
        yield ("",) * 7
        return
    for whose in GROUPS:
        voters = getattr(found.result.turnout, whose)
        for number, target in enumerate(found.result.targets, 1):
            figures = getattr(target, whose)
            if figures is not None:
                head = (say(language, f"vote-group-{whose}"), str(voters))
                for row in _figures(figures, _called(target, number), found, language):
                    yield (*head, *row)
    yield from _ballots(found.result, language)


def _figures(
    figures: FiguresOut, target: str, found: RoundOut, language: Language
) -> Iterator[Row]:
    tie = say(language, "export-vote-tied") if figures.shared else ""
    place = "" if figures.place is None else str(figures.place)
    for name, value in figures.figures.items():
        yield target, place, tie, _name(name, found, language), _value(value, language)


def _name(name: str, found: RoundOut, language: Language) -> str:
    """In words; of two scales with the name of the scale."""
    axis, _, rest = name.rpartition("-")
    if axis:
        title = (found.first if axis == "first" else found.second) or ""
        return f"{title or say(language, f'vote-scale-{axis}')}: {_name(rest, found, language)}"
    return name if name.isdecimal() else say(language, f"export-vote-{name}")


def _value(value: float | None, language: Language) -> str:
    """As the spreadsheets of the language read a number."""
    words = "" if value is None else f"{value:.10g}"
    return words.replace(".", ",") if language == "sv" else words


def _ballots(result: ResultOut, language: Language) -> Iterator[Row]:
    """What each ballot says, by its receipt; nothing where groups are told (Q8)."""
    chosen = say(language, "export-vote-chosen")
    for ballot in result.ballots:
        whose = say(language, "export-vote-receipt", {"receipt": ballot.receipt})
        if not ballot.choice:
            yield whose, "", "", "", "", chosen, ""
        pairs = zip(result.targets, ballot.choice, strict=False)
        for number, (target, value) in enumerate(pairs, 1):
            if value:
                yield whose, "", _called(target, number), "", "", chosen, str(value)


def _called(target: TargetOut, number: int) -> str:
    """A number stands for what is not shown any more."""
    return target.text or f"({number})"
