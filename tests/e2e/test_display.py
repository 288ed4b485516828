"""How the page looks and speaks is the device's choice, kept; and what two tabs have in common."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

TEXT = next(text for text in statements() if 20 < len(text) < 60)


def _display(someone: Someone) -> Locator:
    someone.page.get_by_role("button", name="Display", exact=True).click()
    dialog = someone.page.get_by_role("dialog", name="Display")
    expect(dialog).to_be_visible()
    return dialog


def _ground(someone: Someone) -> str:
    root = someone.page.locator("html")
    colour: str = root.evaluate("root => getComputedStyle(root).backgroundColor")
    return colour


def test_dark_and_more_contrast_hold_on_every_page_of_the_device(hall: Hall) -> None:
    someone = hall.desktop()
    someone.page.emulate_media(color_scheme="light")
    someone.page.goto(hall.address("/"))
    light = _ground(someone)
    dialog = _display(someone)
    dialog.get_by_role("radio", name="Dark").check()
    dark = _ground(someone)
    assert dark != light
    dialog.get_by_role("radio", name="More").check()
    sharp = _ground(someone)
    assert sharp not in (light, dark)
    dialog.get_by_role("button", name="Done").click()
    someone.page.goto(hall.address("/sign-in"))
    someone.page.get_by_role("heading", level=1).wait_for()
    assert _ground(someone) == sharp


def test_without_a_choice_the_page_follows_the_device(hall: Hall) -> None:
    someone = hall.desktop()
    someone.page.emulate_media(color_scheme="light")
    someone.page.goto(hall.address("/"))
    someone.page.get_by_label("Code").wait_for()
    light = _ground(someone)
    someone.page.emulate_media(color_scheme="dark")
    root = someone.page.locator("html")
    expect(root).to_have_attribute("data-theme", "dark")
    assert _ground(someone) != light
    expect(root).to_have_attribute("data-calm", "off")
    someone.page.emulate_media(reduced_motion="reduce")
    expect(root).to_have_attribute("data-calm", "on")


def test_calm_takes_the_cursors_of_others_away(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path), "Planeraren")
    board = facilitator.page.locator(".board-view")
    board.hover(position={"x": 300, "y": 200})
    board.hover(position={"x": 320, "y": 220})
    cursors = planner.page.locator(".cursor")
    expect(cursors).to_have_count(1)
    dialog = _display(planner)
    dialog.get_by_role("checkbox", name="Calm").check()
    expect(cursors).to_have_count(0)
    dialog.get_by_role("checkbox", name="Calm").uncheck()
    dialog.get_by_role("button", name="Done").click()
    for step in range(20):
        board.hover(position={"x": 300 + step * 5, "y": 200})
    expect(cursors).to_have_count(1)


def test_two_tabs_of_a_device_have_the_same_drafts(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Gun-Britt")
    other = phone.another_tab()
    hall.server.kill()
    phone.write(TEXT)
    expect(phone.note(TEXT)).to_have_attribute("data-state", "waiting")
    phone.context.set_offline(True)
    hall.server.start()
    facilitator.is_inside()
    facilitator.pause_writing()
    facilitator.close_panel()
    expect(facilitator.page.get_by_text("All saved")).to_be_visible()
    phone.context.set_offline(False)
    for tab in (phone, other):
        expect(tab.page.get_by_text("One text was not accepted")).to_be_visible(timeout=30_000)
    other.page.get_by_role("button", name="Look at it").click()
    other.page.get_by_role("button", name="Throw away").click()
    for tab in (phone, other):
        expect(tab.page.get_by_text("One text was not accepted")).to_have_count(0)


def test_the_own_menu_leads_to_the_display_too(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.page.get_by_role("button", name=re.compile("your menu")).click()
    phone.page.get_by_role("menuitem", name="Display …").click()
    expect(phone.page.get_by_role("dialog", name="Display")).to_be_visible()
