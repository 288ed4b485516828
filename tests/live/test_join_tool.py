"""`python -m tests.load join`: it would see who was refused, and nobody is."""

import msgspec
import pytest

from tests.load.joining import JoinFigures, JoinPlan, measure
from tests.load.options import STATEMENTS


def test_who_was_refused_is_told() -> None:
    all_in = JoinFigures(people=2, let_in=2, refused={}, took_s=1, join_p50_ms=1, join_p99_ms=1)
    assert all_in.broken() == []
    assert msgspec.structs.replace(all_in, let_in=1).broken() != []


@pytest.mark.long
def test_t13_two_hundred_phones_behind_one_address_are_let_in_within_five_seconds() -> None:
    found = measure(JoinPlan(people=200, seconds=4, statements=STATEMENTS))
    assert (found.let_in, found.refused) == (200, {})
