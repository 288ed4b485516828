"""In a language that nobody speaks: every word is from a Fluent file, and has room to be longer."""

import json
import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from playwright.sync_api import Page, Route

from boards.methods.stages import STAGE_BOARDS
from tests.e2e.measures import LOST, UNTRANSLATED
from tests.e2e.scene import GROUP, NOTES, Scene
from tests.support.parsed import parsed
from tests.support.screens import SCREENS, Screen
from tests.support.words import FILES, PSEUDO, source

MANIFEST = Path(__file__).parents[2] / "server" / "dist" / ".vite" / "manifest.json"


def named(screen: Screen) -> str:
    return screen.name


def from_people(scene: Scene) -> list[str]:
    """What people wrote, the boards that a workshop begins with, names of keys; longest first."""
    templates = [
        text["en"]
        for board in STAGE_BOARDS
        for text in (
            board.title,
            board.prompt,
            *(words for area in board.areas for words in (area.title, area.hint)),
        )
    ]
    begun = "A bench in the shade by the library, please"
    own = [*scene.own_words, *NOTES, *(note[:40].rstrip() for note in NOTES), GROUP, begun]
    return sorted({*templates, *own, "Kim", "Anna Lind", "Ctrl+K"}, key=len, reverse=True)


def speak(page: Page) -> None:
    """From now on the page gets the pseudo-language where the build has the English texts."""
    built = json.loads(MANIFEST.read_text(encoding="utf-8"))
    for name in FILES:
        file = built[f"../locales/en/{name}.ftl"]["file"]
        page.route(re.compile(re.escape(file)), partial(answer, name))


def answer(name: str, route: Route) -> None:
    """The Fluent file of that name as the build would have made it."""
    body = f"export default {parsed(source(PSEUDO, name))};"
    route.fulfill(body=body, content_type="text/javascript")


@pytest.fixture(scope="module")
def speaking(scene: Scene) -> Iterator[Scene]:
    """The scene, with every page in the pseudo-language."""
    for who in ("stranger", "resident", "facilitator"):
        for is_phone in (False, True):
            speak(scene.page_of(who, is_phone=is_phone))
    yield scene


# On a phone room is scarce; with more of it the same words only fit better.
@pytest.mark.parametrize("is_phone", [True, pytest.param(False, marks=pytest.mark.long)])
@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_no_word_is_written_into_a_component_and_each_may_be_longer(
    speaking: Scene, screen: Screen, is_phone: bool
) -> None:
    view = speaking.show(screen, is_phone=is_phone, language=PSEUDO)
    assert view.page.evaluate(UNTRANSLATED, from_people(speaking)) == []
    assert view.page.evaluate(LOST) == []
