"""Reads a script for people (docs/first-workshop.md) and does what it says, to the letter.

In a step **bold** is a control that is used, “quoted” what is typed or chosen there, *slanted* what
is on the screen then, `Key` a key, and ***bold and slanted*** an address that is opened. A step is
done by the person whose name begins the sentence.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, cast, get_args

from playwright.sync_api import Locator, Page, expect

from tests.e2e.keys import Keys

Kind = Literal["opens", "uses", "sees", "presses"]
Role = Literal["button", "link", "menuitem", "radio", "checkbox", "textbox", "combobox"]
ROLES: tuple[Role, ...] = get_args(Role)
_STEP = re.compile(r"^(\d+)\. (.*(?:\n   .*)*)", re.MULTILINE)
_TOKEN = re.compile(
    r"\*\*\*(?P<opens>[^*]+)\*\*\*|\*\*(?P<uses>[^*]+)\*\*|\*(?P<sees>[^*]+)\*"
    r"|`(?P<presses>[A-Z][^`]*)`|“(?P<types>[^”]+)”"
    r"|(?:^|[.:] )(?P<who>Anna|Kim|Sam|Noor|On all screens)\b"
)


@dataclass(frozen=True)
class Act:
    """One thing that one person does; `value`: what she types into the field that she uses."""

    step: int
    who: str
    kind: Kind
    what: str
    value: str | None = None


def acts(document: Path) -> Iterator[Act]:
    """Everything that the document tells people to do, in order."""
    for number, found in enumerate(_STEP.finditer(document.read_text(encoding="utf-8")), start=1):
        assert int(found[1]) == number, f"step {number} is numbered {found[1]}"
        yield from _in_step(number, " ".join(found[2].split()))


def _in_step(number: int, text: str) -> Iterator[Act]:
    who = ""
    pending: Act | None = None
    for token in _TOKEN.finditer(text):
        kind = token.lastgroup
        what = token[kind or 0]
        if kind == "who":
            who = what
            continue
        assert who, f"step {number} begins with nobody's name"
        if kind == "types":
            assert pending is not None, f"step {number}: no field for {what}"
            yield Act(number, who, "uses", pending.what, what)
            pending = None
            continue
        if pending is not None:
            yield pending
        pending = None
        if kind == "uses":
            pending = Act(number, who, "uses", what)
        else:
            yield Act(number, who, cast(Kind, kind), what)
    if pending is not None:
        yield pending


class Player:
    """Somebody at her page; `places` are the addresses that the document calls by a name."""

    def __init__(self, page: Page, places: Callable[[str], str]) -> None:
        self.page = page
        self.places = places

    def do(self, act: Act) -> None:
        """What the act says; fails with the step when the page has no such thing."""
        # A browser paints a tab behind others once a second.
        self.page.bring_to_front()
        try:
            match act.kind:
                case "opens":
                    self.page.goto(self.places(act.what))
                case "sees":
                    seen = self.page.get_by_text(act.what).filter(visible=True).first
                    expect(seen).to_be_visible(timeout=15_000)
                case "presses":
                    self.page.keyboard.press(act.what)
                case _:
                    self.use(self.control(act.what), act.value)
        except Exception as error:
            raise AssertionError(f"step {act.step}, {act.who} {act.kind} {act.what!r}") from error

    def control(self, name: str) -> Locator:
        """The control of that name; of several the one on top, such as in a dialog."""
        # What unfolds a part of the page has no role that all browsers agree on.
        any_of_them = self.page.locator("summary").filter(has_text=name)
        for role in ROLES:
            any_of_them = any_of_them.or_(self.page.get_by_role(role, name=name, exact=True))
        found = any_of_them.filter(visible=True).last
        found.wait_for()
        return found

    def use(self, control: Locator, value: str | None) -> None:
        """Presses it, or fills it in."""
        if value is None:
            control.click()
        elif control.evaluate("node => node.localName") == "select":
            control.select_option(label=value)
        else:
            control.fill(self.places(value))


class KeyPlayer(Player):
    """The same person with a keyboard alone."""

    def use(self, control: Locator, value: str | None) -> None:
        """Goes there by keys, presses Enter or types."""
        keys = Keys(self.page)
        is_entry = control.get_attribute("role") == "menuitem"
        keys.go_to(control, key="ArrowDown" if is_entry else "Tab")
        if value is None:
            keys.press("Enter")
            return
        if control.evaluate("node => node.localName") != "select":
            keys.press("Control+A")
        keys.write(value)
