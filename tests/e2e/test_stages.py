"""Where everybody is, and who looks elsewhere: a change of stage takes along, nothing else does."""

import pytest
from playwright.sync_api import expect

from tests.e2e.hands import drag, middle, paste_notes, place
from tests.e2e.people import Facilitator, Hall, Someone
from tests.support.texts import statements

TEXT = next(text for text in statements() if 20 < len(text) < 100)


def _choose_stage(facilitator: Facilitator, name: str) -> None:
    facilitator.turn(name)
    facilitator.close_panel()


def _is_at(someone: Someone, stage: str) -> None:
    expect(someone.page.get_by_role("heading", name=stage, exact=True)).to_be_visible()


def test_one_who_looks_at_another_stage_stays_there_until_everybody_is_taken_along(
    hall: Hall,
) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    planner.page.get_by_role("button", name="Ideate").click()
    _is_at(planner, "Ideate")
    facilitator.pause_writing()
    expect(planner.page.get_by_text("The facilitator has paused writing").first).to_be_visible()
    _is_at(planner, "Ideate")
    facilitator.panel().get_by_role("button", name="Edit title and challenge").click()
    form = facilitator.page.get_by_role("form", name="Title and challenge")
    form.get_by_label("Title", exact=True).fill("The park")
    form.get_by_role("button", name="Save", exact=True).click()
    expect(planner.page.get_by_role("heading", name="The park")).to_be_visible()
    _is_at(planner, "Ideate")
    expect(planner.page.get_by_text("Everyone is at Empathize")).to_be_visible()
    _choose_stage(facilitator, "Define")
    _is_at(planner, "Define")


def test_a_note_in_the_hand_when_the_stage_turns_stays_where_it_was(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, [TEXT])
    facilitator.sees_saved(TEXT)
    # The board of the next stage is looked at elsewhere: the same move would land somewhere else.
    planner.page.get_by_role("button", name="Define").click()
    _is_at(planner, "Define")
    board = middle(planner.page.locator(".board-view"))
    drag(planner, board, (-150, -100))
    planner.page.get_by_role("button", name="Empathize").click()
    planner.sees(TEXT)
    before = {one: place(one.note(TEXT)) for one in (planner, facilitator)}
    drag(planner, middle(planner.note(TEXT)), (120, 60), release=False)
    _choose_stage(facilitator, "Define")
    _is_at(planner, "Define")
    planner.page.mouse.up()
    _choose_stage(facilitator, "Empathize")
    for one in (planner, facilitator):
        one.sees_saved(TEXT)
        assert place(one.note(TEXT)) == pytest.approx(before[one], abs=1)


def test_a_note_in_the_hand_stays_in_it_when_the_board_gets_another_title(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    planner = hall.desktop()
    planner.join(hall.address(path))
    paste_notes(planner, [TEXT])
    before = place(planner.note(TEXT))
    drag(planner, middle(planner.note(TEXT)), (60, 0), release=False)
    facilitator.retitle_board("Empathize", "What we heard")
    _is_at(planner, "What we heard")
    planner.page.mouse.up()
    planner.sees_saved(TEXT)
    assert place(planner.note(TEXT)) == pytest.approx((before[0] + 60, before[1]), abs=2)
