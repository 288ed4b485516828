"""`python -m tests.load undo`: it runs on every shape, and would see a part that takes too long."""

from msgspec.structs import replace

from tests.load.shapes import scenes
from tests.load.undoing import GOAL_MS, broken, measure


def test_every_shape_is_undone_and_taken_back_and_a_slow_part_is_seen() -> None:
    found = list(measure(40))
    assert [each.shape for each in found[::2]] == list(scenes())
    assert all(each.parts and not each.passed for each in found)
    assert broken([replace(each, worst=GOAL_MS) for each in found]) == []
    assert broken([replace(found[0], worst=GOAL_MS + 0.1)]) == [
        "made undone: a part took 5.1 ms",
    ]
