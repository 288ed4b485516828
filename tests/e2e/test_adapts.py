"""Every screen adapts to the person: narrow, magnified, spaced out, own colours, thumb or mouse."""

import pytest
from playwright.sync_api import Page

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

LOST = """() => {
  const wide = document.scrollingElement.scrollWidth - innerWidth;
  const lost = wide > 0 ? [`the page is ${wide} px wider than the window`] : [];
  // Cut on purpose and read whole in another place: notes and areas on the board, one's own name.
  const cut = '.world *, .unseen, .own-menu *, .card-text, .wide-only, .step-name';
  for (const node of document.querySelectorAll('body *')) {
    if (node.matches(cut) || node.closest('.world, .unseen') || !node.checkVisibility()) continue;
    const words = [...node.childNodes].some((one) => one.nodeType === 3 && one.data.trim());
    if (!words) continue;
    const box = node.getBoundingClientRect();
    if (box.width <= 1 || box.height <= 1) continue;  // said, not shown
    const style = getComputedStyle(node);
    const hides = style.overflowX === 'hidden' || style.overflowX === 'clip';
    const out = box.right > innerWidth + 1 || box.left < -1;
    const small = hides && (node.scrollWidth > node.clientWidth + 1);
    if (out || small) lost.push(`${node.className || node.localName}: ${node.textContent.trim()}`);
  }
  return lost;
}"""
"""Words that are cut off or lie outside the window, and a page that scrolls sideways."""

SMALL = """least => [...document.querySelectorAll(
    'button, input, select, textarea, summary, [role=button], [role=menuitem], nav a')]
  .filter((node) => node.checkVisibility({ visibilityProperty: true }))
  .map((node) => [node, (node.closest('label') ?? node).getBoundingClientRect()])
  .filter(([node]) => !node.closest('.world'))
  .filter(([, box]) => box.width > 1 && (box.width < least || box.height < least))
  .map(([node, box]) => `${node.outerHTML.slice(0, 90)} ${box.width}x${box.height}`)"""
"""Visible controls below `least` in either direction; on the board the zoom decides."""

VANISHED = """() => {
  const visible = (node) => {
    const style = getComputedStyle(node);
    const sides = ['Top', 'Bottom', 'Left', 'Right'].map((side) => [
      style[`border${side}Style`], parseFloat(style[`border${side}Width`]),
    ]);
    const border = sides.some(([kind, width]) => kind !== 'none' && width > 0);
    const words = node.textContent.trim() || node.querySelector("svg");
    const field = node.matches('input, select, textarea');
    if (style.appearance !== 'none' && node.matches('[type=radio], [type=checkbox]')) return true;
    return border || style.outlineStyle !== 'none' || (words && !field && !node.dataset.note);
  };
  return [...document.querySelectorAll('button, input, select, textarea, [data-note], [role=menu]')]
    .filter((node) => node.checkVisibility() && !node.closest('label.colour'))
    .filter((node) => !visible(node))
    .map((node) => node.outerHTML.slice(0, 120));
}"""
"""Controls, notes and menus that have neither a border nor words in the person's colours."""

UNTOLD = """() => {
  const ground = (node) => {
    const { backgroundColor } = getComputedStyle(node);
    const clear = /, 0\\)$|transparent/.test(backgroundColor);
    return clear && node.parentElement ? ground(node.parentElement) : backgroundColor;
  };
  const looks = (node) => {
    const style = getComputedStyle(node);
    return [style.borderColor, style.borderStyle, style.borderWidth, ground(node), style.color,
      style.outlineStyle, style.fontWeight, style.textDecorationLine].join();
  };
  const groups = new Map();
  for (const node of document.querySelectorAll('[aria-pressed]')) {
    if (!node.checkVisibility()) continue;
    const kind = node.parentElement.closest('fieldset, nav, ol, div');
    groups.set(kind, [...(groups.get(kind) ?? []), node]);
  }
  for (const box of document.querySelectorAll('label.colour input')) {
    if (!box.parentElement.checkVisibility()) continue;
    const kind = box.closest('fieldset');
    groups.set(kind, [...(groups.get(kind) ?? []), box.parentElement]);
  }
  const isOn = (node) => node.ariaPressed === 'true' || node.querySelector(':checked') !== null;
  return [...groups.values()].flatMap((all) => {
    const on = all.filter(isOn).map(looks);
    const off = all.filter((node) => !isOn(node)).map(looks);
    return on.some((look) => off.includes(look)) ? [all[0].outerHTML.slice(0, 120)] : [];
  });
}"""
"""Groups in which what is pressed or chosen looks like what is not."""


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
def test_nothing_vanishes_in_the_colours_of_the_person(scene: Scene, screen: Screen) -> None:
    view = scene.show(screen)
    view.page.emulate_media(forced_colors="active")
    assert view.page.evaluate(VANISHED) == []
    assert view.page.evaluate(UNTOLD) == []


@pytest.mark.parametrize("screen", SCREENS, ids=named)
def test_every_target_is_large_enough(scene: Scene, screen: Screen) -> None:
    thumb = scene.show(screen, is_phone=True)
    assert thumb.page.evaluate(SMALL, THUMB) == []
    pointer = scene.show(screen)
    assert pointer.page.evaluate(SMALL, POINTER) == []
