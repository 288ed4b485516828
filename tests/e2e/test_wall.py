"""The screen in the hall: a computer without an account, for hours, with nobody beside it."""

import re
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.e2e.cable import Cable
from tests.e2e.hands import canvas, drag, middle, place
from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

FIRST, SECOND, THIRD = [text for text in statements() if 20 < len(text) < 100][:3]
ASKS_EVERY = 15_000
"""ms on the wall's own clock, after which it asks for a code that was changed elsewhere."""


def _link(facilitator: Facilitator) -> str:
    """A new link for the screen, as the facilitator copies it."""
    panel = facilitator.panel()
    panel.get_by_role("button", name="Make a link for the screen").click()
    field = panel.get_by_label("Link for the screen", exact=True)
    expect(field).to_have_value(re.compile(r"/screen#[\w-]{43}$"))
    link = field.input_value()
    facilitator.close_panel()
    return link


def _hang(
    hall: Hall, link: str, port: int | None = None, *, has_own_clock: bool = False
) -> Someone:
    """`has_own_clock`: its time can be moved on."""
    wall = hall.wall()
    if has_own_clock:
        wall.page.clock.install()
    wall.page.goto(hall.address(re.sub(r"^https?://[^/]+", "", link), port))
    expect(wall.page.get_by_role("heading", name="The square")).to_be_visible()
    return wall


def _shows(wall: Page, text: str) -> None:
    expect(wall.get_by_role("listitem").filter(has_text=text)).to_be_visible()


def test_o4_s7_a_computer_without_an_account_shows_the_hall_what_residents_see(
    hall: Hall, tmp_path: Path
) -> None:
    facilitator, path = hall.open_workshop()
    wall = _hang(hall, _link(facilitator)).page
    expect(wall).to_have_url(re.compile(r"/screen$"))
    code = path.removeprefix("/j/")
    expect(wall.get_by_text(f"{code[:3]} {code[3:]}", exact=True)).to_be_visible()
    phone = hall.phone()
    phone.join(hall.address(path), "Siv")
    _shows(wall, "Siv")
    expect(wall.get_by_role("heading", name="2 people are in")).to_be_visible()
    for text in (FIRST, SECOND):
        phone.write(text)
    wall.keyboard.press("2")
    _shows(wall, FIRST)
    expect(wall.get_by_text("What is it like today?")).to_be_visible()
    wall.screenshot(path=tmp_path / "board.png")
    wall.keyboard.press("3")
    _shows(wall, SECOND)
    phone.act(FIRST, "Delete")
    expect(wall.get_by_role("listitem").filter(has_text=FIRST)).to_have_count(0)
    facilitator.turn("Ideate")
    facilitator.close_panel()
    expect(wall.get_by_text("What might help?")).to_be_visible()
    expect(wall.get_by_text("No notes here yet.")).to_be_visible()


def test_the_list_on_the_wall_shows_what_stands_outside_all_areas_last(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    wall = _hang(hall, _link(facilitator)).page
    phone = hall.phone()
    phone.join(hall.address(path), "Siv")
    for text in (FIRST, SECOND):
        phone.write(text)
        facilitator.sees_saved(text)
    facilitator.turn_to()
    wall.keyboard.press("3")
    headings = wall.get_by_role("heading", level=2)
    start, (left, _) = middle(facilitator.note(SECOND)), place(canvas(facilitator))
    drag(facilitator, start, (left + 10 - start[0], 0))
    facilitator.sees_saved(SECOND)
    expect(headings.last).to_have_text("Outside the areas 1 note")
    expect(wall.get_by_role("listitem").last).to_contain_text(SECOND)


def test_o5_the_wall_shows_the_code_that_counts_and_only_when_it_shall(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    wall = _hang(hall, _link(facilitator), has_own_clock=True).page
    code = path.removeprefix("/j/")
    old = wall.get_by_text(f"{code[:3]} {code[3:]}", exact=True)
    expect(old).to_be_visible()
    facilitator.panel().get_by_role("button", name="New code").click()
    facilitator.page.get_by_role("button", name="Make a new code").click()
    expect(facilitator.page.get_by_text("The new code is").first).to_be_attached()
    code = facilitator.code()
    wall.clock.fast_forward(ASKS_EVERY)
    expect(old).to_have_count(0)
    new = wall.get_by_text(f"{code[:3]} {code[3:]}", exact=True)
    expect(new).to_be_visible()
    facilitator.panel().get_by_label("The screen shows the code").uncheck()
    facilitator.is_inside()
    wall.clock.fast_forward(ASKS_EVERY)
    expect(new).to_have_count(0)
    expect(wall.get_by_role("img")).to_have_count(0)
    expect(wall.get_by_role("heading", name="The square")).to_be_visible()


def test_o4_a_screen_that_was_ended_says_so_at_once_and_after_a_reload(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    link = _link(facilitator)
    wall = _hang(hall, link).page
    panel = facilitator.panel()
    panel.get_by_role("button", name="End the screens …").click()
    facilitator.page.get_by_role("button", name="End the screens", exact=True).click()
    expect(wall.get_by_text("This screen has been ended.")).to_be_visible()
    for address in (wall.url, link):
        wall.goto(address)
        wall.reload()
        expect(wall.get_by_text("This link for the wall does not work any more")).to_be_visible()
    facilitator.close_panel()
    wall.goto(_link(facilitator))
    wall.reload()
    expect(wall.get_by_role("heading", name="One person is in")).to_be_visible()
    # A server that has not said yet who is in, and whether the workshop is open.
    wall.route_web_socket(re.compile("/"), lambda _: None)
    wall.reload()
    expect(wall.get_by_role("img")).to_be_visible()
    for untrue in ("Nobody is in yet", "Opens soon"):
        expect(wall.get_by_text(untrue)).to_have_count(0)


def test_k2_the_wall_says_that_it_is_cut_off_and_comes_back_by_itself(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    with Cable(hall.server.port) as cable:
        wall = _hang(hall, _link(facilitator), cable.port).page
        wall.keyboard.press("2")
        cable.cut()
        expect(wall.get_by_text("No connection right now.")).to_be_visible(timeout=60_000)
        phone = hall.phone()
        phone.join(hall.address(path), "Siv")
        phone.write(THIRD)
        cable.mend()
        _shows(wall, THIRD)
        expect(wall.get_by_text("No connection right now.")).to_have_count(0)


def test_t3_t7_the_wall_shows_the_time_that_is_left_and_what_is_in_the_spotlight(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    wall = _hang(hall, _link(facilitator)).page
    phone = hall.phone()
    phone.join(hall.address(path), "Siv")
    for text in (FIRST, SECOND):
        phone.write(text)
        facilitator.sees_saved(text)
    wall.keyboard.press("2")
    # On the board their letters would be too small for the back row.
    expect(wall.get_by_text("Shown as a list:")).to_be_visible()
    wall.keyboard.press("5")
    expect(wall.get_by_text("Shown as a list:")).to_have_count(0)
    _shows(wall, SECOND)
    wall.keyboard.press("5")
    panel = facilitator.panel()
    panel.get_by_label("Minutes").fill("8")
    panel.get_by_role("button", name="Start", exact=True).click()
    expect(wall.get_by_role("timer")).to_have_text(re.compile(r"^(8:00|7:\d\d)$"))
    panel.get_by_role("button", name="Pause", exact=True).click()
    expect(wall.get_by_text("paused")).to_be_visible()
    facilitator.close_panel()
    facilitator.open_list()
    facilitator.act(FIRST, "Put in the spotlight")
    _shows(wall, FIRST)
    expect(wall.get_by_role("listitem").filter(has_text=SECOND)).to_have_count(0)
    facilitator.panel().get_by_role("button", name="Close the workshop").click()
    closing = facilitator.page.get_by_role("dialog", name="Close the workshop?")
    closing.get_by_role("button", name="Close the workshop").click()
    expect(wall.get_by_text("This workshop is closed.")).to_be_visible()
    expect(wall.get_by_text("paused")).to_have_count(0)
