"""The laws have teeth: each mistake is noticed within 40 seeds."""

import pytest

from tests.simulation.mutations import MUTATIONS, is_caught

SEEDS = 40


@pytest.mark.parametrize("mutation", MUTATIONS)
def test_a_mistake_is_noticed(mutation: str) -> None:
    assert any(is_caught(mutation, seed) for seed in range(SEEDS))
