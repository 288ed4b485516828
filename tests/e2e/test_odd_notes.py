"""Notes that break programs: only emoji, one word of 2,000 letters, two directions in one line."""

import pytest
from playwright.sync_api import Locator, expect

from tests.e2e.people import Hall, Someone
from tests.support.texts import ODD_TEXTS

EMOJI = ODD_TEXTS[0]
WORD = "å" * 2_000
MIXED = "Torget مزيد من المساحات الخضراء and back"
ARABIC = "مزيد من المساحات Torget الخضراء"
MARKUP = "<script>alert(1)</script> <b>fet</b>"
NOTES = (EMOJI, WORD, MIXED, ARABIC, MARKUP)


def _write_all(writer: Someone) -> None:
    for text in NOTES:
        writer.write(text)
        writer.sees_saved(text)


def _does_not_burst(note: Locator) -> bool:
    """Nothing of the note is wider than the note, and the page is no wider than the screen."""
    return bool(
        note.evaluate(
            """(note) => {
              const parts = [note, ...note.querySelectorAll('*')];
              const { left, right } = note.getBoundingClientRect();
              const inside = parts.every((part) => {
                const box = part.getBoundingClientRect();
                return box.width < 2 || (box.left >= left - 1 && box.right <= right + 1);
              });
              const root = document.documentElement;
              return inside && root.scrollWidth <= root.clientWidth;
            }"""
        )
    )


@pytest.mark.parametrize("screen", ["phone", "desktop"])
def test_odd_notes_stay_within_their_paper_in_the_list_and_on_the_board(
    hall: Hall, screen: str
) -> None:
    facilitator, path = hall.open_workshop()
    reader = hall.phone() if screen == "phone" else hall.desktop()
    reader.join(hall.address(path), "Läsaren")
    facilitator.open_list()
    _write_all(facilitator)
    for view in ("List", "Board"):
        reader.page.get_by_role("button", name=view, exact=True).click()
        for text in NOTES:
            note = reader.page.locator("main [data-note]").filter(has_text=text[:40])
            expect(note).to_have_count(1)
            assert _does_not_burst(note), (view, text[:40])


def test_each_note_runs_in_the_direction_of_its_own_words(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    facilitator.open_list()
    _write_all(facilitator)
    for text, direction in ((MIXED, "ltr"), (ARABIC, "rtl"), (EMOJI, "ltr")):
        words = facilitator.page.locator("[data-note] [dir=auto]").filter(has_text=text)
        assert words.first.evaluate("(p) => getComputedStyle(p).direction") == direction
