"""`python -m tests.load restart`: it runs, people come back as the page does, and it would see why
not.
"""

import random
import re
from pathlib import Path

import msgspec
import pytest

from tests.load.options import STATEMENTS
from tests.load.returning import backoff
from tests.load.returning.measure import measure
from tests.load.returning.person import glance
from tests.load.returning.plan import ANSWER_MS, BACK_SECONDS, RestartPlan, Return

PLAN = RestartPlan(people=8, changes=2, notes=20, seconds=1, statements=STATEMENTS)
PAGE = Path(__file__).parents[2] / "static" / "src" / "sync" / "backoff.ts"

GOOD = Return(
    down_s=1,
    back_median_s=2,
    back_after_s=3,
    away_median_s=2,
    away_worst_s=3,
    answer_p50_ms=10,
    answer_p99_ms=20,
    answers=100,
    tries_worst=3,
    resumed=0,
    not_back=0,
    lost=0,
    duplicated=0,
    refused=0,
)


def test_k2_people_wait_as_the_page_does() -> None:
    page = dict(re.findall(r"^const (\w+) = ([\d_]+);", PAGE.read_text(encoding="utf-8"), re.M))
    names = ("BASE", "CAP", "CAP_LATER", "PATIENCE", "STABLE")
    assert {name: int(page[name]) for name in names} == {
        name: getattr(backoff, name) for name in names
    }


class Longest(random.Random):
    def random(self) -> float:
        return 1.0


def test_k2_waits_double_up_to_the_cap_and_begin_anew_after_a_stable_time() -> None:
    waiting, now = backoff.Backoff(Longest()), 1_000.0
    waits = [waiting.next(now) for _ in range(5)]
    assert waits == [500, 1_000, 2_000, 4_000, 4_000]
    assert waiting.next(now + 121_000) == 16_000
    waiting.live(now)
    assert waiting.next(now + 29_000, least=700) == 4_700, "it was live for too short a time"
    waiting.live(now)
    assert waiting.next(now + 30_000, least=700) == 1_200


@pytest.mark.parametrize(
    "change",
    [
        {"back_after_s": BACK_SECONDS + 1},
        {"not_back": 1},
        {"answer_p99_ms": ANSWER_MS},
        {"answers": 0},
        {"lost": 1},
        {"refused": 1},
        {"duplicated": 1},
    ],
)
def test_each_broken_promise_is_told(change: dict[str, int]) -> None:
    assert GOOD.broken == []
    assert len(msgspec.structs.replace(GOOD, **change).broken) == 1


def test_frames_are_glanced_at_without_their_records() -> None:
    frames = [["welcome", 1, 2], ["snapshot", 7, False, [["n", 1], ["n", 2]]], ["pong", 5, 6]]
    message = b"".join(map(msgspec.msgpack.encode, frames))
    assert list(glance(message)) == [["welcome", 1, 2], ["snapshot", 7, False], ["pong", 5, 6]]


@pytest.mark.long
def test_t12_after_a_kill_everybody_comes_back_and_nothing_is_lost() -> None:
    """With few people; no time matters here. Every run of the tests has a round of `kill`."""
    found = measure(msgspec.structs.replace(PLAN, ways=("kill",)))["kill"]
    assert (found.not_back, found.lost, found.duplicated, found.refused) == (0, 0, 0, 0)
    assert min(found.answers, found.tries_worst, found.down_s, found.away_median_s) > 0


@pytest.mark.long
@pytest.mark.alone
def test_t7_t12_two_hundred_people_are_back_within_ten_seconds_of_a_kill_and_of_a_stop() -> None:
    found = measure(msgspec.structs.replace(PLAN, people=200, changes=0.5, notes=500, seconds=4))
    for back in found.values():
        assert (back.not_back, back.lost, back.duplicated, back.refused) == (0, 0, 0, 0)
        assert back.back_after_s <= BACK_SECONDS
