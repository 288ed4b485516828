"""Every screen adapts to the person: narrow, magnified, spaced out, own colours, thumb or mouse."""

import pytest
from playwright.sync_api import Page

from tests.e2e.measures import LOST, SMALL, UNTOLD, VANISHED
from tests.e2e.scene import Scene
from tests.support.screens import SCREENS, Screen
from tests.support.words import SCREEN_LANGUAGES

NARROWEST = 320
"""CSS pixels: 1280 magnified to 400 % (WCAG 2.2, 1.4.10)."""
THUMB = 44
POINTER = 24
"""CSS pixels of a target (WCAG 2.2, 2.5.8); on touch our own rule is 44."""

SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }
"""
"""What a person may set and nothing may be lost by (WCAG 2.2, 1.4.12)."""


def named(screen: Screen) -> str:
    return screen.name


def space_out(page: Page) -> None:
    """The person's own style sheet; added as browsers' extensions do, past the security policy."""
    page.evaluate(
        """css => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync(css);
          document.adoptedStyleSheets = [sheet];
        }""",
        SPACING,
    )


@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_nothing_is_lost_at_320_pixels_nor_with_text_spaced_out(
    scene: Scene, screen: Screen
) -> None:
    view = scene.show(screen, width=NARROWEST)
    lost: dict[str, list[str]] = {}
    for language in SCREEN_LANGUAGES:
        view.in_language(language)
        lost[language] = view.page.evaluate(LOST)
    space_out(view.page)
    lost["spaced out"] = view.page.evaluate(LOST)
    view.page.set_viewport_size({"width": 1280, "height": 800})
    lost["spaced out, wide"] = view.page.evaluate(LOST)
    assert not any(lost.values()), lost


@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_nothing_vanishes_in_the_colours_of_the_person_and_a_pointer_hits_every_target(
    scene: Scene, screen: Screen
) -> None:
    view = scene.show(screen)
    assert view.page.evaluate(SMALL, POINTER) == []
    view.page.emulate_media(forced_colors="active")
    assert view.page.evaluate(VANISHED) == []
    assert view.page.evaluate(UNTOLD) == []


@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_every_target_is_large_enough_for_a_thumb(scene: Scene, screen: Screen) -> None:
    thumb = scene.show(screen, is_phone=True)
    assert thumb.page.evaluate(SMALL, THUMB) == []
