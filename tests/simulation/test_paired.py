"""I6: nobody learns anything of what is hidden from her, in 100 seeds; and each leak is noticed."""

import pytest

from tests.simulation.leaks import LEAKS, is_found
from tests.simulation.paired import compare

CHUNK = 10

PINNED = {
    101: "hidden authors: the key of a shown note was from among what only its author saw",
    149: "hidden authors: its slot was, too",
    339: "hidden authors: when numbers are told moved the moment of what everybody is told",
    456: "hidden authors: a place off the slots was refused round what only its author saw",
}
"""Seeds that once found a leak, and what it was."""


@pytest.mark.parametrize("first", range(0, 100, CHUNK))
def test_i6_worlds_that_differ_in_what_is_hidden_send_the_same_bytes(first: int) -> None:
    """And much is hidden, and much is heard."""
    outcomes = [compare(seed) for seed in range(first, first + CHUNK)]
    for outcome in outcomes:
        assert not outcome.differences, f"seed {outcome.seed}: {outcome.differences[:3]}"
    assert sum(outcome.hidden for outcome in outcomes) > 250
    assert sum(outcome.messages for outcome in outcomes) > 2_500


@pytest.mark.parametrize("seed", PINNED)
def test_i6_what_once_leaked_does_not_now(seed: int) -> None:
    assert not compare(seed).differences


@pytest.mark.parametrize("leak", LEAKS)
def test_i6_each_leak_is_noticed(leak: str) -> None:
    assert is_found(leak)
