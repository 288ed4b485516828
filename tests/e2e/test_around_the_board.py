"""The map, the areas, and fingers: what moves the board and not the notes."""

import re

import pytest
from playwright.sync_api import expect

from tests.e2e.hands import Fingers, canvas, drag, middle, painted, paste_notes, place, selected
from tests.e2e.keys import focus_is_kept
from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

TEXTS = [text for text in statements() if 20 < len(text) < 100][:4]


def _percent(someone: Someone) -> int:
    """The zoom as the tools say it."""
    shown = someone.page.get_by_text(re.compile(r"^\d+ %$")).inner_text()
    return int(shown.removesuffix("%").strip())


def test_the_map_goes_where_it_is_pressed_and_stays_hidden_once_hidden(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, TEXTS[:1])
    shown = planner.page.locator(".minimap")
    expect(shown).to_be_visible()
    before = place(planner.note(TEXTS[0]))
    box = shown.bounding_box()
    assert box is not None
    planner.page.mouse.click(box["x"] + box["width"] - 20, box["y"] + box["height"] / 2)
    planner.page.wait_for_function(
        "x => document.querySelector('.area').getBoundingClientRect().x < x", arg=before[0] - 300
    )
    planner.page.get_by_role("button", name="More on the board").click()
    planner.page.get_by_role("menuitem", name="Hide the map").click()
    expect(shown).to_have_count(0)
    planner.page.reload()
    planner.is_inside()
    expect(canvas(planner)).to_be_visible()
    expect(shown).to_have_count(0)

    phone = hall.phone()
    phone.join(hall.address(path))
    phone.page.goto(phone.page.url.split("?")[0] + "?view=board")
    expect(canvas(phone)).to_be_visible()
    expect(phone.page.locator(".minimap")).to_have_count(0)


def test_u6_a_facilitator_arranges_areas_their_notes_come_along_and_undo_takes_it_back(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, TEXTS[:2])
    facilitator.sees(TEXTS[0])
    title = planner.note(TEXTS[0]).evaluate(
        """note => { const at = note.getBoundingClientRect();
        return [...document.querySelectorAll('.area')].find((area) => {
            const box = area.getBoundingClientRect();
            return box.x <= at.x && at.x < box.right; }).getAttribute('aria-label'); }"""
    )
    seen = place(planner.note(TEXTS[0]))
    facilitator.page.get_by_role("button", name="More on the board").click()
    facilitator.page.get_by_role("menuitem", name="Arrange the areas").click()
    area = facilitator.page.get_by_role("region", name=re.compile(f"^{title}: arrow keys move"))
    box = area.bounding_box()
    assert box is not None
    drag(facilitator, (box["x"] + 60, box["y"] + 30), (0, 100))
    planner.page.wait_for_function(
        """([text, y]) => [...document.querySelectorAll('.world [data-note]')].some((note) =>
             note.textContent.includes(text) && note.getBoundingClientRect().y > y + 40)""",
        arg=[TEXTS[0], seen[1]],
    )

    shown = planner.page.get_by_role("region", name=title, exact=True)
    before = shown.bounding_box()
    assert before is not None
    area.focus()
    facilitator.page.keyboard.press("Shift+ArrowRight")
    planner.page.wait_for_function(
        "([name, w]) => document.querySelector(`.area[aria-label='${name}']`)"
        ".getBoundingClientRect().width > w + 100",
        arg=[title, before["width"]],
    )
    facilitator.page.get_by_role("button", name="Done", exact=True).click()
    expect(area).to_have_count(0)
    focus_is_kept(facilitator.page)

    facilitator.page.keyboard.press("Control+z")
    facilitator.page.keyboard.press("Control+z")
    planner.page.wait_for_function(
        """([text, y]) => [...document.querySelectorAll('.world [data-note]')].some((note) =>
             note.textContent.includes(text)
               && Math.abs(note.getBoundingClientRect().y - y) < 3)""",
        arg=[TEXTS[0], seen[1]],
    )


def test_residents_can_neither_select_nor_move_an_area(hall: Hall) -> None:
    _, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    areas = planner.page.locator(".area")
    painted(planner)
    before = [place(areas.nth(at)) for at in range(2)]
    x, y = before[0]
    drag(planner, (x + 60, y + 20), (-40, 60))
    after = [place(areas.nth(at)) for at in range(2)]
    moved = [(now[0] - was[0], now[1] - was[1]) for now, was in zip(after, before, strict=True)]
    assert moved[0] == pytest.approx((-40, 60), abs=1), "the board was moved"
    assert moved[1] == pytest.approx(moved[0], abs=1), "as a whole"
    selected(planner, 0)
    planner.page.get_by_role("button", name="More on the board").click()
    expect(planner.page.get_by_role("menuitem", name="Keys")).to_be_visible()
    expect(planner.page.get_by_role("menuitem", name="Arrange the areas")).to_have_count(0)


def test_two_fingers_zoom_round_the_place_between_them(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.page.goto(phone.page.url.split("?")[0] + "?view=board")
    expect(canvas(phone)).to_be_visible()
    before = _percent(phone)
    x, y = middle(canvas(phone))
    fingers = Fingers(phone)
    fingers.down((x - 50, y), (x + 50, y))
    for wide in (70, 90, 100):
        fingers.move((x - wide, y), (x + wide, y))
    fingers.up()
    assert _percent(phone) == pytest.approx(2 * before, rel=0.1)


def test_a_finger_that_rests_on_the_ground_draws_a_frame(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    for text in TEXTS[:2]:
        phone.write(text)
        phone.sees(text)
    phone.page.goto(phone.page.url.split("?")[0] + "?view=board")
    notes = [phone.note(text) for text in TEXTS[:2]]
    for note in notes:
        expect(note).to_be_visible()
    first = notes[0].bounding_box()
    last = notes[1].bounding_box()
    assert first is not None
    assert last is not None
    start = (first["x"] + 20, first["y"] - 40)
    fingers = Fingers(phone)
    fingers.down(start)
    expect(phone.page.locator(".frame")).to_have_count(1)
    fingers.move((last["x"] + 40, last["y"] + 20))
    fingers.move((last["x"] + 40, last["y"] + 40))
    fingers.up()
    selected(phone, 2)
    bar = phone.page.get_by_role("toolbar")
    expect(bar).to_contain_text("2 notes selected")
    for button in bar.get_by_role("button").all():
        box = button.bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
    notes[0].tap()
    selected(phone, 1)
