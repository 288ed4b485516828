"""Half-written words and the keyboard: kept, whatever others do and wherever the screen turns."""

import re

from playwright.sync_api import expect

from tests.e2e.hands import place, slow_frames
from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

FIRST, SECOND = [text for text in statements() if 20 < len(text) < 100][:2]
HALF = "half a thought, and then the phone rang"


def _view(someone: Someone, name: str) -> None:
    someone.page.get_by_role("group", name="View").get_by_role("button", name=name).click()


def _stage(facilitator: Facilitator, name: str) -> None:
    facilitator.turn(name)
    facilitator.close_panel()


def _kept(someone: Someone) -> list[str]:
    """What this device and this tab remember of anybody in a workshop: figures in its name."""
    names: list[str] = someone.page.evaluate(
        "() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]"
    )
    return [name for name in names if re.search(r"\d", name)]


def _edit_on_the_board(someone: Someone, text: str) -> None:
    note = someone.page.locator(".world").locator("[data-note]").filter(has_text=text)
    note.focus()
    someone.page.keyboard.press("Enter")
    expect(someone.page.get_by_label("Text of the note")).to_be_focused()


def test_half_a_thought_outlives_a_change_of_view_and_a_reload(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    field = phone.page.get_by_placeholder("Write a note")
    field.fill(HALF)
    _view(phone, "Board")
    expect(phone.page.locator("#board-title")).to_be_visible()
    _view(phone, "Write")
    expect(field).to_have_value(HALF)
    phone.page.reload()
    phone.is_inside()
    expect(field).to_have_value(HALF)
    phone.page.get_by_role("button", name=re.compile("your menu")).click()
    phone.page.get_by_role("menuitem", name="Not you?").click()
    phone.leave_this_device()
    assert _kept(phone) == []
    phone.join(hall.address(path), "Nästa")
    expect(field).to_have_value("")


def test_q9_the_next_at_a_shared_computer_finds_no_words_and_no_code_of_a_vote(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.open_list()
    planner.write(FIRST)
    planner.sees_saved(FIRST)
    panel = facilitator.panel()
    panel.get_by_text("New vote").click()
    panel.get_by_label("Question").fill("Which first?")
    panel.get_by_role("button", name="Start the vote").click()
    planner.page.get_by_role("button", name="Vote: Which first?").click()
    ballot = planner.page.get_by_role("dialog", name="Which first?")
    ballot.get_by_role("button", name="One dot more").click()
    ballot.get_by_role("button", name="Cast my vote").click()
    expect(ballot.get_by_text("Your vote is in.")).to_be_visible()
    planner.page.keyboard.press("Escape")
    planner.act(FIRST, "Edit")
    planner.page.locator("[data-note]").get_by_label("Text of the note").fill(HALF)
    for kept in ("edit", "vote"):
        assert any(name.startswith(f"samskapa.{kept}.") for name in _kept(planner)), kept
    other = planner.context.new_page()
    other.goto(planner.page.url)
    other.get_by_placeholder("Write a note").fill(HALF)
    begun = "() => Object.keys(sessionStorage).filter(name => /[0-9]/.test(name)).length"
    other.wait_for_function(f"({begun})() > 0")
    planner.page.get_by_role("button", name=re.compile("your menu")).click()
    planner.page.get_by_role("menuitem", name="Not you?").click()
    planner.leave_this_device()
    assert _kept(planner) == []
    expect(other.get_by_role("alert")).to_be_visible()
    assert other.evaluate(begun) == 0, "the other tab forgets what it kept for itself too"


def test_while_writing_is_paused_the_words_and_the_keyboard_stay(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.open_list()
    field = planner.page.get_by_label("Text of the note")
    field.fill(HALF)
    facilitator.pause_writing()
    expect(planner.page.get_by_text("The facilitator has paused writing").first).to_be_visible()
    expect(field).to_be_focused()
    expect(field).to_have_value(HALF)
    expect(field).not_to_be_editable()


def test_a_note_deleted_while_it_is_written_in_on_the_board_is_kept_once(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.open_list()
    planner.write(FIRST)
    facilitator.sees_saved(FIRST)
    _view(planner, "Board")
    _edit_on_the_board(planner, FIRST)
    planner.page.keyboard.insert_text(HALF)
    facilitator.act(FIRST, "Delete")
    expect(planner.page.get_by_text("1 text not accepted")).to_be_visible()
    expect(planner.page.locator("[data-note]")).to_have_count(0)
    expect(planner.page.locator("#board-title")).to_be_focused()
    _view(planner, "List")
    expect(planner.page.get_by_text("1 text not accepted")).to_be_visible()


def test_words_begun_on_one_stage_are_saved_there(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.page.locator(".board-view").dblclick(position={"x": 600, "y": 300})
    planner.page.keyboard.insert_text(SECOND)
    _stage(facilitator, "Define")
    expect(planner.page.get_by_role("heading", name="Define", exact=True)).to_be_focused()
    planner.page.get_by_role("button", name="Empathize").click()
    planner.sees_saved(SECOND)


def test_the_keyboard_returns_to_the_note_after_writing_on_the_board(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.open_list()
    planner.write(FIRST)
    planner.sees_saved(FIRST)
    _view(planner, "Board")
    for key in ("Escape", "Control+Enter"):
        _edit_on_the_board(planner, FIRST)
        planner.page.keyboard.press(key)
        expect(planner.note(FIRST)).to_be_focused()


def test_x4_a_group_renamed_by_two_keeps_the_first_name_and_the_other_words(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    for someone in (planner, facilitator):
        someone.open_list()
    for text in (FIRST, SECOND):
        planner.write(text)
        planner.sees_saved(text)
    # Then the focus that follows the grouping comes when she is at the group's name already.
    slow_frames(planner)
    planner.group(FIRST, SECOND)
    for someone in (planner, facilitator):
        someone.page.get_by_role("button", name=re.compile("Actions for the group")).click()
        someone.page.get_by_role("menuitem").first.click()
    facilitator.page.get_by_label("Name of the group").fill("Torget")
    facilitator.page.get_by_label("Name of the group").press("Enter")
    expect(facilitator.page.get_by_text("All saved")).to_be_visible()
    planner.page.get_by_label("Name of the group").fill("Gatan")
    planner.page.get_by_label("Name of the group").press("Enter")
    expect(planner.page.get_by_text("1 text not accepted")).to_be_visible()
    expect(facilitator.page.get_by_role("heading", name="Torget")).to_be_visible()
    button = planner.page.get_by_role("button", name=re.compile("Actions for the group"))
    expect(button).to_be_focused()


def test_a_note_written_anew_by_half_outlives_a_reload(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.write(FIRST)
    phone.sees_saved(FIRST)
    phone.act(FIRST, "Edit")
    field = phone.page.locator(".writer-field")
    field.fill(HALF)
    phone.page.reload()
    phone.is_inside()
    phone.act(FIRST, "Edit")
    expect(field).to_have_value(HALF)
    phone.save_edit(HALF)
    phone.sees_saved(HALF)
    phone.act(HALF, "Edit")
    expect(field).to_have_value(HALF)


def test_words_in_a_note_that_another_moved_are_saved_when_the_stage_turns(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.page.locator(".board-view").dblclick(position={"x": 600, "y": 300})
    planner.page.keyboard.insert_text(FIRST)
    planner.page.keyboard.press("Control+Enter")
    planner.sees_saved(FIRST)
    facilitator.sees(FIRST)
    _edit_on_the_board(planner, FIRST)
    planner.page.keyboard.insert_text(f" {HALF}")
    before = place(planner.page.locator(".world [data-note]"))
    facilitator.note(FIRST).focus()
    facilitator.page.keyboard.press("ArrowRight")
    planner.page.wait_for_function(
        "x => document.querySelector('.world [data-note]').getBoundingClientRect().x > x + 2",
        arg=before[0],
    )
    expect(planner.page.get_by_label("Text of the note")).to_be_focused()
    _stage(facilitator, "Define")
    expect(planner.page.get_by_role("heading", name="Define", exact=True)).to_be_visible()
    planner.page.get_by_role("button", name="Empathize").click()
    planner.sees_saved(f"{FIRST} {HALF}")


def test_a_new_note_on_the_board_outlives_a_reload_and_is_not_begun_twice(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    board = planner.page.locator(".board-view")
    board.dblclick(position={"x": 600, "y": 300})
    field = planner.page.get_by_label("Text of the note")
    field.fill(HALF)
    planner.page.reload()
    planner.is_inside()
    board.dblclick(position={"x": 500, "y": 200})
    expect(field).to_have_value(HALF)
    field.press("Control+Enter")
    planner.sees_saved(HALF)
    board.dblclick(position={"x": 600, "y": 420})
    expect(field).to_have_value("")


def test_words_begun_on_the_board_stay_where_they_are_when_its_title_changes(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.page.locator(".board-view").dblclick(position={"x": 600, "y": 300})
    planner.page.keyboard.insert_text(HALF)
    facilitator.retitle_board("Empathize", "What we heard")
    expect(planner.page.get_by_role("heading", name="What we heard")).to_be_visible()
    expect(planner.page.get_by_label("Text of the note")).to_be_focused()
    expect(planner.page.locator("[data-note]")).to_have_count(0)
