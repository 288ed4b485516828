"""The brakes on guessing, against a clock that the test moves."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from server.access import guesses
from server.access.guesses import Backoff, Bucket, network_of
from server.access.invites import ALPHABET, CODE_LENGTH, read_code
from tests.server.conftest import HeldClock


class StillClock(HeldClock):
    """Stands still unless it is moved."""

    def monotonic(self) -> float:
        return self.ahead


def test_waits_double_up_to_the_longest_and_are_forgotten() -> None:
    clock = StillClock()
    backoff = Backoff(free=3, longest=10, forget=60, clock=clock)
    waits = []
    for _ in range(9):
        wait = backoff.take("a")
        if wait:
            waits.append(wait)
            clock.ahead += wait
            assert backoff.take("a") == 0
    assert waits == [1, 2, 4, 8, 10, 10]
    assert backoff.take("b") == 0
    clock.ahead += 61
    assert [backoff.take("a") for _ in range(4)] == [0, 0, 0, 1]


def test_attempt_while_waiting_does_not_make_it_longer() -> None:
    backoff = Backoff(free=1, longest=10, forget=60, clock=StillClock())
    assert backoff.take("a") == 0
    assert [backoff.take("a") for _ in range(5)] == [1] * 5


def test_bucket_refills_one_by_one() -> None:
    clock = StillClock()
    bucket = Bucket(supply=3, every=10, clock=clock)
    assert [bucket.take("a") for _ in range(4)] == [0, 0, 0, 10]
    clock.ahead += 10
    assert [bucket.take("a"), bucket.take("a")] == [0, 10]
    bucket.give_back("a")
    assert bucket.take("a") == 0
    clock.ahead += 1000
    assert [bucket.take("a") for _ in range(4)] == [0, 0, 0, 10]


@given(now=st.floats(0, 1e7), supply=st.integers(1, 30), every=st.floats(0.5, 1000))
def test_bucket_gives_all_of_its_supply_at_any_time_of_day(
    now: float, supply: int, every: float
) -> None:
    clock = StillClock()
    clock.ahead = now
    bucket = Bucket(supply=supply, every=every, clock=clock)
    assert [bucket.take("a") for _ in range(supply)] == [0.0] * supply
    assert bucket.take("a") == pytest.approx(every)


def test_known_secrets_are_bounded_by_network_and_only_these_are_known(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(guesses, "KEYS", 2)
    codes = guesses.code_guesses(StillClock())
    for address in ("192.0.2.1", "192.0.2.2"):
        codes.remember("CDFGHJ", address=address)
    assert codes.is_known("CDFGHJ", address="192.0.2.1"), "and used again"
    codes.remember("CDFGHJ", address="2001:db8:1:2::3")
    known = ("192.0.2.1", "192.0.2.2", "2001:db8:1:2::4", "2001:db8:1:3::3")
    assert [codes.is_known("CDFGHJ", address=each) for each in known] == [True, False, True, False]
    assert not codes.is_known("CDFGHK", address="192.0.2.1")


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guesses, "KEYS", 2)
    clock = StillClock()
    backoff = Backoff(free=1, longest=10, forget=60, clock=clock)
    for key in ("a", "b", "c"):
        backoff.take(key)
    assert [bool(backoff.take(key)) for key in ("b", "c")] == [True, True]
    assert backoff.take("a") == 0, "the one unused for longest was forgotten"
    assert len(backoff._failures) == 2


@pytest.mark.parametrize(
    ("address", "network"),
    [
        ("192.0.2.7", "192.0.2.7"),
        ("2001:db8:1:2:3::4", "2001:db8:1:2::/64"),
        ("2001:db8:1:2:ffff::4", "2001:db8:1:2::/64"),
        ("::ffff:192.0.2.7", "192.0.2.7"),
        ("testclient", "testclient"),
    ],
)
def test_one_customer_counts_as_one_address(address: str, network: str) -> None:
    assert network_of(address) == network


def test_alphabet_has_no_two_that_are_mixed_up_and_no_words() -> None:
    assert len(set(ALPHABET)) == len(ALPHABET)
    assert not set(ALPHABET) & set("0O1ILUV2Z5S8B" + "AEIOU")
    assert len(ALPHABET) ** CODE_LENGTH > 80_000_000


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("CDF-GHJ", "CDFGHJ"),
        (" cdf ghj ", "CDFGHJ"),
        ("c d f\u2013g\u00a0h j", "CDFGHJ"),
        ("CDFGH", None),
        ("CDFGHJK", None),
        ("CDFGHO", None),
        ("ＣＤＦＧＨＪ", None),
        ("ßßßßßß", None),
        ("", None),
    ],
)
def test_typed_code(typed: str, code: str | None) -> None:
    assert read_code(typed) == code
