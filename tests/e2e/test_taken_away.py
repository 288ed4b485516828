"""What goes away under the hands, a note, a toast, a storage, takes neither keyboard nor words."""

import re

from playwright.sync_api import Route, expect

from tests.e2e.cable import Cable
from tests.e2e.hands import canvas, drag, middle, paste, paste_notes
from tests.e2e.keys import focus_is_kept
from tests.e2e.people import Hall
from tests.support.texts import statements

FIRST, SECOND = [text for text in statements() if 20 < len(text) < 100][:2]
HALF = "half a thought, and then the phone rang"

_KEEPS_NOTHING = """
Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };
"""

_ALL_STYLES = """() => [...document.querySelectorAll("link[rel=stylesheet]")].every((link) => {
  try {
    return link.sheet.cssRules.length > 0;
  } catch {
    return false;
  }
})"""


def test_the_dialog_of_a_note_that_was_deleted_does_not_come_back_with_it(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, [FIRST])
    facilitator.sees_saved(FIRST)
    planner.act(FIRST, "Colour …")
    dialog = planner.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    facilitator.act(FIRST, "Delete")
    expect(dialog).to_have_count(0)
    facilitator.page.locator(".toast").get_by_role("button", name="Undo").click()
    planner.sees_saved(FIRST)
    expect(dialog).to_have_count(0)
    focus_is_kept(planner.page)


def test_the_keyboard_goes_to_the_board_when_another_deletes_its_note(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, [FIRST, SECOND])
    for text in (FIRST, SECOND):
        facilitator.sees_saved(text)
    planner.note(FIRST).focus()
    facilitator.act(FIRST, "Delete")
    expect(planner.page.locator("#board-title")).to_be_focused()
    planner.menu(SECOND)
    facilitator.act(SECOND, "Delete")
    expect(planner.page.get_by_role("menu")).to_have_count(0)
    expect(planner.page.locator("#board-title")).to_be_focused()


def test_closing_a_toast_leaves_the_keyboard_on_the_page(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, [FIRST])
    planner.note(FIRST).focus()
    planner.page.keyboard.press("Backspace")
    expect(planner.page.locator("#board-title")).to_be_focused()
    toasts = planner.page.locator(".toast")
    expect(toasts).to_have_count(2)
    for left in (1, 0):
        toasts.last.get_by_role("button", name="Close").focus()
        planner.page.keyboard.press("Enter")
        expect(toasts).to_have_count(left)
    expect(planner.page.locator("#board-title")).to_be_focused()


def test_a_note_goes_where_the_composer_says_however_far_one_looks(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.page.get_by_role("button", name="New note").click()
    area = planner.page.get_by_role("combobox", name="Area")
    said = area.input_value()
    planner.page.get_by_placeholder("Write a note").fill(HALF)
    start = planner.page.locator(".area").first.bounding_box()
    assert start is not None
    x, y = middle(canvas(planner))
    drag(planner, (x, y - 200), (-560, 0))
    drag(planner, (x, y - 200), (-560, 0))
    moved = planner.page.locator(".area").first.bounding_box()
    assert moved is None or moved["x"] < start["x"] - 1000, "one looks elsewhere now"
    expect(area).to_have_value(said)


def test_words_stay_in_the_field_where_the_browser_keeps_nothing(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.page.add_init_script(_KEEPS_NOTHING)
    planner.join(hall.address(path), "Grannen")
    planner.open_list()
    field = planner.page.get_by_label("Text of the note")
    field.fill(HALF)
    facilitator.page.get_by_role("button", name=re.compile("^People")).click()
    facilitator.page.get_by_role("button", name="Actions for Grannen").click()
    facilitator.page.get_by_role("menuitem", name="Make staff").click()
    facilitator.page.get_by_role("button", name="Make staff").click()
    expect(planner.page.get_by_role("button", name=re.compile("your menu"))).to_be_visible()
    expect(
        facilitator.page.get_by_role("dialog", name="People")
        .get_by_role("listitem")
        .filter(has_text="Grannen")
    ).to_contain_text("Staff")
    facilitator.close_panel()
    paste_notes(facilitator, [FIRST])
    planner.sees_saved(FIRST)
    expect(field).to_have_value(HALF)


def test_a_press_beside_a_dialog_throws_no_words_away(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    paste(facilitator, "\n".join(f"{FIRST} {number}" for number in range(5)))
    dialog = facilitator.page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    facilitator.page.mouse.click(10, 400)
    expect(dialog).to_be_visible()
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_have_count(0)

    facilitator.panel().get_by_role("button", name="Edit title and challenge").click()
    form = facilitator.page.get_by_role("form", name="Title and challenge")
    form.get_by_label("The challenge").fill(HALF)
    facilitator.page.mouse.click(10, 400)
    expect(form.get_by_label("The challenge")).to_have_value(HALF)
    facilitator.page.keyboard.press("Escape")
    expect(form).to_have_count(0)


def test_a_part_that_could_not_be_fetched_is_fetched_when_it_is_asked_for_again(hall: Hall) -> None:
    phone = hall.phone()
    # Its script, its style, and nothing else of the page.
    missing = re.compile(r"/assets/all-[^/]*\.(js|css)$")
    phone.page.route(missing, lambda route: route.abort())
    phone.join(hall.invitation(), "Anna")
    phone.write(FIRST)
    phone.sees_saved(FIRST)
    phone.page.get_by_role("button", name="your menu").click()
    phone.page.get_by_role("menuitem", name="People: 1 here").click()
    again = phone.page.get_by_role("button", name="Try again", exact=True)
    expect(again).to_be_visible()
    expect(phone.page.locator(".toast")).to_have_count(0)
    sentence = "This part of the page could not be fetched"
    expect(phone.page.get_by_role("log").get_by_text(sentence).first).to_be_attached()
    # In vain at first, and nothing else is lost by it.
    again.click()
    expect(again).to_be_visible()
    phone.write(SECOND)
    phone.sees_saved(SECOND)

    phone.page.unroute(missing)
    again.click()
    people = phone.page.get_by_role("dialog", name="People")
    expect(people).to_contain_text("Here now (1)")
    expect(again).to_have_count(0)
    phone.page.wait_for_function(_ALL_STYLES)
    people.get_by_role("button", name="Close").first.click()
    for text in (FIRST, SECOND):
        phone.sees_saved(text)


def test_a_part_whose_styles_are_late_opens_also_when_the_page_comes_back_meanwhile(
    hall: Hall,
) -> None:
    late = re.compile(r"/assets/all-[^/]*\.css$")
    held: list[Route] = []

    def hold(route: Route) -> None:
        held.append(route)

    with Cable(hall.server.port) as cable:
        planner = hall.desktop()
        planner.page.route(late, hold)
        with planner.page.expect_request(late):
            planner.join(hall.invitation(cable.port), "Anna")
        planner.page.get_by_role("button", name=re.compile("^People")).click()
        # The press was not lost: that is shown, and said once.
        moment = planner.page.locator(".toast", has_text="One moment")
        expect(moment).to_have_count(1)
        expect(planner.page.get_by_role("log").get_by_text("One moment")).to_have_count(1)
        cable.cut()
        expect(planner.page.get_by_text("No connection right now")).to_be_visible(timeout=15_000)
        cable.mend()
        planner.is_inside()
        # What is not there when the page is live again is asked for again, a task later.
        planner.page.evaluate("new Promise((done) => setTimeout(done))")
        for route in held:
            route.continue_()
        expect(planner.page.get_by_role("dialog", name="People")).to_be_visible()
        expect(moment).to_have_count(0)
