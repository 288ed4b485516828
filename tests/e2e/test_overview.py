"""The board from afar: few notes in the DOM, all of them on the screen, a way to their words."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.hands import paste
from tests.e2e.people import Hall, Someone
from tests.support.texts import statements

TEXTS = [" ".join(text.split()) for text in statements()][:50]
"""For each of the four areas: in all more notes than the DOM is to hold."""

HINT = "Zoomed out. Every word is in the list."


def write_many(someone: Someone) -> None:
    """Notes in all areas, as from a list."""
    dialog = someone.page.get_by_role("dialog", name="Paste notes")
    for index in range(4):
        paste(someone, "\n".join(TEXTS))
        dialog.get_by_label("Where to").select_option(index=index)
        dialog.get_by_role("button", name=f"Add {len(TEXTS)} notes").click()
        expect(dialog).to_be_hidden()


def inked(page: Page) -> int:
    """How many pixels of the overview's canvas are drawn on."""
    count: int = page.evaluate(
        """() => {
          const canvas = document.querySelector(".overview canvas");
          if (!canvas.width) return 0;
          const { data } = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height);
          let drawn = 0;
          for (let at = 3; at < data.length; at += 4) drawn += data[at] > 0;
          return drawn;
        }"""
    )
    return count


def mounted(page: Page) -> Locator:
    """The notes that are in the DOM of the board."""
    return page.locator(".world [data-note]")


def zoom_out(page: Page) -> None:
    """With the wheel, so that the focus stays where it is."""
    box = page.locator(".board-view").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.keyboard.down("Control")
    for _ in range(12):
        page.mouse.wheel(0, 60)
    page.keyboard.up("Control")


@pytest.fixture
def full_board(hall: Hall) -> Page:
    """A facilitator before a board with many notes."""
    facilitator, _ = hall.open_workshop()
    write_many(facilitator)
    expect(facilitator.page.get_by_text("All saved")).to_be_visible(timeout=60_000)
    # Come anew: the note just written is held in view.
    facilitator.page.reload()
    expect(mounted(facilitator.page).first).to_be_visible()
    return facilitator.page


def test_from_afar_the_note_in_focus_stays_and_all_words_are_a_button_away(
    full_board: Page,
) -> None:
    """Two looks at one board, which takes longer to fill than they do."""
    focus_stays(full_board)
    words_are_a_button_away(full_board)


def words_are_a_button_away(page: Page) -> None:
    """The whole board is boxes; one button leads to the words, another to the list."""
    page.get_by_label(re.compile("^Board[.]")).focus()
    page.get_by_role("button", name="The whole board").click()
    expect(page.get_by_role("status").filter(has_text=HINT)).to_be_visible()
    expect(mounted(page)).to_have_count(0)
    assert inked(page) > 20_000

    page.get_by_role("button", name="Zoom in to read").press("Enter")
    expect(page.get_by_text(HINT)).to_be_hidden()
    expect(mounted(page).first).to_be_visible()
    expect(page.get_by_label(re.compile("^Board[.]"))).to_be_focused()

    page.get_by_role("button", name="The whole board").click()
    page.get_by_role("button", name="Open as list").click()
    expect(page.locator(".list [data-note]").first).to_be_visible()


def focus_stays(page: Page) -> None:
    """Zooming out takes all notes out of the DOM but the one that the keyboard is on."""
    note = mounted(page).nth(3)
    note.focus()
    # By what has the focus: others still come in before it, and "the fourth" is another by then.
    text = page.locator(".world [data-note]:focus .note-text").inner_text()
    zoom_out(page)
    expect(page.get_by_text(HINT)).to_be_visible()
    expect(mounted(page)).to_have_count(1)
    expect(mounted(page)).to_be_focused()
    assert mounted(page).locator(".note-text").inner_text() == text
