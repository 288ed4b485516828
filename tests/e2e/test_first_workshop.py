"""docs/first-workshop.md is followed to the letter: it names no button that does not exist."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Download

from tests.e2e.people import Hall
from tests.e2e.script import KeyPlayer, Player, acts

DOCUMENT = Path(__file__).parents[2] / "docs" / "first-workshop.md"
EVERYBODY = "On all screens"


@pytest.mark.from_nothing
def test_the_first_workshop_goes_as_its_script_says(hall: Hall) -> None:
    anna = hall.desktop().page
    taken: list[Download] = []
    anna.on("download", lambda file: taken.append(file))

    def place(name: str) -> str:
        """Addresses and the code, which are other ones each time."""
        match name:
            case "facilitator link":
                return hall.address(f"/setup#{hall.server.setup_token}")
            case "first page":
                return hall.address("/")
            case "join link":
                return hall.address(f"/j/{code()}")
            case "the code":
                return code()
            case _:
                return name

    def code() -> str:
        """As it stands on the wall."""
        pages = anna.context.pages
        wall = pages[1] if len(pages) > 1 else anna.context.wait_for_event("page")
        shown = wall.get_by_text(re.compile(r"^[A-Z0-9]{3}\s[A-Z0-9]{3}$"))
        return re.sub(r"\s", "", shown.inner_text())

    players = {
        "Anna": Player(anna, place),
        "Kim": Player(hall.phone().page, place),
        "Sam": Player(hall.desktop().page, place),
        "Noor": KeyPlayer(hall.desktop().page, place),
    }
    for act in acts(DOCUMENT):
        for player in players.values() if act.who == EVERYBODY else [players[act.who]]:
            player.do(act)
    assert [Path(file.suggested_filename).suffix for file in taken] == [".csv", ".json"]
