"""Several people type in one note at once: no word is lost, and nobody's caret jumps."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.cable import Cable
from tests.e2e.people import Hall, Someone

START = "Benches by the water."

SAVED = re.compile(r"^All saved( ?\(backup connection\))?$")
UNSENT = re.compile(r"^Not sent yet( ?\(backup connection\))?$")
"""What the head says, and nothing else; on the long-poll it says so behind it."""


def _field(someone: Someone) -> Locator:
    return someone.page.locator("[data-note]").get_by_label("Text of the note")


def _writes_in(someone: Someone, text: str) -> Locator:
    """The note's field, open and with the keyboard in it."""
    someone.note(text).get_by_role("button", name=f"Edit: {text}").click()
    field = _field(someone)
    expect(field).to_be_focused()
    return field


def _opened(hall: Hall, *, port: int | None = None) -> tuple[Someone, Someone]:
    """Two people in the list, with a note that its author has opened for all."""
    anna, bo = hall.desktop(), hall.desktop()
    anna.join(hall.invitation(), "Anna")
    bo.join(hall.invitation(port), "Bo")
    for someone in (anna, bo):
        someone.open_list()
    anna.write(START)
    anna.sees_saved(START)
    bo.sees(START)
    expect(bo.note(START).get_by_role("button", name=f"Edit: {START}")).to_have_count(0)
    anna.act(START, "Write together")
    expect(bo.note(START).get_by_text("Everyone may write in it")).to_be_attached()
    return anna, bo


def _undo(someone: Someone) -> None:
    """By the button beside the notes, when nothing is being typed any more."""
    undo = someone.page.locator(".undo-buttons").get_by_role("button", name="Undo", exact=True)
    undo.click()
    expect(someone.page.get_by_role("log").get_by_text("Undone: words of a note")).to_be_attached()


def _caret(field: Locator) -> list[int]:
    found: list[int] = field.evaluate("field => [field.selectionStart, field.selectionEnd]")
    return found


def test_two_people_type_in_one_note_and_every_word_is_there(hall: Hall) -> None:
    anna, bo = _opened(hall)
    begin, end = _writes_in(anna, START), _writes_in(bo, START)
    begin.press("Control+Home")
    end.press("Control+End")
    words = [("Fler ", " Och"), ("😀 ", " 👩‍👩‍👧"), ("مكان ", " ظل"), ("soffor ", " träd.")]
    for first, last in words:
        anna.page.keyboard.type(first)
        bo.page.keyboard.type(last)
    whole = f"Fler 😀 مكان soffor {START} Och 👩‍👩‍👧 ظل träd."
    for field in (begin, end):
        expect(field).to_have_value(whole, timeout=15_000)
    at = begin.evaluate("field => field.value.indexOf('Benches')")
    assert _caret(begin) == [at, at], "each caret stands where its own words end"
    assert _caret(end) == [end.evaluate("field => field.value.length")] * 2

    bo.page.keyboard.press("Control+z")
    for field in (begin, end):
        expect(field).to_have_value(f"Fler 😀 مكان soffor {START}", timeout=15_000)
    bo.page.keyboard.type(" Och ro.")
    for someone in (anna, bo):
        someone.page.get_by_role("button", name="Done", exact=True).click()
        someone.sees_saved(f"Fler 😀 مكان soffor {START} Och ro.")

    _undo(anna)
    for someone in (anna, bo):
        someone.sees_saved(f"{START} Och ro.")
        expect(someone.note(START)).not_to_contain_text("soffor")
    _undo(bo)
    for someone in (anna, bo):
        someone.sees_saved(START)
        expect(someone.note(START)).not_to_contain_text("ro.")


def test_what_is_typed_while_the_cable_is_out_and_over_a_reload_is_kept(hall: Hall) -> None:
    with Cable(hall.server.port) as cable:
        anna, bo = _opened(hall, port=cable.port)
        begin, end = _writes_in(anna, START), _writes_in(bo, START)
        begin.press("Control+Home")
        end.press("Control+End")
        cable.cut()
        bo.page.keyboard.type(" Shade")
        anna.page.keyboard.type("More ")
        bo.page.keyboard.type(" too.")
        expect(begin).to_have_value(f"More {START}")
        cable.mend()
        for field in (begin, end):
            expect(field).to_have_value(f"More {START} Shade too.", timeout=20_000)

        cable.cut()
        bo.page.keyboard.type(" A tree")
        expect(end).to_have_value(f"More {START} Shade too. A tree")
        bo.page.keyboard.type(" or two.")
        cable.mend()
        bo.page.reload()
        bo.is_inside()
        whole = f"More {START} Shade too. A tree or two."
        bo.sees_saved(whole)
        expect(begin).to_have_value(whole, timeout=20_000)


def test_on_the_board_an_input_method_is_not_disturbed_by_a_phone_that_types(hall: Hall) -> None:
    phone, desk = hall.phone(), hall.desktop()
    phone.join(hall.invitation(), "Anna")
    desk.join(hall.invitation(), "Bo")
    phone.write(START)
    phone.sees_saved(START)
    phone.act(START, "Write together")
    expect(desk.note(START).get_by_text("Everyone may write in it")).to_be_attached()
    for someone in (phone, desk):
        someone.act(START, "Edit")
        expect(_field(someone)).to_be_focused()
    begin, end = _field(phone), _field(desk)
    begin.press("Control+Home")
    end.press("Control+End")
    keyboard = desk.context.new_cdp_session(desk.page)
    compose = {"selectionStart": 2, "selectionEnd": 2}
    keyboard.send("Input.imeSetComposition", {"text": "にほ", **compose})
    phone.page.keyboard.type("Far ")
    phone.page.get_by_role("button", name="Done", exact=True).click()
    phone.sees_saved(f"Far {START}")
    # Behind them in the same log: where it is seen, they have come to the desk.
    phone.write("Behind it.")
    desk.sees("Behind it.")
    expect(end).to_have_value(f"{START}にほ")
    keyboard.send("Input.insertText", {"text": "日本"})
    expect(end).to_have_value(f"Far {START}日本", timeout=15_000)
    phone.sees(f"Far {START}日本")

    desk.page.keyboard.press("Escape")
    desk.sees_saved(f"Far {START}日本")
    undo = phone.page.locator(".undo-buttons").get_by_role("button", name="Undo", exact=True)
    undo.tap()
    expect(desk.note("Behind it.")).to_have_count(0)
    undo.tap()
    for someone in (phone, desk):
        someone.sees_saved(f"{START}日本")
        expect(someone.note(START)).not_to_contain_text("Far")


def test_while_one_types_the_undo_buttons_take_back_what_is_typed(hall: Hall) -> None:
    anna = hall.desktop()
    anna.join(hall.invitation(), "Anna")
    anna.open_list()
    for text in (START, "An older note."):
        anna.write(text)
        anna.sees_saved(text)
    anna.act(START, "Write together")
    anna.page.get_by_role("button", name="Board", exact=True).click()
    anna.act(START, "Edit")
    field = _field(anna)
    expect(field).to_be_focused()
    buttons = anna.page.locator(".undo-buttons")
    undo = buttons.get_by_role("button", name="Undo", exact=True)
    redo = buttons.get_by_role("button", name="Redo", exact=True)
    expect(undo).to_be_disabled()
    field.press("Control+End")
    anna.page.keyboard.type(" And shade.")
    expect(field).to_have_value(f"{START} And shade.")
    undo.click()
    expect(field).to_have_value(START)
    expect(field).to_be_focused()
    expect(undo).to_be_disabled()
    redo.click()
    expect(field).to_have_value(f"{START} And shade.")
    field.press("Control+z")
    expect(field).to_have_value(START)
    expect(anna.note("An older note.")).to_be_visible()

    anna.page.keyboard.press("Control+y")
    anna.page.keyboard.press("Escape")
    anna.sees_saved(f"{START} And shade.")
    undo.click()
    anna.sees_saved(START)
    expect(anna.note("An older note.")).to_be_visible()


def test_words_in_an_open_field_are_not_called_saved_and_an_emptied_note_says_that_it_is_back(
    hall: Hall,
) -> None:
    anna = hall.desktop()
    anna.join(hall.invitation(), "Anna")
    anna.open_list()
    anna.write(START)
    anna.sees_saved(START)
    head = anna.page.locator(".saving")
    expect(head).to_have_text(SAVED)
    field = _writes_in(anna, START)
    field.press("Control+End")
    anna.page.keyboard.type(" And shade.")
    expect(head).to_have_text(UNSENT)
    field.press("Control+Enter")
    expect(head).to_have_text(SAVED)

    shade = f"{START} And shade."
    anna.act(shade, "Write together")
    field = _writes_in(anna, shade)
    expect(head).to_have_text(SAVED)
    field.press("Control+a")
    field.press("Delete")
    expect(head).to_have_text(UNSENT)
    field.press("Escape")
    anna.sees_saved(shade)
    expect(head).to_have_text(SAVED)
    back = "the words that stood there are back"
    expect(anna.page.locator(".toast").get_by_text(back)).to_be_visible()
    expect(anna.page.get_by_role("log").get_by_text(back)).to_be_attached()
