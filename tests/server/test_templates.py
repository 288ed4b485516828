"""The boards of the stages, as a facilitator's browser asks for them."""

import pytest

from boards.records import STAGES, Language
from tests.server.conftest import Client
from tests.server.shape import refused


@pytest.mark.parametrize(("language", "title"), [("sv", "Empatisera"), ("en", "Empathize")])
async def test_each_stage_has_a_board_with_areas_side_by_side(
    browser: Client, language: Language, title: str
) -> None:
    answer = await browser.get(f"/api/templates/{language}")
    assert answer.status_code == 200
    boards = answer.json()["boards"]
    assert [board["stage"] for board in boards] == list(STAGES)
    assert boards[0]["title"] == title
    for board in boards:
        assert board["prompt"]
        ends = [area["x"] + area["w"] for area in board["areas"]]
        assert ends == sorted(ends)
        assert len(ends) >= 3
        assert set(board["areas"][0]) == {"title", "hint", "x", "y", "w", "h"}


async def test_a_language_without_templates_is_explained(browser: Client) -> None:
    assert refused(await browser.get("/api/templates/fi")) == (422, "language_unknown")
