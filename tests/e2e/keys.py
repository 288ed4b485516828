"""A keyboard and nothing else: where the focus is, is asked of the page and never set."""

import re

from playwright.sync_api import Locator, Page, expect

PATIENCE = 60
"""Presses of Tab before somebody would give up."""


# What catches the focus runs in the frame after something was removed, not later.
_FOCUS_IN_TWO_FRAMES = """() => new Promise((done) => requestAnimationFrame(() =>
  requestAnimationFrame(() => done(document.activeElement.tagName))))"""


def focus_is_kept(page: Page) -> None:
    """Something has the focus, as soon as the page has painted: what went away gives it on."""
    assert page.evaluate(_FOCUS_IN_TWO_FRAMES) != "BODY", "the next key would fall on the page"


class Keys:
    """What somebody without a pointer does at her page."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def press(self, *keys: str) -> None:
        for key in keys:
            self.page.keyboard.press(key)

    def write(self, text: str) -> None:
        self.page.keyboard.type(text)

    def go_to(self, wanted: Locator, *, key: str = "Tab") -> None:
        """Presses the key until the wanted element has the focus."""
        for _ in range(PATIENCE):
            if wanted.count() and wanted.first.evaluate("node => node === document.activeElement"):
                return
            self.press(key)
        raise AssertionError(f"{PATIENCE} times {key} did not reach {wanted}")

    def choose(self, item: str) -> None:
        """An entry of the menu whose button has the focus."""
        self.press("Enter")
        self.is_on(self.page.get_by_role("menuitem").first)
        entry = self.page.get_by_role("menuitem", name=item, exact=True)
        self.go_to(entry, key="ArrowDown")
        self.press("Enter")

    def is_on(self, wanted: Locator) -> None:
        expect(wanted).to_be_focused()

    def watch(self) -> None:
        """From now on it is seen when a key would be lost, since nothing has the focus."""
        self.page.evaluate(
            """() => {
              window.lost = 0;
              const look = () => { window.lost += document.activeElement === document.body; };
              document.addEventListener('focusout', () => setTimeout(look), true);
            }"""
        )

    def has_lost_nothing(self) -> None:
        assert self.page.evaluate("window.lost") == 0

    def hears(self, words: str | re.Pattern[str]) -> None:
        """The page says it, politely."""
        expect(self.page.get_by_role("log").get_by_text(words).last).to_be_attached(timeout=15_000)
