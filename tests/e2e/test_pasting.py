"""From a spreadsheet or a list to notes, and from notes to notes; nothing pasted is lost."""

import pytest
from playwright.sync_api import expect

from tests.e2e.hands import canvas, frame, paste, paste_notes, place, selected
from tests.e2e.people import HALL, Hall
from tests.support.texts import statements

TEXTS = [text for text in statements() if 20 < len(text) < 100][:4]
SHEET = (
    "Torget\tFler bänkar\n"
    'Parken\t"Mer ljus\nvid ""Bron"""\n'
    "\t\n"
    "Skolan\tEn gångväg\n"
    "Hamnen\tEtt bad\n"
)


def test_a_spreadsheet_becomes_one_note_a_row_and_one_press_takes_it_back(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste(planner, SHEET)
    dialog = planner.page.get_by_role("dialog", name="Paste notes")
    expect(dialog.get_by_label("One note for each row (4)")).to_be_checked()
    expect(dialog.get_by_role("listitem")).to_have_text(
        [
            "Torget\nFler bänkar",
            'Parken\nMer ljus\nvid "Bron"',
            "Skolan\nEn gångväg",
            "Hamnen\nEtt bad",
        ],
        use_inner_text=True,
    )
    dialog.get_by_label("All of it as one note").check()
    expect(dialog.get_by_role("button", name="Add 1 note")).to_be_enabled()
    dialog.get_by_label("One note for each row (4)").check()
    dialog.get_by_role("button", name="Add 4 notes").click()
    for words in ("Fler bänkar", 'vid "Bron"', "En gångväg", "Ett bad"):
        planner.sees_saved(words)
        facilitator.sees(words)
    selected(planner, 4)

    planner.page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(planner.page.locator("[data-note]")).to_have_count(0)
    expect(facilitator.page.locator("[data-note]")).to_have_count(0)


def test_three_rows_need_no_question(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, TEXTS[:3])
    expect(planner.page.get_by_role("dialog")).to_have_count(0)
    selected(planner, 3)


@pytest.mark.parametrize("host", [HALL])
def test_copied_notes_keep_colours_and_places_on_plain_http(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    assert not planner.page.evaluate("isSecureContext")
    paste_notes(planner, TEXTS[:2])
    planner.act(TEXTS[0], "Colour")
    planner.page.get_by_role("radio", name="Moss").check(force=True)
    planner.page.get_by_role("button", name="Done", exact=True).click()
    planner.page.keyboard.press("Escape")
    frame(planner, planner.note(TEXTS[0]), planner.note(TEXTS[1]))
    selected(planner, 2)
    planner.page.keyboard.press("Control+c")
    expect(planner.page.get_by_role("log")).to_contain_text("2 notes copied")
    planner.page.keyboard.press("Control+v")
    expect(planner.page.locator(".world [data-note]")).to_have_count(4)
    selected(planner, 2)
    was = [place(planner.note(text).first) for text in TEXTS[:2]]
    now = [place(planner.note(text).last) for text in TEXTS[:2]]
    apart = [(now[1][axis] - now[0][axis]) - (was[1][axis] - was[0][axis]) for axis in (0, 1)]
    assert apart == pytest.approx([0, 0], abs=2), "as far apart as before"
    assert "tint-2" in str(planner.note(TEXTS[0]).last.get_attribute("class"))


def test_a_button_copies_and_cut_takes_along(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, TEXTS[:1])
    planner.act(TEXTS[0], "Copy")
    expect(planner.page.get_by_role("log")).to_contain_text("1 note copied")
    planner.page.keyboard.press("Escape")
    canvas(planner).focus()
    planner.page.keyboard.press("Control+v")
    expect(planner.page.locator(".world [data-note]")).to_have_count(2)
    planner.page.keyboard.press("Control+x")
    expect(planner.page.locator(".world [data-note]")).to_have_count(1)
    canvas(planner).focus()
    planner.page.keyboard.press("Control+v")
    expect(planner.page.locator(".world [data-note]")).to_have_count(2)


def test_what_does_not_fit_stays_in_the_dialog(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste(planner, "\n".join([*(f"Rad {number}" for number in range(203)), "x" * 2_001]))
    dialog = planner.page.get_by_role("dialog", name="Paste notes")
    expect(dialog.get_by_text("One row is longer than 2,000 characters")).to_be_visible()
    expect(dialog.get_by_text("200 notes at most are added at once")).to_be_visible()
    dialog.get_by_role("button", name="Add 200 notes").click()
    field = dialog.get_by_label("The text")
    expect(field).to_have_value("\n".join(["Rad 200", "Rad 201", "Rad 202", "x" * 2_001]))
    dialog.get_by_role("button", name="Add 3 notes").click()
    expect(field).to_have_value("x" * 2_001)
    planner.page.keyboard.press("Escape")
    planner.open_list()
    expect(planner.page.get_by_text("203 notes").first).to_be_visible()
