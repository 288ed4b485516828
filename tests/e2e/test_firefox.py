"""The core of the story in another engine: a resident in Firefox, her neighbour in Chromium."""

import os
from pathlib import Path

import pytest

from tests.e2e.bidi import Firefox
from tests.e2e.people import Hall
from tests.support.texts import statements

FIREFOX = os.environ.get("FIREFOX", "")
HERS, HIS = [text for text in statements() if 30 < len(text) < 80][:2]


@pytest.mark.skipif(not FIREFOX, reason="no Firefox on this machine (FIREFOX names one)")
def test_somebody_in_firefox_joins_writes_and_sees_what_others_write(
    hall: Hall, tmp_path: Path
) -> None:
    _, path = hall.open_workshop()
    neighbour = hall.phone()
    neighbour.join(hall.address(path), "Grannen")
    with Firefox(FIREFOX, tmp_path / "firefox") as firefox:
        firefox.goto(hall.address(path))
        firefox.fill("The name others see", "Nora")
        firefox.press("Join")
        firefox.sees("All saved")
        firefox.press("List")
        firefox.fill("Text of the note", HERS)
        firefox.press("Send")
        firefox.sees(HERS)
        neighbour.page.get_by_role("button", name="List", exact=True).click()
        neighbour.sees_saved(HERS)

        neighbour.page.get_by_role("button", name="Write", exact=True).click()
        neighbour.write(HIS)
        firefox.sees(HIS)
        firefox.press("Board")
        firefox.sees(HIS)
