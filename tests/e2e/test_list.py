"""The list as the equal of the board: others' changes, focus, several notes, links, size."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

FIRST, SECOND, THIRD, FOURTH = [text for text in statements() if 20 < len(text) < 60][:4]
HALF = "half a thought, and then somebody else came"


def _two_in_the_list(hall: Hall, *texts: str) -> tuple[Facilitator, Someone]:
    """A facilitator and a planner, both in the list; the planner has written the texts."""
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path), "Planeraren")
    for someone in (planner, facilitator):
        someone.open_list()
    for text in texts:
        planner.write(text)
    for text in texts:
        facilitator.sees_saved(text)
        planner.sees_saved(text)
    return facilitator, planner


def _focus(someone: Someone, text: str) -> None:
    someone.note(text).get_by_role("button", name=re.compile("^Actions for")).focus()


def _said(someone: Someone, words: str) -> Locator:
    return someone.page.get_by_role("log").get_by_text(words)


def _choose(someone: Someone, *texts: str) -> None:
    someone.page.get_by_role("button", name="Choose several").click()
    for text in texts:
        someone.note(text).get_by_role("checkbox").check()


def _move(someone: Someone, text: str, area: str, board: str = "Empathize") -> None:
    someone.act(text, "Move to …")
    dialog = someone.page.get_by_role("dialog", name="Move the note")
    _pick_area(dialog, area, board)
    dialog.get_by_role("button", name="Move", exact=True).click()


def _pick_area(dialog: Locator, area: str, board: str = "Empathize") -> None:
    choice = dialog.get_by_label("To which area?")
    option = choice.locator(f"optgroup[label*='{board}'] option").filter(has_text=area).first
    choice.select_option(option.get_attribute("value"))


def test_the_first_link_opens_the_list_and_the_device_remembers(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.page.locator("body").focus()
    place = planner.page.url.split("?")[0]
    planner.page.goto(place)
    planner.is_inside()
    planner.page.keyboard.press("Tab")
    link = planner.page.get_by_role("link", name="Open as list")
    expect(link).to_be_focused()
    planner.page.keyboard.press("Enter")
    expect(planner.page.locator("#list-title")).to_be_focused()
    planner.page.goto(place)
    planner.is_inside()
    expect(planner.page.locator("#list-title")).to_be_visible()


def test_a_page_without_a_workshop_begins_with_a_link_to_its_content(hall: Hall) -> None:
    someone = hall.desktop()
    someone.page.goto(hall.address("/"))
    someone.page.get_by_label("Code").wait_for()
    someone.page.keyboard.press("Tab")
    expect(someone.page.get_by_role("link", name="To the content")).to_be_focused()
    someone.page.keyboard.press("Enter")
    expect(someone.page.get_by_role("heading", level=1)).to_be_focused()


def test_what_others_do_is_one_sentence_and_can_be_muted(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST)
    for text in (SECOND, THIRD, FOURTH):
        facilitator.write(text)
    expect(_said(planner, "3 new notes")).to_have_count(1, timeout=15_000)
    expect(planner.page.locator(".list-news")).to_contain_text("3 new notes")
    switch = planner.page.get_by_role("button", name="Tell others’ changes")
    expect(switch).to_have_attribute("aria-pressed", "true")
    switch.click()
    expect(planner.page.locator(".list-news")).to_contain_text("not told")
    planner.page.reload()
    planner.is_inside()
    expect(switch).to_have_attribute("aria-pressed", "false")


def test_a_note_deleted_by_another_gives_the_focus_to_its_neighbour(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST, SECOND, THIRD)
    _focus(planner, SECOND)
    facilitator.act(SECOND, "Delete")
    expect(planner.note(THIRD)).to_be_focused()
    expect(_said(planner, "Somebody else deleted the note")).to_have_count(1)


def test_a_note_moved_to_another_stage_gives_the_focus_to_its_neighbour(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST, SECOND)
    _focus(planner, SECOND)
    _move(facilitator, SECOND, area="", board="Define")
    expect(planner.note(FIRST)).to_be_focused()
    planner.page.get_by_role("button", name="Go there").click()
    expect(planner.note(SECOND)).to_be_focused()


def test_words_in_a_note_that_another_deletes_become_a_draft_and_she_is_told(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST, SECOND)
    planner.act(FIRST, "Edit")
    planner.page.locator(".writer-field").fill(HALF)
    facilitator.act(FIRST, "Delete")
    expect(planner.page.locator(".toast")).to_contain_text("What you had written is kept")
    expect(planner.note(SECOND)).to_be_focused()
    planner.page.locator(".toast").get_by_role("button", name="Look at it").click()
    dialog = planner.page.get_by_role("dialog", name="Not accepted")
    expect(dialog.get_by_label("Your text")).to_have_value(HALF)


def test_in_a_note_that_another_moves_one_goes_on_writing(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST)
    planner.act(FIRST, "Edit")
    field = planner.page.locator(".writer-field")
    field.fill(HALF)
    areas = facilitator.page.locator(".section h3").all_inner_texts()
    _move(facilitator, FIRST, area=areas[1])
    expect(_said(planner, "You can go on writing")).to_have_count(1)
    expect(field).to_be_focused()
    expect(field).to_have_value(HALF)
    planner.page.keyboard.press("Control+Enter")
    facilitator.sees_saved(HALF)


def test_several_notes_are_moved_and_deleted_as_one_step(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST, SECOND, THIRD)
    areas = planner.page.locator(".section h3").all_inner_texts()
    _choose(planner, FIRST, SECOND)
    planner.page.get_by_role("button", name="Move to …").click()
    dialog = planner.page.get_by_role("dialog", name="Move 2 notes")
    _pick_area(dialog, areas[1])
    dialog.get_by_role("button", name="Move", exact=True).click()
    there = facilitator.page.get_by_role("region", name=areas[1]).locator("[data-note]")
    expect(there).to_have_count(2)
    _choose(planner, FIRST, SECOND)
    planner.page.get_by_label("The chosen notes").get_by_role("button", name="Delete").click()
    expect(there).to_have_count(0)
    expect(planner.note(THIRD)).to_be_focused()
    planner.page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(there).to_have_count(2)
    expect(planner.note(FIRST)).to_be_focused()


def test_several_notes_become_a_group(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST, SECOND, THIRD)
    _choose(planner, FIRST, THIRD)
    planner.page.get_by_role("button", name="Group …").click()
    dialog = planner.page.get_by_role("dialog", name="Group 2 notes")
    dialog.get_by_label("Name of the group").fill("Torget")
    dialog.get_by_role("button", name="Group", exact=True).click()
    group = facilitator.page.locator(".run").filter(has_text="Torget")
    expect(group.locator("[data-note]")).to_have_count(2)
    expect(planner.page.get_by_role("button", name="Choose several")).to_be_visible()


def test_only_ones_own_notes_can_be_coloured_and_deleted_together(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST)
    facilitator.write(SECOND)
    planner.sees_saved(SECOND)
    _choose(planner, FIRST, SECOND)
    bar = planner.page.get_by_label("The chosen notes")
    expect(bar.get_by_role("button", name="Delete")).to_be_disabled()
    expect(bar.get_by_text("One of them is not yours")).to_be_visible()
    planner.note(SECOND).get_by_role("checkbox").uncheck()
    expect(bar.get_by_role("button", name="Delete")).to_be_enabled()


def test_a_note_is_linked_to_what_it_is_built_on_and_leads_there(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST)
    planner.page.get_by_role("button", name="Define").click()
    planner.write(SECOND)
    planner.sees_saved(SECOND)
    planner.act(SECOND, "Links to other stages …")
    dialog = planner.page.get_by_role("dialog", name="Links of the note")
    dialog.get_by_label("Words of the note").fill(FIRST[:18])
    dialog.get_by_role("button", name=re.compile("^Empathize: this is built on it")).click()
    built_on = dialog.get_by_role("region", name="Built on")
    expect(built_on).to_contain_text(FIRST)
    built_on.get_by_role("button", name=re.compile("^Go to")).click()
    expect(planner.note(FIRST)).to_be_focused()

    facilitator.note(FIRST).get_by_role("button", name="1 link to another stage").click()
    other = facilitator.page.get_by_role("dialog", name="Links of the note")
    came = other.get_by_role("region", name="What came of this")
    expect(came).to_contain_text(SECOND)
    came.get_by_role("button", name=re.compile("^Remove the link")).click()
    expect(other.get_by_role("heading", name="What came of this")).to_be_focused()
    expect(planner.note(FIRST).get_by_role("button", name=re.compile("link"))).to_have_count(0)


def test_the_size_of_a_note_is_one_of_nine(hall: Hall) -> None:
    facilitator, planner = _two_in_the_list(hall, FIRST)
    planner.act(FIRST, "Size …")
    planner.page.get_by_role("radio", name="2 wide, 1 high").check()
    planner.page.get_by_role("button", name="Done").click()
    planner.sees_saved(FIRST)
    facilitator.act(FIRST, "Size …")
    expect(facilitator.page.get_by_role("radio", name="2 wide, 1 high")).to_be_checked()
