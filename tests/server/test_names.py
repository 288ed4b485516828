"""Aliases: what passes as it is, what is cleaned, what is refused; and the friendly ones."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards.records import Language
from server.access.friendly import offer, words
from server.access.names import ALIAS_MAX, clean_alias
from server.errors import ApiError


@pytest.mark.parametrize(
    "alias",
    [
        "Anna",
        "🦊",
        "👩‍👩‍👧‍👦 familjen",
        "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
        "مريم العلي",
        "می‌خواهم",
        "שרה",
        "<script>alert(1)</script>",
        "O'Brien & søn",
        "e\u0301 é",
        "x" * ALIAS_MAX,
        "😀" * ALIAS_MAX,
        "1",
    ],
)
def test_name_passes_as_it_is(alias: str) -> None:
    assert clean_alias(alias) == alias


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Anna \t Lind \n", "Anna Lind"),
        ("Anna\u00a0\u2003Lind", "Anna Lind"),
        ("\u202eannA", "annA"),
        ("\u2068Anna\u2069", "Anna"),
        ("a\u2066b", "ab"),
        ("x" * ALIAS_MAX + "   ", "x" * ALIAS_MAX),
    ],
)
def test_blanks_and_turning_marks_are_cleaned(typed: str, kept: str) -> None:
    assert clean_alias(typed) == kept


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "alias_empty"),
        ("\u3000 \u2028", "alias_empty"),
        ("\u200b\u200d\ufeff", "alias_empty"),
        ("\u0301", "alias_empty"),
        ("\u3164\u2800", "alias_empty"),
        ("x" * (ALIAS_MAX + 1), "alias_too_long"),
        ("😀" * 200, "alias_too_long"),
        ("a\u0000", "alias_invalid"),
        ("a\u009b", "alias_invalid"),
        ("a\ud83d", "alias_invalid"),
        ("a\ufffe", "alias_invalid"),
    ],
)
def test_name_is_refused_with_the_reason(typed: str, code: str) -> None:
    with pytest.raises(ApiError) as refused:
        clean_alias(typed)
    assert refused.value.code == code


@given(st.text(alphabet=st.characters(), max_size=60))
def test_cleaning_is_final_and_never_fails_otherwise(typed: str) -> None:
    try:
        cleaned = clean_alias(typed)
    except ApiError as error:
        assert error.code.startswith("alias_")
        return
    assert clean_alias(cleaned) == cleaned
    assert 1 <= len(cleaned) <= ALIAS_MAX
    cleaned.encode()


@pytest.mark.parametrize("language", get_args(Language))
def test_every_friendly_name_is_a_good_name(language: Language) -> None:
    adjectives, animals = words(language)
    assert len(set(adjectives)) == len(adjectives) == 30
    assert len(set(animals)) == len(animals) == 40
    for adjective in adjectives:
        for animal in animals:
            assert clean_alias(f"{adjective} {animal}") == f"{adjective} {animal}"


def test_languages_offer_names_of_their_own() -> None:
    assert not set(words("sv")[0]) - {"Generös", "Open"} & set(words("en")[0])


def test_offer_avoids_names_that_are_taken() -> None:
    adjectives, animals = words("sv")
    pairs = {f"{adjective} {animal}" for adjective in adjectives for animal in animals}
    free = "Glad räv"
    assert offer("sv", pairs) not in pairs
    assert offer("sv", {free}) != free
