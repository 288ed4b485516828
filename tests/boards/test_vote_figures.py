"""What comes out of thirty ballots, computed by hand, for each way of voting (RULES.md Q7)."""

from fractions import Fraction

import pytest

from boards.records import Method
from boards.votes.figures import count, mean, places
from boards.votes.sheets import Choice, on_axis

Piles = list[tuple[int, Choice]]
"""So many ballots of each choice, thirty in all."""

DOTS: Piles = [(10, (3, 2, 0)), (8, (0, 3, 2)), (7, (1, 1, 1)), (5, (2, 0, 0))]
# A: 30 + 7 + 10 dots of 22; B: 20 + 24 + 7 of 25; C: 16 + 7 of 15.

YESNO: Piles = [(12, (1, 1, 2, 1)), (9, (2, 1, 3, 3)), (6, (3, 2, 1, 2)), (3, (0, 2, 2, 0))]
# A: 12 yes, 9 no, 6 abstained; B: 21, 9, 0; C: 6, 15, 9; D: 12, 6, 9, before A for fewer no.

SCALE: Piles = [(6, (1, 5, 3)), (9, (2, 5, 3)), (10, (4, 2, 3)), (5, (5, 1, 0))]
# A: 6 + 18 + 40 + 25 = 89 of 30; B: 5 + 20 + 75 = 100 of 30; C: 25 threes.

RANK: Piles = [(12, (1, 2, 3, 4)), (10, (3, 1, 2, 0)), (8, (0, 2, 0, 1))]
# Of four, the first gets 3 points. A: 36 + 10; B: 24 + 30 + 16; C: 12 + 20; D: 24.

AXES: Piles = [(10, (5, 13)), (12, (9, 21)), (8, (25, 0))]
# A: 10 at (1, 5), 12 at (2, 4), 8 at (5, 5); B: 10 at (3, 3), 12 at (5, 1).


@pytest.mark.parametrize(
    ("method", "piles", "figures", "order"),
    [
        ("dots", DOTS, ((47, 22), (51, 25), (23, 15)), (2, 1, 3)),
        ("yesno", YESNO, ((12, 9, 6), (21, 9, 0), (6, 15, 9), (12, 6, 9)), (3, 1, 4, 2)),
        ("scale", SCALE, ((6, 9, 0, 10, 5), (5, 10, 0, 0, 15), (0, 0, 25, 0, 0)), (3, 1, 2)),
        ("rank", RANK, ((46, 12), (70, 10), (32, 0), (24, 8)), (2, 1, 3, 4)),
        (
            "axes",
            AXES,
            ((10, 12, 0, 0, 8, 0, 0, 0, 12, 18), (0, 0, 10, 0, 12, 12, 0, 10, 0, 0)),
            (0, 0),
        ),
    ],
)
def test_q7_thirty_ballots_give_what_was_computed_by_hand(
    method: Method, piles: Piles, figures: tuple[tuple[int, ...], ...], order: tuple[int, ...]
) -> None:
    ballots = [choice for number, choice in piles for _ in range(number)]
    assert len(ballots) == 30
    assert count(method, len(figures), ballots) == figures
    assert places(method, figures) == order


def test_q7_means_are_exact() -> None:
    assert mean((6, 9, 0, 10, 5)) == Fraction(89, 30)
    assert mean((5, 10, 0, 0, 15)) == Fraction(10, 3)
    assert mean((0, 0, 0, 0, 0)) is None
    assert mean((10, 12, 0, 0, 8)) == Fraction(74, 30)


def test_q7_equals_share_a_place_and_the_next_one_stays_empty() -> None:
    assert places("dots", [(5, 2), (7, 7), (5, 5), (1, 1), (7, 1)]) == (3, 1, 3, 5, 1)
    assert places("yesno", [(4, 1, 0), (4, 1, 9), (4, 0, 0)]) == (2, 2, 1)
    assert places("scale", [(1, 0, 1, 0, 0), (0, 3, 0, 0, 0), (0,) * 5]) == (1, 1, 3)
    assert places("rank", [(0, 0), (0, 0)]) == (1, 1)


def test_q7_the_figures_of_two_groups_add_up_to_those_of_all() -> None:
    for method, piles in (("dots", DOTS), ("scale", SCALE), ("rank", RANK), ("axes", AXES)):
        ballots = [choice for number, choice in piles for _ in range(number)]
        size = len(ballots[0])
        parts = [count(method, size, half) for half in (ballots[::2], ballots[1::2])]  # type: ignore[arg-type]
        added = tuple(
            tuple(map(sum, zip(one, other, strict=True))) for one, other in zip(*parts, strict=True)
        )
        assert added == count(method, size, ballots)  # type: ignore[arg-type]


def test_q3_a_choice_on_two_scales_is_one_number() -> None:
    for x in range(1, 6):
        for y in range(1, 6):
            value = 5 * (x - 1) + (y - 1) + 1
            assert (on_axis(value, 0), on_axis(value, 1)) == (x, y)
