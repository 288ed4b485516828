"""What a facilitator does with a workshop as a whole: show it on the wall, take it along, copy it,
end it."""

import csv
import io
import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.people import Facilitator, Hall
from tests.support.texts import statements

FIRST, SECOND = [text for text in statements() if 20 < len(text) < 100][:2]
TITLE = "The square"


def _wall(hall: Hall, facilitator: Facilitator, *, width: int, height: int) -> Page:
    """The page for the projector, as the panel opens it."""
    panel = facilitator.panel()
    with facilitator.context.expect_page() as opened:
        panel.get_by_role("link", name="Show on the projector").click()
    facilitator.close_panel()
    wall = opened.value
    wall.on("pageerror", lambda error: hall.faults.append(str(error)))
    wall.set_viewport_size({"width": width, "height": height})
    expect(wall.get_by_role("heading", name=TITLE)).to_be_visible()
    return wall


def _lies_inside(wall: Page, part: Locator) -> bool:
    """Whether it is seen whole, without scrolling."""
    box, size = part.bounding_box(), wall.viewport_size
    assert box is not None
    assert size is not None
    right, bottom = box["x"] + box["width"], box["y"] + box["height"]
    return min(box["x"], box["y"]) >= 0 and right <= size["width"] and bottom <= size["height"]


def test_the_wall_shows_the_way_in_and_who_came(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    wall = _wall(hall, facilitator, width=1280, height=720)
    code = path.removeprefix("/j/")
    expect(wall.get_by_text(f"{code[:3]} {code[3:]}", exact=True)).to_be_visible()
    expect(wall.get_by_role("img", name=re.compile("QR code"))).to_be_visible()
    expect(wall.get_by_text("What is it like today?")).to_be_visible()
    for alias in ("Grannen", "Siv"):
        hall.phone().join(hall.address(path), alias)
        expect(wall.get_by_role("listitem").filter(has_text=alias)).to_be_visible()
    expect(wall.get_by_role("heading", name="3 people are in")).to_be_visible()
    facilitator.turn("Ideate")
    expect(wall.get_by_text("What might help?")).to_be_visible()
    facilitator.close_panel()


def test_the_wall_fits_on_the_projectors_there_are(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    hall.phone().join(hall.address(path), "Grannen")
    wall = _wall(hall, facilitator, width=1280, height=720)
    code = path.removeprefix("/j/")
    for width, height in ((1280, 720), (1920, 1080), (1024, 768)):
        wall.set_viewport_size({"width": width, "height": height})
        for part in (
            wall.get_by_text(f"{code[:3]} {code[3:]}", exact=True),
            wall.get_by_role("img", name=re.compile("QR code")),
            wall.get_by_role("listitem").filter(has_text="Grannen"),
        ):
            expect(part).to_be_visible()
            assert _lies_inside(wall, part), (width, height)
        wide = wall.evaluate("document.documentElement.scrollWidth > innerWidth")
        assert not wide, (width, height)


def test_a_new_code_reaches_the_wall(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    wall = _wall(hall, facilitator, width=1280, height=720)
    facilitator.panel().get_by_role("button", name="New code").click()
    facilitator.page.get_by_role("button", name="Make a new code").click()
    expect(facilitator.page.get_by_text("The new code is").first).to_be_attached()
    code = facilitator.code()
    assert code not in path
    expect(wall.get_by_text(f"{code[:3]} {code[3:]}", exact=True)).to_be_visible()


def test_a_resident_is_not_shown_the_wall(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.page.goto(hall.address(f"/w/{_id(facilitator)}/screen"))
    expect(phone.page.get_by_text("This link for the wall does not work")).to_be_visible()


def _id(facilitator: Facilitator) -> str:
    found = re.search(r"/w/(\d+)", facilitator.page.url)
    assert found is not None
    return found[1]


def _saved(facilitator: Facilitator, button: str) -> tuple[str, bytes]:
    """Name and bytes of the file that a button of the panel gives."""
    with facilitator.page.expect_download() as fetched:
        facilitator.panel().get_by_role("button", name=button).click()
    return fetched.value.suggested_filename, Path(fetched.value.path()).read_bytes()


def test_results_are_taken_along_word_for_word(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path), "Grannen")
    for text in (FIRST, "=1+1"):
        phone.write(text)
        facilitator.sees_saved(text)
    name, body = _saved(facilitator, "Everything (JSON)")
    assert re.fullmatch(r"The-square-\d{4}-\d\d-\d\d\.json", name)
    document = json.loads(body)
    assert [note["text"] for note in document["notes"]] == [FIRST, "=1+1"]
    assert b"Grannen" not in body
    name, body = _saved(facilitator, "Table (CSV)")
    assert name.endswith(".csv")
    rows = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert [row["Note"] for row in rows] == [FIRST, "'=1+1"]
    assert rows[0]["Written by"] == "Resident"


def test_what_was_taken_along_as_a_table_comes_back_into_a_copy_word_for_word(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    texts = [FIRST, "=1+1", 'She said "no"; twice', "två\nrader, åäö"]
    for text in texts:
        phone.write(text)
        facilitator.sees_saved(text)
    name, body = _saved(facilitator, "Table (CSV)")
    facilitator.page.get_by_role("button", name="Copy the workshop").click()
    facilitator.page.get_by_role("button", name="Make the copy").click()
    expect(facilitator.page.get_by_text("This is a draft")).to_be_visible()
    facilitator.panel().get_by_role("button", name="Import notes").click()
    dialog = facilitator.page.get_by_role("dialog", name="Import notes")
    dialog.get_by_label("A file").set_input_files(
        {"name": name, "mimeType": "text/csv", "buffer": body}
    )
    dialog.get_by_role("button", name="Import 4 notes").click()
    expect(dialog).to_have_count(0)
    _, again = _saved(facilitator, "Everything (JSON)")
    assert [note["text"] for note in json.loads(again)["notes"]] == texts


def test_a_copy_has_the_boards_and_none_of_the_notes(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.write(FIRST)
    facilitator.sees_saved(FIRST)
    before = facilitator.page.url
    facilitator.panel().get_by_role("button", name="Copy the workshop").click()
    dialog = facilitator.page.get_by_role("dialog", name="Copy the workshop")
    expect(dialog.get_by_label("Title of the new workshop")).to_have_value("The square (copy)")
    dialog.get_by_label("Title of the new workshop").fill("The square in spring")
    dialog.get_by_role("button", name="Make the copy").click()
    heading = facilitator.page.get_by_role("heading", name="The square in spring")
    expect(heading).to_be_visible()
    facilitator.is_inside()
    assert facilitator.page.url != before
    expect(facilitator.page.get_by_text("This is a draft")).to_be_visible()
    expect(facilitator.note(FIRST)).to_have_count(0)


@pytest.mark.own_server
def test_j13_a_workshop_is_deleted_by_typing_its_title(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    panel = facilitator.panel()
    expect(panel.get_by_role("button", name="Delete the workshop")).to_be_disabled()
    panel.get_by_role("button", name="Close the workshop").click()
    facilitator.page.get_by_role("dialog", name="Close the workshop?").get_by_role(
        "button", name="Close the workshop"
    ).click()
    panel.get_by_role("button", name="Delete the workshop").click()
    dialog = facilitator.page.get_by_role("dialog", name="Delete the workshop for good?")
    dialog.get_by_label("Type the title").fill("The circle")
    dialog.get_by_role("button", name="Delete for good").click()
    expect(dialog.get_by_text("The title that you typed is another one")).to_be_visible()
    dialog.get_by_label("Type the title").fill("the square")
    dialog.get_by_role("button", name="Delete for good").click()
    expect(facilitator.page.get_by_role("heading", name="My workshops")).to_be_visible()
    expect(facilitator.page.get_by_role("link", name=TITLE)).to_have_count(0)
    expect(phone.page.get_by_text("This workshop does not exist any more")).to_be_visible()


@pytest.mark.own_server
def test_drafts_are_deleted_and_workshops_copied_from_the_list(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    page = facilitator.page
    page.goto(hall.address("/workshops"))
    page.get_by_role("button", name="More about The square").click()
    page.get_by_role("menuitem", name="Copy the workshop").click()
    page.get_by_role("button", name="Make the copy").click()
    facilitator.is_inside()
    page.goto(hall.address("/workshops"))
    page.get_by_role("button", name="More about The square (copy)").click()
    page.get_by_role("menuitem", name="Delete the workshop").click()
    page.get_by_label("Type the title").fill("The square (copy)")
    page.get_by_role("button", name="Delete for good").click()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.get_by_role("link", name=TITLE)).to_have_count(1)
