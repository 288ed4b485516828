"""A person with a keyboard alone: every key she presses is here, and where she is after it."""

import re

import pytest
from playwright.sync_api import Locator, expect

from boards.commands import NoteSwap
from boards.view.records import NoteView
from tests.e2e.crowd import Crowd
from tests.e2e.keys import Keys
from tests.e2e.people import Hall, Someone
from tests.live.people import Live
from tests.support.texts import statements

FIRST, SECOND, THIRD, OTHERS = [text for text in statements() if 30 < len(text) < 90][:4]


def actions(someone: Someone, text: str) -> Locator:
    return someone.note(text).get_by_role("button", name=re.compile("^Actions for"))


def composer(someone: Someone) -> Locator:
    return someone.page.get_by_role("textbox", name="Text of the note")


@pytest.fixture
def path(hall: Hall) -> str:
    """The join path of an open workshop."""
    return hall.open_workshop()[1]


@pytest.fixture
def planner(hall: Hall, path: str) -> Someone:
    """She is inside, on the board, with the focus where a fresh page has it."""
    someone = hall.desktop()
    someone.join(hall.address(path), "Planeraren")
    someone.page.goto(someone.page.url)
    someone.is_inside()
    return someone


@pytest.fixture
def keys(planner: Someone) -> Keys:
    return Keys(planner.page)


def swap_places(hall: Hall) -> None:
    """Somebody else has the first two notes change places, and so their order: on all screens."""
    account = hall.account
    assert account is not None
    with Crowd(hall.server, workshop=account.workshop, code=account.code, names=["Eva"]) as crowd:
        crowd.until(lambda live: len(list(live.twin.of(NoteView))) >= 2)

        def swap(live: Live, _: int) -> NoteSwap:
            notes = sorted(live.twin.of(NoteView), key=lambda note: note.order)
            one, other = notes[-2:]
            return NoteSwap(one.id, other.id)

        crowd.all_do(swap)


def test_in_the_list(hall: Hall, path: str, planner: Someone, keys: Keys) -> None:
    keys.press("Tab")
    keys.is_on(planner.page.get_by_role("link", name="Open as list"))
    keys.press("Enter")
    keys.is_on(planner.page.get_by_role("heading", name="Empathize"))

    keys.go_to(composer(planner))
    for text in (FIRST, SECOND, THIRD):
        keys.write(text)
        keys.press("Control+Enter")
        planner.sees_saved(text)
        keys.is_on(composer(planner))
        expect(composer(planner)).to_have_value("")
    keys.hears(re.compile("^Note added"))

    keys.go_to(actions(planner, THIRD), key="Shift+Tab")
    keys.choose("Move up")
    keys.is_on(planner.note(THIRD))
    expect(planner.page.locator("[data-note]").nth(1)).to_contain_text(THIRD)

    keys.go_to(actions(planner, THIRD))
    keys.choose("Group with …")
    keys.is_on(planner.page.get_by_label("With what?"))
    keys.press("ArrowDown")
    keys.go_to(planner.page.get_by_label("Name of the group"))
    keys.write("Together")
    keys.go_to(planner.page.get_by_role("button", name="Group", exact=True))
    keys.press("Enter")
    expect(planner.page.get_by_role("heading", name="Together")).to_be_visible()
    keys.is_on(planner.note(THIRD))

    keys.go_to(actions(planner, SECOND))
    keys.choose("Delete")
    expect(planner.note(SECOND)).to_have_count(0)
    keys.hears("Note deleted.")
    expect(planner.page.locator("[data-note]:focus")).to_have_count(1)

    keys.go_to(planner.page.locator(".toast").get_by_role("button", name="Undo"))
    keys.press("Enter")
    planner.sees(SECOND)
    keys.is_on(planner.note(SECOND))

    neighbour = hall.phone()
    neighbour.join(hall.address(path), "Grannen")
    neighbour.write(OTHERS)
    planner.sees(OTHERS)
    keys.hears(re.compile("^1 new note"))
    keys.is_on(planner.note(SECOND))

    keys.watch()
    rows = planner.page.locator("[data-note]")
    before = [row.get_attribute("data-note") for row in rows.all()]
    swap_places(hall)
    expect(rows.nth(2)).not_to_have_attribute("data-note", str(before[2]))
    keys.is_on(planner.note(SECOND))
    keys.has_lost_nothing()


def test_on_the_board(hall: Hall, planner: Someone, keys: Keys) -> None:
    new_note = planner.page.get_by_role("button", name="New note")
    keys.go_to(new_note)
    keys.press("Enter")
    keys.is_on(composer(planner))
    for text in (FIRST, SECOND):
        keys.write(text)
        keys.press("Control+Enter")
        planner.sees_saved(text)
        keys.is_on(composer(planner))
    keys.press("Escape")
    keys.is_on(planner.page.get_by_role("region", name=re.compile("^Board. Arrow keys")))

    note = planner.note(FIRST)
    keys.go_to(note, key="Shift+Tab")
    keys.watch()
    first = planner.page.locator("[data-note]").first
    before = str(first.get_attribute("data-note"))
    swap_places(hall)
    expect(first).not_to_have_attribute("data-note", before)
    keys.is_on(note)
    keys.has_lost_nothing()
    place = str(note.get_attribute("style"))
    keys.press("ArrowDown", "ArrowRight")
    keys.is_on(note)
    expect(note).not_to_have_attribute("style", place)
    planner.sees_saved(FIRST)

    keys.press("Enter")
    keys.is_on(planner.page.locator("[data-note]").get_by_role("textbox"))
    keys.write(" And soon.")
    keys.press("Control+Enter")
    planner.sees_saved(f"{FIRST} And soon.")
    keys.is_on(note)

    keys.go_to(actions(planner, FIRST))
    keys.choose("Group with …")
    keys.is_on(planner.page.get_by_label("With what?"))
    keys.press("ArrowDown")
    keys.go_to(planner.page.get_by_role("button", name="Group", exact=True))
    keys.press("Enter")
    expect(planner.page.get_by_text("Group without a name").first).to_be_visible()
    keys.is_on(note)

    keys.press("Delete")
    expect(note).to_have_count(0)
    keys.hears("Note deleted.")
    keys.is_on(planner.note(SECOND))
