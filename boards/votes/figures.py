"""What came out of a round: figures of each target, and the places that they give (RULES.md Q7).

All are sums of whole numbers, so that the figures of two groups add up to those of all.
"""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from fractions import Fraction

from boards.records import Method
from boards.votes.sheets import ABSTAIN, STEPS, Choice, on_axis

Figures = tuple[int, ...]
"""dots: all dots, and how many gave some. yesno: yes, no, abstained. scale: how many chose 1, 2,
3, 4, 5. rank: points, and how many put it first. axes: as for a scale, of the first and then of the
second one."""

WIDTH: dict[Method, int] = {"dots": 2, "yesno": ABSTAIN, "scale": STEPS, "rank": 2, "axes": 10}


def count(method: Method, targets: int, choices: Iterable[Choice]) -> tuple[Figures, ...]:
    """The figures of each target, in their order."""
    rows = [[0] * WIDTH[method] for _ in range(targets)]
    for choice in choices:
        for row, value in zip(rows, choice, strict=True):
            if value:
                _add(method, row, value, targets)
    return tuple(tuple(row) for row in rows)


def _add(method: Method, row: list[int], value: int, targets: int) -> None:
    match method:
        case "dots":
            row[0] += value
            row[1] += 1
        case "rank":
            # Borda: of n targets the first gets n - 1 points, the last and what is left out none.
            row[0] += targets - value
            row[1] += value == 1
        case "axes":
            row[on_axis(value, 0) - 1] += 1
            row[STEPS + on_axis(value, 1) - 1] += 1
        case _:
            row[value - 1] += 1


def mean(distribution: Sequence[int]) -> Fraction | None:
    """The mean of a scale, exactly; None when nobody chose."""
    chosen = sum(distribution)
    if not chosen:
        return None
    return Fraction(sum(step * each for step, each in enumerate(distribution, 1)), chosen)


def places(method: Method, figures: Sequence[Figures]) -> tuple[int, ...]:
    """The place of each target, 1 for the first; equals share a place, and the next one is empty.

    Most dots, most points, the highest mean; most yes and, of those alike, fewest no. Two scales
    give no order: 0.
    """
    if method == "axes":
        return (0,) * len(figures)
    merits = [_merit(method, row) for row in figures]
    ascending = sorted(merits)
    return tuple(1 + len(merits) - bisect_right(ascending, merit) for merit in merits)


def _merit(method: Method, row: Figures) -> tuple[Fraction | int, int]:
    if method == "yesno":
        return row[0], -row[1]
    if method == "scale":
        average = mean(row)
        return (Fraction(0) if average is None else average), 0
    return row[0], 0
