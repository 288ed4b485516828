"""Free text (RULES.md X1-X4): kept as it was written, or refused with a reason."""

import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from boards import commands as c
from boards.limits import TEXT_MAX, TITLE_MAX
from boards.rejections import Code, Refusal, Rejected
from boards.text import checked
from tests.support.texts import BAD_TEXTS, ODD_TEXTS, statements
from tests.support.worlds import AREAS, BOARDS, OTHER, RESIDENT, code_of, opened

CONTROLS = [*range(0x20), *range(0x7F, 0xA0)]
KEPT = {"\n", "\t"}


def refusal(text: str, *, limit: int = TEXT_MAX) -> Rejected | None:
    try:
        checked(text, limit=limit)
    except Refusal as refused:
        return refused.rejected
    return None


@given(st.text(max_size=60))
def test_x1_x3_what_was_accepted_is_what_was_written(text: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    if refusal(text) is None:
        kept = checked(text, limit=TEXT_MAX)
        assert kept == lines.strip()
        assert checked(kept, limit=TEXT_MAX) == kept
    else:
        controls = {chr(point) for point in CONTROLS} - KEPT
        assert not lines.strip() or any(char in controls for char in lines)


@pytest.mark.parametrize("text", [*statements(), *ODD_TEXTS])
def test_x1_real_and_odd_texts_are_kept_to_the_letter(text: str) -> None:
    world = opened()
    note = world.state.notes[world.note(text=text)]
    expected = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    assert world.state.text(note.text) == expected
    assert next(iter(world.turns[-1].cells)).content == expected.encode()


@pytest.mark.parametrize("limit", [1, 7, TITLE_MAX, TEXT_MAX])
@pytest.mark.parametrize("char", ["a", "å", "😊", "\u0301", "ﷺ"])
def test_x2_the_limit_counts_code_points_and_says_how_many(char: str, limit: int) -> None:
    assert refusal("-" + char * (limit - 1), limit=limit) is None
    assert refusal("-" + char * limit, limit=limit) == Rejected(Code.TEXT_TOO_LONG, limit)


def test_x2_blanks_around_the_text_do_not_count() -> None:
    assert refusal("\n  " + "a" * TEXT_MAX + " \t\n") is None


@pytest.mark.parametrize("point", [*CONTROLS, *range(0xD800, 0xE000, 0x155)], ids=hex)
def test_x3_controls_and_half_characters_are_not_text(point: int) -> None:
    char = chr(point)
    accepted = char in KEPT or char == "\r"
    assert (refusal(f"a{char}b") is None) is accepted
    if not accepted:
        assert refusal(f"a{char}b") == Rejected(Code.TEXT_INVALID)


def test_x3_other_characters_from_all_of_unicode_are_text() -> None:
    points = [*range(0x20, 0x2100), *range(0x2100, sys.maxunicode + 1, 131)]
    chars = [chr(p) for p in points if p not in CONTROLS and not 0xD800 <= p < 0xE000]
    text = f".{''.join(chars)}."
    assert checked(text, limit=len(text)) == text


@pytest.mark.parametrize("blank", ["", " ", "\n\r\n\t", "\u2003\u00a0"])
def test_x3_nothing_is_a_text_only_where_it_may_be(blank: str) -> None:
    assert refusal(blank) == Rejected(Code.TEXT_EMPTY)
    assert checked(blank, limit=5, may_be_empty=True) == ""


@pytest.mark.parametrize("text", BAD_TEXTS, ids=range(len(BAD_TEXTS)))
def test_x1_x2_x3_a_bad_text_is_refused_in_a_new_note_and_in_an_old_one(text: str) -> None:
    world = opened()
    note = world.note()
    expected = refusal(text)
    assert expected is not None
    adding = c.NoteAdd(world.new_id(), BOARDS[0], AREAS[0], None, None, 0, text)
    assert world.ask(adding, by=RESIDENT) == expected
    assert world.ask(c.NoteEdit(note, 1, text), by=RESIDENT) == expected
    if expected.code != Code.TEXT_EMPTY:
        title = world.ask(c.ClusterAdd(world.new_id(), text, (note,)), by=OTHER)
        assert code_of(title) == expected.code


@pytest.mark.parametrize("base", [-1, 0, 1, 2, 4, 5, 2**53])
def test_x4_words_based_on_another_version_are_refused_with_the_current_one(base: int) -> None:
    world = opened()
    note = world.note()
    for version in (1, 2):
        world.must(c.NoteEdit(note, version, f"text {version}"), by=RESIDENT)
    answer = world.ask(c.NoteEdit(note, base, "för sent"), by=RESIDENT)
    assert answer == Rejected(Code.STALE_TEXT, 3)
    assert world.state.text(world.state.notes[note].text) == "text 2"
