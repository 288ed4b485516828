"""Notes from files and pasted lines: looked at first, brought in whole, taken back once."""

import re
from pathlib import Path

from playwright.sync_api import FilePayload, Locator, expect

from tests.e2e.people import Facilitator, Hall
from tests.support.texts import statements

REAL = [text for text in statements() if 20 < len(text) < 140][:6]


def _dialog(facilitator: Facilitator) -> Locator:
    facilitator.panel().get_by_role("button", name="Import notes").click()
    return facilitator.page.get_by_role("dialog", name="Import notes")


def _choose(facilitator: Facilitator, name: str, body: bytes | Path) -> Locator:
    """The dialog with the file looked at; a large one is read from where it lies."""
    dialog = _dialog(facilitator)
    file: FilePayload | Path = (
        body if isinstance(body, Path) else {"name": name, "mimeType": "text/csv", "buffer": body}
    )
    dialog.get_by_label("A file").set_input_files(file)
    return dialog


def _close(facilitator: Facilitator) -> None:
    """Back to the notes, from whatever stands over them."""
    while facilitator.page.get_by_role("dialog").count():
        facilitator.page.keyboard.press("Escape")


def _csv(rows: list[list[str]], separator: str = ";") -> str:
    quoted = ([f'"{cell}"' for cell in row] for row in rows)
    return "\r\n".join(separator.join(row) for row in quoted)


def test_g6_a_spreadsheet_in_latin_1_comes_in_word_for_word_and_goes_again(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    resident = hall.desktop()
    resident.join(hall.address(path))
    resident.open_list()
    rows = [["Nr", "Kommentar", "Yta"], ["1", "Fler bänkar på torget", "How it feels"]]
    rows += [["2", "=SUMMA(A1:A9)", "What happens"], ["3", REAL[0], "Nowhere"], ["4", "", ""]]
    dialog = _choose(facilitator, "enkät.csv", _csv(rows).encode("latin-1"))
    expect(dialog.get_by_label("Characters")).to_have_value("windows-1252")
    expect(dialog.get_by_label("Column with the text")).to_have_value("1")
    expect(dialog.get_by_label("Column with the area")).to_have_value("2")
    expect(dialog.get_by_role("row").filter(has_text="bänkar")).to_contain_text("How it feels")
    expect(
        dialog.get_by_text("One row names an area that this board does not have")
    ).to_be_visible()
    expect(dialog.get_by_text("One row has no text")).to_be_visible()
    dialog.get_by_role("button", name="Import 3 notes").click()
    expect(dialog).to_have_count(0)
    facilitator.close_panel()
    for text in ("Fler bänkar på torget", "=SUMMA(A1:A9)", REAL[0]):
        resident.sees_saved(text)
    facilitator.page.locator(".toast").get_by_role("button", name="Undo").click()
    expect(facilitator.page.get_by_text("3 notes were taken back").first).to_be_visible()
    expect(resident.note(REAL[0])).to_have_count(0)


def test_g6_pasted_lines_become_notes_of_the_chosen_area_and_colour(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    dialog = _dialog(facilitator)
    dialog.get_by_role("button", name="Look at the notes").click()
    expect(dialog.get_by_text("There is nothing to import yet")).to_be_visible()
    dialog.get_by_label("Or paste lines").fill("\n".join(REAL[:3]) + "\n\n")
    dialog.get_by_role("button", name="Look at the notes").click()
    dialog.get_by_label("Board").select_option(label="Ideate")
    dialog.get_by_label("Area", exact=True).select_option(label="Daring")
    dialog.get_by_label("Colour").select_option(label="Moss")
    dialog.get_by_role("button", name="Import 3 notes").click()
    expect(dialog).to_have_count(0)
    facilitator.turn("Ideate")
    facilitator.close_panel()
    facilitator.open_list()
    area = facilitator.page.get_by_role("region", name="Daring")
    for text in REAL[:3]:
        expect(area.locator("[data-note]").filter(has_text=text)).to_have_count(1)


def test_l3_of_10_000_lines_it_asks_for_those_that_there_is_room_for(hall: Hall) -> None:
    facilitator, path = hall.open_workshop()
    phone = hall.phone()
    phone.join(hall.address(path))
    phone.write("one that is there before")
    facilitator.sees_saved("one that is there before")
    body = "\n".join(f"rad nummer {n}" for n in range(10_000))
    dialog = _choose(facilitator, "lines.txt", body.encode())
    expect(dialog.get_by_text("There are 10,000 notes")).to_contain_text("room for 4,999 more")
    dialog.get_by_role("button", name="Import the first 4,999").click()
    expect(facilitator.page.get_by_text("4,999 notes were imported").first).to_be_visible()
    panel = facilitator.panel()
    panel.get_by_role("button", name="Take the import back").click()
    expect(facilitator.page.get_by_text("4,999 notes were taken back").first).to_be_visible()
    facilitator.close_panel()
    facilitator.sees_saved("one that is there before")


def test_cancelling_brings_nothing(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    dialog = _choose(facilitator, "lines.txt", b"one\ntwo")
    dialog.get_by_role("button", name="Cancel").click()
    expect(dialog).to_have_count(0)
    facilitator.close_panel()
    facilitator.open_list()
    expect(facilitator.page.locator("[data-note]")).to_have_count(0)


def test_files_that_are_not_what_they_should_be_are_explained(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    dialog = _choose(facilitator, "empty.csv", b"")
    expect(dialog.get_by_text("The file is empty")).to_be_visible()
    _close(facilitator)
    dialog = _choose(facilitator, "no-text.csv", b"Lapp;Yta\r\n;\r\n ;What happens")
    expect(dialog.get_by_text("There is no text here")).to_be_visible()
    expect(dialog.get_by_role("button", name=re.compile("^Import"))).to_be_disabled()
    _close(facilitator)
    rows = [["Lapp"], ["kort"], ["x" * 2_001]]
    dialog = _choose(facilitator, "long.csv", _csv(rows).encode("utf-16"))
    expect(dialog.get_by_text("longer than the 2,000 characters")).to_contain_text("Rows: 3")
    expect(dialog.get_by_role("button", name="Import one note")).to_be_enabled()
    _close(facilitator)


def test_20_megabytes_are_read_and_it_asks_how_many(hall: Hall, tmp_path: Path) -> None:
    facilitator, _ = hall.open_workshop()
    body = _csv([["Nr", "Text"], *([str(n), f"{n} " + "ord " * 480] for n in range(10_500))])
    assert len(body) > 20_000_000
    large = tmp_path / "large.csv"
    large.write_text(body, encoding="utf-8")
    dialog = _choose(facilitator, large.name, large)
    expect(dialog.get_by_text("as much text as can be imported at once")).to_be_visible()
    dialog.get_by_role("button", name=re.compile("Import the first 2,")).click()
    expect(facilitator.page.get_by_text("notes were imported").first).to_be_visible(timeout=20_000)
    facilitator.close_panel()


def test_whoever_chooses_something_else_finds_the_pasted_lines_again(hall: Hall) -> None:
    facilitator, _ = hall.open_workshop()
    dialog = _dialog(facilitator)
    lines = "\n".join(REAL[:3])
    dialog.get_by_label("Or paste lines").fill(lines)
    dialog.get_by_role("button", name="Look at the notes").click()
    dialog.get_by_role("button", name="Choose something else").click()
    expect(dialog.get_by_label("Or paste lines")).to_have_value(lines)
