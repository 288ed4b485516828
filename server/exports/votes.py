"""The rounds of voting of a workshop, as they leave it (RULES.md Q5-Q9).

Made from what residents see: of a round that was not revealed it is said that it was held, and no
more; of one that was, choices stand without voters, in the order of their receipts.
"""

from collections.abc import Sequence
from typing import Literal

import msgspec

from boards.records import Method, RoundLife
from boards.view import View
from boards.view.records import ClusterView, NoteView, RoundView
from boards.votes.figures import mean
from boards.votes.sheets import STEPS
from server.exports.times import iso

Whose = Literal["all", "staff", "residents"]
GROUPS: tuple[Whose, ...] = ("all", "staff", "residents")
Figure = int | float | None


class FiguresOut(msgspec.Struct, frozen=True):
    """What one of the targets got from some voters. place: null for two scales, which have no
    order. shared: others have the same place. figures: by the names of `NAMES`."""

    place: int | None
    shared: bool
    figures: dict[str, Figure]


class TargetOut(msgspec.Struct, frozen=True):
    """A note or a group that was voted on; `text` is null when it is not shown any more.

    staff, residents: null where one of them were fewer than five voters (Q8).
    """

    id: int
    text: str | None
    all: FiguresOut
    staff: FiguresOut | None
    residents: FiguresOut | None


class TurnoutOut(msgspec.Struct, frozen=True):
    """How many voted."""

    all: int
    staff: int | None
    residents: int | None


class BallotOut(msgspec.Struct, frozen=True):
    """A ballot without its voter: the hash of her code, and a value for each target."""

    receipt: str
    choice: tuple[int, ...]


class ResultOut(msgspec.Struct, frozen=True):
    """What came out; targets in the order in which they were put to the vote."""

    turnout: TurnoutOut
    targets: tuple[TargetOut, ...]
    ballots: tuple[BallotOut, ...]


class RoundOut(msgspec.Struct, frozen=True):
    """A round. budget, most: of dots, else null. `result` is null until it is revealed."""

    id: int
    board: int
    area: int | None
    question: str | None
    about: Literal["notes", "groups"]
    method: Method
    budget: int | None
    most: int | None
    first: str | None
    second: str | None
    opened: str
    life: RoundLife
    result: ResultOut | None


_STEPS = tuple(str(step) for step in range(1, STEPS + 1))
NAMES: dict[Method, tuple[str, ...]] = {
    "dots": ("dots", "givers"),
    "yesno": ("yes", "no", "abstained"),
    "scale": ("mean", *_STEPS),
    "rank": ("points", "firsts"),
    "axes": (
        *("first-mean", *(f"first-{step}" for step in _STEPS)),
        *("second-mean", *(f"second-{step}" for step in _STEPS)),
    ),
}
"""What the figures of each kind are called, in their order."""


def rounds_of(view: View) -> tuple[RoundOut, ...]:
    """All rounds in the order in which they were opened."""
    rounds = [record for record in view.values() if isinstance(record, RoundView)]
    rounds.sort(key=lambda each: (each.opened, each.id))
    return tuple(_round(each, view) for each in rounds)


def _round(found: RoundView, view: View) -> RoundOut:
    return RoundOut(
        id=found.id,
        board=found.board,
        area=found.area or None,
        question=found.title,
        about="notes" if found.over == "notes" else "groups",
        method=found.method,
        budget=found.budget or None,
        most=found.most or None,
        first=found.first,
        second=found.second,
        opened=iso(found.opened),
        life=found.life,
        result=_result(found, view) if found.life == "revealed" else None,
    )


def _result(found: RoundView, view: View) -> ResultOut:
    apart = found.staff_voted > 0
    return ResultOut(
        turnout=TurnoutOut(
            found.voted,
            found.staff_voted if apart else None,
            found.residents_voted if apart else None,
        ),
        targets=tuple(
            TargetOut(
                id=target,
                text=_words(view, found, target),
                all=_figures(found.method, found.results, at),
                staff=_figures(found.method, found.staff, at) if apart else None,
                residents=_figures(found.method, found.residents, at) if apart else None,
            )
            # None where the tally was erased.
            for at, target in enumerate(found.targets)
            if at < len(found.results)
        ),
        ballots=tuple(BallotOut(receipt, choice) for receipt, choice in found.ballots),
    )


def _words(view: View, found: RoundView, target: int) -> str | None:
    record = view.get(("n" if found.over == "notes" else "c", target))
    if isinstance(record, NoteView):
        return None if record.text is None else record.text.strip()
    return record.title if isinstance(record, ClusterView) else None


def _figures(method: Method, rows: Sequence[tuple[int, ...]], at: int) -> FiguresOut:
    place, *row = rows[at]
    shared = place > 0 and sum(other[0] == place for other in rows) > 1
    values: list[Figure] = [*row]
    if method == "scale":
        values = [_mean(row), *row]
    elif method == "axes":
        values = [_mean(row[:STEPS]), *row[:STEPS], _mean(row[STEPS:]), *row[STEPS:]]
    return FiguresOut(place or None, shared, dict(zip(NAMES[method], values, strict=True)))


def _mean(counts: Sequence[int]) -> float | None:
    found = mean(counts)
    return None if found is None else round(float(found), 4)
