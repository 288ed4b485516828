"""A facilitator arranges boards and areas: words, order, more, fewer, all of it by keyboard too."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

FIRST = next(text for text in statements() if 20 < len(text) < 100)


def _boards(someone: Someone) -> Locator:
    """The dialog with all boards."""
    dialog = someone.page.get_by_role("dialog", name="Boards and areas")
    if not dialog.is_visible():
        someone.page.get_by_role("button", name="Facilitate").click()
        someone.page.get_by_role("button", name="Boards and areas").click()
    expect(dialog).to_be_visible()
    return dialog


def _item(someone: Someone, what: str, action: str) -> Locator:
    """An item of the open menu of a board or an area ("board Empathize")."""
    dialog = _boards(someone)
    dialog.get_by_role("button", name=f"Actions for the {what}", exact=True).click()
    return someone.page.get_by_role("menuitem", name=action)


def _act(someone: Someone, what: str, action: str) -> None:
    """Does what the item says."""
    someone.turn_to()
    _item(someone, what, action).click()


def _close(someone: Someone) -> None:
    while someone.page.get_by_role("dialog").count():
        someone.page.keyboard.press("Escape")


def _titles(stage: Locator) -> list[str]:
    return stage.get_by_role("heading", level=4).all_inner_texts()


def _stage(someone: Someone, name: str) -> Locator:
    return _boards(someone).get_by_role("region", name=f"Boards of {name}")


def test_b1_title_and_prompt_of_a_board_are_edited_by_keyboard_and_seen_by_all(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    resident = hall.desktop()
    resident.join(hall.address(path))
    page = facilitator.page
    _boards(facilitator).get_by_role("button", name="Actions for the board Empathize").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_label("Title of the board")).to_be_focused()
    page.keyboard.press("Control+A")
    page.keyboard.type("Listen")
    page.keyboard.press("Tab")
    page.keyboard.press("Control+A")
    page.keyboard.type("Whom have you met here?")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(resident.page.get_by_text("Whom have you met here?").first).to_be_visible()
    renamed = page.get_by_role("button", name="Actions for the board Listen")
    expect(renamed).to_be_focused()


def test_x4_words_written_on_top_of_older_ones_are_kept_and_explained(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    other = facilitator.another_tab()
    _act(facilitator, "board Empathize", "Edit the words")
    facilitator.page.get_by_label("Prompt").fill("My own question?")
    _act(other, "board Empathize", "Edit the words")
    other.page.get_by_label("Prompt").fill("Another question?")
    other.page.get_by_role("button", name="Save", exact=True).click()
    facilitator.turn_to()
    form = facilitator.page.get_by_role("form", name="Edit the board Empathize")
    expect(form.get_by_text("Somebody has changed this while you were writing")).to_be_visible()
    expect(form.get_by_text("Another question?")).to_be_visible()
    expect(form.get_by_role("button", name="Save", exact=True)).to_be_disabled()
    expect(form.get_by_label("Prompt")).to_have_value("My own question?")
    form.get_by_role("button", name="Go on with mine").click()
    form.get_by_role("button", name="Save", exact=True).click()
    expect(_stage(other, "Empathize").get_by_text("My own question?")).to_be_visible()


def test_a_title_is_not_saved_empty(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    _act(facilitator, "area What happens", "Edit the words")
    form = facilitator.page.get_by_role("form", name="Edit the area What happens")
    form.get_by_label("Title of the area").fill("  ")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(form.get_by_text("This may not be empty")).to_be_visible()
    facilitator.page.keyboard.press("Escape")
    expect(form).to_have_count(0)
    expect(_boards(facilitator).get_by_text("What happens", exact=True)).to_be_visible()


def test_b2_b3_boards_are_added_and_ordered(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    resident = hall.desktop()
    resident.join(hall.address(path))
    for title, begin in (("Voices", "With the areas"), ("Memories", "With one empty area")):
        stage = _stage(facilitator, "Empathize")
        stage.get_by_role("button", name="Add a board to Empathize").click()
        stage.get_by_label("Title of the board").fill(title)
        stage.get_by_label(begin).check()
        stage.get_by_role("button", name="Add the board").click()
        expect(stage.get_by_role("heading", name=title)).to_be_visible()
    areas = _boards(facilitator).get_by_role("list", name="Areas of Voices").get_by_role("listitem")
    expect(areas).to_have_count(4)
    areas = _boards(facilitator).get_by_role("list", name="Areas of Memories")
    expect(areas.get_by_role("listitem")).to_have_count(1)
    _act(facilitator, "board Memories", "Move up")
    stage = _stage(facilitator, "Empathize")
    expect(stage.get_by_role("heading", level=4).nth(1)).to_have_text("Memories")
    assert _titles(stage) == ["Empathize", "Memories", "Voices"]
    moved = facilitator.page.get_by_role("button", name="Actions for the board Memories")
    expect(moved).to_be_focused()
    tabs = resident.page.get_by_role("navigation", name="Boards of this stage")
    expect(tabs.get_by_role("button").nth(1)).to_have_text("Memories")


def test_b4_u6_only_boards_and_areas_without_notes_are_removed_and_they_come_back(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.write(FIRST)
    facilitator.sees_saved(FIRST)
    page = facilitator.page
    for what, remove, why in (
        ("board Empathize", "Remove the board", "One note stands on it"),
        ("area What happens", "Remove the area", "One note stands in it"),
    ):
        item = _item(facilitator, what, remove)
        expect(item).to_have_attribute("aria-disabled", "true")
        expect(item).to_contain_text(why)
        page.keyboard.press("Escape")
    _act(facilitator, "area How it feels", "Remove the area")
    expect(_boards(facilitator).get_by_text("How it feels", exact=True)).to_have_count(0)
    _act(facilitator, "board Test", "Remove the board")
    expect(_stage(facilitator, "Test").get_by_role("heading", level=4)).to_have_count(0)
    _close(facilitator)
    facilitator.sees_saved(FIRST)
    page.keyboard.press("Control+z")
    expect(page.get_by_role("log").get_by_text("removal of a board").last).to_be_attached()
    expect(_stage(facilitator, "Test").get_by_role("heading", level=4)).to_have_count(1)


def test_b5_areas_are_added_and_ordered(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    stage = _stage(facilitator, "Define")
    stage.get_by_role("button", name="Add an area").click()
    stage.get_by_label("Title of the area").fill("Surprises")
    stage.get_by_label("Hint").fill("What did nobody expect?")
    stage.get_by_role("button", name="Add the area").click()
    rows = stage.get_by_role("listitem").filter(has=facilitator.page.get_by_text("Surprises"))
    expect(rows.first).to_contain_text("What did nobody expect?")
    for _ in range(3):
        _act(facilitator, "area Surprises", "Move up")
    areas = _boards(facilitator).get_by_role("list", name="Areas of Define").get_by_role("listitem")
    expect(areas.first).to_contain_text("Surprises")


def test_w6_title_and_challenge_of_the_workshop_are_edited(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    resident = hall.desktop()
    resident.join(hall.address(path))
    facilitator.panel().get_by_role("button", name="Edit title and challenge").click()
    form = facilitator.page.get_by_role("form", name="Title and challenge")
    form.get_by_label("Title", exact=True).fill("The park")
    form.get_by_label("The challenge").fill("A park for all?")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(resident.page.get_by_role("heading", name="The park")).to_be_visible()
    expect(resident.page.get_by_text("A park for all?")).to_be_visible()
    facilitator.close_panel()
    facilitator.page.goto(hall.address("/workshops"))
    expect(facilitator.page.get_by_role("link", name="The park")).to_be_visible()


def test_w2_in_a_closed_workshop_nothing_is_arranged(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    _close_workshop(facilitator)
    dialog = _boards(facilitator)
    expect(dialog.get_by_text("The workshop is closed").first).to_be_visible()
    add = dialog.get_by_role("button", name=re.compile("^Add a board")).first
    expect(add).to_be_disabled()
    item = _item(facilitator, "board Empathize", "Edit the words")
    expect(item).to_have_attribute("aria-disabled", "true")


def _close_workshop(facilitator: Facilitator) -> None:
    facilitator.panel().get_by_role("button", name="Close the workshop").click()
    dialog = facilitator.page.get_by_role("dialog", name="Close the workshop?")
    dialog.get_by_role("button", name="Close the workshop").click()
    expect(dialog).to_have_count(0)
    facilitator.close_panel()
