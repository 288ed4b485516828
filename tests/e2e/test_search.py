"""Search over all boards, from the board and from the list, by keys alone."""

from playwright.sync_api import expect

from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

LONG = next(text for text in statements() if len(text) > 139)
SHORT = next(text for text in statements() if 20 < len(text) < 80)


def _search(someone: Someone, words: str) -> None:
    """Opens the search by its chord and types."""
    someone.page.keyboard.press("Control+k")
    expect(someone.page.get_by_role("combobox", name="Words on a note")).to_be_focused()
    someone.page.keyboard.insert_text(words)


def test_a_note_of_another_stage_is_found_without_accents_and_gone_to_by_key(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.open_list()
    planner.write("Fler bänkar på Södra torget")
    planner.sees_saved("Fler bänkar")
    planner.page.get_by_role("button", name="Ideate").click()
    expect(planner.page.get_by_role("button", name="Ideate")).to_have_attribute(
        "aria-pressed", "true"
    )
    planner.write("Bänkar av trä")
    planner.sees_saved("Bänkar av trä")

    _search(planner, "sodra bank")
    found = planner.page.get_by_role("dialog").get_by_role("option")
    expect(found).to_have_count(1)
    expect(found).to_contain_text("Fler bänkar på Södra torget")
    planner.page.keyboard.press("Enter")
    expect(planner.page.get_by_role("dialog")).to_have_count(0)
    expect(planner.note("Fler bänkar")).to_be_focused()
    assert planner.page.url.endswith("view=list"), "one stays in the view that one was in"


def test_on_the_board_the_found_note_stands_in_the_middle_large_enough_to_read(
    hall: Hall,
) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.open_list()
    for text in (SHORT, LONG):
        planner.write(text)
        planner.sees_saved(text[:60])
    planner.page.get_by_role("button", name="Board", exact=True).click()
    planner.page.get_by_role("button", name="Prototype").click()
    for _ in range(8):
        planner.page.get_by_role("button", name="Smaller").click()

    _search(planner, LONG[10:50].upper())
    expect(planner.page.get_by_role("dialog").get_by_role("option")).to_have_count(1)
    planner.page.keyboard.press("ArrowDown")
    planner.page.keyboard.press("Enter")
    note = planner.note(LONG[:60])
    expect(note).to_be_focused()
    box = note.bounding_box()
    canvas = planner.page.get_by_role("region", name="Board.").bounding_box()
    assert box is not None
    assert canvas is not None
    assert box["width"] >= 200, "large enough to read"
    middle = (box["x"] + box["width"] / 2, canvas["x"] + canvas["width"] / 2)
    assert abs(middle[0] - middle[1]) < 2, "in the middle"


def test_a_word_that_nobody_wrote_is_answered_in_words(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    menu = phone.page.get_by_role("button", name="your menu")
    menu.click()
    phone.page.get_by_role("menuitem", name="Search").click()
    field = phone.page.get_by_role("combobox", name="Words on a note")
    field.fill("zebra")
    expect(phone.page.get_by_role("status").filter(has_text="No note says this")).to_be_attached()
    field.press("Enter")
    expect(field).to_be_focused()
    field.press("Escape")
    expect(menu).to_be_focused()
