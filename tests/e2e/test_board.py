"""The board and the list: two views of the same notes, both with hand, key and menu."""

import re

from playwright.sync_api import Locator, expect

from tests.e2e.hands import canvas, middle, painted
from tests.e2e.keys import focus_is_kept
from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

FIRST, SECOND, THIRD = [text for text in statements() if 20 < len(text) < 100][:3]


def _box(note: Locator) -> tuple[float, float]:
    box = note.bounding_box()
    assert box is not None, "the note is on the screen"
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _order(someone: Someone) -> list[str]:
    """The texts of the list, from the top."""
    found = someone.page.locator("[data-note]").all_inner_texts()
    return [next(t for t in (FIRST, SECOND, THIRD) if t in text) for text in found]


def test_a_dragged_note_moves_on_the_other_screens(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    neighbour = hall.desktop()
    neighbour.join(hall.address(path), "Grannen")
    neighbour.page.get_by_role("button", name="New note").click()
    neighbour.page.get_by_label("Text of the note").fill(FIRST)
    neighbour.page.keyboard.press("Control+Enter")
    facilitator.sees_saved(FIRST)
    before = _box(facilitator.note(FIRST))

    x, y = _box(neighbour.note(FIRST))
    neighbour.page.mouse.move(x, y)
    neighbour.page.mouse.down()
    neighbour.page.mouse.move(x + 60, y + 90, steps=5)
    neighbour.page.mouse.move(x + 120, y + 180, steps=5)
    expect(facilitator.page.get_by_text("Grannen").first).to_be_visible()
    neighbour.page.mouse.up()
    neighbour.sees_saved(FIRST)
    facilitator.page.wait_for_function(
        """([text, y]) => [...document.querySelectorAll('[data-note]')].some((note) =>
             note.textContent.includes(text) && note.getBoundingClientRect().y > y)""",
        arg=[FIRST, before[1]],
    )
    after = _box(facilitator.note(FIRST))
    assert after[0] > before[0] + 30, "it went to the right as well"
    _press_slowly_at_the_edge(neighbour)


def _press_slowly_at_the_edge(someone: Someone) -> None:
    """What has the focus comes wholly into view, but not from under a finger that is down."""
    mouse, note = someone.page.mouse, someone.note(FIRST)
    someone.page.get_by_role("button", name="Close").click()
    note.hover()
    view, box = canvas(someone).bounding_box(), note.bounding_box()
    assert view is not None and box is not None, "both are on the screen"
    mouse.wheel(0, box["y"] + box["height"] - view["y"] - view["height"] - 30)
    expect(note).not_to_be_in_viewport(ratio=1)
    mouse.move(*middle(note.get_by_role("button", name=re.compile("^Actions for"))))
    mouse.down()
    painted(someone)
    mouse.up()
    expect(someone.page.get_by_role("menu")).to_be_visible()


def test_a_finger_pans_over_notes_and_carries_one_it_has_rested_on(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.write(FIRST)
    phone.sees_saved(FIRST)
    phone.page.get_by_role("button", name="Board", exact=True).click()
    note = phone.page.locator(".world [data-note]")
    expect(note).to_be_visible()
    place = str(note.get_attribute("style"))
    before = _box(note)
    finger = phone.context.new_cdp_session(phone.page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        there = [{"x": x, "y": y} for x, y in points]
        finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": there})

    touch("touchStart", before)
    touch("touchMove", (before[0], before[1] + 60))
    touch("touchEnd")
    painted(phone)
    assert _box(note)[1] > before[1] + 30, "the board moved"
    assert note.get_attribute("style") == place, "the note did not"

    here = _box(note)
    touch("touchStart", here)
    expect(note).to_have_class(re.compile("note-moving"))
    touch("touchMove", (here[0], here[1] + 60))
    touch("touchEnd")
    expect(note).not_to_have_attribute("style", place)
    phone.sees_saved(FIRST)


def test_the_list_does_everything_with_the_keyboard(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path), "Planeraren")
    planner.page.keyboard.press("Tab")
    expect(planner.page.get_by_role("link", name="Open as list")).to_be_focused()
    planner.page.keyboard.press("Enter")
    for text in (FIRST, SECOND, THIRD):
        planner.page.get_by_placeholder("Write a note").focus()
        planner.page.keyboard.insert_text(text)
        planner.page.keyboard.press("Control+Enter")
        planner.sees_saved(text)
    assert _order(planner) == [FIRST, SECOND, THIRD]

    _choose(planner, SECOND, "Move up")
    expect(planner.page.locator("[data-note]").first).to_contain_text(SECOND)
    assert _order(planner) == [SECOND, FIRST, THIRD]
    _focus_is_with(planner, SECOND)

    _choose(planner, THIRD, "Delete")
    expect(planner.note(THIRD)).to_have_count(0)
    focus_is_kept(planner.page)
    facilitator.open_list()
    expect(facilitator.note(THIRD)).to_have_count(0)


def _choose(someone: Someone, text: str, action: str) -> None:
    """An action from the note's menu, by keys alone."""
    button = someone.note(text).get_by_role("button", name=re.compile("^Actions for"))
    button.focus()
    someone.page.keyboard.press("Enter")
    item = someone.page.get_by_role("menuitem", name=action, exact=True)
    expect(someone.page.get_by_role("menuitem").first).to_be_focused()
    for _ in range(12):
        if item.evaluate("node => node === document.activeElement"):
            break
        someone.page.keyboard.press("ArrowDown")
    expect(item).to_be_focused()
    someone.page.keyboard.press("Enter")


def _focus_is_with(someone: Someone, text: str) -> None:
    someone.page.wait_for_function(
        "text => document.activeElement?.closest('[data-note]')?.textContent.includes(text)",
        arg=text,
    )


def test_notes_are_grouped_and_the_group_is_named(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.open_list()
    for text in (FIRST, SECOND):
        planner.write(text)
        planner.sees_saved(text)
    planner.group(FIRST, SECOND, name="Torget & gatan")
    facilitator.open_list()
    expect(facilitator.page.get_by_text("Torget & gatan").first).to_be_visible()


def test_a_huge_paste_an_emoji_and_arabic_are_kept_as_they_are(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.page.get_by_placeholder("Write a note").fill("x" * 2_001)
    expect(phone.page.get_by_text("1 character too many").first).to_be_visible()
    expect(phone.page.get_by_role("button", name="Send", exact=True)).to_be_disabled()
    for text in ("👩‍👩‍👧‍👦🌻", "نريد حديقة هادئة", "<b>bold</b> & <script>alert(1)</script>"):
        phone.write(text)
        phone.sees_saved(text)
