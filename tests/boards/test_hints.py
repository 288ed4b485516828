"""What looks like personal data (RULES.md Z8): found in what people write, and not in the rest."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards.hints import hints
from boards.limits import TEXT_MAX
from tests.support.personal import ORDINARY, PERSONAL
from tests.support.texts import statements


def found(text: str) -> tuple[tuple[str, str], ...]:
    return tuple((hint.kind, hint.found) for hint in hints(text))


@pytest.mark.parametrize(("text", "expected"), PERSONAL)
def test_z8_personal_numbers_phone_numbers_and_addresses_are_found(
    text: str, expected: tuple[tuple[str, str], ...]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize("text", ORDINARY)
def test_z8_days_hours_amounts_and_cases_are_not_taken_for_them(text: str) -> None:
    assert found(text) == ()


def test_z8_nothing_is_found_in_the_real_statements_of_residents() -> None:
    assert {text: seen for text in statements() if (seen := found(text))} == {}


def check_digit(digits: str) -> str:
    """As the tax agency describes it: 2, 1, 2 ... times; the sums of the figures; up to ten."""
    products = [int(digit) * weight for digit, weight in zip(digits, (2, 1) * 5, strict=False)]
    return str(-sum(int(figure) for product in products for figure in str(product)) % 10)


@given(
    st.dates(min_value=date(1900, 1, 1), max_value=date(2099, 12, 31)),
    st.integers(0, 999),
    st.sampled_from(["-", "+", ""]),
    st.booleans(),
    st.booleans(),
    st.integers(1, 9),
)
def test_z8_any_personal_number_is_found_and_with_another_check_digit_none(
    born: date, serial: int, sign: str, century: bool, coordination: bool, off: int
) -> None:
    day = born.strftime("%Y%m%d")
    if coordination:
        day = day[:6] + str(int(day[6:]) + 60)
    first = f"{day[2:]}{serial:03}"
    last = check_digit(first)
    written = f"{day if century else day[2:]}{sign}{serial:03}"
    assert found(f"nr {written}{last}.") == (("number", written + last),)
    wrong = str((int(last) + off) % 10)
    assert "number" not in [kind for kind, _ in found(f"nr {written}{wrong}.")]


@given(st.text(max_size=TEXT_MAX))
def test_z8_what_is_found_stands_in_the_text(text: str) -> None:
    for hint in hints(text):
        assert hint.found in text
