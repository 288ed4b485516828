"""A phone in the hand: writing first, what became of it below, one hand, nothing too wide."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.people import PHONE, Hall, Someone
from tests.support.texts import statements

FIRST, SECOND = [text for text in statements() if 20 < len(text) < 60][:2]


def _height(someone: Someone, selector: str) -> float:
    box = someone.page.locator(selector).bounding_box()
    assert box is not None
    return box["height"]


def _too_wide(someone: Someone) -> list[str]:
    """What reaches over the edge of the screen."""
    wide: list[str] = someone.page.evaluate(
        """() => [...document.querySelectorAll('body *')]
            .filter((node) => node.checkVisibility?.() ?? true)
            .filter((node) => !node.closest('.unseen, .skip, svg'))
            .filter((node) => node.getBoundingClientRect().right > innerWidth + 1)
            .map((node) => `${node.outerHTML.slice(0, 80)}`)"""
    )
    return wide


def test_after_joining_one_writes_sends_and_sees_it_land(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Gun-Britt")
    expect(phone.page.get_by_text("What is it like today?")).to_be_visible()
    assert _height(phone, ".head") < 60, "one slim line"
    send = phone.page.get_by_role("button", name="Send", exact=True)
    box = send.bounding_box()
    assert box is not None
    assert PHONE["height"] / 2 < box["y"] < PHONE["height"] - box["height"], "under the thumb"
    assert phone.page.evaluate("document.documentElement.scrollHeight <= innerHeight")
    phone.write(FIRST)
    phone.sees_saved(FIRST)
    expect(phone.note(FIRST)).to_be_in_viewport()
    expect(phone.note(FIRST)).to_contain_text("Saved")
    facilitator.sees_saved(FIRST)


def test_a_person_sees_what_became_of_her_note(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Gun-Britt")
    for text in (FIRST, SECOND):
        phone.write(text)
        phone.sees_saved(text)
    facilitator.open_list()
    facilitator.group(FIRST, SECOND, "Torget")
    expect(phone.note(FIRST)).to_contain_text("In the group: Torget")
    facilitator.act(SECOND, "Delete")
    expect(phone.note(SECOND)).to_have_count(0)


def test_a_refused_text_lies_above_ones_own_notes(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Gun-Britt")
    phone.context.set_offline(True)
    hall.server.kill()
    phone.write(FIRST)
    expect(phone.note(FIRST)).to_have_attribute("data-state", "waiting")
    hall.server.start()
    facilitator.is_inside()
    facilitator.pause_writing()
    facilitator.close_panel()
    expect(facilitator.page.get_by_text("All saved")).to_be_visible()
    phone.context.set_offline(False)
    expect(phone.page.get_by_text("One text was not accepted")).to_be_visible(timeout=20_000)
    phone.page.get_by_role("button", name="Look at it").click()
    expect(phone.page.get_by_role("dialog", name="Not accepted")).to_contain_text("paused")


def test_the_rest_is_behind_one_button(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Gun-Britt")
    phone.page.get_by_role("button", name=re.compile("your menu")).click()
    phone.page.get_by_role("menuitem", name="Stages and challenge …").click()
    dialog = phone.page.get_by_role("dialog", name="The workshop")
    expect(dialog).to_contain_text("What would make the square a place to stay?")
    dialog.get_by_role("button", name=re.compile("Ideate")).click()
    expect(phone.page.get_by_text("You are looking around")).to_be_visible()
    phone.page.get_by_role("button", name="Back to where everyone is").click()
    expect(phone.page.get_by_text("You are looking around")).to_have_count(0)


@pytest.mark.parametrize(("width", "percent"), [(320, 100), (390, 200)])
def test_nothing_is_wider_than_the_screen(hall: Hall, width: int, percent: int) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.page.set_viewport_size({"width": width, "height": PHONE["height"]})

    def fits() -> None:
        root = phone.page.locator("html")
        root.evaluate("(root, size) => { root.style.fontSize = size }", f"{percent}%")
        assert not _too_wide(phone)
        root.evaluate("root => { root.style.fontSize = '' }")

    phone.page.goto(hall.address(path))
    phone.page.get_by_role("button", name="Join", exact=True).wait_for()
    fits()
    phone.join(hall.address(path))
    phone.write(FIRST)
    phone.sees_saved(FIRST)
    fits()
    phone.open_list()
    phone.sees(FIRST)
    phone.page.get_by_role("button", name="Choose several").click()
    phone.note(FIRST).get_by_role("checkbox").check()
    fits()
