"""What a machine can find of accessibility: axe-core on every screen, all languages and colours."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

import pytest
from playwright.sync_api import Page

from tests.e2e.people import Hall
from tests.e2e.scene import Scene, Scheme
from tests.support.screens import SCREENS, Screen
from tests.support.words import SCREEN_LANGUAGES

AXE = Path(__file__).parents[2] / "static" / "node_modules" / "axe-core" / "axe.min.js"
RULES = {
    "light": {
        "type": "tag",
        "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    },
    # Nothing but colours differs in the dark.
    "dark": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]},
}


def named(screen: Screen) -> str:
    return screen.name


def violations(page: Page, scheme: Scheme) -> list[str]:
    """What axe is sure of; what it cannot decide, people look at."""
    page.emulate_media(color_scheme=scheme)
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text(encoding="utf-8"))
    found: dict[str, Any] = page.evaluate(
        "rules => axe.run(document, {runOnly: rules, resultTypes: ['violations']})", RULES[scheme]
    )
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def violations_in(
    scene: Scene, screen: Screen, looks: Iterable[tuple[str, Scheme]]
) -> dict[tuple[str, Scheme], list[str]]:
    """What is wrong in each language and colour scheme; looks without violations are left out."""
    view = scene.show(screen, is_phone=screen.name.startswith(("list", "phone")))
    # So high that nothing lies under a bar that stays at the foot of the window.
    width = view.page.evaluate("innerWidth")
    view.page.set_viewport_size({"width": width, "height": 2_400})
    found: dict[tuple[str, Scheme], list[str]] = {}
    for language, scheme in looks:
        view.in_language(language)
        found[language, scheme] = violations(view.page, scheme)
    return {look: wrong for look, wrong in found.items() if wrong}


@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_axe_finds_nothing_in_swedish_and_arabic_light_and_dark(
    scene: Scene, screen: Screen
) -> None:
    """One language of each direction; colours are the same in all of them."""
    looks: list[tuple[str, Scheme]] = [("sv", "light"), ("sv", "dark"), ("ar", "light")]
    assert violations_in(scene, screen, looks) == {}


@pytest.mark.long
@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_axe_finds_nothing_in_any_language_light_or_dark(scene: Scene, screen: Screen) -> None:
    looks = [(language, scheme) for language in SCREEN_LANGUAGES for scheme in get_args(Scheme)]
    assert violations_in(scene, screen, looks) == {}


def test_nothing_is_asked_of_another_origin_and_one_language_is_fetched(hall: Hall) -> None:
    _, path = hall.open_workshop()
    phone = hall.phone()
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    phone.join(hall.address(path))
    assert all(url.startswith(hall.address("/")) for url in asked if not url.startswith("data:"))
    assert len([url for url in asked if "/assets/app-" in url]) == 1
