"""The server cannot store for a while: whoever writes is told so, and goes on undisturbed."""

import pytest
from playwright.sync_api import expect

from tests.e2e.hands import canvas, painted
from tests.e2e.people import Hall, Someone
from tests.support.stalls import locked
from tests.support.texts import statements

STATEMENTS = [text for text in statements() if 20 < len(text) < 120]


def test_t3_while_nothing_can_be_stored_the_page_says_not_saved_yet_and_later_all_saved(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    head = phone.page.locator(".saving")
    late = phone.page.get_by_text("saving takes longer than usual")
    with locked(hall.server.data):
        for text in STATEMENTS[:2]:
            phone.write(text)
        expect(late).to_be_visible(timeout=15_000)
        expect(head).to_have_text("Not saved yet")
        expect(phone.note(STATEMENTS[0])).to_have_attribute("data-state", "waiting")
        expect(facilitator.note(STATEMENTS[0])).to_have_count(0)
    for text in STATEMENTS[:2]:
        phone.sees_saved(text)
        facilitator.sees_saved(text)
    expect(head).to_have_text("All saved")
    expect(late).to_have_count(0)


@pytest.fixture
def planner(hall: Hall) -> Someone:
    """At a desktop, in the list, with a note of hers."""
    planner = hall.desktop()
    planner.join(hall.invitation())
    planner.open_list()
    planner.write(STATEMENTS[0])
    planner.sees_saved(STATEMENTS[0])
    return planner


def _undoes(planner: Someone) -> None:
    planner.page.locator(".toast").get_by_role("button", name="Undo").click()


def _comes_back(planner: Someone) -> None:
    """The answer is there, and what it was to lead to has had its frames."""
    planner.sees_saved(STATEMENTS[0])
    painted(planner)
    painted(planner)


def test_who_writes_on_while_her_undoing_is_on_its_way_keeps_the_keyboard(
    hall: Hall, planner: Someone
) -> None:
    planner.act(STATEMENTS[0], "Delete")
    planner.is_inside()
    heading = planner.page.locator("#list-title")
    field = planner.page.get_by_placeholder("Write a note")
    with locked(hall.server.data):
        _undoes(planner)
        expect(heading).to_be_focused()
        field.click()
        planner.page.keyboard.type("half a thou")
    _comes_back(planner)
    expect(field).to_be_focused()
    planner.page.keyboard.type("ght")
    expect(field).to_have_value("half a thought")

    # Who waits where the page has put the keyboard has not gone on, whatever she presses there.
    planner.act(STATEMENTS[0], "Delete")
    planner.is_inside()
    with locked(hall.server.data):
        _undoes(planner)
        expect(heading).to_be_focused()
        planner.page.keyboard.press("Shift")
    planner.sees_saved(STATEMENTS[0])
    expect(planner.note(STATEMENTS[0])).to_be_focused()


_CAMERA = "() => document.querySelector('.world').style.transform"


def test_who_looks_elsewhere_while_her_undoing_is_on_its_way_is_left_there(
    hall: Hall, planner: Someone
) -> None:
    planner.page.get_by_role("group", name="View").get_by_role("button", name="Board").click()
    title = planner.page.locator("#board-title")
    planner.note(STATEMENTS[0]).focus()
    planner.page.keyboard.press("Delete")
    planner.is_inside()
    with locked(hall.server.data):
        _undoes(planner)
        expect(title).to_be_focused()
        canvas(planner).click(position={"x": 600, "y": 400})
        expect(canvas(planner)).to_be_focused()
        before = planner.page.evaluate(_CAMERA)
        planner.page.mouse.wheel(0, 2_000)
        planner.page.wait_for_function(f"before => ({_CAMERA})() !== before", arg=before)
        painted(planner)
        there = planner.page.evaluate(_CAMERA)
    _comes_back(planner)
    expect(canvas(planner)).to_be_focused()
    assert planner.page.evaluate(_CAMERA) == there
