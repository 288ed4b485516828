"""Several notes at once: framed, carried, aligned, deleted, by hand and by key."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.hands import canvas, drag, frame, middle, paste_notes, place, selected
from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

TEXTS = [text for text in statements() if 20 < len(text) < 100][:6]


@pytest.fixture
def board(hall: Hall) -> tuple[Facilitator, Someone]:
    """A facilitator and a planner at the same board, with six notes of the planner's."""
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path), "Planeraren")
    paste_notes(planner, TEXTS)
    planner.page.keyboard.press("Escape")
    selected(planner, 0)
    facilitator.sees(TEXTS[5])
    return facilitator, planner


def test_framed_notes_are_carried_together_and_others_see_it(
    board: tuple[Facilitator, Someone],
) -> None:
    facilitator, planner = board
    first, second, third = (planner.note(text) for text in TEXTS[:3])
    frame(planner, first, second)
    selected(planner, 2)
    expect(planner.page.get_by_role("toolbar")).to_contain_text("2 notes selected")
    before = [place(note) for note in (first, second, third)]
    seen = [place(facilitator.note(text)) for text in TEXTS[:3]]

    drag(planner, middle(second), (-30, 210))
    for note, (x, y) in zip((first, second), before, strict=False):
        assert place(note) == pytest.approx((x - 30, y + 210), abs=2)
    assert place(third) == before[2], "what was not selected stays"
    planner.sees_saved(TEXTS[0])
    facilitator.page.wait_for_function(
        """([text, y]) => [...document.querySelectorAll('.world [data-note]')].some((note) =>
             note.textContent.includes(text) && note.getBoundingClientRect().y > y + 100)""",
        arg=[TEXTS[0], seen[0][1]],
    )
    for text, (x, y) in zip(TEXTS[:2], seen, strict=False):
        assert place(facilitator.note(text)) == pytest.approx((x - 30, y + 210), abs=3)
    assert place(facilitator.note(TEXTS[2])) == seen[2]


def test_escape_puts_back_what_is_in_the_hand(board: tuple[Facilitator, Someone]) -> None:
    _, planner = board
    note = planner.note(TEXTS[0])
    before = place(note)
    drag(planner, middle(note), (60, 120), release=False)
    expect(note).to_have_class(re.compile("note-moving"))
    expect(planner.page.locator(".area-target")).to_have_count(1)
    planner.page.keyboard.press("Escape")
    expect(note).not_to_have_class(re.compile("note-moving"))
    planner.page.mouse.up()
    assert place(note) == before


def test_shift_and_press_add_and_take_away_and_the_ground_clears(
    board: tuple[Facilitator, Someone],
) -> None:
    _, planner = board
    planner.note(TEXTS[0]).click()
    selected(planner, 1)
    planner.note(TEXTS[1]).click(modifiers=["Shift"])
    planner.note(TEXTS[2]).click(modifiers=["ControlOrMeta"])
    selected(planner, 3)
    planner.note(TEXTS[1]).click(modifiers=["Shift"])
    selected(planner, 2)
    box = canvas(planner).bounding_box()
    assert box is not None
    planner.page.mouse.click(box["x"] + 6, box["y"] + 6)
    selected(planner, 0)


def test_aligned_notes_share_an_edge_and_none_covers_another(
    board: tuple[Facilitator, Someone],
) -> None:
    _, planner = board
    notes = [planner.note(text) for text in TEXTS[:3]]
    frame(planner, *notes)
    selected(planner, 3)
    planner.page.get_by_role("button", name="Align").click()
    planner.page.get_by_role("menuitem", name="To the left").click()
    planner.sees_saved(TEXTS[2])
    places = [place(note) for note in notes]
    assert len({round(x) for x, _ in places}) == 1
    rows = sorted(y for _, y in places)
    assert all(lower - upper > 100 for upper, lower in zip(rows, rows[1:], strict=False))


def test_everything_goes_by_key_and_the_focus_is_never_lost(
    board: tuple[Facilitator, Someone],
) -> None:
    facilitator, planner = board
    keys = planner.page.keyboard
    first, second, third = (planner.note(text) for text in TEXTS[:3])
    first.focus()
    keys.press("Control+Enter")
    keys.press("Tab")
    while not second.evaluate("note => note === document.activeElement"):
        keys.press("Tab")
    keys.press("Shift+Space")
    selected(planner, 2)
    log = planner.page.get_by_role("log")
    expect(log).to_contain_text("2 notes selected")

    before = place(second)
    for _ in range(3):
        keys.press("ArrowDown")
    expect(log).to_contain_text("2 notes moved")
    assert place(second)[1] > before[1] + 20
    expect(second).to_be_focused()

    keys.press("Delete")
    for text in TEXTS[:2]:
        expect(planner.note(text)).to_have_count(0)
        expect(facilitator.note(text)).to_have_count(0)
    expect(third).to_be_focused()
    planner.page.get_by_role("button", name="Undo").last.press("Enter")
    planner.sees_saved(TEXTS[0])
    planner.sees_saved(TEXTS[1])
    selected(planner, 2)

    keys.press("Control+a")
    selected(planner, 6)
    keys.press("Control+d")
    expect(planner.page.locator(".world [data-note]")).to_have_count(12)
    selected(planner, 6)
    # The copies take the focus when they are drawn.
    planner.page.wait_for_function("() => document.activeElement !== document.body")


def test_nobody_deletes_a_selection_with_others_notes_in_it(
    board: tuple[Facilitator, Someone], hall: Hall
) -> None:
    facilitator, planner = board
    path = f"/j/{facilitator.code()}"
    facilitator.close_panel()
    neighbour = hall.desktop()
    neighbour.join(hall.address(path), "Grannen")
    neighbour.sees(TEXTS[0])
    frame(neighbour, *(neighbour.note(text) for text in TEXTS[:3]))
    selected(neighbour, 3)
    delete = neighbour.page.get_by_role("toolbar").get_by_role("button", name="Delete")
    expect(delete).to_have_attribute("aria-disabled", "true")
    neighbour.note(TEXTS[0]).press("Delete")
    expect(neighbour.page.get_by_text("3 of them are others’").first).to_be_visible()
    for text in TEXTS[:3]:
        planner.sees_saved(text)


def test_a_note_drawn_at_its_corner_snaps_to_slots_for_everybody(
    board: tuple[Facilitator, Someone],
) -> None:
    facilitator, planner = board
    note = planner.note(TEXTS[5])
    note.click()
    box = note.bounding_box()
    assert box is not None
    corner = (box["x"] + box["width"] - 5, box["y"] + box["height"] - 5)
    drag(planner, corner, (box["width"] * 0.8, 10))
    seen = facilitator.note(TEXTS[5])
    facilitator.page.wait_for_function(
        "([text, w]) => [...document.querySelectorAll('.world [data-note]')].some((note) => "
        "note.textContent.includes(text) && note.getBoundingClientRect().width > w)",
        arg=[TEXTS[5], box["width"] * 1.5],
    )
    wide = seen.bounding_box()
    assert wide is not None
    assert wide["width"] == pytest.approx(box["width"] * 432 / 208, rel=0.02)
    assert wide["height"] == pytest.approx(box["height"], rel=0.02)


def test_the_bar_groups_colours_and_sends_to_another_area(
    board: tuple[Facilitator, Someone],
) -> None:
    facilitator, planner = board
    bar = planner.page.get_by_role("toolbar")
    frame(planner, planner.note(TEXTS[0]), planner.note(TEXTS[1]))
    selected(planner, 2)
    bar.get_by_role("button", name="Colour").click()
    planner.page.get_by_role("radio", name="Sky").check(force=True)
    planner.page.get_by_role("button", name="Done", exact=True).click()
    bar.get_by_role("button", name="Group").click()
    planner.page.get_by_label("Name of the group").fill("Torget & gatan")
    planner.page.get_by_role("dialog").get_by_role("button", name="Group", exact=True).click()
    label = facilitator.page.locator("[data-group]")
    expect(label).to_contain_text("Torget & gatan")
    for text in TEXTS[:2]:
        expect(facilitator.note(text)).to_have_class(re.compile("tint-1"))
    selected(planner, 2)

    before = [place(facilitator.note(text)) for text in TEXTS[:2]]
    handle = middle(planner.page.locator("[data-group]").get_by_text("Torget & gatan"))
    drag(planner, handle, (20, 160))
    facilitator.page.wait_for_function(
        """([text, y]) => [...document.querySelectorAll('.world [data-note]')].some((note) =>
             note.textContent.includes(text) && note.getBoundingClientRect().y > y + 100)""",
        arg=[TEXTS[0], before[0][1]],
    )
    for text, (x, y) in zip(TEXTS[:2], before, strict=True):
        assert place(facilitator.note(text)) == pytest.approx((x + 20, y + 160), abs=3)

    bar.get_by_role("button", name="Move").click()
    choice = planner.page.get_by_label("To which area?")
    choice.select_option(
        choice.locator("option").filter(has_text="What we wonder").get_attribute("value")
    )
    planner.page.get_by_role("dialog").get_by_role("button", name="Move", exact=True).click()
    planner.sees_saved(TEXTS[1])
    expect(planner.note(TEXTS[0])).to_be_focused()
    expect(planner.page.locator("[data-group]")).to_have_count(0)
