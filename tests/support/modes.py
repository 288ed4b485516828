"""Who may do what in which mode of a board, and behind which dial: written by hand, apart from the
code. The tables in boards/RULES.md are these (a test compares them).

`ok` is accepted and seen by all; `unseen` accepted, and only the author sees it; `held` accepted,
and the author and the facilitators see it; all else the code of a refusal.
"""

from typing import NamedTuple

MODES = ("open", "private", "read", "vote")
DIALS = ("none", "first", "all")

_OTHERS = ("staff", "resident")
_FREE = "ok ok ok ok"
_FROZEN = "ok ok read_only read_only"
_HERS = "unseen unseen unseen unseen"
_HERS_FROZEN = "unseen unseen read_only read_only"
_NOT_HERS = "unknown_target unknown_target unknown_target unknown_target"
_APART = "kept kept kept kept"
_APART_FROZEN = "kept kept read_only read_only"
_NEVER = "not_allowed not_allowed not_allowed not_allowed"


class ModeCase(NamedTuple):
    """A command in an open workshop; `whose` note it is about. Answers by role, a word a mode."""

    command: str
    whose: str
    answers: dict[str, str]


def _case(command: str, whose: str, facilitator: str, others: str) -> ModeCase:
    return ModeCase(command, whose, {"facilitator": facilitator, **dict.fromkeys(_OTHERS, others)})


MODE_CASES: tuple[ModeCase, ...] = (
    _case("note.add", "any", "ok unseen ok ok", "ok unseen read_only read_only"),
    _case("notes.add", "any", "ok unseen ok ok", "ok unseen read_only read_only"),
    *(
        _case(command, "own", _FREE, _FROZEN)
        for command in ("note.edit", "note.type", "note.colour", "note.delete", "note.together")
    ),
    *(
        _case(command, "another's", _FREE, _FROZEN)
        for command in ("note.move", "note.place", "note.swap", "note.size", "notes.move")
    ),
    _case("cluster.add", "another's", _FREE, _FROZEN),
    _case("link.add", "another's", _FREE, _FROZEN),
    *(
        _case(command, "own, private", _HERS, _HERS_FROZEN)
        for command in (
            *("note.edit", "note.move", "note.place", "note.colour", "note.size", "note.delete"),
            *("notes.move", "notes.delete", "notes.unmake"),
        )
    ),
    *(
        _case(command, "own, private", _APART, _APART_FROZEN)
        for command in ("note.type", "note.together", "cluster.add", "link.add")
    ),
    *(
        _case(command, "another's, private", _NOT_HERS, _NOT_HERS)
        for command in (
            *("note.edit", "note.type", "note.together", "note.move", "note.place", "note.swap"),
            *("note.colour", "note.size", "note.delete", "notes.move", "notes.delete"),
            *("cluster.add", "link.add", "notes.hide", "notes.hold", "notes.approve"),
        )
    ),
    _case("notes.reveal", "others', private", _FREE, _NEVER),
)

NOT_FOR_OTHERS = frozenset({"notes.hide", "notes.hold", "notes.approve"})
"""Refused to others as `not_allowed` before anything else."""


class DialCase(NamedTuple):
    """What becomes of words on an open board, behind each dial."""

    command: str
    whose: str
    answers: dict[str, str]


DIAL_CASES: tuple[DialCase, ...] = (
    DialCase(
        "note.add",
        "her first",
        {"facilitator": "ok ok ok", "staff": "ok ok held", "resident": "ok held held"},
    ),
    DialCase(
        "note.add",
        "when one of hers was approved",
        {"facilitator": "ok ok ok", "staff": "ok ok held", "resident": "ok ok held"},
    ),
    DialCase(
        "note.edit",
        "own, on the board",
        {"facilitator": "ok ok ok", "staff": "ok ok held", "resident": "ok ok held"},
    ),
    DialCase(
        "note.edit",
        "another's, open for all",
        {
            "facilitator": "ok ok ok",
            "staff": "ok ok words_wait",
            "resident": "ok words_wait words_wait",
        },
    ),
    DialCase(
        "cluster.title",
        "any group",
        {
            "facilitator": "ok ok ok",
            "staff": "ok ok words_wait",
            "resident": "ok words_wait words_wait",
        },
    ),
    DialCase(
        "note.move",
        "own, on the board",
        dict.fromkeys(("facilitator", "staff", "resident"), "ok ok ok"),
    ),
)


def answers_of(case: ModeCase | DialCase, role: str) -> list[str]:
    """A word for each mode or dial."""
    if case.command in NOT_FOR_OTHERS and role != "facilitator":
        return ["not_allowed"] * len(MODES)
    return case.answers[role].split()


def as_markdown() -> list[str]:
    """The rows of both tables in RULES.md."""
    return [*_rows(MODE_CASES, MODES), *_rows(DIAL_CASES, DIALS)]


def _rows(
    cases: tuple[ModeCase, ...] | tuple[DialCase, ...], columns: tuple[str, ...]
) -> list[str]:
    rows = [
        f"| who | command | whose | {' | '.join(columns)} |",
        "|" + "---|" * (len(columns) + 3),
    ]
    for case in cases:
        grouped: dict[str, list[str]] = {}
        for role in case.answers:
            grouped.setdefault(" | ".join(answers_of(case, role)), []).append(role)
        for words, roles in grouped.items():
            rows.append(f"| {', '.join(roles)} | `{case.command}` | {case.whose} | {words} |")
    return rows
