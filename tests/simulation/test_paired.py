"""I6: nobody learns anything of what is hidden from her, in 100 seeds; and each leak is noticed."""

from functools import cache

import pytest

from tests.simulation.leaks import LEAKS, is_noticed
from tests.simulation.paired import Outcome, compare

CHUNK = 10


@cache
def chunk(first: int) -> list[Outcome]:
    return [compare(seed) for seed in range(first, first + CHUNK)]


@pytest.mark.parametrize("first", range(0, 100, CHUNK))
def test_i6_worlds_that_differ_in_what_is_hidden_send_the_same_bytes(first: int) -> None:
    for outcome in chunk(first):
        assert not outcome.differences, f"seed {outcome.seed}: {outcome.differences[:3]}"


@pytest.mark.parametrize("leak", LEAKS)
def test_i6_each_leak_is_noticed(leak: str) -> None:
    assert any(is_noticed(leak, seed) for seed in range(40))


def test_i6_much_is_hidden_and_much_is_heard() -> None:
    outcomes = chunk(0)
    assert sum(outcome.hidden for outcome in outcomes) > 250
    assert sum(outcome.messages for outcome in outcomes) > 2_500
